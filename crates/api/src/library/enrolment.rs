//! Package enrolments: enrol, progress and leave.

use std::collections::HashMap;

use regula_schema::{
    AppError, AppResult, Code, CommitmentPatch, CommitmentStatus, Description, Enrolment, Fields,
    Package, PackageItem, Timestamp, Violation,
};
use time::{Date, Duration};
use uuid::Uuid;

use crate::{
    calendar::Today,
    commitments as acts,
    commitments::{Whole, load, parse_rule},
    db::{
        Conn, commitments,
        commitments::{CommitmentFields, Scope},
        library::{
            enrolments,
            enrolments::{EnrolmentRow, last_day},
            packages,
        },
        users,
    },
    limits::Limit,
    tally::{Logs, Outcome, units},
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
    Limit::Enrolments.hold(conn, owner).await?;
    Limit::Commitments.hold(conn, owner).await?;
    one(conn, owner, row, today).await
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
        let whole = Whole::lock(conn, owner, commitment.id).await?;
        let status = whole.status(today);
        if matches!(status, CommitmentStatus::Active | CommitmentStatus::Paused) {
            let patch = CommitmentPatch {
                status: Some(CommitmentStatus::Completed),
                ..CommitmentPatch::default()
            };
            acts::change(conn, whole, &patch, today, now).await?;
        }
    }
    Ok(enrolments::leave(conn, id, now).await?)
}

/// An enrolment for the API.
pub async fn one(
    conn: &mut Conn,
    owner: Uuid,
    row: EnrolmentRow,
    today: Date,
) -> AppResult<Enrolment> {
    let shown = shown(conn, owner, vec![row], today).await?;
    shown
        .into_iter()
        .next()
        .ok_or_else(|| Code::NotFound.into())
}

/// The owner's enrolments in progress on that day.
pub async fn running(conn: &mut Conn, owner: Uuid, today: Date) -> AppResult<Vec<Enrolment>> {
    let mut rows = enrolments::recent(conn, owner, today).await?;
    rows.retain(|row| row.start_date <= today && row.is_open(today));
    shown(conn, owner, rows, today).await
}

/// Enrolments for the API, with their progress. Uses seven queries, independent of their number.
pub async fn shown(
    conn: &mut Conn,
    owner: Uuid,
    rows: Vec<EnrolmentRow>,
    today: Date,
) -> AppResult<Vec<Enrolment>> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<Uuid> = rows.iter().map(EnrolmentRow::id).collect();
    let commitments = enrolments::commitments(conn, owner, &ids).await?;
    let wholes = load(conn, commitments, &Scope::all(owner, true)).await?;
    let mut logs: HashMap<Uuid, Logs> = HashMap::new();
    for (commitment, date, day) in enrolments::logs(conn, owner, &ids).await? {
        logs.entry(commitment).or_default().insert(date, day);
    }
    let mut of_way: HashMap<Uuid, Vec<&Whole>> = HashMap::new();
    for whole in &wholes {
        if let Some(id) = whole.row.enrolment_id {
            of_way.entry(id).or_default().push(whole);
        }
    }
    // The day of leaving is a date in the user's time zone.
    let user = match rows.iter().any(|row| row.left_at.is_some()) {
        true => users::find(conn, owner).await?,
        false => None,
    };
    let left = |row: &EnrolmentRow| {
        let at = Timestamp::new(row.left_at?);
        let user = user.as_ref()?.user(at);
        Some(Today::of(&user, at).date)
    };
    let show = |row: EnrolmentRow| {
        let wholes = of_way.remove(&row.id).unwrap_or_default();
        let seen = left(&row).map_or(today, |left| left.min(today));
        show(row, &wholes, &logs, (seen, today))
    };
    Ok(rows.into_iter().map(show).collect())
}

fn show(
    row: EnrolmentRow,
    wholes: &[&Whole],
    logs: &HashMap<Uuid, Logs>,
    (seen, today): (Date, Date),
) -> Enrolment {
    let nothing = Logs::new();
    let (mut kept, mut decided) = (0, 0);
    for whole in wholes {
        let logs = logs.get(&whole.row.id).unwrap_or(&nothing);
        for unit in units(&whole.course, logs, whole.course.start, today) {
            let is_kept = unit.outcome == Outcome::Kept;
            kept += u32::from(is_kept);
            decided += u32::from(is_kept || unit.outcome == Outcome::Missed);
        }
    }
    let days = (seen - row.start_date).whole_days() + 1;
    let term_days = row.term_days();
    Enrolment {
        id: row.id,
        package_id: row.package_id,
        day: u16::try_from(days.max(0))
            .unwrap_or(u16::MAX)
            .min(term_days),
        term_days,
        start_date: row.start_date,
        end_date: row.end_date(),
        left_at: row.left_at.map(Timestamp::new),
        kept,
        decided,
        commitment_ids: wholes.iter().map(|whole| whole.row.id).collect(),
        created_at: row.created_at.into(),
        title: row.title,
    }
}
