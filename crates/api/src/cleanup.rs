//! Hourly cleanup.

use std::time::Duration as StdDuration;

use regula_schema::{TASKS_KEPT, Timestamp};
use time::Duration;
use tokio_util::sync::CancellationToken;

use super::{
    db::{BATCH, DbError, audit, cleanup_clock, places, sessions, tasks, throttles},
    mail,
    standing::ABSOLUTE_LIFE,
    state::ApiState,
};
use crate::clock::later;

const INTERVAL: StdDuration = StdDuration::from_secs(3600);
/// How far one cleanup moves the time of the cleanup.
const MAX_STEP: Duration = Duration::hours(2);
/// Retention of ended sessions, so that clients can be told why.
const SESSION_RETENTION: Duration = Duration::days(30);
/// Retention of refused sign-ins in the audit log.
const REFUSAL_RETENTION: Duration = Duration::days(90);

/// Deletes expired rows and mails once an hour, until `stop`.
pub async fn clean_up_hourly(api: ApiState, stop: CancellationToken) {
    let mut ticks = tokio::time::interval(INTERVAL);
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            _ = ticks.tick() => {}
        }
        if let Err(error) = clean_up(&api).await {
            tracing::error!(%error, "cleanup failed");
        }
    }
}

/// Deletes expired rows and mails.
///
/// # Errors
/// Errors of the database and of the outbox.
pub async fn clean_up(api: &ApiState) -> anyhow::Result<()> {
    let now = api.clock.now();
    let reached = advance(api, now).await?;
    purge(api, reached, now).await?;
    mail::purge(api, reached).await
}

/// Moves the stored time of the cleanup towards `now`, and returns it. Ages are counted up to it, so
/// that a clock which is ahead has to stay so for days before anything is deleted too early.
async fn advance(api: &ApiState, now: Timestamp) -> Result<Timestamp, DbError> {
    let mut conn = api.db.begin().await?;
    let reached = match cleanup_clock::get(&mut conn).await? {
        Some(before) if now > later(before, MAX_STEP) => {
            let reached = later(before, MAX_STEP);
            tracing::info!(reached = %reached.get(), "the last cleanup was long ago; deletion by age follows in steps");
            reached
        }
        _ => now,
    };
    cleanup_clock::set(&mut conn, reached).await?;
    conn.commit().await?;
    Ok(reached)
}

/// Runs a delete in batches until no rows are left. Releases the connection between batches, so
/// that other writes do not wait.
macro_rules! delete_in_batches {
    ($api:expr, $conn:ident => $some:expr) => {{
        let mut all = 0;
        loop {
            let $conn = &mut $api.db.write().await?;
            let rows = $some.await?;
            all += rows;
            if rows < BATCH {
                break all;
            }
        }
    }};
}

/// `reached` counts for what users and admins could miss, `now` for counters that must not pile up.
async fn purge(api: &ApiState, reached: Timestamp, now: Timestamp) -> Result<(), DbError> {
    let forgotten = later(reached, -(ABSOLUTE_LIFE + SESSION_RETENTION));
    let sessions = delete_in_batches!(api, conn => sessions::purge(conn, forgotten));
    let throttles = delete_in_batches!(api, conn => throttles::purge(conn, now));
    let places = delete_in_batches!(api, conn => places::purge(conn, reached));
    let before = later(reached, -REFUSAL_RETENTION);
    let refusals = delete_in_batches!(api, conn => audit::purge_refusals(conn, before));
    let before = later(reached, -TASKS_KEPT);
    let tasks = delete_in_batches!(api, conn => tasks::purge(conn, before));
    tracing::debug!(
        sessions,
        throttles,
        places,
        refusals,
        tasks,
        "deleted expired rows"
    );
    Ok(())
}
