//! Queries that only export and import use.

mod commitments;
mod readings;

pub use commitments::{
    EnrolmentRow, asceticisms, enrolments, find_package, find_template, restore_enrolment,
};
pub use readings::{
    FollowRow, MarkRow, default_plan, find_plan, find_reading, follow, marks, restore_follow,
    restore_mark,
};

use sqlx::FromRow;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{Conn, DbError, sql};

/// A session in the export.
#[derive(Clone, Debug, FromRow)]
pub struct ExportedSession {
    pub id: Uuid,
    pub kind: String,
    pub device: String,
    pub address: String,
    pub created_at: OffsetDateTime,
    pub last_seen_at: OffsetDateTime,
    pub ended_at: Option<OffsetDateTime>,
}

/// A batch of a user's sessions, oldest first, after the id `after`; empty at the end.
pub async fn sessions(
    conn: &mut Conn,
    user_id: Uuid,
    after: Uuid,
) -> Result<Vec<ExportedSession>, DbError> {
    const SQL: &str = "SELECT id, kind, device, address, created_at, last_seen_at, ended_at
        FROM sessions WHERE user_id = $1 AND id > $2 ORDER BY id LIMIT 500";
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(user_id).bind(after).fetch_all(c).await?))
}

/// An audit entry in the export.
#[derive(Clone, Debug, FromRow)]
pub struct ExportedEntry {
    pub id: Uuid,
    pub at: OffsetDateTime,
    pub actor_id: Option<Uuid>,
    pub action: String,
    pub address: String,
    pub detail: String,
}

/// A batch of the audit entries about a user, oldest first, after the id `after`; empty at the end.
pub async fn audit_entries(
    conn: &mut Conn,
    user_id: Uuid,
    after: Uuid,
) -> Result<Vec<ExportedEntry>, DbError> {
    const SQL: &str = "SELECT id, at, actor_id, action, address, detail FROM audit_entries
        WHERE target_id = $1 AND id > $2 ORDER BY id LIMIT 500";
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(user_id).bind(after).fetch_all(c).await?))
}
