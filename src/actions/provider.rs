//! Signing in with an OpenID provider, and the ways in to an account.

use leptos::prelude::*;
use regula_schema::AppResult;

use crate::{context, services::provider};

/// Goes to the provider to sign in, or to sign up, and leads on to `next`.
#[server(prefix = "/fn", endpoint = "continue_with_provider")]
pub async fn continue_with_provider(
    #[server(default)] page: Option<String>,
    #[server(default)] next: Option<String>,
) -> AppResult<()> {
    let purpose = provider::Purpose::SignIn;
    let departure = provider::depart(&context::api().await?, purpose).await?;
    context::start_oidc_redirect(purpose, departure, page.as_deref(), next.as_deref())
}

/// Goes to the provider to link an account there to the one that is signed in.
#[server(prefix = "/fn", endpoint = "link_identity")]
pub async fn link_identity(#[server(default)] page: Option<String>) -> AppResult<()> {
    let purpose = provider::Purpose::Link;
    let departure = provider::depart(&context::api().await?, purpose).await?;
    context::start_oidc_redirect(purpose, departure, page.as_deref(), None)
}

/// Goes to the provider to show again who it is, and leads on to `next`.
#[server(prefix = "/fn", endpoint = "confirm_with_provider")]
pub async fn confirm_with_provider(
    #[server(default)] page: Option<String>,
    #[server(default)] next: Option<String>,
) -> AppResult<()> {
    let purpose = provider::Purpose::Confirm;
    let departure = provider::depart(&context::api().await?, purpose).await?;
    context::start_oidc_redirect(purpose, departure, page.as_deref(), next.as_deref())
}

/// Unlinks an account of a provider.
#[server(prefix = "/fn", endpoint = "unlink_identity")]
pub async fn unlink_identity(id: String) -> AppResult<()> {
    provider::unlink(&context::api().await?, &id).await
}
