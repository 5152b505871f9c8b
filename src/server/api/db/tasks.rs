//! Tasks. Every statement names the owner: another user's task is not there.

use sqlx::FromRow;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::{Conn, DbError, sql};
use crate::schema::{Description, Priority, Task, Timestamp, Title};
use crate::server::api::cursor::Pattern;

/// A row of `tasks`.
#[derive(Clone, Debug, FromRow)]
pub struct TaskRow {
    id: Uuid,
    title: String,
    description: String,
    due_date: Option<Date>,
    priority: String,
    completed_at: Option<OffsetDateTime>,
    position: i64,
    created_at: OffsetDateTime,
    updated_at: OffsetDateTime,
}

impl TaskRow {
    /// The key that lists are paged by.
    pub fn id(&self) -> Uuid {
        self.id
    }
}

impl From<TaskRow> for Task {
    fn from(row: TaskRow) -> Self {
        Self {
            id: row.id,
            title: row.title,
            description: row.description,
            due_date: row.due_date,
            priority: row.priority.parse().unwrap_or_default(),
            completed: row.completed_at.is_some(),
            completed_at: row.completed_at.map(Timestamp::new),
            position: row.position,
            created_at: row.created_at.into(),
            updated_at: row.updated_at.into(),
        }
    }
}

/// A task without the parts that the database adds.
#[derive(Clone, Debug)]
pub struct TaskFields {
    pub title: Title,
    pub description: Description,
    pub due_date: Option<Date>,
    pub priority: Priority,
}

/// What to change of a task; `None` stays.
#[derive(Clone, Debug, Default)]
pub struct TaskChange {
    pub title: Option<Title>,
    pub description: Option<Description>,
    pub due_date: Option<Option<Date>>,
    pub priority: Option<Priority>,
    pub completed: Option<bool>,
    pub position: Option<i64>,
}

/// Which tasks to list.
#[derive(Clone, Debug, Default)]
pub struct TaskFilter {
    pub completed: Option<bool>,
    pub due_before: Option<Date>,
    /// A part of the title or the description.
    pub pattern: Option<Pattern>,
}

/// Adds a task at the end of the owner's order.
pub async fn create(
    conn: &mut Conn,
    owner: Uuid,
    new: &TaskFields,
    now: Timestamp,
) -> Result<TaskRow, DbError> {
    const SQL: &str = "INSERT INTO tasks
        (id, user_id, title, description, due_date, priority, position, created_at, updated_at)
        SELECT $1, $2, $3, $4, $5, $6, coalesce(max(position), 0) + 1, $7, $7
        FROM tasks WHERE user_id = $2 RETURNING *";
    Ok(sql!(conn, c => sqlx::query_as(SQL)
        .bind(Uuid::now_v7())
        .bind(owner)
        .bind(new.title.as_str())
        .bind(new.description.as_str())
        .bind(new.due_date)
        .bind(new.priority.as_str())
        .bind(now.get())
        .fetch_one(c).await?))
}

/// The owner's task with this id.
pub async fn find(conn: &mut Conn, owner: Uuid, id: Uuid) -> Result<Option<TaskRow>, DbError> {
    const SQL: &str = "SELECT * FROM tasks WHERE id = $1 AND user_id = $2";
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(id).bind(owner).fetch_optional(c).await?))
}

/// One page of the owner's tasks, oldest first, beginning behind the task `after`.
pub async fn list(
    conn: &mut Conn,
    owner: Uuid,
    filter: &TaskFilter,
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<TaskRow>, DbError> {
    const SQL: &str = "SELECT * FROM tasks WHERE user_id = $1
        AND ($2 IS NULL OR $2 = (completed_at IS NOT NULL))
        AND ($3 IS NULL OR due_date <= $3)
        AND ($4 IS NULL OR lower(title) LIKE $4 ESCAPE '\\' OR title LIKE $5 ESCAPE '\\'
            OR lower(description) LIKE $4 ESCAPE '\\' OR description LIKE $5 ESCAPE '\\')
        AND ($6 IS NULL OR id > $6)
        ORDER BY id LIMIT $7";
    Ok(sql!(conn, c => sqlx::query_as(SQL)
        .bind(owner)
        .bind(filter.completed)
        .bind(filter.due_before)
        .bind(filter.pattern.as_ref().map(|p| p.lower.as_str()))
        .bind(filter.pattern.as_ref().map(|p| p.typed.as_str()))
        .bind(after)
        .bind(limit)
        .fetch_all(c).await?))
}

/// How many of the owner's tasks `filter` lets through.
pub async fn count(conn: &mut Conn, owner: Uuid, filter: &TaskFilter) -> Result<i64, DbError> {
    const SQL: &str = "SELECT count(*) FROM tasks WHERE user_id = $1
        AND ($2 IS NULL OR $2 = (completed_at IS NOT NULL))
        AND ($3 IS NULL OR due_date <= $3)
        AND ($4 IS NULL OR lower(title) LIKE $4 ESCAPE '\\' OR title LIKE $5 ESCAPE '\\'
            OR lower(description) LIKE $4 ESCAPE '\\' OR description LIKE $5 ESCAPE '\\')";
    Ok(sql!(conn, c => sqlx::query_scalar(SQL)
        .bind(owner)
        .bind(filter.completed)
        .bind(filter.due_before)
        .bind(filter.pattern.as_ref().map(|p| p.lower.as_str()))
        .bind(filter.pattern.as_ref().map(|p| p.typed.as_str()))
        .fetch_one(c).await?))
}

/// What *Today* shows: open tasks, the most pressing first, then those done since `day_began`.
pub async fn today(
    conn: &mut Conn,
    owner: Uuid,
    day_began: Timestamp,
    limit: i64,
) -> Result<Vec<TaskRow>, DbError> {
    const SQL: &str = "SELECT * FROM tasks WHERE user_id = $1
        AND (completed_at IS NULL OR completed_at >= $2)
        ORDER BY completed_at IS NOT NULL, due_date IS NULL, due_date, position, id LIMIT $3";
    Ok(
        sql!(conn, c => sqlx::query_as(SQL).bind(owner).bind(day_began.get()).bind(limit)
        .fetch_all(c).await?),
    )
}

/// Changes what `change` names.
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
        position = coalesce($9, position), updated_at = $10
        WHERE id = $1 AND user_id = $2 RETURNING *";
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
        .fetch_optional(c).await?))
}

/// Makes an open task done and a done one open.
pub async fn toggle(
    conn: &mut Conn,
    owner: Uuid,
    id: Uuid,
    now: Timestamp,
) -> Result<Option<TaskRow>, DbError> {
    const SQL: &str = "UPDATE tasks SET completed_at = CASE WHEN completed_at IS NULL THEN $3 END,
        updated_at = $3 WHERE id = $1 AND user_id = $2 RETURNING *";
    Ok(
        sql!(conn, c => sqlx::query_as(SQL).bind(id).bind(owner).bind(now.get())
        .fetch_optional(c).await?),
    )
}

/// Removes a task; says whether it was there.
pub async fn delete(conn: &mut Conn, owner: Uuid, id: Uuid) -> Result<bool, DbError> {
    const SQL: &str = "DELETE FROM tasks WHERE id = $1 AND user_id = $2";
    let rows =
        sql!(conn, c => sqlx::query(SQL).bind(id).bind(owner).execute(c).await?.rows_affected());
    Ok(rows == 1)
}
