//! The commitments of *Today*.

use std::collections::HashMap;

use time::{Date, Duration};
use uuid::Uuid;

use crate::{
    error::AppResult,
    schema::{DueCommitment, Log, Streak},
    server::api::{
        commitments::{Whole, load, shown_logs},
        db::{
            Conn,
            commitments::{self, Scope},
            logs,
        },
        tally::{Logs, days, progress, unit_of},
    },
};

/// How many days are shown up to today.
const WEEK: Duration = Duration::days(6);

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
    let week = today.saturating_sub(WEEK);
    let mut history: HashMap<Uuid, Logs> = HashMap::new();
    for row in logs::unsettled(conn, &scope, week).await? {
        let days = history.entry(row.commitment_id).or_default();
        days.insert(row.date, row.day);
    }
    let mut logs = shown_logs(conn, &scope, (today, today), &wholes, today).await?;
    let due = wholes.iter().filter_map(|whole| {
        let days = history.remove(&whole.row.id).unwrap_or_default();
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
    let tally = whole.row.tally().up_to(course, logs, today);
    let week = today.saturating_sub(WEEK);
    Some(DueCommitment {
        commitment: whole.shown(today, Vec::new()),
        today: course.judge(today, logs.get(&today).copied(), today),
        streak: Streak {
            current: tally.current,
            best: tally.best,
            unit: unit_of(&course.rule(today).schedule),
        },
        week: days(course, logs, week, today, today)
            .map(|day| day.status)
            .collect(),
        progress: progress(course, logs, today),
        log,
    })
}
