//! Tasks. Every statement filters by owner, so another user's task is not found. Soft-deleted tasks
//! are found only by list and restore.

mod list;
mod order;

pub use list::{TaskFilter, TaskKey, count, counts, done_since, list, page};
pub use order::{GAP, last, put_behind};

use regula_schema::{Description, Priority, Recurrence, Task, Timestamp, Title};
use sqlx::FromRow;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::{Conn, DbError, delete_some, sql};

/// A row of `tasks`.
#[derive(Clone, Debug, FromRow)]
pub struct TaskRow {
    pub id: Uuid,
    title: String,
    description: String,
    pub due_date: Option<Date>,
    priority: String,
    project_id: Option<Uuid>,
    recurrence: Option<String>,
    pub completed_at: Option<OffsetDateTime>,
    pub next_id: Option<Uuid>,
    position: i64,
    created_at: OffsetDateTime,
    updated_at: OffsetDateTime,
    deleted_at: Option<OffsetDateTime>,
}

impl TaskRow {
    /// Sort key of lists.
    pub fn id(&self) -> Uuid {
        self.id
    }

    /// Parsed recurrence.
    pub fn recurrence(&self) -> Option<Recurrence> {
        serde_json::from_str(self.recurrence.as_deref()?).ok()
    }
}

impl From<TaskRow> for Task {
    fn from(row: TaskRow) -> Self {
        Self {
            id: row.id,
            due_date: row.due_date,
            priority: row.priority.parse().unwrap_or_default(),
            project_id: row.project_id,
            recurrence: row.recurrence(),
            completed: row.completed_at.is_some(),
            completed_at: row.completed_at.map(Timestamp::new),
            next_id: row.next_id,
            position: row.position,
            created_at: row.created_at.into(),
            updated_at: row.updated_at.into(),
            deleted_at: row.deleted_at.map(Timestamp::new),
            title: row.title,
            description: row.description,
        }
    }
}

/// Serializes a recurrence column.
pub fn recurrence_text(recurrence: Recurrence) -> Option<String> {
    serde_json::to_string(&recurrence).ok()
}

/// Column values of a new task.
#[derive(Clone, Debug)]
pub struct TaskFields {
    pub title: Title,
    pub description: Description,
    pub due_date: Option<Date>,
    pub priority: Priority,
    pub project_id: Option<Uuid>,
    pub recurrence: Option<Recurrence>,
}

/// Fields to change; `None` is unchanged.
#[derive(Clone, Debug, Default)]
pub struct TaskChange {
    pub title: Option<Title>,
    pub description: Option<Description>,
    pub due_date: Option<Option<Date>>,
    pub priority: Option<Priority>,
    pub project_id: Option<Option<Uuid>>,
    pub recurrence: Option<Option<Recurrence>>,
    pub completed: Option<bool>,
    pub position: Option<i64>,
}

/// Inserts a task at the end of the owner's order.
pub async fn create(
    conn: &mut Conn,
    owner: Uuid,
    new: &TaskFields,
    now: Timestamp,
) -> Result<TaskRow, DbError> {
    const SQL: &str = "INSERT INTO tasks (id, user_id, title, description, due_date, priority,
        project_id, recurrence, position, created_at, updated_at)
        SELECT $1, $2, $3, $4, $5, $6, $7, $8, coalesce(max(position), 0) + $9, $10, $10
        FROM tasks WHERE user_id = $2 RETURNING *";
    Ok(sql!(conn, c => sqlx::query_as(SQL)
        .bind(Uuid::now_v7())
        .bind(owner)
        .bind(new.title.as_str())
        .bind(new.description.as_str())
        .bind(new.due_date)
        .bind(new.priority.as_str())
        .bind(new.project_id)
        .bind(new.recurrence.and_then(recurrence_text))
        .bind(GAP)
        .bind(now.get())
        .fetch_one(c).await?))
}

/// The owner's task with this id.
pub async fn find(conn: &mut Conn, owner: Uuid, id: Uuid) -> Result<Option<TaskRow>, DbError> {
    const SQL: &str = "SELECT * FROM tasks WHERE id = $1 AND user_id = $2 AND deleted_at IS NULL";
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(id).bind(owner).fetch_optional(c).await?))
}

/// Applies `change`.
pub async fn update(
    conn: &mut Conn,
    owner: Uuid,
    id: Uuid,
    change: &TaskChange,
    now: Timestamp,
) -> Result<Option<TaskRow>, DbError> {
    const SQL: &str = "UPDATE tasks SET title = coalesce($3, title),
        description = coalesce($4, description),
        due_date = CASE WHEN $5 THEN $6 ELSE due_date END,
        priority = coalesce($7, priority),
        completed_at = CASE WHEN $8 IS NULL THEN completed_at
            WHEN $8 THEN coalesce(completed_at, $10) ELSE NULL END,
        position = coalesce($9, position),
        project_id = CASE WHEN $11 THEN $12 ELSE project_id END,
        recurrence = CASE WHEN $13 THEN $14 ELSE recurrence END,
        untouched = FALSE, updated_at = $10
        WHERE id = $1 AND user_id = $2 AND deleted_at IS NULL RETURNING *";
    Ok(sql!(conn, c => sqlx::query_as(SQL)
        .bind(id)
        .bind(owner)
        .bind(change.title.as_ref().map(Title::as_str))
        .bind(change.description.as_ref().map(Description::as_str))
        .bind(change.due_date.is_some())
        .bind(change.due_date.flatten())
        .bind(change.priority.map(Priority::as_str))
        .bind(change.completed)
        .bind(change.position)
        .bind(now.get())
        .bind(change.project_id.is_some())
        .bind(change.project_id.flatten())
        .bind(change.recurrence.is_some())
        .bind(change.recurrence.flatten().and_then(recurrence_text))
        .fetch_optional(c).await?))
}

/// Inserts the next occurrence of the recurring task `done`, at its position, and returns the
/// updated `done`.
pub async fn add_next(
    conn: &mut Conn,
    owner: Uuid,
    done: &TaskRow,
    (due_date, recurrence): (Date, Recurrence),
    now: Timestamp,
) -> Result<TaskRow, DbError> {
    const ADD: &str = "INSERT INTO tasks (id, user_id, title, description, priority, project_id,
        position, due_date, recurrence, untouched, created_at, updated_at)
        SELECT $3, user_id, title, description, priority, project_id,
        position, $4, $5, TRUE, $6, $6 FROM tasks WHERE id = $1 AND user_id = $2";
    const NOTE: &str = "UPDATE tasks SET next_id = $3 WHERE id = $1 AND user_id = $2 RETURNING *";
    let next = Uuid::now_v7();
    sql!(conn, c => sqlx::query(ADD)
        .bind(done.id)
        .bind(owner)
        .bind(next)
        .bind(due_date)
        .bind(recurrence_text(recurrence))
        .bind(now.get())
        .execute(c).await.map(drop)?);
    Ok(
        sql!(conn, c => sqlx::query_as(NOTE).bind(done.id).bind(owner).bind(next)
        .fetch_one(c).await?),
    )
}

/// Deletes the next occurrence of the reopened task `open`, unless it was changed; returns the
/// updated `open`.
pub async fn remove_next(conn: &mut Conn, owner: Uuid, open: TaskRow) -> Result<TaskRow, DbError> {
    const REMOVE: &str = "DELETE FROM tasks WHERE id = $1 AND user_id = $2 AND untouched";
    const NOTE: &str = "UPDATE tasks SET next_id = NULL WHERE id = $1 AND user_id = $2 RETURNING *";
    let rows = sql!(conn, c => sqlx::query(REMOVE).bind(open.next_id).bind(owner)
        .execute(c).await?.rows_affected());
    if rows == 0 {
        return Ok(open);
    }
    Ok(sql!(conn, c => sqlx::query_as(NOTE).bind(open.id).bind(owner).fetch_one(c).await?))
}

/// Soft-deletes a task; returns false if there was none.
pub async fn delete(
    conn: &mut Conn,
    owner: Uuid,
    id: Uuid,
    now: Timestamp,
) -> Result<bool, DbError> {
    const SQL: &str = "UPDATE tasks SET deleted_at = $3, untouched = FALSE
        WHERE id = $1 AND user_id = $2 AND deleted_at IS NULL";
    let rows = sql!(conn, c => sqlx::query(SQL).bind(id).bind(owner).bind(now.get())
        .execute(c).await?.rows_affected());
    Ok(rows == 1)
}

/// Restores a soft-deleted task; an existing one is unchanged.
pub async fn restore(conn: &mut Conn, owner: Uuid, id: Uuid) -> Result<Option<TaskRow>, DbError> {
    const SQL: &str =
        "UPDATE tasks SET deleted_at = NULL WHERE id = $1 AND user_id = $2 RETURNING *";
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(id).bind(owner).fetch_optional(c).await?))
}

/// Deletes a batch of tasks soft-deleted before `before` for good; returns the number.
pub async fn purge(conn: &mut Conn, before: Timestamp) -> Result<u64, DbError> {
    let text = delete_some!(conn, "tasks", "id", "deleted_at < $1");
    Ok(sql!(conn, c => sqlx::query(text).bind(before.get()).execute(c).await?.rows_affected()))
}
