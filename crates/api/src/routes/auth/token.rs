//! `GET /api/auth/token`.

use axum::extract::State;
use regula_schema::{AccessToken, AppResult, Code};

use crate::{
    db::users, extract::Caller, json::Json, openapi::Problem, sign_in::access_token,
    state::ApiState, token::TokenType,
};

/// An access token for the browser that is signed in by cookie, to call this API with. From
/// outside it is opened by the session cookie, and only from a page of the same origin.
#[utoipa::path(
    get, path = "/api/auth/token", tag = "auth", security(("session_cookie" = [])),
    responses((status = 200, body = AccessToken), Problem)
)]
pub(crate) async fn get_token(
    State(api): State<ApiState>,
    caller: Caller,
) -> AppResult<Json<AccessToken>> {
    let user = users::find(&mut api.db.read().await?, caller.id())
        .await?
        .ok_or(Code::UserNotFound)?;
    let life = TokenType::Access.max_life();
    Ok(Json(AccessToken {
        access_token: access_token(&api, &user, caller.session_id(), life)?,
        token_type: "bearer".to_owned(),
        expires_in: life.whole_seconds(),
    }))
}
