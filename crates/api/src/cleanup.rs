//! Hourly cleanup.

use std::time::Duration as StdDuration;

use regula_schema::TASKS_KEPT;
use time::Duration;
use tokio_util::sync::CancellationToken;

use super::{
    db::{BATCH, DbError, audit, places, sessions, tasks, throttles},
    mail,
    standing::ABSOLUTE_LIFE,
    state::ApiState,
};
use crate::clock::later;

const INTERVAL: StdDuration = StdDuration::from_secs(3600);
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
        if let Err(error) = purge(&api).await {
            tracing::error!(%error, "cleanup failed");
        }
        if let Err(error) = mail::purge(&api).await {
            tracing::error!(%error, "cleanup of mails failed");
        }
    }
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

async fn purge(api: &ApiState) -> Result<(), DbError> {
    let now = api.clock.now();
    let forgotten = later(now, -(ABSOLUTE_LIFE + SESSION_RETENTION));
    let sessions = delete_in_batches!(api, conn => sessions::purge(conn, forgotten));
    let throttles = delete_in_batches!(api, conn => throttles::purge(conn, now));
    let places = delete_in_batches!(api, conn => places::purge(conn, now));
    let before = later(now, -REFUSAL_RETENTION);
    let refusals = delete_in_batches!(api, conn => audit::purge_refusals(conn, before));
    let before = later(now, -TASKS_KEPT);
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
