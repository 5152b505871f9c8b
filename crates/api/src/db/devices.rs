//! What users see of their sessions: the living ones, keys aside.

use regula_schema::{Session, SessionKind, Timestamp};
use sqlx::FromRow;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{Conn, DbError, sql};
use crate::{
    clock::later,
    standing::{ABSOLUTE_LIFE, IDLE_LIFE},
};

/// A signed-in device.
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
    /// The session, as who asks from session `current` sees it. One of an unknown kind, which
    /// opens nothing, is listed as a program's, so that it can be ended.
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

/// The living sessions of a user, the last used first.
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
