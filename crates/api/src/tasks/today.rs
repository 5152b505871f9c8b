//! Tasks of *Today*.

use regula_schema::{AppResult, Task, TaskCounts, TaskSort};
use uuid::Uuid;

use crate::{
    calendar::Today,
    db::{Conn, tasks, tasks::TaskFilter},
};

/// Limit of open and of completed tasks on *Today*; the task list has all.
const LIMIT: i64 = 100;

/// Open tasks, most urgent first, then tasks completed since the day began; and their numbers.
pub async fn find(
    conn: &mut Conn,
    owner: Uuid,
    today: &Today,
) -> AppResult<(Vec<Task>, TaskCounts)> {
    let open = TaskFilter {
        completed: Some(false),
        ..TaskFilter::default()
    };
    let open = tasks::page(conn, owner, &open, TaskSort::Due, None, LIMIT).await?;
    let done = tasks::done_since(conn, owner, today.began, LIMIT).await?;
    let counts = tasks::counts(conn, owner, today.date, today.began).await?;
    let tasks = open.into_iter().chain(done).map(Task::from).collect();
    Ok((tasks, counts))
}
