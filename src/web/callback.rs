//! `GET /auth/oidc/callback`: the redirect URI of the OpenID provider.
//!
//! Errors are shown on the page where the flow began, in our own words: the provider's error text
//! is neither shown nor passed on.

use axum::{
    Router,
    extract::{Request, State},
    http::{header, request::Parts},
    response::{IntoResponse, Redirect, Response},
};
use regula_api::{OidcCallback, Purpose};
use regula_schema::{AppError, AppResult, Code};
use serde::Deserialize;

use super::{
    forms::{self, Refused},
    local_path::LocalPath,
    oidc_cookie::OidcState,
};
use crate::{client::ApiClient, services::provider, web::state::AppState};

/// The provider's query parameters. Untrusted.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answer {
    state: String,
    code: Option<String>,
    error: Option<String>,
}

/// Handles the callback once, then redirects.
pub async fn handle(State((app, pages)): State<(AppState, Router)>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    if app.oidc_cookie.provider.is_none() {
        return AppError::new(Code::NotFound).into_response();
    }
    let flow = app.oidc_cookie.open(&parts.headers);
    let mut response = match take(&app, &parts, flow.as_ref()).await {
        Ok(next) => Redirect::to(next.as_str()).into_response(),
        Err(error) => show_error(&app, pages, &parts, flow.as_ref(), error).await,
    };
    if let Some(removal) = app.oidc_cookie.removal() {
        response.headers_mut().append(header::SET_COOKIE, removal);
    }
    response
}

async fn take(app: &AppState, parts: &Parts, flow: Option<&OidcState>) -> AppResult<LocalPath> {
    let query = parts.uri.query().unwrap_or_default();
    let answer: Answer = serde_urlencoded::from_str(query).unwrap_or_default();
    let flow = flow
        .filter(|flow| flow.is_answered_by(&answer.state, app.clock.now()))
        .ok_or_else(expired)?;
    let code = match (answer.error.as_deref(), answer.code) {
        (None, Some(code)) if !code.is_empty() => code,
        (Some("access_denied"), _) => return Err(denied(app)),
        _ => return Err(failed(app)),
    };
    let arrival = OidcCallback {
        code,
        nonce: flow.departure.nonce.clone(),
        verifier: flow.departure.verifier.clone(),
        departed_at: flow.departed_at,
        session_id: flow.departure.session_id,
    };
    let client = ApiClient::for_request(app, parts).await?;
    match flow.purpose {
        Purpose::SignIn => provider::sign_in(&client, &arrival).await?,
        Purpose::Link => provider::link(&client, &arrival).await?,
        Purpose::Confirm => provider::confirm(&client, &arrival).await?,
    }
    Ok(flow.next())
}

fn expired() -> AppError {
    let detail = "This sign-in has expired or was already used. Start again.";
    AppError::with_detail(Code::Malformed, detail)
}

fn name(app: &AppState) -> &str {
    app.oidc_cookie.provider.as_deref().unwrap_or_default()
}

fn denied(app: &AppState) -> AppError {
    let detail = format!("Access was denied at {}.", name(app));
    AppError::with_detail(Code::AccessDenied, detail)
}

fn failed(app: &AppState) -> AppError {
    let detail = format!("{} could not sign you in. Try again.", name(app));
    AppError::with_detail(Code::Unavailable, detail)
}

/// Renders the page where the flow began, with the error.
async fn show_error(
    app: &AppState,
    pages: Router,
    parts: &Parts,
    flow: Option<&OidcState>,
    error: AppError,
) -> Response {
    let client = ApiClient::for_request(app, parts).await;
    let is_signed_in = client.is_ok_and(|client| client.has_session());
    let (purpose, page) = match flow {
        Some(flow) => (flow.purpose, flow.page()),
        // A signed-in user has no use for the sign-in page.
        None if is_signed_in => (Purpose::Link, "/settings".to_owned()),
        None => (Purpose::SignIn, "/login".to_owned()),
    };
    let action = match purpose {
        Purpose::SignIn => "/fn/continue_with_provider",
        Purpose::Link => "/fn/link_identity",
        Purpose::Confirm => "/fn/confirm_with_provider",
    };
    let refused = Refused {
        action: action.to_owned(),
        values: Vec::new(),
        error,
    };
    forms::show(pages, parts, &page, refused).await
}
