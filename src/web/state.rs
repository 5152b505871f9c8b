//! The state of the web layer. It has no access to the database.

use std::sync::Arc;

use axum::{Router, extract::FromRef};
use leptos::config::LeptosOptions;
use regula_api::{clock::Clock, token::TokenKeys};
use regula_config::WebConfig;

use crate::web::{oidc_cookie::OidcCookie, site::Assets};

/// The state of the web layer. Cheap to clone.
#[derive(Clone, Debug)]
pub struct AppState {
    /// The API's router, for calls in process.
    pub api: Router,
    /// Signing keys of the access tokens for such calls.
    pub keys: Arc<TokenKeys>,
    /// The clock.
    pub clock: Clock,
    /// Public URL and proxies.
    pub web: Arc<WebConfig>,
    /// True if the server sends mail by SMTP, so that a page may ask to check the mailbox.
    pub mail_reaches_people: bool,
    /// The paths of a page's assets.
    pub assets: Arc<Assets>,
    /// The cookie of the OpenID flow.
    pub oidc_cookie: Arc<OidcCookie>,
    /// Options of Leptos.
    pub leptos_options: LeptosOptions,
}

impl FromRef<AppState> for LeptosOptions {
    fn from_ref(state: &AppState) -> Self {
        state.leptos_options.clone()
    }
}
