//! Sign-up, sign-in and sign-out.

use axum::http::Method;
use regula_api::{BrowserSession, LinkInfo, StrengthQuestion};
use regula_schema::{
    AppError, AppResult, Code, LoginRequest, Password, RegisterRequest, SetupRequest, Strength,
};

use crate::{
    client::ApiClient,
    web::{local_path::LocalPath, session::SignedIn},
};

/// Signs the browser in; returns the redirect path.
pub async fn log_in(
    client: &ApiClient,
    login: &LoginRequest,
    remember: bool,
    next: Option<&str>,
) -> AppResult<LocalPath> {
    let opened = client.send_json(Method::POST, "/api/web/login", login).await?;
    bind(client, &opened, remember).await?;
    Ok(LocalPath::or_home(next))
}

/// Creates an account and signs the browser in; returns the redirect path. Where the server sends
/// mail, that is the page that asks to check it.
pub async fn register(
    client: &ApiClient,
    request: &RegisterRequest,
    next: Option<&str>,
) -> AppResult<String> {
    let opened: Option<BrowserSession> =
        client.send_json(Method::POST, "/api/web/register", request).await?;
    let Some(opened) = opened else {
        return Ok("/register?sent=1".to_owned());
    };
    bind(client, &opened, true).await?;
    Ok(LocalPath::or_home(next).as_str().to_owned())
}

/// Uses a one-time link and signs the browser in; returns the redirect path.
pub async fn set_up(client: &ApiClient, request: &SetupRequest) -> AppResult<LocalPath> {
    let opened = client.send_json(Method::POST, "/api/web/setup", request).await?;
    bind(client, &opened, true).await?;
    Ok(LocalPath::or_home(None))
}

/// Estimates the strength of a password.
///
/// # Errors
/// [`Code::Unavailable`] when too many requests run.
pub async fn strength(
    client: &ApiClient,
    password: Password,
    email: String,
) -> AppResult<Strength> {
    let question = StrengthQuestion { password, email };
    client.send_json(Method::POST, "/api/web/strength", &question).await
}

/// Previews a one-time link without using it.
///
/// # Errors
/// [`Code::NotFound`] when it was used or has expired.
pub async fn preview_link(client: &ApiClient, token: &str) -> AppResult<LinkInfo> {
    client.get_with("/api/web/setup", &[("token", token)]).await
}

/// Signs the browser out.
pub async fn log_out(client: &ApiClient) -> AppResult<()> {
    match client.send_empty(Method::POST, "/api/auth/logout").await {
        Err(error) if error.status() >= 500 => return Err(error),
        Ok(()) | Err(_) => drop_cookie(client).await,
    }
    Ok(())
}

/// Removes a cookie whose session has ended.
pub async fn drop_cookie(client: &ApiClient) {
    if let Err(error) = client.session().log_out().await {
        tracing::error!(%error, "a session cookie could not be removed");
    }
}

/// Binds a session cookie to the session that the API has just opened.
pub(super) async fn bind(
    client: &ApiClient,
    opened: &BrowserSession,
    remember: bool,
) -> AppResult<()> {
    if let Some(secret) = &opened.device {
        client.device().remember(secret.clone());
    }
    if client.has_session() {
        // Ends the previous session; if that fails, its cookie is replaced anyway.
        let _ = client.send_empty(Method::POST, "/api/auth/logout").await;
    }
    let who = SignedIn {
        sid: opened.session_id,
        user_id: opened.user.id,
    };
    client.session().log_in(who, remember).await.map_err(|error| {
        tracing::warn!(%error, "the session ended before its cookie was bound");
        AppError::new(Code::SessionEnded)
    })
}
