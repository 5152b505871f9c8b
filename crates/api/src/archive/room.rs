//! Whether there is room for what a file brings.

use regula_schema::{AppResult, Archive, Fields};

use crate::limits::{Limit, count};

/// Refuses a file that brings more than one user may have, before anything is made of it. What is
/// there already is counted once the file is in its place.
pub fn check(archive: &Archive) -> AppResult<()> {
    // Each commitment may be of another template, and those are not the user's own.
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
        limit.note(&mut fields, part, many);
    }
    fields.finish(Some(()))
}
