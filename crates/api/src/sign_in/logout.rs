//! `POST /api/auth/logout`.

use axum::{
    extract::{FromRequest, FromRequestParts, Request, State},
    http::{StatusCode, header},
};
use regula_schema::{AppError, AppResult, RefreshRequest};
use serde_json::json;
use uuid::Uuid;

use crate::{
    db::{
        audit::{NewEntry, action},
        sessions,
    },
    extract::Caller,
    json::OptionalJson,
    openapi::Problem,
    peer::Peer,
    state::ApiState,
    token::TokenType,
};

/// Ends a session: the caller's, or the one of the refresh token in the body.
///
/// Answers 204 even if the session has already ended.
#[utoipa::path(
    post, path = "/api/auth/logout", tag = "auth", security((), ("bearer" = [])),
    request_body(content = Option<RefreshRequest>),
    responses((status = 204), Problem)
)]
pub(super) async fn logout(State(api): State<ApiState>, request: Request) -> AppResult<StatusCode> {
    let (mut parts, body) = request.into_parts();
    let peer = Peer::of(&parts);
    if parts.headers.contains_key(header::AUTHORIZATION) {
        let caller = Caller::from_request_parts(&mut parts, &api).await?;
        end(&api, &peer, caller.id(), caller.session_id()).await?;
        return Ok(StatusCode::NO_CONTENT);
    }
    let request = Request::from_parts(parts, body);
    let OptionalJson(body) = OptionalJson::<RefreshRequest>::from_request(request, &api).await?;
    let RefreshRequest { refresh_token } =
        body.ok_or_else(|| AppError::new(regula_schema::Code::AuthorizationMissing))?;
    let claims = api.keys.verify(&refresh_token, TokenType::Refresh, api.clock.now())?;
    let session = sessions::find(&mut api.db.read().await?, claims.sid).await?;
    // Also for a superseded refresh token: it proves that its bearer had the session.
    if let Some(session) = session.filter(|session| session.user_id == claims.sub) {
        end(&api, &peer, session.user_id, session.id).await?;
    }
    Ok(StatusCode::NO_CONTENT)
}

async fn end(api: &ApiState, peer: &Peer, user_id: Uuid, sid: Uuid) -> AppResult<()> {
    let now = api.clock.now();
    let mut conn = api.db.begin().await?;
    if sessions::end(&mut conn, sid, "signed_out", now).await? {
        NewEntry::own(action::SIGNED_OUT, user_id)
            .from(peer)
            .detail(json!({ "session_id": sid }))
            .record(&mut conn, now)
            .await?;
    }
    conn.commit().await?;
    api.standings.forget_session(sid);
    Ok(())
}
