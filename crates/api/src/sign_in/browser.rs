//! Browser sign-in: creates sessions without tokens, to which the web layer binds its cookie.
//! In-process routes only; over HTTP they are 404.

use axum::{extract::State, http::StatusCode};
use regula_schema::{
    AppResult, Email, LoginRequest, Password, RegisterRequest, SessionKind, SetupRequest, Strength,
    User,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{open_session, register::create_account, setup, verified::Verified, verify_password};
use crate::{
    db::sessions,
    device::DeviceSecret,
    extract::{Caller, RECENT_TO_OPEN},
    json::Json,
    peer::Peer,
    state::ApiState,
};

/// A new session, not yet bound to a cookie.
#[derive(Debug, Serialize, Deserialize)]
pub struct BrowserSession {
    /// Session id, for the `sid` of its tokens.
    pub session_id: Uuid,
    /// The user.
    pub user: User,
    /// New device cookie, if the browser needs one.
    pub device: Option<DeviceSecret>,
}

/// The current user, for pages.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SignedInUser {
    /// The user.
    pub user: User,
    /// True if the account has a password.
    pub has_password: bool,
    /// True after a recent sign-in, so that forms that require one may be shown.
    pub is_confirmed: bool,
}

/// Returns the current user.
pub(super) async fn account(caller: Caller) -> Json<SignedInUser> {
    Json(SignedInUser {
        user: caller.user(),
        has_password: caller.has_password(),
        is_confirmed: caller.is_recent(RECENT_TO_OPEN),
    })
}

/// Detaches the cookie from the caller's session, before it is bound to a new one.
pub(super) async fn detach_cookie(
    State(api): State<ApiState>,
    caller: Caller,
) -> AppResult<StatusCode> {
    let mut conn = api.db.write().await?;
    sessions::unbind(&mut conn, caller.session_id()).await?;
    api.standings.forget_session(caller.session_id());
    Ok(StatusCode::NO_CONTENT)
}

/// A password to estimate.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StrengthQuestion {
    /// The password.
    pub password: Password,
    /// Email address of the account, as typed.
    pub email: String,
}

/// Estimates the strength of a password, which is not stored.
pub(super) async fn strength(
    State(api): State<ApiState>,
    Json(question): Json<StrengthQuestion>,
) -> AppResult<Json<Strength>> {
    let email = Email::parse(&question.email).ok();
    Ok(Json(api.hasher.estimate(question.password, email).await?))
}

/// Creates a browser session for an authenticated user.
pub(super) async fn open_browser_session(
    api: &ApiState,
    peer: &Peer,
    verified: Verified,
) -> AppResult<Json<BrowserSession>> {
    let opened = open_session(api, peer, verified, SessionKind::Browser, None).await?;
    Ok(Json(BrowserSession {
        session_id: opened.session_id,
        user: opened.user.user(api.clock.now()),
        device: opened.device,
    }))
}

/// Signs in with a password.
pub(super) async fn login(
    State(api): State<ApiState>,
    peer: Peer,
    Json(login): Json<LoginRequest>,
) -> AppResult<Json<BrowserSession>> {
    let verified = verify_password(&api, &peer, &login.email, &login.password).await?;
    open_browser_session(&api, &peer, verified).await
}

/// Creates an account and signs in, unless the address has to be confirmed by mail.
pub(super) async fn register(
    State(api): State<ApiState>,
    peer: Peer,
    Json(request): Json<RegisterRequest>,
) -> AppResult<Json<Option<BrowserSession>>> {
    let Some(verified) = create_account(&api, &peer, &request).await? else {
        return Ok(Json(None));
    };
    let Json(session) = open_browser_session(&api, &peer, verified).await?;
    Ok(Json(Some(session)))
}

/// Uses a one-time link and signs in.
pub(super) async fn set_up(
    State(api): State<ApiState>,
    peer: Peer,
    Json(request): Json<SetupRequest>,
) -> AppResult<Json<BrowserSession>> {
    let verified = setup::use_link(&api, &peer, &request).await?;
    open_browser_session(&api, &peer, verified).await
}
