//! Task updates and recurrence: completing a recurring task creates the next one.
//!
//! Each task creates at most one next task, stored in `next_id`. The owner is locked, so that
//! concurrent completions are serialized. Reopening a task deletes the next one unless it was
//! changed; then it stays, and no other is created.

use regula_schema::{AppError, AppResult, Code, FieldError, Task, Timestamp, User};
use uuid::Uuid;

use super::recurrence::{anchored, next_due};
use crate::{
    calendar::Today,
    db::{
        Conn, projects, tasks,
        tasks::{TaskChange, TaskRow},
        users,
    },
    extract::{Owned, Owner},
    json::Json,
    limits::Limit,
    state::ApiState,
};

/// Locks the owner until the end of the transaction, which serializes changes of their tasks and
/// projects.
pub async fn lock_owner(conn: &mut Conn, owner: &Owner) -> AppResult<User> {
    let user = users::lock(conn, owner.id).await?.ok_or(Code::NotFound)?;
    Ok(user.user(owner.caller.now))
}

/// Refuses a project that is not the owner's.
pub(super) async fn check_project(
    conn: &mut Conn,
    owner: Uuid,
    project: Option<Uuid>,
) -> AppResult<()> {
    let Some(project) = project else {
        return Ok(());
    };
    if projects::find(conn, owner, project).await?.is_some() {
        return Ok(());
    }
    let error = FieldError::new("project_id", "unknown", "There is no such project.");
    Err(AppError::invalid(vec![error]))
}

/// Applies the change that `what` returns for the current task.
pub(super) async fn apply(
    api: &ApiState,
    task: &Owned,
    what: impl FnOnce(&TaskRow) -> TaskChange,
) -> AppResult<Json<Task>> {
    let (owner, now) = (task.owner.id, task.owner.caller.now);
    let mut conn = task.owner.begin(api).await?;
    let user = lock_owner(&mut conn, &task.owner).await?;
    let before = tasks::find(&mut conn, owner, task.id).await?;
    let before = before.ok_or(Code::NotFound)?;
    let change = what(&before);
    if change.fields.project_id != before.project_id {
        check_project(&mut conn, owner, change.fields.project_id).await?;
    }
    let after = tasks::update(&mut conn, owner, task.id, &change, now).await?;
    let mut after = after.ok_or(Code::NotFound)?;
    match (before.completed_at.is_some(), after.completed_at.is_some()) {
        (false, true) => after = create_next(&mut conn, &user, after, now).await?,
        (true, false) => after = tasks::remove_next(&mut conn, owner, after).await?,
        _ => {}
    }
    conn.commit().await?;
    Ok(Json(after.into()))
}

/// Creates the next occurrence of a recurring task, unless it has one.
async fn create_next(
    conn: &mut Conn,
    user: &User,
    done: TaskRow,
    now: Timestamp,
) -> AppResult<TaskRow> {
    let Some(recurrence) = done.recurrence().filter(|_| done.next_id.is_none()) else {
        return Ok(done);
    };
    let today = Today::of(user, now).date;
    let Some(due) = next_due(&recurrence, done.due_date, today) else {
        return Ok(done);
    };
    let recurrence = anchored(recurrence, Some(due), None);
    let done = tasks::add_next(conn, user.id, &done, (due, recurrence), now).await?;
    Limit::Tasks.enforce(conn, user.id).await?;
    Ok(done)
}
