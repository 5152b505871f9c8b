//! Sign-in with an OpenID provider, and linked accounts.

use leptos::prelude::*;
use regula_schema::AppResult;

use crate::{context, services::provider};

/// Redirects to the provider to sign in or up, then to `next`.
#[server(prefix = "/fn", endpoint = "continue_with_provider")]
pub async fn continue_with_provider(
    #[server(default)] page: Option<String>,
    #[server(default)] next: Option<String>,
) -> AppResult<()> {
    let purpose = provider::Purpose::SignIn;
    let departure = provider::depart(&context::api().await?, purpose).await?;
    context::start_oidc_redirect(purpose, departure, page.as_deref(), next.as_deref())
}

/// Redirects to the provider to link an account.
#[server(prefix = "/fn", endpoint = "link_identity")]
pub async fn link_identity(#[server(default)] page: Option<String>) -> AppResult<()> {
    let purpose = provider::Purpose::Link;
    let departure = provider::depart(&context::api().await?, purpose).await?;
    context::start_oidc_redirect(purpose, departure, page.as_deref(), None)
}

/// Redirects to the provider to reauthenticate, then to `next`.
#[server(prefix = "/fn", endpoint = "confirm_with_provider")]
pub async fn confirm_with_provider(
    #[server(default)] page: Option<String>,
    #[server(default)] next: Option<String>,
) -> AppResult<()> {
    let purpose = provider::Purpose::Confirm;
    let departure = provider::depart(&context::api().await?, purpose).await?;
    context::start_oidc_redirect(purpose, departure, page.as_deref(), next.as_deref())
}

/// Unlinks a provider's account.
#[server(prefix = "/fn", endpoint = "unlink_identity")]
pub async fn unlink_identity(id: String) -> AppResult<()> {
    provider::unlink(&context::api().await?, &id).await
}
