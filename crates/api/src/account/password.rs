//! `POST /api/auth/password`.

use axum::{extract::State, http::StatusCode};
use regula_schema::{AppError, AppResult, Code, Email, FieldError, PasswordChange};
use serde_json::json;

use crate::{
    db::{audit::action, links, sessions, users},
    extract::Caller,
    json::Json,
    openapi::Problem,
    password::check_new_password,
    sign_in::{Verified, verify_own_password},
    state::ApiState,
};

fn at(field: &str, code: &str, detail: &str) -> AppError {
    AppError::invalid(vec![FieldError::new(field, code, detail)])
}

/// Verifies the current password; without one, requires a recent sign-in.
async fn proof(
    api: &ApiState,
    caller: &Caller,
    request: &PasswordChange,
) -> AppResult<Option<Verified>> {
    const FIELD: &str = "current_password";
    match &request.current_password {
        _ if !caller.has_password() => caller.require_recent().map(|()| None),
        Some(password) => verify_own_password(api, caller, password, FIELD).await.map(Some),
        None => Err(at(FIELD, "required", "Enter the password you have now.")),
    }
}

/// Changes the caller's password.
///
/// All other sessions, all API keys and one-time links end; the current session stays.
#[utoipa::path(
    post, path = "/api/auth/password", tag = "auth", security(("bearer" = [])),
    request_body = PasswordChange,
    responses((status = 204), Problem)
)]
pub(super) async fn change_password(
    State(api): State<ApiState>,
    caller: Caller,
    Json(request): Json<PasswordChange>,
) -> AppResult<StatusCode> {
    let email =
        Email::parse(&caller.user().email).map_err(|v| at("new_password", v.code, &v.detail))?;
    check_new_password(&request.new_password, &email)
        .map_err(|v| at("new_password", v.code, &v.detail))?;
    let proof = proof(&api, &caller, &request).await?;
    let hash = api.hasher.hash(&request.new_password).await?;

    let (id, sid, now) = (caller.id(), caller.session_id(), caller.now);
    let mut conn = api.db.begin().await?;
    // Locks links first, in the same order as using a link does.
    links::forget_all(&mut conn, id).await?;
    match proof {
        Some(verified) => drop(verified.take(&mut conn, &caller).await?),
        None if caller.lock_and_recheck(&mut conn).await?.password_hash.is_some() => {
            return Err(Code::Conflict.into());
        }
        None => {}
    }
    users::set_password(&mut conn, id, &hash, now).await?;
    sessions::confirm(&mut conn, sid, now).await?;
    let ended = sessions::end_others(&mut conn, id, sid, "password_changed", now).await?;
    let detail = json!({ "sessions_ended": ended });
    caller.commit(conn, action::PASSWORD_CHANGED, id, detail).await?;
    api.standings.forget_user(id);
    Ok(StatusCode::NO_CONTENT)
}
