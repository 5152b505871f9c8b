//! `/api/users/{user_id}/packages`: current and past enrolments.

use axum::{extract::State, http::StatusCode};
use regula_schema::{AppResult, Code, EnrolRequest, Enrolment, EnrolmentQuery, Page};
use uuid::Uuid;

use crate::{
    cursor::Window,
    db::library::{enrolments, enrolments::EnrolmentRow},
    extract::{Owned, Owner},
    json::{Json, Query},
    library::enrolment,
    openapi::{OwnedPath, OwnerPath, Problem},
    state::ApiState,
};

/// Lists the owner's enrolments, newest first.
#[utoipa::path(
    get, path = "/api/users/{user_id}/packages", tag = "library", security(("bearer" = [])),
    params(OwnerPath, EnrolmentQuery),
    responses((status = 200, body = Page<Enrolment>), Problem)
)]
pub(crate) async fn list_enrolments(
    State(api): State<ApiState>,
    owner: Owner,
    Query(query): Query<EnrolmentQuery>,
) -> AppResult<Json<Page<Enrolment>>> {
    let window = Window::<Uuid>::parse(query.limit, query.cursor.as_deref())?;
    let mut conn = api.db.snapshot().await?;
    let today = owner.today(&mut conn).await?.date;
    let rows = enrolments::list(&mut conn, owner.id, window.after, window.read_limit()).await?;
    let total = enrolments::count(&mut conn, owner.id).await?;
    let page = window.page(rows, total, EnrolmentRow::id, |row| row);
    Ok(Json(Page {
        items: enrolment::shown(&mut conn, owner.id, page.items, today).await?,
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
pub(crate) async fn enrol(
    State(api): State<ApiState>,
    owner: Owner,
    Json(request): Json<EnrolRequest>,
) -> AppResult<(StatusCode, Json<Enrolment>)> {
    let mut conn = owner.begin(&api).await?;
    let today = owner.today(&mut conn).await?.date;
    let made = enrolment::enrol(
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
pub(crate) async fn get_enrolment(
    State(api): State<ApiState>,
    way: Owned,
) -> AppResult<Json<Enrolment>> {
    let mut conn = api.db.snapshot().await?;
    let today = way.owner.today(&mut conn).await?.date;
    let row = enrolments::find(&mut conn, way.owner.id, way.id).await?;
    let row = row.ok_or(Code::NotFound)?;
    let shown = enrolment::one(&mut conn, way.owner.id, row, today).await?;
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
pub(crate) async fn leave_package(
    State(api): State<ApiState>,
    way: Owned,
) -> AppResult<StatusCode> {
    let mut conn = way.owner.begin(&api).await?;
    let today = way.owner.today(&mut conn).await?.date;
    let now = way.owner.caller.now;
    enrolment::leave(&mut conn, way.owner.id, way.id, today, now).await?;
    conn.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
