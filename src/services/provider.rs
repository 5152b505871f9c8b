//! Sign-in with an OpenID provider, and the account's sign-in methods.

pub use regula_api::Purpose;

use axum::http::Method;
use regula_api::{AuthorizationRequest, OidcCallback};
use regula_schema::{AppResult, Identities, Identity, Timestamp};

use super::{auth::bind, format};
use crate::{
    client::{ApiClient, item_path},
    views::{IdentityItem, WaysIn},
};

/// Starts the authorization request.
pub async fn depart(client: &ApiClient, purpose: Purpose) -> AppResult<AuthorizationRequest> {
    client.get_with("/api/web/oidc", &[("purpose", purpose)]).await
}

/// Signs the browser in after the callback.
pub async fn sign_in(client: &ApiClient, arrival: &OidcCallback) -> AppResult<()> {
    let opened = client.send_json(Method::POST, "/api/web/oidc", arrival).await?;
    bind(client, &opened, true).await
}

/// Links the provider's account to the user's.
pub async fn link(client: &ApiClient, arrival: &OidcCallback) -> AppResult<()> {
    client.send_json(Method::POST, "/api/web/oidc/link", arrival).await
}

/// Reauthenticates the user with the provider.
pub async fn confirm(client: &ApiClient, arrival: &OidcCallback) -> AppResult<()> {
    client.send_json(Method::POST, "/api/web/oidc/confirm", arrival).await
}

/// Unlinks a provider's account.
pub async fn unlink(client: &ApiClient, id: &str) -> AppResult<()> {
    let path = item_path("/api/auth/identities", id)?;
    client.send_empty(Method::DELETE, &path).await
}

/// The sign-in methods of the account.
pub async fn ways_in(client: &ApiClient, now: Timestamp) -> AppResult<WaysIn> {
    let identities: Identities = client.get("/api/auth/identities").await?;
    let item = |identity: Identity| IdentityItem {
        id: identity.id.to_string(),
        provider: identity.provider,
        email: identity.email.unwrap_or_default(),
        last_used: format::lowercase_relative(&format::ago(
            identity.last_used_at.get().date(),
            now.get().date(),
        )),
    };
    Ok(WaysIn {
        has_password: identities.has_password,
        provider: identities.provider,
        identities: identities.items.into_iter().map(item).collect(),
    })
}
