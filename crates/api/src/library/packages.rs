//! `/api/packages`: packages with a term.

use axum::extract::State;
use regula_schema::{AppResult, Code, Package, PackageQuery, Page};
use uuid::Uuid;

use crate::{
    cursor::{Window, search_pattern},
    db::library::{packages, packages::PackageRow},
    extract::Caller,
    json::{Json, Path, Query},
    openapi::{OwnPath, Problem},
    state::ApiState,
};

/// Lists the packages of the library, oldest first.
#[utoipa::path(
    get, path = "/api/packages", tag = "library", security(("bearer" = [])),
    params(PackageQuery),
    responses((status = 200, body = Page<Package>), Problem)
)]
pub(super) async fn list_packages(
    State(api): State<ApiState>,
    _caller: Caller,
    Query(query): Query<PackageQuery>,
) -> AppResult<Json<Page<Package>>> {
    let window = Window::<Uuid>::parse(query.limit, query.cursor.as_deref())?;
    let pattern = search_pattern(query.q.as_deref())?;
    let mut conn = api.db.read().await?;
    let limit = window.read_limit();
    let rows = packages::list(&mut conn, pattern.as_ref(), window.after, limit).await?;
    let total = packages::count(&mut conn, pattern.as_ref()).await?;
    let rows = window.page(rows, total, PackageRow::id, |row| row);
    Ok(Json(Page {
        items: packages::with_items(&mut conn, rows.items).await?,
        total: rows.total,
        next_cursor: rows.next_cursor,
    }))
}

/// Returns one package.
#[utoipa::path(
    get, path = "/api/packages/{id}", tag = "library", security(("bearer" = [])),
    params(OwnPath),
    responses((status = 200, body = Package), Problem)
)]
pub(super) async fn get_package(
    State(api): State<ApiState>,
    _caller: Caller,
    Path(id): Path<Uuid>,
) -> AppResult<Json<Package>> {
    let package = packages::find(&mut api.db.read().await?, id).await?;
    Ok(Json(package.ok_or(Code::NotFound)?))
}
