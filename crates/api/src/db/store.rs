//! `SessionStore` of tower-sessions on the `sessions` table: the browser's cookie.
//!
//! The API opens and ends sessions; this store binds a cookie to a session that the API has just
//! opened, looks it up, and removes it. So a slow request that saves after a sign-out or a ban
//! changes nothing: [`SessionStore::save`] updates an active row or none.
//!
//! This store does not check that a session is *active*. The standing check of the API does so on
//! every request; a second check could disagree.

use async_trait::async_trait;
use sha2::{Digest, Sha256};
use tower_sessions::{
    SessionStore,
    session::{Id, Record},
    session_store::{Error, Result},
};
use uuid::Uuid;

use super::{Conn, Db, sql};
use crate::{clock::Clock, standing::ABSOLUTE_LIFE};

/// Binds cookies to rows of `sessions`.
#[derive(Clone, Debug)]
pub struct CookieStore {
    db: Db,
    clock: Clock,
}

impl CookieStore {
    /// Session data key of the API's session id (`sid`).
    pub const SID: &'static str = "sid";

    /// A store on `db`.
    #[must_use]
    pub const fn new(db: Db, clock: Clock) -> Self {
        Self { db, clock }
    }

    async fn writer(&self) -> Result<Conn> {
        self.db.write().await.map_err(backend)
    }
}

fn backend(error: impl std::fmt::Display) -> Error {
    Error::Backend(error.to_string())
}

/// Hash of a cookie's value. The table holds only this, so that reading it lets nobody sign in.
fn hash(id: &Id) -> Vec<u8> {
    Sha256::digest(id.0.to_be_bytes()).to_vec()
}

#[async_trait]
impl SessionStore for CookieStore {
    /// Binds a new cookie to the session named in the data. Fails if the API has not opened it, it
    /// has a cookie, or it has ended.
    async fn create(&self, record: &mut Record) -> Result<()> {
        const SQL: &str = "UPDATE sessions SET token_hash = $2, data = $3
            WHERE id = $1 AND kind = 'browser' AND token_hash IS NULL AND ended_at IS NULL";
        let sid: Uuid = record
            .data
            .get(Self::SID)
            .and_then(|sid| serde_json::from_value(sid.clone()).ok())
            .ok_or_else(|| backend("a cookie needs a session that the API opened"))?;
        let data = serde_json::to_string(&record.data).map_err(|e| Error::Encode(e.to_string()))?;
        let mut conn = self.writer().await?;
        let rows = sql!(conn, c => sqlx::query(SQL).bind(sid).bind(hash(&record.id)).bind(data)
            .execute(c).await.map_err(backend)?.rows_affected());
        if rows == 1 {
            Ok(())
        } else {
            Err(backend("the session ended before its cookie was made"))
        }
    }

    /// Updates an active session; otherwise does nothing.
    async fn save(&self, record: &Record) -> Result<()> {
        const SQL: &str =
            "UPDATE sessions SET data = $2 WHERE token_hash = $1 AND ended_at IS NULL";
        let data = serde_json::to_string(&record.data).map_err(|e| Error::Encode(e.to_string()))?;
        let mut conn = self.writer().await?;
        sql!(conn, c => sqlx::query(SQL).bind(hash(&record.id)).bind(data)
            .execute(c).await.map(drop).map_err(backend)?);
        Ok(())
    }

    /// The session of a cookie, even if ended: the API reports that, and the reason.
    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        const SQL: &str = "SELECT data FROM sessions WHERE token_hash = $1 AND kind = 'browser'";
        let mut conn = self.db.read().await.map_err(backend)?;
        let data: Option<String> = sql!(conn, c => sqlx::query_scalar(SQL).bind(hash(id))
            .fetch_optional(c).await.map_err(backend)?);
        data.map(|data| {
            Ok(Record {
                id: *id,
                data: serde_json::from_str(&data).map_err(|e| Error::Decode(e.to_string()))?,
                expiry_date: self.clock.now().get() + ABSOLUTE_LIFE,
            })
        })
        .transpose()
    }

    /// Removes the cookie and ends its session, if still active.
    async fn delete(&self, id: &Id) -> Result<()> {
        const SQL: &str =
            "UPDATE sessions SET token_hash = NULL, ended_at = coalesce(ended_at, $2),
            ended_because = coalesce(ended_because, 'signed_out') WHERE token_hash = $1";
        let mut conn = self.writer().await?;
        sql!(conn, c => sqlx::query(SQL).bind(hash(id)).bind(self.clock.now().get())
            .execute(c).await.map(drop).map_err(backend)?);
        Ok(())
    }
}
