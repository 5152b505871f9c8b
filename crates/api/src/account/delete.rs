//! `DELETE /api/auth/me`.

use axum::{extract::State, http::StatusCode};
use regula_schema::{AccountRemoval, AppError, AppResult, FieldError};
use serde_json::json;

use crate::{
    db::{audit::action, links, users},
    delete_user::delete_user,
    extract::Caller,
    json::OptionalJson,
    openapi::Problem,
    sign_in::verify_own_password,
    state::ApiState,
};

/// Deletes the caller's account with all its data: sessions, keys and content.
///
/// The last active admin cannot be deleted.
#[utoipa::path(
    delete, path = "/api/auth/me", tag = "auth", security(("bearer" = [])),
    request_body(content = Option<AccountRemoval>),
    responses((status = 204), Problem)
)]
pub(super) async fn delete_me(
    State(api): State<ApiState>,
    caller: Caller,
    OptionalJson(request): OptionalJson<AccountRemoval>,
) -> AppResult<StatusCode> {
    let password = request.unwrap_or_default().password;
    let proof = match &password {
        _ if !caller.has_password() => {
            caller.require_recent()?;
            None
        }
        Some(password) => Some(verify_own_password(&api, &caller, password, "password").await?),
        None => {
            let detail = "Enter your password.";
            let error = FieldError::new("password", "required", detail);
            return Err(AppError::invalid(vec![error]));
        }
    };
    let mut conn = api.db.begin().await?;
    users::lock_admins(&mut conn).await?;
    links::forget_all(&mut conn, caller.id()).await?;
    match proof {
        Some(verified) => drop(verified.take(&mut conn, &caller).await?),
        None => drop(caller.lock_and_recheck(&mut conn).await?),
    }
    delete_user(&mut conn, caller.id(), caller.now).await?;
    caller.commit(conn, action::DELETED, caller.id(), json!({})).await?;
    api.standings.forget_user(caller.id());
    Ok(StatusCode::NO_CONTENT)
}
