//! A user's sessions and keys, for admins.

use axum::{extract::State, http::StatusCode};
use regula_schema::{ApiKey, AppResult, Code, Page, Session};
use serde_json::json;
use uuid::Uuid;

use crate::{
    db::{audit::action, devices, keys, sessions, users},
    extract::{Admin, Caller},
    json::{Json, Path},
    last_admin,
    openapi::{Problem, UserKeyPath, UserPath, UserSessionPath},
    state::ApiState,
};

/// A list on a single page.
fn single_page<T>(items: Vec<T>) -> Json<Page<T>> {
    Json(Page {
        total: i64::try_from(items.len()).unwrap_or(i64::MAX),
        items,
        next_cursor: None,
    })
}

/// Lists the devices that a user is signed in on.
#[utoipa::path(
    get, path = "/api/admin/users/{id}/sessions", tag = "admin", security(("bearer" = [])),
    params(UserPath),
    responses((status = 200, body = Page<Session>), Problem)
)]
pub(super) async fn list_user_sessions(
    State(api): State<ApiState>,
    Admin(caller): Admin,
    Path(id): Path<Uuid>,
) -> AppResult<Json<Page<Session>>> {
    let mut conn = api.db.read().await?;
    users::find(&mut conn, id).await?.ok_or(Code::NotFound)?;
    let rows = devices::list(&mut conn, id, caller.now).await?;
    let current = caller.session_id();
    Ok(single_page(
        rows.into_iter().map(|row| row.session(current)).collect(),
    ))
}

/// Lists a user's API keys, without their secrets.
#[utoipa::path(
    get, path = "/api/admin/users/{id}/keys", tag = "admin", security(("bearer" = [])),
    params(UserPath),
    responses((status = 200, body = Page<ApiKey>), Problem)
)]
pub(super) async fn list_user_keys(
    State(api): State<ApiState>,
    Admin(caller): Admin,
    Path(id): Path<Uuid>,
) -> AppResult<Json<Page<ApiKey>>> {
    let mut conn = api.db.read().await?;
    users::find(&mut conn, id).await?.ok_or(Code::NotFound)?;
    let rows = keys::list(&mut conn, id, caller.now).await?;
    Ok(single_page(rows.into_iter().map(ApiKey::from).collect()))
}

/// Signs a user out everywhere, and ends their API keys.
#[utoipa::path(
    delete, path = "/api/admin/users/{id}/sessions", tag = "admin", security(("bearer" = [])),
    params(UserPath),
    responses((status = 204), Problem)
)]
pub(super) async fn end_user_sessions(
    State(api): State<ApiState>,
    Admin(caller): Admin,
    Path(id): Path<Uuid>,
) -> AppResult<StatusCode> {
    last_admin::refuse_self(&caller, id)?;
    let mut conn = api.db.begin().await?;
    // Serializes with concurrent sign-ins.
    users::lock(&mut conn, id).await?.ok_or(Code::NotFound)?;
    let ended = sessions::end_all(&mut conn, id, "ended_by_admin", caller.now).await?;
    let detail = json!({ "sessions_ended": ended });
    caller.commit(conn, action::ALL_SIGNED_OUT, id, detail).await?;
    api.standings.forget_user(id);
    Ok(StatusCode::NO_CONTENT)
}

/// Ends one session or key.
async fn end(
    api: &ApiState,
    caller: &Caller,
    (user_id, id): (Uuid, Uuid),
    is_key: bool,
) -> AppResult<StatusCode> {
    last_admin::refuse_self(caller, user_id)?;
    let mut conn = api.db.begin().await?;
    if !sessions::end_own(&mut conn, user_id, id, is_key, caller.now).await? {
        return Err(Code::NotFound.into());
    }
    let (act, detail) = if is_key {
        (action::KEY_ENDED, json!({ "key_id": id }))
    } else {
        (action::SIGNED_OUT, json!({ "session_id": id }))
    };
    caller.commit(conn, act, user_id, detail).await?;
    api.standings.forget_session(id);
    Ok(StatusCode::NO_CONTENT)
}

/// Signs a user out on one device.
#[utoipa::path(
    delete, path = "/api/admin/users/{id}/sessions/{session_id}", tag = "admin",
    security(("bearer" = [])), params(UserSessionPath),
    responses((status = 204), Problem)
)]
pub(super) async fn end_user_session(
    State(api): State<ApiState>,
    Admin(caller): Admin,
    Path(ids): Path<(Uuid, Uuid)>,
) -> AppResult<StatusCode> {
    end(&api, &caller, ids, false).await
}

/// Ends one of a user's API keys.
#[utoipa::path(
    delete, path = "/api/admin/users/{id}/keys/{key_id}", tag = "admin",
    security(("bearer" = [])), params(UserKeyPath),
    responses((status = 204), Problem)
)]
pub(super) async fn end_user_key(
    State(api): State<ApiState>,
    Admin(caller): Admin,
    Path(ids): Path<(Uuid, Uuid)>,
) -> AppResult<StatusCode> {
    end(&api, &caller, ids, true).await
}
