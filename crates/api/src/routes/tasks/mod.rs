//! `/api/users/{user_id}/tasks`.

mod change;
mod parse;

pub(super) use change::lock_owner;
pub(crate) use parse::check_recurrence;

pub(crate) use crate::checks::{POSITIONS, check_date};

use axum::{extract::State, http::StatusCode};
use regula_schema::{
    AppError, AppResult, Code, FieldError, Fields, NewTask, Page, TASKS_KEPT, Task, TaskMove,
    TaskPatch, TaskQuery, Violation,
};

use crate::{
    clock::later,
    cursor::{Window, search_pattern},
    db::{
        tasks,
        tasks::{TaskChange, TaskFilter, TaskKey, TaskRow},
    },
    extract::{Owned, Owner},
    json::{Json, Query},
    limits::Limit,
    openapi::{OwnedPath, OwnerPath, Problem},
    recurrence::anchored,
    state::ApiState,
};

fn found(row: Option<TaskRow>) -> AppResult<Json<Task>> {
    row.map(|row| Json(row.into()))
        .ok_or_else(|| Code::NotFound.into())
}

/// Lists the owner's tasks, oldest first by default.
///
/// With `deleted`, lists those that can still be restored.
#[utoipa::path(
    get, path = "/api/users/{user_id}/tasks", tag = "tasks", security(("bearer" = [])),
    params(OwnerPath, TaskQuery),
    responses((status = 200, body = Page<Task>), Problem)
)]
pub(super) async fn list_tasks(
    State(api): State<ApiState>,
    owner: Owner,
    Query(query): Query<TaskQuery>,
) -> AppResult<Json<Page<Task>>> {
    let window = Window::<TaskKey>::parse(query.limit, query.cursor.as_deref())?;
    let after = window.after.as_ref();
    let mut fields = Fields::default();
    check_date(&mut fields, "due_before", query.due_before);
    check_date(&mut fields, "due_after", query.due_after);
    check_date(&mut fields, "cursor", after.and_then(|key| key.due));
    let deleted = query.deleted.unwrap_or_default();
    if after.is_some_and(|key| key.deleted.is_some() != deleted) {
        let violation = Violation::new("malformed", "This cursor is of another list.");
        fields.take::<()>("cursor", Err(violation));
    }
    fields.finish(Some(()))?;
    let filter = TaskFilter {
        completed: query.completed,
        due_before: query.due_before,
        due_after: query.due_after,
        no_due_date: query.no_due_date.unwrap_or_default(),
        project_id: query.project_id,
        no_project: query.no_project.unwrap_or_default(),
        priority: query.priority,
        pattern: search_pattern(query.q.as_deref())?,
        deleted_since: deleted.then(|| later(owner.caller.now, -TASKS_KEPT)),
    };
    let sort = query.sort.unwrap_or_default();
    let mut conn = api.db.read().await?;
    let limit = window.read_limit();
    let rows = tasks::page(&mut conn, owner.id, &filter, sort, after, limit).await?;
    let total = tasks::count(&mut conn, owner.id, &filter).await?;
    Ok(Json(window.page(rows, total, TaskRow::key, Task::from)))
}

/// Adds a task at the end of the owner's order.
#[utoipa::path(
    post, path = "/api/users/{user_id}/tasks", tag = "tasks", security(("bearer" = [])),
    params(OwnerPath), request_body = NewTask,
    responses((status = 201, body = Task), Problem)
)]
pub(super) async fn create_task(
    State(api): State<ApiState>,
    owner: Owner,
    Json(task): Json<NewTask>,
) -> AppResult<(StatusCode, Json<Task>)> {
    let mut new = parse::new(&task)?;
    new.recurrence = new.recurrence.map(|it| anchored(it, new.due_date, None));
    let mut conn = owner.begin(&api).await?;
    change::lock_owner(&mut conn, &owner).await?;
    change::check_project(&mut conn, owner.id, new.project_id).await?;
    let row = tasks::create(&mut conn, owner.id, &new, owner.caller.now).await?;
    Limit::Tasks.hold(&mut conn, owner.id).await?;
    conn.commit().await?;
    Ok((StatusCode::CREATED, Json(row.into())))
}

/// Returns one task.
#[utoipa::path(
    get, path = "/api/users/{user_id}/tasks/{id}", tag = "tasks", security(("bearer" = [])),
    params(OwnedPath),
    responses((status = 200, body = Task), Problem)
)]
pub(super) async fn get_task(State(api): State<ApiState>, task: Owned) -> AppResult<Json<Task>> {
    found(tasks::find(&mut api.db.read().await?, task.owner.id, task.id).await?)
}

/// Replaces a task, except whether it is done.
#[utoipa::path(
    put, path = "/api/users/{user_id}/tasks/{id}", tag = "tasks", security(("bearer" = [])),
    params(OwnedPath), request_body = NewTask,
    responses((status = 200, body = Task), Problem)
)]
pub(super) async fn replace_task(
    State(api): State<ApiState>,
    task: Owned,
    Json(body): Json<NewTask>,
) -> AppResult<Json<Task>> {
    let new = parse::new(&body)?;
    let whole = TaskChange {
        title: Some(new.title),
        description: Some(new.description),
        due_date: Some(new.due_date),
        priority: Some(new.priority),
        project_id: Some(new.project_id),
        recurrence: Some(new.recurrence),
        ..TaskChange::default()
    };
    change::apply(&api, &task, |_| whole).await
}

/// Updates the given fields; `null` clears due date, project and recurrence.
#[utoipa::path(
    patch, path = "/api/users/{user_id}/tasks/{id}", tag = "tasks", security(("bearer" = [])),
    params(OwnedPath), request_body = TaskPatch,
    responses((status = 200, body = Task), Problem)
)]
pub(super) async fn update_task(
    State(api): State<ApiState>,
    task: Owned,
    Json(patch): Json<TaskPatch>,
) -> AppResult<Json<Task>> {
    let named = parse::patch(&patch)?;
    change::apply(&api, &task, |_| named).await
}

/// Completes an open task, or reopens a done one.
///
/// Completing a recurring task creates the next one, once; reopening it deletes that one, unless it
/// was changed.
#[utoipa::path(
    patch, path = "/api/users/{user_id}/tasks/{id}/complete", tag = "tasks", security(("bearer" = [])),
    params(OwnedPath),
    responses((status = 200, body = Task), Problem)
)]
pub(super) async fn complete_task(
    State(api): State<ApiState>,
    task: Owned,
) -> AppResult<Json<Task>> {
    let toggle = |before: &TaskRow| TaskChange {
        completed: Some(before.completed_at.is_none()),
        ..TaskChange::default()
    };
    change::apply(&api, &task, toggle).await
}

/// Moves a task after another one, to the beginning, or to the end of the owner's order.
#[utoipa::path(
    post, path = "/api/users/{user_id}/tasks/{id}/move", tag = "tasks", security(("bearer" = [])),
    params(OwnedPath), request_body = TaskMove,
    responses((status = 200, body = Task), Problem)
)]
pub(super) async fn move_task(
    State(api): State<ApiState>,
    task: Owned,
    Json(TaskMove { after, to_end }): Json<TaskMove>,
) -> AppResult<Json<Task>> {
    let owner = &task.owner;
    let mut conn = owner.begin(&api).await?;
    change::lock_owner(&mut conn, owner).await?;
    tasks::find(&mut conn, owner.id, task.id)
        .await?
        .ok_or(Code::NotFound)?;
    if let Some(after) = after {
        let is_there = tasks::find(&mut conn, owner.id, after).await?.is_some();
        if !is_there || after == task.id {
            let detail = "There is no such other task.";
            let error = FieldError::new("after", "unknown", detail);
            return Err(AppError::invalid(vec![error]));
        }
        if to_end {
            let detail = "Behind all is behind no task by name.";
            let error = FieldError::new("to_end", "conflict", detail);
            return Err(AppError::invalid(vec![error]));
        }
    }
    let after = match to_end {
        true => tasks::last(&mut conn, owner.id, task.id).await?,
        false => after,
    };
    let row = tasks::put_behind(&mut conn, owner.id, task.id, after, owner.caller.now).await?;
    let moved = found(row)?;
    conn.commit().await?;
    Ok(moved)
}

/// Deletes a task. It can be restored for thirty days.
#[utoipa::path(
    delete, path = "/api/users/{user_id}/tasks/{id}", tag = "tasks", security(("bearer" = [])),
    params(OwnedPath),
    responses((status = 204), Problem)
)]
pub(super) async fn delete_task(State(api): State<ApiState>, task: Owned) -> AppResult<StatusCode> {
    let owner = &task.owner;
    let mut conn = owner.begin(&api).await?;
    if !tasks::delete(&mut conn, owner.id, task.id, owner.caller.now).await? {
        return Err(Code::NotFound.into());
    }
    conn.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Restores a deleted task. No-op for one that is not deleted.
#[utoipa::path(
    post, path = "/api/users/{user_id}/tasks/{id}/restore", tag = "tasks", security(("bearer" = [])),
    params(OwnedPath),
    responses((status = 200, body = Task), Problem)
)]
pub(super) async fn restore_task(
    State(api): State<ApiState>,
    task: Owned,
) -> AppResult<Json<Task>> {
    let mut conn = task.owner.begin(&api).await?;
    let restored = found(tasks::restore(&mut conn, task.owner.id, task.id).await?)?;
    Limit::Tasks.hold(&mut conn, task.owner.id).await?;
    conn.commit().await?;
    Ok(restored)
}
