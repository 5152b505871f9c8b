//! Lists of tasks.

use regula_schema::{Priority, TaskCounts, TaskSort, Timestamp};
use sqlx::AssertSqlSafe;
use time::Date;
use uuid::Uuid;

use super::TaskRow;
use crate::{
    cursor::Pattern,
    db::{Conn, DbError, sql},
};

/// Filters of the list.
#[derive(Clone, Debug, Default)]
pub struct TaskFilter {
    pub completed: Option<bool>,
    pub due_before: Option<Date>,
    pub due_after: Option<Date>,
    /// True for tasks without a due date only.
    pub no_due_date: bool,
    pub project_id: Option<Uuid>,
    /// True for tasks without a project only.
    pub no_project: bool,
    pub priority: Option<Priority>,
    /// Search pattern for title and description.
    pub pattern: Option<Pattern>,
    /// Lists tasks deleted since then, instead of existing ones.
    pub deleted_since: Option<Timestamp>,
}

/// Sort key of the last row of a page, for the cursor.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct TaskKey {
    pub id: Uuid,
    pub position: i64,
    pub due: Option<Date>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deleted: Option<Timestamp>,
}

impl TaskRow {
    /// Sort key of this row, for any order.
    pub fn key(&self) -> TaskKey {
        TaskKey {
            id: self.id,
            position: self.position,
            due: self.due_date,
            deleted: self.deleted_at.map(Timestamp::new),
        }
    }
}

/// `WHERE` conditions of the given filters only, so that each query finds its index.
fn conditions(filter: &TaskFilter) -> String {
    const MATCHES: &str = "(lower(title) LIKE $6 ESCAPE '\\' OR title LIKE $7 ESCAPE '\\'
        OR lower(description) LIKE $6 ESCAPE '\\' OR description LIKE $7 ESCAPE '\\')";
    let asked = [
        (filter.completed == Some(true), "completed_at IS NOT NULL"),
        (filter.completed == Some(false), "completed_at IS NULL"),
        (filter.due_before.is_some(), "due_date <= $2"),
        (filter.due_after.is_some(), "due_date >= $3"),
        (filter.no_due_date, "due_date IS NULL"),
        (filter.project_id.is_some(), "project_id = $4"),
        (filter.no_project, "project_id IS NULL"),
        (filter.priority.is_some(), "priority = $5"),
        (filter.pattern.is_some(), MATCHES),
    ];
    let there = match filter.deleted_since {
        None => "user_id = $1 AND deleted_at IS NULL",
        Some(_) => "user_id = $1 AND deleted_at >= $8",
    };
    let asked = asked.iter().filter(|(is_asked, _)| *is_asked);
    asked.fold(there.to_owned(), |all, (_, one)| format!("{all} AND {one}"))
}

/// `ORDER BY` and the condition for rows after `after`: `$9` its id, `$10` its position, `$11` its
/// due date, `$12` its time of deletion.
fn order(
    filter: &TaskFilter,
    sort: TaskSort,
    after: Option<&TaskKey>,
) -> (&'static str, &'static str) {
    let is_dated = after.is_some_and(|key| key.due.is_some());
    let (order, behind) = match sort {
        _ if filter.deleted_since.is_some() => {
            ("deleted_at DESC, id DESC", "(deleted_at, id) < ($12, $9)")
        }
        TaskSort::Oldest => ("id", "id > $9"),
        TaskSort::Newest => ("id DESC", "id < $9"),
        TaskSort::Position => ("position, id", "(position, id) > ($10, $9)"),
        TaskSort::Due => (
            "due_date IS NULL, due_date, position, id",
            if is_dated {
                "(due_date IS NULL OR due_date > $11
                OR (due_date = $11 AND (position, id) > ($10, $9)))"
            } else {
                "due_date IS NULL AND (position, id) > ($10, $9)"
            },
        ),
    };
    (order, if after.is_some() { behind } else { "TRUE" })
}

/// Binds the parameters of [`conditions`].
macro_rules! bound {
    ($query:expr, $owner:expr, $filter:expr) => {
        $query
            .bind($owner)
            .bind($filter.due_before)
            .bind($filter.due_after)
            .bind($filter.project_id)
            .bind($filter.priority.map(Priority::as_str))
            .bind($filter.pattern.as_ref().map(|p| p.lower.as_str()))
            .bind($filter.pattern.as_ref().map(|p| p.typed.as_str()))
            .bind($filter.deleted_since.map(|since| since.get()))
    };
}

/// One page of the owner's tasks in this order, after `after`.
pub async fn page(
    conn: &mut Conn,
    owner: Uuid,
    filter: &TaskFilter,
    sort: TaskSort,
    after: Option<&TaskKey>,
    limit: i64,
) -> Result<Vec<TaskRow>, DbError> {
    let (order, behind) = order(filter, sort, after);
    let text = format!(
        "SELECT * FROM tasks WHERE {} AND {behind} ORDER BY {order} LIMIT $13",
        conditions(filter)
    );
    Ok(
        sql!(conn, c => bound!(sqlx::query_as(AssertSqlSafe(text.as_str())), owner, filter)
        .bind(after.map(|key| key.id))
        .bind(after.map(|key| key.position))
        .bind(after.and_then(|key| key.due))
        .bind(after.and_then(|key| key.deleted).map(|at| at.get()))
        .bind(limit)
        .fetch_all(c).await?),
    )
}

/// One page of the owner's tasks, oldest first, after `after`.
pub async fn list(
    conn: &mut Conn,
    owner: Uuid,
    filter: &TaskFilter,
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<TaskRow>, DbError> {
    let after = after.map(|id| TaskKey {
        id,
        position: 0,
        due: None,
        deleted: None,
    });
    page(conn, owner, filter, TaskSort::Oldest, after.as_ref(), limit).await
}

/// Number of the owner's tasks that match `filter`.
pub async fn count(conn: &mut Conn, owner: Uuid, filter: &TaskFilter) -> Result<i64, DbError> {
    let text = format!("SELECT count(*) FROM tasks WHERE {}", conditions(filter));
    Ok(
        sql!(conn, c => bound!(sqlx::query_scalar(AssertSqlSafe(text.as_str())), owner, filter)
        .fetch_one(c).await?),
    )
}

/// Tasks completed since `day_began`, by due date.
pub async fn done_since(
    conn: &mut Conn,
    owner: Uuid,
    day_began: Timestamp,
    limit: i64,
) -> Result<Vec<TaskRow>, DbError> {
    const SQL: &str = "SELECT * FROM tasks
        WHERE user_id = $1 AND deleted_at IS NULL AND completed_at >= $2
        ORDER BY due_date IS NULL, due_date, position, id LIMIT $3";
    Ok(
        sql!(conn, c => sqlx::query_as(SQL).bind(owner).bind(day_began.get()).bind(limit)
        .fetch_all(c).await?),
    )
}

/// Numbers of open tasks, of those due on `today` or before, and of those completed since
/// `day_began`.
pub async fn counts(
    conn: &mut Conn,
    owner: Uuid,
    today: Date,
    day_began: Timestamp,
) -> Result<TaskCounts, DbError> {
    const SQL: &str = "SELECT count(*) FILTER (WHERE completed_at IS NULL),
        count(*) FILTER (WHERE completed_at IS NULL AND due_date <= $2),
        count(*) FILTER (WHERE completed_at IS NOT NULL)
        FROM tasks WHERE user_id = $1 AND deleted_at IS NULL
        AND (completed_at IS NULL OR completed_at >= $3)";
    let (open, due, done): (i64, i64, i64) = sql!(conn, c => sqlx::query_as(SQL).bind(owner)
        .bind(today).bind(day_began.get()).fetch_one(c).await?);
    let count = |many: i64| u32::try_from(many).unwrap_or(u32::MAX);
    Ok(TaskCounts {
        open: count(open),
        due: count(due),
        done: count(done),
    })
}
