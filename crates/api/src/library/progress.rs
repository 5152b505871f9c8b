//! Progress of package enrolments.

use std::collections::HashMap;

use regula_schema::{AppResult, Code, Enrolment, Timestamp};
use time::Date;
use uuid::Uuid;

use crate::{
    calendar::Today,
    commitments::{LoadedCommitment, load},
    db::{
        Conn,
        commitments::Scope,
        library::{enrolments, enrolments::EnrolmentRow},
        users,
    },
    streaks::{Logs, Outcome, units},
};

/// An enrolment for the API.
pub async fn show_one(
    conn: &mut Conn,
    owner: Uuid,
    row: EnrolmentRow,
    today: Date,
) -> AppResult<Enrolment> {
    let shown = show_all(conn, owner, vec![row], today).await?;
    shown.into_iter().next().ok_or_else(|| Code::NotFound.into())
}

/// The owner's enrolments in progress on that day.
pub async fn running(conn: &mut Conn, owner: Uuid, today: Date) -> AppResult<Vec<Enrolment>> {
    let mut rows = enrolments::recent(conn, owner, today).await?;
    rows.retain(|row| row.start_date <= today && row.is_open(today));
    show_all(conn, owner, rows, today).await
}

/// Enrolments for the API, with their progress. Uses seven queries, independent of their number.
pub async fn show_all(
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
    let commitments = load(conn, commitments, &Scope::all(owner, true)).await?;
    let mut logs: HashMap<Uuid, Logs> = HashMap::new();
    for (commitment, date, day) in enrolments::logs(conn, owner, &ids).await? {
        logs.entry(commitment).or_default().insert(date, day);
    }
    let mut by_enrolment: HashMap<Uuid, Vec<&LoadedCommitment>> = HashMap::new();
    for commitment in &commitments {
        if let Some(id) = commitment.row.enrolment_id {
            by_enrolment.entry(id).or_default().push(commitment);
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
        let commitments = by_enrolment.remove(&row.id).unwrap_or_default();
        let seen = left(&row).map_or(today, |left| left.min(today));
        show(row, &commitments, &logs, (seen, today))
    };
    Ok(rows.into_iter().map(show).collect())
}

fn show(
    row: EnrolmentRow,
    commitments: &[&LoadedCommitment],
    logs: &HashMap<Uuid, Logs>,
    (seen, today): (Date, Date),
) -> Enrolment {
    let nothing = Logs::new();
    let (mut kept, mut decided) = (0, 0);
    for commitment in commitments {
        let logs = logs.get(&commitment.row.id).unwrap_or(&nothing);
        for unit in units(&commitment.timeline, logs, commitment.timeline.start, today) {
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
        day: u16::try_from(days.max(0)).unwrap_or(u16::MAX).min(term_days),
        term_days,
        start_date: row.start_date,
        end_date: row.end_date(),
        left_at: row.left_at.map(Timestamp::new),
        kept,
        decided,
        commitment_ids: commitments.iter().map(|commitment| commitment.row.id).collect(),
        created_at: row.created_at.into(),
        title: row.title,
    }
}
