//! `POST /api/auth/confirm`: re-authentication.

use axum::{extract::State, http::StatusCode};
use regula_schema::{AppResult, ConfirmRequest};
use serde_json::json;

use super::verify_own_password;
use crate::{
    db::{audit::action, sessions},
    extract::Caller,
    json::Json,
    openapi::Problem,
    state::ApiState,
};

/// Re-authenticates the caller.
///
/// For twenty minutes the session may then send requests that are otherwise refused with
/// `confirmation_required`.
#[utoipa::path(
    post, path = "/api/auth/confirm", tag = "auth", security(("bearer" = [])),
    request_body = ConfirmRequest,
    responses((status = 204), Problem)
)]
pub(super) async fn confirm(
    State(api): State<ApiState>,
    caller: Caller,
    Json(request): Json<ConfirmRequest>,
) -> AppResult<StatusCode> {
    let shown = verify_own_password(&api, &caller, &request.password, "password").await?;
    let mut conn = api.db.begin().await?;
    shown.take(&mut conn, &caller).await?;
    sessions::confirm(&mut conn, caller.session_id(), caller.now).await?;
    let detail = json!({ "session_id": caller.session_id() });
    caller.commit(conn, action::CONFIRMED, caller.id(), detail).await?;
    api.standings.forget_session(caller.session_id());
    Ok(StatusCode::NO_CONTENT)
}
