//! `/api/admin/packages`.

use std::collections::{HashMap, HashSet};

use axum::{extract::State, http::StatusCode};
use regula_schema::{AppResult, Code, NewPackage, Package, PackageQuery, Page};
use serde_json::json;
use uuid::Uuid;

use super::title_change;
use crate::{
    db::{
        Conn,
        audit::action,
        library::{admin, packages, packages::PackageFields},
    },
    extract::Admin,
    json::{Json, Path, Query},
    library::{
        fields::{item_rules, parse_package},
        packages::{get_package, list_packages},
    },
    openapi::{OwnPath, Problem},
    state::ApiState,
};

/// Validates the package: its templates must be offered, or in it before.
async fn check_items(
    conn: &mut Conn,
    package: PackageFields,
    before: Option<&Package>,
) -> AppResult<PackageFields> {
    let had: HashSet<Uuid> =
        before.iter().flat_map(|package| &package.items).map(|item| item.asceticism.id).collect();
    let mut templates = HashMap::new();
    for item in &package.items {
        let id = item.asceticism_id;
        if templates.contains_key(&id) {
            continue;
        }
        // Locked, so that it is not deleted before the package refers to it.
        let Some(row) = admin::lock(conn, id).await? else {
            continue;
        };
        if row.asceticism.retired_at.is_none() || had.contains(&id) {
            templates.insert(id, (row.asceticism.tracking(), row.asceticism.kind()));
        }
    }
    item_rules(package, &templates)
}

/// Lists the packages, oldest first.
#[utoipa::path(
    get, path = "/api/admin/packages", tag = "admin", security(("bearer" = [])),
    params(PackageQuery),
    responses((status = 200, body = Page<Package>), Problem)
)]
pub(super) async fn list_all_packages(
    State(api): State<ApiState>,
    Admin(caller): Admin,
    Query(query): Query<PackageQuery>,
) -> AppResult<Json<Page<Package>>> {
    list_packages(State(api), caller, Query(query)).await
}

/// Adds a package.
#[utoipa::path(
    post, path = "/api/admin/packages", tag = "admin", security(("bearer" = [])),
    request_body = NewPackage,
    responses((status = 201, body = Package), Problem)
)]
pub(super) async fn create_package(
    State(api): State<ApiState>,
    Admin(caller): Admin,
    Json(new): Json<NewPackage>,
) -> AppResult<(StatusCode, Json<Package>)> {
    let fields = parse_package(&new)?;
    let mut conn = api.db.begin().await?;
    let fields = check_items(&mut conn, fields, None).await?;
    let package = packages::create(&mut conn, &fields, caller.now).await?.ok_or(Code::Internal)?;
    let detail = json!({ "title": package.title });
    caller.commit(conn, action::PACKAGE_CREATED, package.id, detail).await?;
    Ok((StatusCode::CREATED, Json(package)))
}

/// Returns one package.
#[utoipa::path(
    get, path = "/api/admin/packages/{id}", tag = "admin", security(("bearer" = [])),
    params(OwnPath),
    responses((status = 200, body = Package), Problem)
)]
pub(super) async fn get_one_package(
    State(api): State<ApiState>,
    Admin(caller): Admin,
    Path(id): Path<Uuid>,
) -> AppResult<Json<Package>> {
    get_package(State(api), caller, Path(id)).await
}

/// Replaces a package and its items. Enrolled users keep their commitments.
#[utoipa::path(
    put, path = "/api/admin/packages/{id}", tag = "admin", security(("bearer" = [])),
    params(OwnPath), request_body = NewPackage,
    responses((status = 200, body = Package), Problem)
)]
pub(super) async fn replace_package(
    State(api): State<ApiState>,
    Admin(caller): Admin,
    Path(id): Path<Uuid>,
    Json(new): Json<NewPackage>,
) -> AppResult<Json<Package>> {
    let fields = parse_package(&new)?;
    let mut conn = api.db.begin().await?;
    let before = packages::lock(&mut conn, id).await?.ok_or(Code::NotFound)?;
    let fields = check_items(&mut conn, fields, Some(&before)).await?;
    let after =
        packages::replace(&mut conn, id, &fields, caller.now).await?.ok_or(Code::NotFound)?;
    let detail = title_change(&before.title, &after.title);
    caller.commit(conn, action::PACKAGE_EDITED, id, detail).await?;
    Ok(Json(after))
}

/// Deletes a package. Enrolled users keep their commitments until their end.
#[utoipa::path(
    delete, path = "/api/admin/packages/{id}", tag = "admin", security(("bearer" = [])),
    params(OwnPath),
    responses((status = 204), Problem)
)]
pub(super) async fn delete_package(
    State(api): State<ApiState>,
    Admin(caller): Admin,
    Path(id): Path<Uuid>,
) -> AppResult<StatusCode> {
    let mut conn = api.db.begin().await?;
    let package = packages::lock(&mut conn, id).await?.ok_or(Code::NotFound)?;
    packages::delete(&mut conn, id).await?;
    let detail = json!({ "title": package.title });
    caller.commit(conn, action::PACKAGE_DELETED, id, detail).await?;
    Ok(StatusCode::NO_CONTENT)
}
