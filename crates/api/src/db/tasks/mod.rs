//! Tasks. Every statement filters by owner, so another user's task is not found. Soft-deleted tasks
//! are found only by list and restore.

mod list;
mod order;

pub use list::{TaskFilter, TaskKey, count, counts, done_since, list, page};
pub use order::{last, put_behind};

use regula_schema::{Description, Priority, Recurrence, Task, Timestamp, Title};
use sqlx::{AssertSqlSafe, FromRow};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::{
    Conn, DbError,
    bulk_insert::{insert_batch, insert_text},
    delete_some, sql,
};

/// Distance between positions.
const GAP: i64 = 1024;

/// A row of `tasks`.
#[derive(Clone, Debug, FromRow)]
pub struct TaskRow {
    pub id: Uuid,
    title: String,
    description: String,
    pub due_date: Option<Date>,
    priority: String,
    pub project_id: Option<Uuid>,
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

    /// The owner's fields.
    pub fn fields(&self) -> TaskFields {
        TaskFields {
            title: Title::stored(self.title.clone()),
            description: Description::stored(self.description.clone()),
            due_date: self.due_date,
            priority: self.priority.parse().unwrap_or_default(),
            project_id: self.project_id,
            recurrence: self.recurrence(),
        }
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

/// The fields of a task that its owner sets.
#[derive(Clone, Debug)]
pub struct TaskFields {
    pub title: Title,
    pub description: Description,
    pub due_date: Option<Date>,
    pub priority: Priority,
    pub project_id: Option<Uuid>,
    pub recurrence: Option<Recurrence>,
}

impl TaskFields {
    /// Value of the recurrence column.
    fn recurrence_text(&self) -> Option<String> {
        serde_json::to_string(&self.recurrence?).ok()
    }
}

/// A task to insert.
#[derive(Clone, Debug)]
pub struct TaskInsert {
    pub fields: TaskFields,
    pub completed_at: Option<Timestamp>,
    pub position: i64,
    /// True for the next occurrence of a recurring task, until it is changed.
    pub untouched: bool,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// A change of a task; `None` is unchanged.
#[derive(Clone, Debug)]
pub struct TaskChange {
    pub fields: TaskFields,
    pub completed: Option<bool>,
    pub position: Option<i64>,
}

/// Inserts tasks under new ids, and returns them in no particular order.
pub async fn insert(
    conn: &mut Conn,
    owner: Uuid,
    tasks: &[TaskInsert],
) -> Result<Vec<TaskRow>, DbError> {
    const COLUMNS: &str = "id, user_id, completed_at, position, untouched, created_at, updated_at,
        title, description, due_date, priority, project_id, recurrence";
    let mut rows = Vec::with_capacity(tasks.len());
    for batch in tasks.chunks(insert_batch(conn)) {
        let text = insert_text("tasks", COLUMNS, batch.len()) + " RETURNING *";
        rows.extend(sql!(conn, c => {
            let mut query = sqlx::query_as(AssertSqlSafe(text.as_str()));
            for TaskInsert { fields, completed_at, position, untouched, created_at, updated_at }
                in batch
            {
                query = query
                    .bind(Uuid::now_v7())
                    .bind(owner)
                    .bind(completed_at.map(Timestamp::get))
                    .bind(position)
                    .bind(untouched)
                    .bind(created_at.get())
                    .bind(updated_at.get())
                    .bind(fields.title.as_str())
                    .bind(fields.description.as_str())
                    .bind(fields.due_date)
                    .bind(fields.priority.as_str())
                    .bind(fields.project_id)
                    .bind(fields.recurrence_text());
            }
            query.fetch_all(c).await?
        }));
    }
    Ok(rows)
}

/// Writes all fields of a task.
pub async fn update(
    conn: &mut Conn,
    owner: Uuid,
    id: Uuid,
    TaskChange {
        fields,
        completed,
        position,
    }: &TaskChange,
    now: Timestamp,
) -> Result<Option<TaskRow>, DbError> {
    const SQL: &str = "UPDATE tasks SET updated_at = $3, untouched = FALSE,
        completed_at = CASE WHEN $4 IS NULL THEN completed_at
            WHEN $4 THEN coalesce(completed_at, $3) ELSE NULL END,
        position = coalesce($5, position),
        title = $6, description = $7, due_date = $8, priority = $9, project_id = $10,
        recurrence = $11
        WHERE id = $1 AND user_id = $2 AND deleted_at IS NULL RETURNING *";
    Ok(sql!(conn, c => sqlx::query_as(SQL)
        .bind(id)
        .bind(owner)
        .bind(now.get())
        .bind(completed)
        .bind(position)
        .bind(fields.title.as_str())
        .bind(fields.description.as_str())
        .bind(fields.due_date)
        .bind(fields.priority.as_str())
        .bind(fields.project_id)
        .bind(fields.recurrence_text())
        .fetch_optional(c).await?))
}

/// Inserts a task at the end of the owner's order.
pub async fn create(
    conn: &mut Conn,
    owner: Uuid,
    fields: TaskFields,
    now: Timestamp,
) -> Result<TaskRow, DbError> {
    const END: &str = "SELECT coalesce(max(position), 0) + $2 FROM tasks WHERE user_id = $1";
    let position =
        sql!(conn, c => sqlx::query_scalar(END).bind(owner).bind(GAP).fetch_one(c).await?);
    let new = TaskInsert {
        fields,
        completed_at: None,
        position,
        untouched: false,
        created_at: now,
        updated_at: now,
    };
    insert_one(conn, owner, new).await
}

async fn insert_one(conn: &mut Conn, owner: Uuid, new: TaskInsert) -> Result<TaskRow, DbError> {
    let row = insert(conn, owner, &[new]).await?.pop();
    Ok(row.ok_or(sqlx::Error::RowNotFound)?)
}

/// The owner's task with this id.
pub async fn find(conn: &mut Conn, owner: Uuid, id: Uuid) -> Result<Option<TaskRow>, DbError> {
    const SQL: &str = "SELECT * FROM tasks WHERE id = $1 AND user_id = $2 AND deleted_at IS NULL";
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(id).bind(owner).fetch_optional(c).await?))
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
    const NOTE: &str = "UPDATE tasks SET next_id = $3 WHERE id = $1 AND user_id = $2 RETURNING *";
    let next = TaskInsert {
        fields: TaskFields {
            due_date: Some(due_date),
            recurrence: Some(recurrence),
            ..done.fields()
        },
        completed_at: None,
        position: done.position,
        untouched: true,
        created_at: now,
        updated_at: now,
    };
    let next = insert_one(conn, owner, next).await?.id;
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
