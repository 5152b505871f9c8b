//! The tasks of *Today*.

use uuid::Uuid;

use crate::{
    error::AppResult,
    schema::{Task, Timestamp},
    server::api::db::{Conn, tasks},
};

/// As many tasks as *Today* has; the list has the rest.
const MOST: i64 = 100;

/// Open tasks, the most pressing first, then those done since the day began.
pub(super) async fn of(conn: &mut Conn, owner: Uuid, began: Timestamp) -> AppResult<Vec<Task>> {
    let rows = tasks::today(conn, owner, began, MOST).await?;
    Ok(rows.into_iter().map(Task::from).collect())
}
