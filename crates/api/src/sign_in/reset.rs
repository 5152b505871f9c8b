//! `POST /api/auth/password/reset`.

use axum::{extract::State, http::StatusCode};
use regula_schema::{AppResult, ResetRequest};

use super::setup::{LinkInfo, LinkQuery};
use crate::{
    db::{Conn, audit::action, links, links::Purpose, users, users::UserRow},
    digest::hash,
    json::{Json, Query},
    links::{hash_new_password, invalid_link, set_password},
    openapi::Problem,
    peer::Peer,
    state::ApiState,
};

/// The user whose password the link sets.
async fn owner(conn: &mut Conn, api: &ApiState, token: &[u8]) -> AppResult<UserRow> {
    let link = links::find(conn, token, api.clock.now())
        .await?
        .filter(|link| link.purpose() == Some(Purpose::SetPassword))
        .ok_or_else(invalid_link)?;
    let id = link.user_id.ok_or_else(invalid_link)?;
    users::find(conn, id).await?.ok_or_else(invalid_link)
}

/// Returns a link's account without using the link.
pub(super) async fn preview_link(
    State(api): State<ApiState>,
    Query(LinkQuery { token }): Query<LinkQuery>,
) -> AppResult<Json<LinkInfo>> {
    let user = owner(&mut api.db.read().await?, &api, &hash(&token)).await?;
    Ok(Json(LinkInfo {
        email: Some(user.email),
    }))
}

/// Sets a new password with a link. Ends all sessions and keys, and does not sign in.
#[utoipa::path(
    post, path = "/api/auth/password/reset", tag = "auth", request_body = ResetRequest,
    responses((status = 204), Problem)
)]
pub(super) async fn reset_password(
    State(api): State<ApiState>,
    peer: Peer,
    Json(request): Json<ResetRequest>,
) -> AppResult<StatusCode> {
    let token = hash(&request.token);
    let user = owner(&mut api.db.read().await?, &api, &token).await?;
    let password_hash = hash_new_password(&api, &user, &request.password).await?;
    set_password(
        &api,
        &peer,
        user,
        &token,
        password_hash,
        action::PASSWORD_RESET,
    )
    .await?
    .ok_or_else(invalid_link)?;
    Ok(StatusCode::NO_CONTENT)
}
