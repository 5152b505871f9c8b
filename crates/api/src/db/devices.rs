//! Signed-in devices: a user's active sessions, without API keys.

use regula_schema::{Session, SessionKind, Timestamp};
use sqlx::FromRow;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{Conn, DbError, sql};
use crate::{
    clock::later,
    standing::{ABSOLUTE_LIFE, IDLE_LIFE},
};

/// A row of `sessions`, for the list of devices.
#[derive(FromRow)]
pub struct DeviceRow {
    id: Uuid,
    kind: String,
    device: String,
    address: String,
    created_at: OffsetDateTime,
    last_seen_at: OffsetDateTime,
}

impl DeviceRow {
    /// The session for the API; `current` is the caller's session. A kind unknown to this release
    /// gives no access and is listed as API, so that it can be revoked.
    pub fn session(self, current: Uuid) -> Session {
        let kind = self.kind.parse().unwrap_or(SessionKind::Api);
        Session {
            id: self.id,
            kind,
            device: self.device,
            address: self.address,
            created_at: self.created_at.into(),
            last_seen_at: self.last_seen_at.into(),
            current: self.id == current,
        }
    }
}

/// A user's active sessions, most recently used first.
pub async fn list(
    conn: &mut Conn,
    user_id: Uuid,
    now: Timestamp,
) -> Result<Vec<DeviceRow>, DbError> {
    const SQL: &str = "SELECT id, kind, device, address, created_at, last_seen_at FROM sessions
        WHERE user_id = $1 AND kind <> 'key' AND ended_at IS NULL
        AND last_seen_at > $2 AND created_at > $3
        ORDER BY last_seen_at DESC, id DESC";
    Ok(sql!(conn, c => sqlx::query_as(SQL)
        .bind(user_id)
        .bind(later(now, -IDLE_LIFE).get())
        .bind(later(now, -ABSOLUTE_LIFE).get())
        .fetch_all(c).await?))
}
