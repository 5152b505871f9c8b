//! `/api/asceticisms`: templates and the caller's own asceticisms.

use axum::extract::State;
use regula_schema::{AppResult, Asceticism, AsceticismQuery, Code, Page};
use uuid::Uuid;

use crate::{
    cursor::{Window, search_pattern},
    db::library::{asceticisms, asceticisms::AsceticismFilter},
    extract::Caller,
    json::{Json, Path, Query},
    openapi::{OwnPath, Problem},
    state::ApiState,
};

/// Filter from the query.
pub(super) fn filter(query: &AsceticismQuery) -> AppResult<AsceticismFilter> {
    // PostgreSQL refuses NUL, and no category has one.
    let category = query.category.clone().filter(|it| !it.contains('\0'));
    Ok(AsceticismFilter {
        category,
        pattern: search_pattern(query.q.as_deref())?,
    })
}

/// Lists the library's templates and the caller's own asceticisms, oldest first.
///
/// Retired templates are left out.
#[utoipa::path(
    get, path = "/api/asceticisms", tag = "library", security(("bearer" = [])),
    params(AsceticismQuery),
    responses((status = 200, body = Page<Asceticism>), Problem)
)]
pub(super) async fn list_asceticisms(
    State(api): State<ApiState>,
    caller: Caller,
    Query(query): Query<AsceticismQuery>,
) -> AppResult<Json<Page<Asceticism>>> {
    let window = Window::<Uuid>::parse(query.limit, query.cursor.as_deref())?;
    let (filter, limit) = (filter(&query)?, window.read_limit());
    let mut conn = api.db.read().await?;
    let rows = asceticisms::list(&mut conn, caller.id(), &filter, window.after, limit).await?;
    let total = asceticisms::count(&mut conn, caller.id(), &filter).await?;
    Ok(Json(window.page(
        rows,
        total,
        |row| row.id,
        Asceticism::from,
    )))
}

/// Returns one of these, or a retired template that the caller has taken on.
#[utoipa::path(
    get, path = "/api/asceticisms/{id}", tag = "library", security(("bearer" = [])),
    params(OwnPath),
    responses((status = 200, body = Asceticism), Problem)
)]
pub(super) async fn get_asceticism(
    State(api): State<ApiState>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> AppResult<Json<Asceticism>> {
    let row = asceticisms::find(&mut api.db.read().await?, caller.id(), id).await?;
    Ok(Json(row.ok_or(Code::NotFound)?.into()))
}
