//! Hearing from PostgreSQL what others have changed; see migration 9.

use std::time::Duration;

use sqlx::postgres::{PgListener, PgNotification};
use tokio::time::timeout;
use uuid::Uuid;

use super::{Db, DbError};

const CHANNEL: &str = "regula_standing";
/// When nothing was heard for so long, we ask whether the connection is still there, and an answer
/// may take as long again.
const BEAT: Duration = Duration::from_secs(1);

/// Whose standing has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// A user's.
    User(Uuid),
    /// A session's.
    Session(Uuid),
    /// We cannot tell.
    Anything,
}

/// A connection that hears of changes.
pub struct Listener(PgListener);

impl Listener {
    /// Begins to listen. `None` on SQLite, which tells nothing.
    pub async fn open(db: &Db) -> Result<Option<Self>, DbError> {
        let Db::Postgres(pool) = db else {
            return Ok(None);
        };
        let mut listener = PgListener::connect_with(pool).await?;
        listener.eager_reconnect(false);
        listener.listen(CHANNEL).await?;
        Ok(Some(Self(listener)))
    }

    /// Waits for a change for a while; `None` when there was none, which the connection was heard
    /// to say.
    ///
    /// # Errors
    /// When the connection is lost: what changes from then on is not heard.
    pub async fn next(&mut self) -> Result<Option<Changed>, DbError> {
        let lost = || {
            DbError::Sqlx(sqlx::Error::Io(
                std::io::ErrorKind::ConnectionAborted.into(),
            ))
        };
        match timeout(BEAT, self.0.try_recv()).await {
            Ok(heard) => heard?.map(|heard| Some(read(&heard))).ok_or_else(lost),
            Err(_) => {
                let asked = sqlx::query("SELECT 'still listening'").execute(&mut self.0);
                timeout(BEAT, asked).await.map_err(|_| lost())??;
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
