//! `/api/auth/sessions`: the caller's sessions.

use axum::{extract::State, http::StatusCode};
use regula_schema::{AppResult, Code, Page, Session};
use serde_json::json;
use uuid::Uuid;

use crate::{
    db::{audit::action, devices, sessions},
    extract::Caller,
    json::{Json, Path},
    openapi::{OwnPath, Problem},
    state::ApiState,
};

/// Lists the caller's sessions, on a single page: a user has at most 100.
#[utoipa::path(
    get, path = "/api/auth/sessions", tag = "auth", security(("bearer" = [])),
    responses((status = 200, body = Page<Session>), Problem)
)]
pub(super) async fn list_sessions(
    State(api): State<ApiState>,
    caller: Caller,
) -> AppResult<Json<Page<Session>>> {
    let rows = devices::list(&mut api.db.read().await?, caller.id(), caller.now).await?;
    let items: Vec<Session> =
        rows.into_iter().map(|row| row.session(caller.session_id())).collect();
    Ok(Json(Page {
        total: i64::try_from(items.len()).unwrap_or(i64::MAX),
        items,
        next_cursor: None,
    }))
}

/// Ends one session of the caller, which signs that device out.
///
/// Any other than the current session requires a recent sign-in.
#[utoipa::path(
    delete, path = "/api/auth/sessions/{id}", tag = "auth", security(("bearer" = [])),
    params(OwnPath),
    responses((status = 204), Problem)
)]
pub(super) async fn end_session(
    State(api): State<ApiState>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> AppResult<StatusCode> {
    let mut conn = api.db.begin().await?;
    if !sessions::end_own(&mut conn, caller.id(), id, false, caller.now).await? {
        return Err(Code::NotFound.into());
    }
    // After the lookup: an id of another user's session is always 404. The error rolls back.
    if id != caller.session_id() {
        caller.require_recent()?;
    }
    let detail = json!({ "session_id": id });
    caller.commit(conn, action::SIGNED_OUT, caller.id(), detail).await?;
    api.standings.forget_session(id);
    Ok(StatusCode::NO_CONTENT)
}

/// Signs the caller out everywhere else: ends all other sessions and all API keys.
#[utoipa::path(
    delete, path = "/api/auth/sessions", tag = "auth", security(("bearer" = [])),
    responses((status = 204), Problem)
)]
pub(super) async fn end_other_sessions(
    State(api): State<ApiState>,
    caller: Caller,
) -> AppResult<StatusCode> {
    caller.require_recent()?;
    let (id, sid) = (caller.id(), caller.session_id());
    let mut conn = api.db.begin().await?;
    // Serializes with concurrent sign-ins.
    caller.lock_and_recheck(&mut conn).await?;
    let ended = sessions::end_others(&mut conn, id, sid, "signed_out", caller.now).await?;
    let detail = json!({ "sessions_ended": ended });
    caller.commit(conn, action::ALL_SIGNED_OUT, id, detail).await?;
    api.standings.forget_user(id);
    Ok(StatusCode::NO_CONTENT)
}
