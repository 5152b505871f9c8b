//! Rejects imports that exceed per-user limits.

use regula_schema::{AppResult, Archive, Fields};

use crate::limits::{Limit, count};

/// Rejects a file with more rows than one user may have, before it is parsed further. Existing rows
/// are counted after the import.
pub fn check(archive: &Archive) -> AppResult<()> {
    // Templates count against the commitments: each may have another one, and none is the user's
    // own.
    let templates = archive.asceticisms.iter().filter(|it| it.is_template);
    let templates = i64::try_from(templates.count()).unwrap_or(i64::MAX);
    let own = count(&archive.asceticisms) - templates.min(Limit::Commitments.most());
    let pauses = archive.commitments.iter().map(|it| count(&it.pauses));
    let pauses = count(&archive.vacations) + pauses.sum::<i64>();
    let mut fields = Fields::default();
    for (limit, part, many) in [
        (Limit::Projects, "projects", count(&archive.projects)),
        (Limit::Tasks, "tasks", count(&archive.tasks)),
        (Limit::Asceticisms, "asceticisms", own),
        (Limit::Enrolments, "packages", count(&archive.packages)),
        (
            Limit::Commitments,
            "commitments",
            count(&archive.commitments),
        ),
        (Limit::Pauses, "vacations", pauses),
    ] {
        limit.report_excess(&mut fields, part, many);
    }
    fields.finish(Some(()))
}
