//! PostgreSQL notifications about changes by other nodes; see migration 9.

use std::time::Duration;

use sqlx::postgres::{PgListener, PgNotification};
use tokio::time::timeout;
use uuid::Uuid;

use super::{Db, DbError};

const CHANNEL: &str = "regula_standing";
/// Keepalive interval: after this time without a notification the connection is tested, with the
/// same timeout.
const KEEPALIVE: Duration = Duration::from_secs(1);

/// Cache entries to invalidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// Of a user.
    User(Uuid),
    /// Of a session.
    Session(Uuid),
    /// All: the notification could not be parsed.
    Anything,
}

/// A connection that listens for notifications.
pub struct Listener(PgListener);

impl Listener {
    /// Starts listening. `None` on SQLite, which has no notifications.
    pub async fn open(db: &Db) -> Result<Option<Self>, DbError> {
        let Db::Postgres(pool) = db else {
            return Ok(None);
        };
        let mut listener = PgListener::connect_with(pool).await?;
        listener.eager_reconnect(false);
        listener.listen(CHANNEL).await?;
        Ok(Some(Self(listener)))
    }

    /// Waits for a notification; `None` after the keepalive interval, if the connection answers.
    ///
    /// # Errors
    /// When the connection is lost; notifications sent from then on are missed.
    pub async fn next(&mut self) -> Result<Option<Changed>, DbError> {
        let lost = || {
            DbError::Unavailable(sqlx::Error::Io(
                std::io::ErrorKind::ConnectionAborted.into(),
            ))
        };
        match timeout(KEEPALIVE, self.0.try_recv()).await {
            Ok(heard) => heard?.map(|heard| Some(read(&heard))).ok_or_else(lost),
            Err(_) => {
                let asked = sqlx::query("SELECT 'still listening'").execute(&mut self.0);
                timeout(KEEPALIVE, asked).await.map_err(|_| lost())??;
                Ok(None)
            }
        }
    }
}

fn read(heard: &PgNotification) -> Changed {
    let (kind, id) = heard.payload().split_once(' ').unwrap_or_default();
    match (kind, id.parse()) {
        ("user", Ok(id)) => Changed::User(id),
        ("session", Ok(id)) => Changed::Session(id),
        _ => Changed::Anything,
    }
}
