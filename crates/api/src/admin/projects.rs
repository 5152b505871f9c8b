//! `/api/admin/projects`.

use axum::extract::State;
use regula_schema::{AdminProject, AdminProjectQuery, AppResult, Page};
use uuid::Uuid;

use crate::{
    cursor::{Window, search_pattern},
    db::projects,
    extract::Admin,
    json::{Json, Query},
    openapi::Problem,
    state::ApiState,
};

/// Lists the projects of all users, newest first, including archived ones.
///
/// `total` is at most 10,000.
#[utoipa::path(
    get, path = "/api/admin/projects", tag = "admin", security(("bearer" = [])),
    params(AdminProjectQuery),
    responses((status = 200, body = Page<AdminProject>), Problem)
)]
pub(super) async fn list_all_projects(
    State(api): State<ApiState>,
    _admin: Admin,
    Query(query): Query<AdminProjectQuery>,
) -> AppResult<Json<Page<AdminProject>>> {
    let window = Window::<Uuid>::parse(query.limit, query.cursor.as_deref())?;
    let pattern = search_pattern(query.q.as_deref())?;
    let (pattern, limit) = (pattern.as_ref(), window.read_limit());
    let mut conn = api.db.read().await?;
    let rows = projects::list_all(&mut conn, pattern, window.after, limit).await?;
    let total = projects::count_all(&mut conn, pattern).await?;
    Ok(Json(window.page(
        rows,
        total,
        |row| row.project.id,
        AdminProject::from,
    )))
}
