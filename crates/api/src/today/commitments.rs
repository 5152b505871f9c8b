//! Commitments of *Today*.

use regula_schema::{AppResult, DueCommitment, Log, Pause};
use time::Date;
use uuid::Uuid;

use crate::{
    commitments::{Whole, load, recent, shown_logs},
    db::{Conn, commitments, commitments::Scope},
    tally::{Logs, progress},
};

/// The owner's commitments on a day.
#[derive(Default)]
pub(super) struct Day {
    /// Commitments due or logged today, in the owner's order.
    pub(super) due: Vec<DueCommitment>,
    /// Number of commitments that are not due today.
    pub(super) resting: u32,
    /// Current vacation.
    pub(super) vacation: Option<Pause>,
}

pub(super) async fn of(conn: &mut Conn, owner: Uuid, today: Date) -> AppResult<Day> {
    let rows = commitments::on(conn, owner, today).await?;
    if rows.is_empty() {
        return Ok(Day::default());
    }
    let scope = Scope::all(owner, false);
    let wholes = load(conn, rows, &scope).await?;
    let mut recent = recent(conn, &scope, today).await?;
    let mut logs = shown_logs(conn, &scope, (today, today), &wholes, today).await?;
    let due = wholes.iter().filter_map(|whole| {
        let days = recent.remove(&whole.row.id).unwrap_or_default();
        let log = logs.remove(&whole.row.id).unwrap_or_default().pop();
        due_commitment(whole, &days, log, today)
    });
    let due: Vec<_> = due.collect();
    Ok(Day {
        resting: u32::try_from(wholes.len() - due.len()).unwrap_or(u32::MAX),
        vacation: wholes.first().and_then(|whole| vacation(whole, today)),
        due,
    })
}

/// Current vacation, from any commitment, since vacations apply to all.
fn vacation(whole: &Whole, today: Date) -> Option<Pause> {
    let all = whole.vacations.iter();
    all.filter(|it| it.span().contains(today))
        .max_by_key(|it| (it.until_date.is_none(), it.until_date))
        .cloned()
        .map(Pause::from)
}

fn due_commitment(
    whole: &Whole,
    logs: &Logs,
    log: Option<Log>,
    today: Date,
) -> Option<DueCommitment> {
    let course = &whole.course;
    let is_asked = whole.is_open_on(today) || log.is_some();
    if !course.contains(today) || course.is_paused(today) || !is_asked {
        return None;
    }
    Some(DueCommitment {
        commitment: whole.shown(today, Vec::new()),
        today: course.judge(today, logs.get(&today).copied(), today),
        streak: whole.streak(logs, today),
        week: whole.week(logs, today).map(|day| day.status).collect(),
        progress: progress(course, logs, today),
        log,
    })
}
