//! `/api/admin/readings`.

use axum::{extract::State, http::StatusCode};
use regula_schema::{
    AppError, AppResult, Code, FieldError, Fields, NewReading, Page, Reading, ReadingQuery,
    ReadingText, Reference, Title, Violation,
};
use serde_json::{Value, json};
use time::Date;
use uuid::Uuid;

use crate::{
    checks::check_date,
    db::{
        audit::action,
        readings::{plans, texts, texts::ReadingFields},
    },
    extract::Admin,
    json::{Json, Path, Query},
    openapi::{Problem, ReadingPath},
    readings::library::{list_readings, plan_or_default},
    state::ApiState,
};

fn parse(reading: &NewReading) -> AppResult<ReadingFields> {
    let mut fields = Fields::default();
    check_date(&mut fields, "date", Some(reading.date));
    let title = fields.take("title", Title::parse(&reading.title));
    let reference = fields.take("reference", Reference::parse(&reading.reference));
    let body = fields.take("body", ReadingText::parse(&reading.body));
    let parsed = title.zip(reference).zip(body).map(|((title, reference), body)| ReadingFields {
        date: reading.date,
        title,
        reference,
        body,
    });
    fields.finish(parsed)
}

fn refused(field: &str, Violation { code, detail }: Violation) -> AppError {
    AppError::invalid(vec![FieldError::new(field, code, detail)])
}

fn taken(date: Date) -> AppError {
    let detail = format!("The plan already has a reading on {date}.");
    refused("date", Violation::new("taken", detail))
}

/// Readable name of a reading, for the audit log.
fn named(title: &str, date: Date) -> Value {
    json!({ "title": title, "date": date })
}

/// Lists the readings of a plan by date.
#[utoipa::path(
    get, path = "/api/admin/readings", tag = "admin", security(("bearer" = [])),
    params(ReadingQuery),
    responses((status = 200, body = Page<Reading>), Problem)
)]
pub(super) async fn list_all_readings(
    State(api): State<ApiState>,
    _admin: Admin,
    Query(query): Query<ReadingQuery>,
) -> AppResult<Json<Page<Reading>>> {
    list_readings(State(api), Query(query)).await
}

/// Adds a reading to a plan, on a date that has none.
#[utoipa::path(
    post, path = "/api/admin/readings", tag = "admin", security(("bearer" = [])),
    request_body = NewReading,
    responses((status = 201, body = Reading), Problem)
)]
pub(super) async fn create_reading(
    State(api): State<ApiState>,
    Admin(caller): Admin,
    Json(reading): Json<NewReading>,
) -> AppResult<(StatusCode, Json<Reading>)> {
    let new = parse(&reading)?;
    let mut conn = api.db.begin().await?;
    let plan = plan_or_default(&mut conn, reading.plan_id).await;
    let plan = plan.map_err(|error| match error.code {
        Code::NotFound => refused("plan_id", Violation::new("unknown", "Plan not found.")),
        _ => error,
    })?;
    plans::touch(&mut conn, plan, caller.now).await?;
    let row = texts::create(&mut conn, plan, &new, caller.now).await?;
    let row = row.ok_or_else(|| taken(new.date))?;
    let detail = named(new.title.as_str(), new.date);
    caller.commit(conn, action::READING_CREATED, row.id, detail).await?;
    Ok((StatusCode::CREATED, Json(row.into())))
}

/// Returns one reading.
#[utoipa::path(
    get, path = "/api/admin/readings/{id}", tag = "admin", security(("bearer" = [])),
    params(ReadingPath),
    responses((status = 200, body = Reading), Problem)
)]
pub(super) async fn get_one_reading(
    State(api): State<ApiState>,
    _admin: Admin,
    Path(id): Path<Uuid>,
) -> AppResult<Json<Reading>> {
    let row = texts::find(&mut api.db.read().await?, id).await?;
    Ok(Json(row.ok_or(Code::NotFound)?.into()))
}

/// Replaces a reading; its plan and the users' marks and notes stay.
#[utoipa::path(
    put, path = "/api/admin/readings/{id}", tag = "admin", security(("bearer" = [])),
    params(ReadingPath), request_body = NewReading,
    responses((status = 200, body = Reading), Problem)
)]
pub(super) async fn replace_reading(
    State(api): State<ApiState>,
    Admin(caller): Admin,
    Path(id): Path<Uuid>,
    Json(reading): Json<NewReading>,
) -> AppResult<Json<Reading>> {
    let new = parse(&reading)?;
    let mut conn = api.db.begin().await?;
    let before = texts::find(&mut conn, id).await?.ok_or(Code::NotFound)?;
    if reading.plan_id.is_some_and(|plan| plan != before.plan_id) {
        let detail = "A reading cannot be moved to another plan.";
        return Err(refused("plan_id", Violation::new("fixed", detail)));
    }
    plans::touch(&mut conn, before.plan_id, caller.now).await?;
    let other = texts::find_by_date(&mut conn, before.plan_id, new.date).await?;
    if other.is_some_and(|other| other.id != id) {
        return Err(taken(new.date));
    }
    let row = texts::update(&mut conn, id, &new, caller.now).await?;
    let row = row.ok_or(Code::NotFound)?;
    let detail = named(new.title.as_str(), new.date);
    caller.commit(conn, action::READING_EDITED, id, detail).await?;
    Ok(Json(row.into()))
}

/// Deletes a reading with the users' marks and notes.
///
/// Requires a recent sign-in, and cannot be undone.
#[utoipa::path(
    delete, path = "/api/admin/readings/{id}", tag = "admin", security(("bearer" = [])),
    params(ReadingPath),
    responses((status = 204), Problem)
)]
pub(super) async fn delete_reading(
    State(api): State<ApiState>,
    Admin(caller): Admin,
    Path(id): Path<Uuid>,
) -> AppResult<StatusCode> {
    caller.require_recent()?;
    let mut conn = api.db.begin().await?;
    let before = texts::find(&mut conn, id).await?.ok_or(Code::NotFound)?;
    plans::touch(&mut conn, before.plan_id, caller.now).await?;
    if !texts::delete(&mut conn, id).await? {
        return Err(Code::NotFound.into());
    }
    let detail = named(before.title.as_str(), before.date);
    caller.commit(conn, action::READING_DELETED, id, detail).await?;
    Ok(StatusCode::NO_CONTENT)
}
