//! Signing in for browsers: opens a session without tokens, to which the web layer then binds its
//! cookie. These routes exist in process only; the world gets 404.

use axum::extract::State;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{register::create_account, setup};
use crate::{
    error::AppResult,
    schema::{LoginRequest, RegisterRequest, SetupRequest, User},
    server::{
        api::{
            db::sessions::SessionKind,
            json::Json,
            sign_in::{Verified, open_session, verify_password},
            state::ApiState,
        },
        device::DeviceSecret,
        peer::Peer,
    },
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

async fn open(api: &ApiState, peer: &Peer, verified: Verified) -> AppResult<Json<BrowserSession>> {
    let opened = open_session(api, peer, verified, SessionKind::Browser, None).await?;
    Ok(Json(BrowserSession {
        session_id: opened.session_id,
        user: opened.user.user(api.clock.now()),
        device: opened.device,
    }))
}

/// Signs a browser in.
pub(in crate::server::api) async fn login(
    State(api): State<ApiState>,
    peer: Peer,
    Json(login): Json<LoginRequest>,
) -> AppResult<Json<BrowserSession>> {
    let verified = verify_password(&api, &peer, &login.email, &login.password).await?;
    open(&api, &peer, verified).await
}

/// Makes an account and signs its browser in.
pub(in crate::server::api) async fn register(
    State(api): State<ApiState>,
    peer: Peer,
    Json(request): Json<RegisterRequest>,
) -> AppResult<Json<BrowserSession>> {
    let verified = create_account(&api, &peer, &request).await?;
    open(&api, &peer, verified).await
}

/// Uses a one-time link and signs its browser in.
pub(in crate::server::api) async fn set_up(
    State(api): State<ApiState>,
    peer: Peer,
    Json(request): Json<SetupRequest>,
) -> AppResult<Json<BrowserSession>> {
    let verified = setup::use_link(&api, &peer, &request).await?;
    open(&api, &peer, verified).await
}
