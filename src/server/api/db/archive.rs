//! What only an export reads, and only an import writes.

use sqlx::FromRow;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::{Conn, DbError, sql};
use crate::schema::{Description, Priority, Timestamp, Title};

/// A session, as its user may know it.
#[derive(Clone, Debug, FromRow)]
pub struct SessionFacts {
    pub id: Uuid,
    pub kind: String,
    pub device: String,
    pub address: String,
    pub created_at: OffsetDateTime,
    pub last_seen_at: OffsetDateTime,
    pub ended_at: Option<OffsetDateTime>,
}

/// Some sessions of a user, oldest first, beginning behind `after`; none at the end.
pub async fn sessions(
    conn: &mut Conn,
    user_id: Uuid,
    after: Uuid,
) -> Result<Vec<SessionFacts>, DbError> {
    const SQL: &str = "SELECT id, kind, device, address, created_at, last_seen_at, ended_at
        FROM sessions WHERE user_id = $1 AND id > $2 ORDER BY id LIMIT 500";
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(user_id).bind(after).fetch_all(c).await?))
}

/// An act that is on record.
#[derive(Clone, Debug, FromRow)]
pub struct Act {
    pub id: Uuid,
    pub at: OffsetDateTime,
    pub actor_id: Option<Uuid>,
    pub action: String,
    pub address: String,
    pub detail: String,
}

/// Some of the acts that were done to a user, oldest first, beginning behind `after`; none at the
/// end.
pub async fn acts(conn: &mut Conn, user_id: Uuid, after: Uuid) -> Result<Vec<Act>, DbError> {
    const SQL: &str = "SELECT id, at, actor_id, action, address, detail FROM audit_entries
        WHERE target_id = $1 AND id > $2 ORDER BY id LIMIT 500";
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(user_id).bind(after).fetch_all(c).await?))
}

/// A task that is brought back, with its own past.
#[derive(Clone, Debug)]
pub struct TaskRestore {
    pub title: Title,
    pub description: Description,
    pub due_date: Option<Date>,
    pub priority: Priority,
    pub completed_at: Option<Timestamp>,
    pub position: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// Adds a task as it was, under a new id.
pub async fn restore_task(conn: &mut Conn, owner: Uuid, task: &TaskRestore) -> Result<(), DbError> {
    const SQL: &str = "INSERT INTO tasks (id, user_id, title, description, due_date, priority,
        completed_at, position, created_at, updated_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    sql!(conn, c => sqlx::query(SQL)
        .bind(Uuid::now_v7())
        .bind(owner)
        .bind(task.title.as_str())
        .bind(task.description.as_str())
        .bind(task.due_date)
        .bind(task.priority.as_str())
        .bind(task.completed_at.map(Timestamp::get))
        .bind(task.position)
        .bind(task.created_at.get())
        .bind(task.updated_at.get())
        .execute(c).await.map(drop)?);
    Ok(())
}
