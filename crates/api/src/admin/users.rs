//! `/api/admin/users`.

use axum::extract::State;
use regula_schema::{AdminUser, AppError, AppResult, Code, FieldError, Page, UserQuery};
use uuid::Uuid;

use crate::{
    cursor::{Window, search_pattern},
    db::{
        users,
        users::{
            UserRow, search,
            search::{UserFilter, UserKey},
        },
    },
    extract::Admin,
    json::{Json, Path, Query},
    openapi::{Problem, UserPath},
    state::ApiState,
};

/// Maximum number of ids in one request: the size of a page.
const MOST_IDS: usize = 100;

fn parse_ids(text: &str) -> AppResult<Vec<Uuid>> {
    let ids: Result<Vec<Uuid>, _> = text.split(',').map(str::parse).collect();
    ids.ok().filter(|ids| ids.len() <= MOST_IDS).ok_or_else(|| {
        let detail = "Send up to 100 ids, with commas between them.";
        AppError::invalid(vec![FieldError::new("ids", "malformed", detail)])
    })
}

/// All users, filtered, in the order asked for.
#[utoipa::path(
    get, path = "/api/admin/users", tag = "admin", security(("bearer" = [])),
    params(UserQuery),
    responses((status = 200, body = Page<AdminUser>), Problem)
)]
pub(super) async fn list_users(
    State(api): State<ApiState>,
    Admin(caller): Admin,
    Query(query): Query<UserQuery>,
) -> AppResult<Json<Page<AdminUser>>> {
    let window = Window::<UserKey>::parse(query.limit, query.cursor.as_deref())?;
    let filter = UserFilter {
        pattern: search_pattern(query.q.as_deref())?,
        role: query.role,
        status: query.status,
        ids: query.ids.as_deref().map(parse_ids).transpose()?,
    };
    let sort = query.sort.unwrap_or_default();
    let now = caller.now;
    let mut conn = api.db.read().await?;
    let rows = search::list(
        &mut conn,
        &filter,
        sort,
        window.after.as_ref(),
        window.read_limit(),
        now,
    )
    .await?;
    let total = search::count(&mut conn, &filter, now).await?;
    let page = window.page(rows, total, UserRow::key, |row| row.admin_user(now));
    Ok(Json(page))
}

/// Returns one user.
#[utoipa::path(
    get, path = "/api/admin/users/{id}", tag = "admin", security(("bearer" = [])),
    params(UserPath),
    responses((status = 200, body = AdminUser), Problem)
)]
pub(super) async fn get_user(
    State(api): State<ApiState>,
    Admin(caller): Admin,
    Path(id): Path<Uuid>,
) -> AppResult<Json<AdminUser>> {
    let row = users::find(&mut api.db.read().await?, id).await?.ok_or(Code::NotFound)?;
    Ok(Json(row.admin_user(caller.now)))
}
