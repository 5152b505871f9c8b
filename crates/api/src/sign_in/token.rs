//! `GET /api/auth/token`.

use axum::extract::State;
use regula_schema::{AccessToken, AppResult, Code};

use super::access_token;
use crate::{
    db::users, extract::Caller, json::Json, openapi::Problem, state::ApiState, token::TokenType,
};

/// Returns an access token for the signed-in browser, to call this API with.
///
/// Over HTTP it is authenticated by the session cookie, and same-origin only.
#[utoipa::path(
    get, path = "/api/auth/token", tag = "auth", security(("session_cookie" = [])),
    responses((status = 200, body = AccessToken), Problem)
)]
pub(super) async fn get_token(
    State(api): State<ApiState>,
    caller: Caller,
) -> AppResult<Json<AccessToken>> {
    let user =
        users::find(&mut api.db.read().await?, caller.id()).await?.ok_or(Code::UserNotFound)?;
    let life = TokenType::Access.max_life();
    Ok(Json(AccessToken {
        access_token: access_token(&api, &user, caller.session_id(), life)?,
        token_type: "bearer".to_owned(),
        expires_in: life.whole_seconds(),
    }))
}
