//! What the web layer may use. The database is not in it.

use std::sync::Arc;

use axum::{Router, extract::FromRef};
use leptos::config::LeptosOptions;
use regula_api::{clock::Clock, token::TokenKeys};
use regula_config::WebConfig;

use crate::web::{journey::Journeys, site::Assets};

/// The web layer's state, injected once, at the router. Cheap to clone.
#[derive(Clone, Debug)]
pub struct AppState {
    /// The API, for calls in process.
    pub api: Router,
    /// For minting the tokens of such calls.
    pub keys: Arc<TokenKeys>,
    /// The time.
    pub clock: Clock,
    /// Where users find the app.
    pub web: Arc<WebConfig>,
    /// Whether mails reach people by themselves, so that a page may send them to their mailbox.
    pub mail_reaches_people: bool,
    /// The paths of the files that a page loads.
    pub assets: Arc<Assets>,
    /// The cookie of those who are on their way to the OpenID provider.
    pub journeys: Arc<Journeys>,
    /// What Leptos wants to know.
    pub leptos_options: LeptosOptions,
}

impl FromRef<AppState> for LeptosOptions {
    fn from_ref(state: &AppState) -> Self {
        state.leptos_options.clone()
    }
}
