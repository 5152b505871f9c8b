//! Signing in with an OpenID provider, and the ways in to an account.

pub use regula_api::Purpose;

use axum::http::Method;
use regula_api::{Arrival, Departure};
use regula_schema::{AppResult, Code, Identities, Identity, Timestamp};
use uuid::Uuid;

use super::{auth::bind, words};
use crate::{
    client::ApiClient,
    views::{IdentityItem, WaysIn},
};

/// Gets ready to go to the provider.
///
/// # Errors
/// What the API refuses with.
pub async fn depart(client: &ApiClient, purpose: Purpose) -> AppResult<Departure> {
    client.query("/api/web/oidc", &[("purpose", purpose)]).await
}

/// Signs the browser in that came back.
///
/// # Errors
/// What the API refuses with.
pub async fn sign_in(client: &ApiClient, arrival: &Arrival) -> AppResult<()> {
    let opened = client.call(Method::POST, "/api/web/oidc", arrival).await?;
    bind(client, &opened, true).await
}

/// Links the account of the provider to the user's.
///
/// # Errors
/// What the API refuses with.
pub async fn link(client: &ApiClient, arrival: &Arrival) -> AppResult<()> {
    client
        .call(Method::POST, "/api/web/oidc/link", arrival)
        .await
}

/// Takes the provider's word that it is still the same person.
///
/// # Errors
/// What the API refuses with.
pub async fn confirm(client: &ApiClient, arrival: &Arrival) -> AppResult<()> {
    client
        .call(Method::POST, "/api/web/oidc/confirm", arrival)
        .await
}

/// Unlinks an account of a provider.
///
/// # Errors
/// What the API refuses with.
pub async fn unlink(client: &ApiClient, id: &str) -> AppResult<()> {
    let id: Uuid = id.parse().map_err(|_| Code::NotFound)?;
    client
        .run(Method::DELETE, &format!("/api/auth/identities/{id}"))
        .await
}

/// The ways in to the user's account, in words.
///
/// # Errors
/// What the API refuses with.
pub async fn ways_in(client: &ApiClient, now: Timestamp) -> AppResult<WaysIn> {
    let identities: Identities = client.get("/api/auth/identities").await?;
    let item = |identity: Identity| IdentityItem {
        id: identity.id.to_string(),
        provider: identity.provider,
        email: identity.email.unwrap_or_default(),
        last_used: words::within(&words::ago(
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
