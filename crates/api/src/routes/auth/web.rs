//! For browsers: opens a session without tokens, to which the web layer then binds its cookie, and
//! tells the pages who is looking. These routes exist in process only; the world gets 404.

use axum::{extract::State, http::StatusCode};
use regula_schema::{
    AppResult, Email, LoginRequest, Password, RegisterRequest, SessionKind, SetupRequest, Strength,
    User,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{register::create_account, setup};
use crate::{
    db::sessions,
    device::DeviceSecret,
    extract::{Caller, RECENT_TO_OPEN},
    json::Json,
    peer::Peer,
    sign_in::{Verified, open_session, verify_password},
    state::ApiState,
};

/// A session that waits for its cookie.
#[derive(Debug, Serialize, Deserialize)]
pub struct BrowserSession {
    /// Its id, for the `sid` of every token minted for it.
    pub session_id: Uuid,
    /// Who signed in.
    pub user: User,
    /// For the browser's device cookie, where it needs one.
    pub device: Option<DeviceSecret>,
}

/// What pages know about who looks at them.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Account {
    /// The user.
    pub user: User,
    /// Whether the account has a password.
    pub has_password: bool,
    /// Whether the person has lately shown who they are, so that forms may be opened that need it.
    pub is_confirmed: bool,
}

/// Tells who is looking.
pub(crate) async fn account(caller: Caller) -> Json<Account> {
    Json(Account {
        user: caller.user(),
        has_password: caller.has_password(),
        is_confirmed: caller.is_recent(RECENT_TO_OPEN),
    })
}

/// Takes the cookie off the caller's session, to which a new one is then bound.
pub(crate) async fn unbind(State(api): State<ApiState>, caller: Caller) -> AppResult<StatusCode> {
    let mut conn = api.db.write().await?;
    sessions::unbind(&mut conn, caller.session_id()).await?;
    api.standings.forget_session(caller.session_id());
    Ok(StatusCode::NO_CONTENT)
}

/// A password that somebody thinks about.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StrengthQuestion {
    /// What it may become.
    pub password: Password,
    /// The address of the account, as typed.
    pub email: String,
}

/// Says how hard a password is to guess. It is forgotten at once.
pub(crate) async fn strength(
    State(api): State<ApiState>,
    Json(question): Json<StrengthQuestion>,
) -> AppResult<Json<Strength>> {
    let email = Email::parse(&question.email).ok();
    Ok(Json(api.hasher.estimate(question.password, email).await?))
}

/// Opens a browser's session, whatever the proof was.
pub(super) async fn open(
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

/// Signs a browser in.
pub(crate) async fn login(
    State(api): State<ApiState>,
    peer: Peer,
    Json(login): Json<LoginRequest>,
) -> AppResult<Json<BrowserSession>> {
    let verified = verify_password(&api, &peer, &login.email, &login.password).await?;
    open(&api, &peer, verified).await
}

/// Makes an account and signs its browser in; or nothing, when the rest is said by mail.
pub(crate) async fn register(
    State(api): State<ApiState>,
    peer: Peer,
    Json(request): Json<RegisterRequest>,
) -> AppResult<Json<Option<BrowserSession>>> {
    let Some(verified) = create_account(&api, &peer, &request).await? else {
        return Ok(Json(None));
    };
    let Json(session) = open(&api, &peer, verified).await?;
    Ok(Json(Some(session)))
}

/// Uses a one-time link and signs its browser in.
pub(crate) async fn set_up(
    State(api): State<ApiState>,
    peer: Peer,
    Json(request): Json<SetupRequest>,
) -> AppResult<Json<BrowserSession>> {
    let verified = setup::use_link(&api, &peer, &request).await?;
    open(&api, &peer, verified).await
}
