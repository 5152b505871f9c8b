//! `/api/users/{user_id}/packages`: current and past enrolments.

use axum::{extract::State, http::StatusCode};
use regula_schema::{AppResult, Code, EnrolRequest, Enrolment, Page, PageQuery};
use uuid::Uuid;

use super::{enrol, progress};
use crate::{
    cursor::Window,
    db::library::{enrolments, enrolments::EnrolmentRow},
    extract::{Owned, Owner},
    json::{Json, Query},
    openapi::{OwnedPath, OwnerPath, Problem},
    state::ApiState,
};

/// Lists the owner's enrolments, newest first.
#[utoipa::path(
    get, path = "/api/users/{user_id}/packages", tag = "library", security(("bearer" = [])),
    params(OwnerPath, PageQuery),
    responses((status = 200, body = Page<Enrolment>), Problem)
)]
pub(super) async fn list_enrolments(
    State(api): State<ApiState>,
    owner: Owner,
    Query(query): Query<PageQuery>,
) -> AppResult<Json<Page<Enrolment>>> {
    let window = Window::<Uuid>::parse(query.limit, query.cursor.as_deref())?;
    let mut conn = api.db.snapshot().await?;
    let today = owner.today(&mut conn).await?.date;
    let rows = enrolments::list(&mut conn, owner.id, window.after, window.read_limit()).await?;
    let total = enrolments::count(&mut conn, owner.id).await?;
    let page = window.page(rows, total, EnrolmentRow::id, |row| row);
    Ok(Json(Page {
        items: progress::show_all(&mut conn, owner.id, page.items, today).await?,
        total: page.total,
        next_cursor: page.next_cursor,
    }))
}

/// Enrols the owner in a package: creates its commitments.
///
/// 409 while already enrolled; after its end, or after leaving, it is allowed again.
#[utoipa::path(
    post, path = "/api/users/{user_id}/packages", tag = "library", security(("bearer" = [])),
    params(OwnerPath), request_body = EnrolRequest,
    responses((status = 201, body = Enrolment), Problem)
)]
pub(super) async fn enrol(
    State(api): State<ApiState>,
    owner: Owner,
    Json(request): Json<EnrolRequest>,
) -> AppResult<(StatusCode, Json<Enrolment>)> {
    let mut conn = owner.begin(&api).await?;
    let today = owner.today(&mut conn).await?.date;
    let made = enrol::enrol(
        &mut conn,
        owner.id,
        request.package_id,
        request.start_date,
        today,
        owner.caller.now,
    )
    .await?;
    conn.commit().await?;
    Ok((StatusCode::CREATED, Json(made)))
}

/// Returns one enrolment.
#[utoipa::path(
    get, path = "/api/users/{user_id}/packages/{id}", tag = "library", security(("bearer" = [])),
    params(OwnedPath),
    responses((status = 200, body = Enrolment), Problem)
)]
pub(super) async fn get_enrolment(
    State(api): State<ApiState>,
    enrolment: Owned,
) -> AppResult<Json<Enrolment>> {
    let mut conn = api.db.snapshot().await?;
    let today = enrolment.owner.today(&mut conn).await?.date;
    let row = enrolments::find(&mut conn, enrolment.owner.id, enrolment.id).await?;
    let row = row.ok_or(Code::NotFound)?;
    let shown = progress::show_one(&mut conn, enrolment.owner.id, row, today).await?;
    Ok(Json(shown))
}

/// Leaves a package: its commitments end today, and those that have not begun are deleted.
///
/// Logs stay.
#[utoipa::path(
    delete, path = "/api/users/{user_id}/packages/{id}", tag = "library",
    security(("bearer" = [])), params(OwnedPath),
    responses((status = 204), Problem)
)]
pub(super) async fn leave_package(
    State(api): State<ApiState>,
    enrolment: Owned,
) -> AppResult<StatusCode> {
    let mut conn = enrolment.owner.begin(&api).await?;
    let today = enrolment.owner.today(&mut conn).await?.date;
    let now = enrolment.owner.caller.now;
    enrol::leave(&mut conn, enrolment.owner.id, enrolment.id, today, now).await?;
    conn.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
