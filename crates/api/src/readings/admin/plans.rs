//! `/api/admin/reading-plans`.

use axum::{extract::State, http::StatusCode};
use regula_schema::{
    AppResult, Code, Description, Fields, NewReadingPlan, Page, PageQuery, ReadingPlan, Title,
};
use serde_json::json;
use uuid::Uuid;

use crate::{
    db::{
        audit::action,
        readings::{plans, plans::PlanFields},
    },
    extract::Admin,
    json::{Json, Path, Query},
    openapi::{Problem, ReadingPath},
    readings::library::{get_reading_plan, list_reading_plans},
    state::ApiState,
};

fn parse(plan: &NewReadingPlan) -> AppResult<PlanFields> {
    let mut fields = Fields::default();
    let title = fields.take("title", Title::parse(&plan.title));
    let description = fields.take("description", Description::parse(&plan.description));
    let parsed = title.zip(description).map(|(title, description)| PlanFields {
        title,
        description,
        is_default: plan.is_default,
    });
    fields.finish(parsed)
}

/// Lists all plans, oldest first.
#[utoipa::path(
    get, path = "/api/admin/reading-plans", tag = "admin", security(("bearer" = [])),
    params(PageQuery),
    responses((status = 200, body = Page<ReadingPlan>), Problem)
)]
pub(super) async fn list_all_reading_plans(
    State(api): State<ApiState>,
    _admin: Admin,
    Query(query): Query<PageQuery>,
) -> AppResult<Json<Page<ReadingPlan>>> {
    list_reading_plans(State(api), Query(query)).await
}

/// Adds a plan. A new default plan replaces the current default.
#[utoipa::path(
    post, path = "/api/admin/reading-plans", tag = "admin", security(("bearer" = [])),
    request_body = NewReadingPlan,
    responses((status = 201, body = ReadingPlan), Problem)
)]
pub(super) async fn create_reading_plan(
    State(api): State<ApiState>,
    Admin(caller): Admin,
    Json(plan): Json<NewReadingPlan>,
) -> AppResult<(StatusCode, Json<ReadingPlan>)> {
    let new = parse(&plan)?;
    let mut conn = api.db.begin().await?;
    plans::lock_all(&mut conn).await?;
    let id = plans::create(&mut conn, &new, caller.now).await?;
    let row = plans::find(&mut conn, id).await?.ok_or(Code::NotFound)?;
    let detail = json!({ "title": new.title.as_str(), "default": new.is_default });
    caller.commit(conn, action::READING_PLAN_CREATED, id, detail).await?;
    Ok((StatusCode::CREATED, Json(row.into())))
}

/// Returns one plan.
#[utoipa::path(
    get, path = "/api/admin/reading-plans/{id}", tag = "admin", security(("bearer" = [])),
    params(ReadingPath),
    responses((status = 200, body = ReadingPlan), Problem)
)]
pub(super) async fn get_one_reading_plan(
    State(api): State<ApiState>,
    _admin: Admin,
    Path(id): Path<Uuid>,
) -> AppResult<Json<ReadingPlan>> {
    get_reading_plan(State(api), Path(id)).await
}

/// Replaces a plan. A new default plan replaces the current default.
#[utoipa::path(
    put, path = "/api/admin/reading-plans/{id}", tag = "admin", security(("bearer" = [])),
    params(ReadingPath), request_body = NewReadingPlan,
    responses((status = 200, body = ReadingPlan), Problem)
)]
pub(super) async fn replace_reading_plan(
    State(api): State<ApiState>,
    Admin(caller): Admin,
    Path(id): Path<Uuid>,
    Json(plan): Json<NewReadingPlan>,
) -> AppResult<Json<ReadingPlan>> {
    let new = parse(&plan)?;
    let mut conn = api.db.begin().await?;
    plans::lock_all(&mut conn).await?;
    let before: ReadingPlan = plans::find(&mut conn, id).await?.ok_or(Code::NotFound)?.into();
    plans::update(&mut conn, id, &new, caller.now).await?;
    let row = plans::find(&mut conn, id).await?.ok_or(Code::NotFound)?;
    let after: ReadingPlan = row.into();
    let summary = |plan: &ReadingPlan| json!({ "title": plan.title, "default": plan.is_default });
    let detail = json!({ "before": summary(&before), "after": summary(&after) });
    caller.commit(conn, action::READING_PLAN_EDITED, id, detail).await?;
    Ok(Json(after))
}

/// Deletes a plan with its readings and the users' marks and notes.
///
/// Users who follow it read the default plan again. Requires a recent sign-in, and cannot be
/// undone.
#[utoipa::path(
    delete, path = "/api/admin/reading-plans/{id}", tag = "admin", security(("bearer" = [])),
    params(ReadingPath),
    responses((status = 204), Problem)
)]
pub(super) async fn delete_reading_plan(
    State(api): State<ApiState>,
    Admin(caller): Admin,
    Path(id): Path<Uuid>,
) -> AppResult<StatusCode> {
    caller.require_recent()?;
    let mut conn = api.db.begin().await?;
    plans::lock_all(&mut conn).await?;
    let plan: ReadingPlan = plans::find(&mut conn, id).await?.ok_or(Code::NotFound)?.into();
    plans::delete(&mut conn, id).await?;
    let detail = json!({ "title": plan.title, "readings": plan.readings });
    caller.commit(conn, action::READING_PLAN_DELETED, id, detail).await?;
    Ok(StatusCode::NO_CONTENT)
}
