//! OpenID redirect and callback, for browsers. In-process routes only: the web layer keeps the
//! secrets in a cookie, and has verified `state` before it calls.

use axum::{extract::State, http::StatusCode};
use regula_schema::{AppError, AppResult, Code};
use serde_json::json;

use super::{
    browser::{BrowserSession, open_browser_session},
    count_callback, verify_provider,
};
use crate::{
    db::{audit::action, identities, identities::NewIdentity, sessions},
    extract::Caller,
    json::{Json, Query},
    oidc::{AuthorizationRequest, OidcCallback, Provider, Purpose, VerifiedIdentity},
    peer::Peer,
    state::ApiState,
};

/// Query of the redirect.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RedirectQuery {
    purpose: Purpose,
}

fn provider(api: &ApiState) -> AppResult<&Provider> {
    api.provider.as_ref().ok_or_else(|| Code::NotFound.into())
}

/// Creates an authorization request.
pub(super) async fn start_redirect(
    State(api): State<ApiState>,
    caller: Result<Caller, AppError>,
    Query(query): Query<RedirectQuery>,
) -> AppResult<Json<AuthorizationRequest>> {
    // Authenticates first, so that strangers do not learn whether a provider is configured.
    let session_id = match query.purpose {
        Purpose::SignIn => None,
        Purpose::Link => {
            let caller = caller?;
            caller.require_recent()?;
            Some(caller.session_id())
        }
        Purpose::Confirm => Some(caller?.session_id()),
    };
    let request = provider(&api)?.authorization_url(query.purpose).await?;
    Ok(Json(AuthorizationRequest {
        session_id,
        ..request
    }))
}

/// Signs in with the callback.
pub(super) async fn sign_in(
    State(api): State<ApiState>,
    peer: Peer,
    Json(callback): Json<OidcCallback>,
) -> AppResult<Json<BrowserSession>> {
    let verified = verify_provider(&api, &peer, provider(&api)?, &callback).await?;
    open_browser_session(&api, &peer, verified).await
}

/// Verifies a callback for the session that started it.
async fn verify_callback(
    api: &ApiState,
    provider: &Provider,
    caller: &Caller,
    callback: &OidcCallback,
    freshly: bool,
) -> AppResult<VerifiedIdentity> {
    if callback.session_id != Some(caller.session_id()) {
        return Err(Code::SessionEnded.into());
    }
    let (identity, attempt) =
        count_callback(api, &caller.peer, provider, callback, freshly).await?;
    let mut conn = api.db.begin().await?;
    attempt.succeeded(&mut conn).await?;
    conn.commit().await?;
    Ok(identity)
}

/// Links the provider's account to the caller's.
pub(super) async fn link(
    State(api): State<ApiState>,
    caller: Caller,
    Json(callback): Json<OidcCallback>,
) -> AppResult<StatusCode> {
    caller.require_recent()?;
    let provider = provider(&api)?;
    let identity = verify_callback(&api, provider, &caller, &callback, false).await?;
    let new = NewIdentity {
        user_id: caller.id(),
        issuer: provider.issuer(),
        subject: &identity.subject,
        email: identity.email.as_deref(),
    };
    let mut conn = api.db.begin().await?;
    if identities::create(&mut conn, &new, caller.now).await? {
        let detail = json!({ "issuer": provider.issuer() });
        caller.record(&mut conn, action::IDENTITY_LINKED, caller.id(), detail).await?;
    } else if !is_linked_to(&mut conn, provider, &identity, &caller).await? {
        return Err(AppError {
            detail: format!(
                "This account of {} is linked to another account here.",
                provider.name()
            ),
            ..Code::Conflict.into()
        });
    }
    conn.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Re-authenticates the caller with a fresh sign-in at the provider. The account there must be
/// linked to theirs.
pub(super) async fn confirm(
    State(api): State<ApiState>,
    caller: Caller,
    Json(callback): Json<OidcCallback>,
) -> AppResult<StatusCode> {
    let provider = provider(&api)?;
    let identity = verify_callback(&api, provider, &caller, &callback, true).await?;
    let mut conn = api.db.begin().await?;
    if !is_linked_to(&mut conn, provider, &identity, &caller).await? {
        return Err(AppError {
            detail: format!(
                "This account of {} is not linked to yours.",
                provider.name()
            ),
            ..Code::AccessDenied.into()
        });
    }
    sessions::confirm(&mut conn, caller.session_id(), caller.now).await?;
    let detail = json!({ "session_id": caller.session_id(), "way": "provider" });
    caller.commit(conn, action::CONFIRMED, caller.id(), detail).await?;
    api.standings.forget_session(caller.session_id());
    Ok(StatusCode::NO_CONTENT)
}

async fn is_linked_to(
    conn: &mut crate::db::Conn,
    provider: &Provider,
    identity: &VerifiedIdentity,
    caller: &Caller,
) -> AppResult<bool> {
    let found = identities::find(conn, provider.issuer(), &identity.subject).await?;
    Ok(found.is_some_and(|found| found.user_id == caller.id()))
}
