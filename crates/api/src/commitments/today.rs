//! Commitments of *Today*.

use regula_schema::{AppResult, DueCommitment, Log, Pause};
use time::Date;
use uuid::Uuid;

use super::{LoadedCommitment, load, log::shown_logs, recent::recent};
use crate::{
    db::{Conn, commitments, commitments::Scope},
    streaks::{Logs, progress},
};

/// The owner's commitments on a day.
#[derive(Default)]
pub struct Day {
    /// Commitments due or logged today, in the owner's order.
    pub due: Vec<DueCommitment>,
    /// Number of commitments that are not due today.
    pub resting: u32,
    /// Current vacation.
    pub vacation: Option<Pause>,
}

/// The owner's commitments on `today`.
pub async fn find(conn: &mut Conn, owner: Uuid, today: Date) -> AppResult<Day> {
    let rows = commitments::on(conn, owner, today).await?;
    if rows.is_empty() {
        return Ok(Day::default());
    }
    let scope = Scope::all(owner, false);
    let commitments = load(conn, rows, &scope).await?;
    let mut recent = recent(conn, &scope, today).await?;
    let mut logs = shown_logs(conn, &scope, (today, today), &commitments, today).await?;
    let due = commitments.iter().filter_map(|commitment| {
        let days = recent.remove(&commitment.row.id).unwrap_or_default();
        let log = logs.remove(&commitment.row.id).unwrap_or_default().pop();
        due_commitment(commitment, &days, log, today)
    });
    let due: Vec<_> = due.collect();
    Ok(Day {
        resting: u32::try_from(commitments.len() - due.len()).unwrap_or(u32::MAX),
        vacation: commitments.first().and_then(|commitment| vacation(commitment, today)),
        due,
    })
}

/// Current vacation, from any commitment, since vacations apply to all.
fn vacation(commitment: &LoadedCommitment, today: Date) -> Option<Pause> {
    let all = commitment.vacations.iter();
    all.filter(|it| it.span().contains(today))
        .max_by_key(|it| (it.until_date.is_none(), it.until_date))
        .cloned()
        .map(Pause::from)
}

fn due_commitment(
    commitment: &LoadedCommitment,
    logs: &Logs,
    log: Option<Log>,
    today: Date,
) -> Option<DueCommitment> {
    let timeline = &commitment.timeline;
    let is_open = commitment.is_open_on(today) || log.is_some();
    if !timeline.contains(today) || timeline.is_paused(today) || !is_open {
        return None;
    }
    Some(DueCommitment {
        commitment: commitment.to_wire(today, Vec::new()),
        today: timeline.judge(today, logs.get(&today).copied(), today),
        streak: commitment.streak(logs, today),
        week: commitment.week(logs, today).map(|day| day.status).collect(),
        progress: progress(timeline, logs, today),
        log,
    })
}
