//! `/api/users/{user_id}/tasks`.

use std::ops::RangeInclusive;

use axum::{extract::State, http::StatusCode};
use time::Date;
use uuid::Uuid;

use crate::{
    error::{AppResult, Code},
    schema::{Description, Fields, NewTask, Page, Task, TaskPatch, TaskQuery, Title, Violation},
    server::api::{
        cursor::{Window, contains_pattern},
        db::tasks::{self, TaskChange, TaskFields, TaskFilter, TaskRow},
        extract::{Owned, Owner},
        json::{Json, Query},
        openapi::{OwnedPath, OwnerPath, Problem},
        state::ApiState,
    },
};

fn found(row: Option<TaskRow>) -> AppResult<Json<Task>> {
    row.map(|row| Json(row.into()))
        .ok_or_else(|| Code::NotFound.into())
}

/// Leaves room for a next one at either end.
pub(in crate::server::api) const POSITIONS: RangeInclusive<i64> = -1_000_000_000..=1_000_000_000;

/// Both databases know the years 1 to 9999, and order them alike.
pub(in crate::server::api) fn check_date(
    fields: &mut Fields,
    field: &str,
    date: Option<Date>,
) -> Option<Option<Date>> {
    let is_known = date.is_none_or(|date| (1..=9999).contains(&date.year()));
    let detail = "Choose a day in the years 1 to 9999.";
    let known = is_known.then_some(date);
    fields.take(field, known.ok_or(Violation::new("out_of_range", detail)))
}

fn parse_new(task: &NewTask) -> AppResult<TaskFields> {
    let mut fields = Fields::default();
    let title = fields.take("title", Title::parse(&task.title));
    let description = fields.take("description", Description::parse(&task.description));
    check_date(&mut fields, "due_date", task.due_date);
    let whole = title
        .zip(description)
        .map(|(title, description)| TaskFields {
            title,
            description,
            due_date: task.due_date,
            priority: task.priority,
        });
    fields.finish(whole)
}

fn parse_patch(patch: &TaskPatch) -> AppResult<TaskChange> {
    let mut fields = Fields::default();
    let title = patch
        .title
        .as_deref()
        .and_then(|t| fields.take("title", Title::parse(t)));
    let description = patch
        .description
        .as_deref()
        .and_then(|d| fields.take("description", Description::parse(d)));
    if patch
        .position
        .is_some_and(|position| !POSITIONS.contains(&position))
    {
        let detail = "A position lies between plus and minus one billion.";
        fields.take::<()>("position", Err(Violation::new("out_of_range", detail)));
    }
    check_date(&mut fields, "due_date", patch.due_date.flatten());
    fields.finish(Some(TaskChange {
        title,
        description,
        due_date: patch.due_date,
        priority: patch.priority,
        completed: patch.completed,
        position: patch.position,
    }))
}

/// The owner's tasks, oldest first.
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
    let window = Window::<Uuid>::parse(query.limit, query.cursor.as_deref())?;
    let mut fields = Fields::default();
    check_date(&mut fields, "due_date", query.due_before);
    fields.finish(Some(()))?;
    let filter = TaskFilter {
        completed: query.completed,
        due_before: query.due_before,
        pattern: query.q.as_deref().and_then(contains_pattern),
    };
    let mut conn = api.db.read().await?;
    let rows = tasks::list(
        &mut conn,
        owner.id,
        &filter,
        window.after,
        window.read_limit(),
    )
    .await?;
    let total = tasks::count(&mut conn, owner.id, &filter).await?;
    Ok(Json(window.page(rows, total, TaskRow::id, Task::from)))
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
    let new = parse_new(&task)?;
    let row = tasks::create(&mut api.db.write().await?, owner.id, &new, owner.caller.now).await?;
    Ok((StatusCode::CREATED, Json(row.into())))
}

/// One task.
#[utoipa::path(
    get, path = "/api/users/{user_id}/tasks/{id}", tag = "tasks", security(("bearer" = [])),
    params(OwnedPath),
    responses((status = 200, body = Task), Problem)
)]
pub(super) async fn get_task(State(api): State<ApiState>, task: Owned) -> AppResult<Json<Task>> {
    found(tasks::find(&mut api.db.read().await?, task.owner.id, task.id).await?)
}

/// Writes a task anew; whether it is done stays.
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
    let new = parse_new(&body)?;
    let change = TaskChange {
        title: Some(new.title),
        description: Some(new.description),
        due_date: Some(new.due_date),
        priority: Some(new.priority),
        ..TaskChange::default()
    };
    apply(&api, &task, &change).await
}

/// Changes what the body names; `null` clears the due date.
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
    apply(&api, &task, &parse_patch(&patch)?).await
}

async fn apply(api: &ApiState, task: &Owned, change: &TaskChange) -> AppResult<Json<Task>> {
    let mut conn = api.db.write().await?;
    found(
        tasks::update(
            &mut conn,
            task.owner.id,
            task.id,
            change,
            task.owner.caller.now,
        )
        .await?,
    )
}

/// Makes an open task done, and a done one open.
#[utoipa::path(
    patch, path = "/api/users/{user_id}/tasks/{id}/complete", tag = "tasks", security(("bearer" = [])),
    params(OwnedPath),
    responses((status = 200, body = Task), Problem)
)]
pub(super) async fn complete_task(
    State(api): State<ApiState>,
    task: Owned,
) -> AppResult<Json<Task>> {
    let mut conn = api.db.write().await?;
    found(tasks::toggle(&mut conn, task.owner.id, task.id, task.owner.caller.now).await?)
}

/// Removes a task.
#[utoipa::path(
    delete, path = "/api/users/{user_id}/tasks/{id}", tag = "tasks", security(("bearer" = [])),
    params(OwnedPath),
    responses((status = 204), Problem)
)]
pub(super) async fn delete_task(State(api): State<ApiState>, task: Owned) -> AppResult<StatusCode> {
    if tasks::delete(&mut api.db.write().await?, task.owner.id, task.id).await? {
        Ok(StatusCode::NO_CONTENT)
    } else {
        Err(Code::NotFound.into())
    }
}
