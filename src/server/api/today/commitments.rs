//! The commitments of *Today*.

use time::Date;
use uuid::Uuid;

use crate::{
    error::AppResult,
    schema::{DueCommitment, Log},
    server::api::{
        commitments::{Whole, load, recent, shown_logs},
        db::{
            Conn,
            commitments::{self, Scope},
        },
        tally::{Logs, progress},
    },
};

/// What is due today, and what was logged today without being due, in the owner's order.
pub(super) async fn due(
    conn: &mut Conn,
    owner: Uuid,
    today: Date,
) -> AppResult<Vec<DueCommitment>> {
    let rows = commitments::on(conn, owner, today).await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let scope = Scope::all(owner, false);
    let wholes = load(conn, rows, &scope).await?;
    let mut recent = recent(conn, &scope, today).await?;
    let mut logs = shown_logs(conn, &scope, (today, today), &wholes, today).await?;
    let due = wholes.iter().filter_map(|whole| {
        let days = recent.remove(&whole.row.id).unwrap_or_default();
        let log = logs.remove(&whole.row.id).unwrap_or_default().pop();
        see(whole, &days, log, today)
    });
    Ok(due.collect())
}

fn see(whole: &Whole, logs: &Logs, log: Option<Log>, today: Date) -> Option<DueCommitment> {
    let course = &whole.course;
    let is_asked = whole.asks_on(today) || log.is_some();
    if course.is_paused(today) || !is_asked {
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
