//! Cache invalidation across nodes, on PostgreSQL: the database notifies of every change of a user
//! or a session, and the cached standing is dropped. The cache is used only while listening.

use std::time::{Duration, Instant};

use tokio_util::sync::CancellationToken;

use super::{
    db::{Changed, DbError, Listener},
    state::ApiState,
};

/// Delay before reconnecting.
const RECONNECT_DELAY: Duration = Duration::from_millis(500);

/// Listens for changes until `stop`. No-op on SQLite.
pub async fn listen_for_changes(api: ApiState, stop: CancellationToken) {
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            result = relay_changes(&api) => match result {
                Ok(()) => return,
                Err(error) => tracing::warn!(%error, "not listening for changes; the cache is disabled"),
            },
        }
        api.standings.distrust_notifications();
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(RECONNECT_DELAY) => {}
        }
    }
}

async fn relay_changes(api: &ApiState) -> Result<(), DbError> {
    let Some(mut listener) = Listener::open(&api.db).await? else {
        return Ok(());
    };
    // Changes before listening were missed.
    api.standings.forget_all();
    loop {
        let asked = Instant::now();
        match listener.next().await? {
            None => {}
            Some(Changed::User(id)) => api.standings.forget_user(id),
            Some(Changed::Session(id)) => api.standings.forget_session(id),
            Some(Changed::Anything) => api.standings.forget_all(),
        }
        api.standings.trust_notifications(asked);
    }
}
