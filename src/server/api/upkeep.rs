//! What has to be done now and then.

use std::time::Duration as StdDuration;

use time::Duration;
use tokio_util::sync::CancellationToken;

use super::{
    db::{DbError, audit, sessions, throttles},
    mail,
    standing::ABSOLUTE_LIFE,
    state::ApiState,
};
use crate::server::clock::later;

const EVERY: StdDuration = StdDuration::from_secs(3600);
/// How long an ended session is kept beyond its life, so that its owner can be told why.
const KEPT: Duration = Duration::days(30);
/// How long refused sign-ins stay in the audit log.
const REFUSALS_KEPT: Duration = Duration::days(90);

/// Removes what is over, once an hour, until `stop`.
pub async fn keep_up(api: ApiState, stop: CancellationToken) {
    let mut ticks = tokio::time::interval(EVERY);
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            _ = ticks.tick() => {}
        }
        if let Err(error) = purge(&api).await {
            tracing::error!(%error, "could not remove what is over");
        }
        if let Err(error) = mail::purge(&api).await {
            tracing::error!(%error, "could not remove old mails");
        }
    }
}

async fn purge(api: &ApiState) -> Result<(), DbError> {
    let now = api.clock.now();
    let mut conn = api.db.write().await?;
    let sessions = sessions::purge(&mut conn, later(now, -(ABSOLUTE_LIFE + KEPT))).await?;
    let throttles = throttles::purge(&mut conn, now).await?;
    let refusals = audit::purge_refusals(&mut conn, later(now, -REFUSALS_KEPT)).await?;
    tracing::debug!(sessions, throttles, refusals, "removed what is over");
    Ok(())
}
