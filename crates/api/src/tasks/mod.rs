//! `/api/users/{user_id}/tasks`.

pub mod archive;
mod change;
mod parse;
mod recurrence;
pub mod today;

pub use change::lock_owner;

use axum::{extract::State, http::StatusCode};
use parse::{anchored_fields, parse_new, parse_patch};
use regula_schema::{
    AppError, AppResult, Code, FieldError, Fields, NewTask, Page, TASKS_KEPT, Task, TaskMove,
    TaskPatch, TaskQuery, Violation,
};
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    checks::check_date,
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
    state::ApiState,
};

/// Routes of tasks.
pub fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .routes(routes!(list_tasks, create_task))
        .routes(routes!(get_task, replace_task, update_task, delete_task))
        .routes(routes!(complete_task))
        .routes(routes!(move_task))
        .routes(routes!(restore_task))
}

fn found(row: Option<TaskRow>) -> AppResult<Json<Task>> {
    row.map(|row| Json(row.into())).ok_or_else(|| Code::NotFound.into())
}

/// Lists the owner's tasks, oldest first by default.
///
/// With `deleted`, lists those that can still be restored.
#[utoipa::path(
    get, path = "/api/users/{user_id}/tasks", tag = "tasks", security(("bearer" = [])),
    params(OwnerPath, TaskQuery),
    responses((status = 200, body = Page<Task>), Problem)
)]
async fn list_tasks(
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
async fn create_task(
    State(api): State<ApiState>,
    owner: Owner,
    Json(task): Json<NewTask>,
) -> AppResult<(StatusCode, Json<Task>)> {
    let new = anchored_fields(parse_new(task)?, None);
    let mut conn = owner.begin(&api).await?;
    change::lock_owner(&mut conn, &owner).await?;
    change::check_project(&mut conn, owner.id, new.project_id).await?;
    let row = tasks::create(&mut conn, owner.id, new, owner.caller.now).await?;
    Limit::Tasks.enforce(&mut conn, owner.id).await?;
    conn.commit().await?;
    Ok((StatusCode::CREATED, Json(row.into())))
}

/// Returns one task.
#[utoipa::path(
    get, path = "/api/users/{user_id}/tasks/{id}", tag = "tasks", security(("bearer" = [])),
    params(OwnedPath),
    responses((status = 200, body = Task), Problem)
)]
async fn get_task(State(api): State<ApiState>, task: Owned) -> AppResult<Json<Task>> {
    found(tasks::find(&mut api.db.read().await?, task.owner.id, task.id).await?)
}

/// Replaces a task, except whether it is done.
#[utoipa::path(
    put, path = "/api/users/{user_id}/tasks/{id}", tag = "tasks", security(("bearer" = [])),
    params(OwnedPath), request_body = NewTask,
    responses((status = 200, body = Task), Problem)
)]
async fn replace_task(
    State(api): State<ApiState>,
    task: Owned,
    Json(body): Json<NewTask>,
) -> AppResult<Json<Task>> {
    let new = parse_new(body)?;
    let whole = |before: &TaskRow| TaskChange {
        fields: anchored_fields(new, Some(before)),
        completed: None,
        position: None,
    };
    change::apply(&api, &task, whole).await
}

/// Updates the given fields; `null` clears due date, project and recurrence.
#[utoipa::path(
    patch, path = "/api/users/{user_id}/tasks/{id}", tag = "tasks", security(("bearer" = [])),
    params(OwnedPath), request_body = TaskPatch,
    responses((status = 200, body = Task), Problem)
)]
async fn update_task(
    State(api): State<ApiState>,
    task: Owned,
    Json(patch): Json<TaskPatch>,
) -> AppResult<Json<Task>> {
    change::apply(&api, &task, parse_patch(patch)?).await
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
async fn complete_task(State(api): State<ApiState>, task: Owned) -> AppResult<Json<Task>> {
    let toggle = |before: &TaskRow| TaskChange {
        fields: before.fields(),
        completed: Some(before.completed_at.is_none()),
        position: None,
    };
    change::apply(&api, &task, toggle).await
}

/// Moves a task after another one, to the beginning, or to the end of the owner's order.
#[utoipa::path(
    post, path = "/api/users/{user_id}/tasks/{id}/move", tag = "tasks", security(("bearer" = [])),
    params(OwnedPath), request_body = TaskMove,
    responses((status = 200, body = Task), Problem)
)]
async fn move_task(
    State(api): State<ApiState>,
    task: Owned,
    Json(TaskMove { after, to_end }): Json<TaskMove>,
) -> AppResult<Json<Task>> {
    let owner = &task.owner;
    let mut conn = owner.begin(&api).await?;
    change::lock_owner(&mut conn, owner).await?;
    tasks::find(&mut conn, owner.id, task.id).await?.ok_or(Code::NotFound)?;
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
async fn delete_task(State(api): State<ApiState>, task: Owned) -> AppResult<StatusCode> {
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
async fn restore_task(State(api): State<ApiState>, task: Owned) -> AppResult<Json<Task>> {
    let mut conn = task.owner.begin(&api).await?;
    let restored = found(tasks::restore(&mut conn, task.owner.id, task.id).await?)?;
    Limit::Tasks.enforce(&mut conn, task.owner.id).await?;
    conn.commit().await?;
    Ok(restored)
}
