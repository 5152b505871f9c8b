//! Enrolling in a package, and leaving it.

use regula_schema::{
    AppError, AppResult, Code, CommitmentPatch, CommitmentStatus, Description, Enrolment, Fields,
    Package, PackageItem, Timestamp, Violation,
};
use time::{Date, Duration};
use uuid::Uuid;

use super::progress::show_one;
use crate::{
    commitments::{LoadedCommitment, change, parse_rule},
    db::{
        Conn, commitments,
        commitments::CommitmentFields,
        library::{
            enrolments,
            enrolments::{EnrolmentRow, last_day},
            packages,
        },
        users,
    },
    limits::Limit,
};

/// Limit of days between today and the start of a term.
const MAX_START_DISTANCE: Duration = Duration::days(366);

/// Enrols `owner`: creates a commitment for each item of the package, in its order.
///
/// # Errors
/// `Code::Invalid` when there is no such package, `Code::Conflict` when the owner is enrolled in it.
pub async fn enrol(
    conn: &mut Conn,
    owner: Uuid,
    package: Uuid,
    start: Option<Date>,
    today: Date,
    now: Timestamp,
) -> AppResult<Enrolment> {
    let mut fields = Fields::default();
    let start = fields.take("start_date", parse_start(start.unwrap_or(today), today));
    // Serializes concurrent enrolments of a user.
    users::lock(conn, owner).await?.ok_or(Code::NotFound)?;
    let found = packages::lock(conn, package).await?;
    let missing = Violation::new("not_found", "Package not found.");
    let package = fields.take("package_id", found.ok_or(missing));
    let (package, start) = fields.finish(package.zip(start))?;
    let recent = enrolments::recent(conn, owner, today).await?;
    let is_in = |it: &EnrolmentRow| it.package_id == Some(package.id) && it.is_open(today);
    if recent.iter().any(is_in) {
        return Err(AppError {
            detail: "You are already enrolled in this package. Leave it first to start again."
                .to_owned(),
            ..Code::Conflict.into()
        });
    }
    let row = enrolments::create(conn, owner, &package, start, now).await?;
    for item in &package.items {
        let new = commitment_for(row.id, item, &package, start)?;
        commitments::create(conn, owner, &new, now).await?;
    }
    Limit::Enrolments.enforce(conn, owner).await?;
    Limit::Commitments.enforce(conn, owner).await?;
    show_one(conn, owner, row, today).await
}

fn parse_start(start: Date, today: Date) -> Result<Date, Violation> {
    if (start - today).abs() <= MAX_START_DISTANCE {
        return Ok(start);
    }
    let detail = "The start date must be within a year of today.";
    Err(Violation::new("out_of_range", detail))
}

/// Commitment for an item. The library's validation keeps its rule valid for commitments.
fn commitment_for(
    enrolment: Uuid,
    item: &PackageItem,
    package: &Package,
    start: Date,
) -> AppResult<CommitmentFields> {
    let asceticism = &item.asceticism;
    let from = last_day(start, item.first_day);
    let rule = item.rule.clone().or(asceticism.suggested_rule.clone());
    let what = (asceticism.tracking_type, asceticism.kind);
    let mut fields = Fields::default();
    let rule = parse_rule(&mut fields, "rule", &rule.unwrap_or_default(), what, from);
    let note = fields.take("note", Description::parse(""));
    let (rule, note) = fields.finish(rule.zip(note))?;
    Ok(CommitmentFields {
        asceticism_id: asceticism.id,
        enrolment_id: Some(enrolment),
        start_date: from,
        end_date: Some(last_day(start, item.last_day.min(package.term_days))),
        rule,
        note,
    })
}

/// Ends an enrolment: its commitments end today, and those that have not started are deleted.
///
/// # Errors
/// `Code::NotFound` when there is no such enrolment, `Code::Conflict` when it is over.
pub async fn leave(
    conn: &mut Conn,
    owner: Uuid,
    id: Uuid,
    today: Date,
    now: Timestamp,
) -> AppResult<()> {
    users::lock(conn, owner).await?.ok_or(Code::NotFound)?;
    let row = enrolments::find(conn, owner, id).await?;
    let row = row.ok_or(Code::NotFound)?;
    if !row.is_open(today) {
        return Err(AppError {
            detail: "This has already ended.".to_owned(),
            ..Code::Conflict.into()
        });
    }
    for commitment in enrolments::commitments(conn, owner, &[id]).await? {
        if commitment.start_date > today {
            commitments::delete(conn, commitment.id).await?;
            continue;
        }
        let commitment = LoadedCommitment::lock(conn, owner, commitment.id).await?;
        let status = commitment.status(today);
        if matches!(status, CommitmentStatus::Active | CommitmentStatus::Paused) {
            let patch = CommitmentPatch {
                status: Some(CommitmentStatus::Completed),
                ..CommitmentPatch::default()
            };
            change(conn, commitment, &patch, today, now).await?;
        }
    }
    Ok(enrolments::leave(conn, id, now).await?)
}
