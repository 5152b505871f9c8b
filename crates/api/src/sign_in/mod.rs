//! Sign-in in steps: throttle → proof → standing → session.
//!
//! A proof is a password ([`verify_password()`]), a password just set, or an OpenID sign-in; each
//! yields a [`Verified`]. A second factor would be one more step before [`open_session`], the only
//! function that creates a session.

mod browser;
mod confirm;
mod forgot;
mod login;
mod logout;
mod oidc;
mod reauthenticate;
mod refresh;
mod register;
mod require_verified_email;
mod reset;
mod session;
mod setup;
mod token;
mod token_pair;
mod verified;
mod verify_password;
mod verify_provider;

use axum::{
    Router,
    routing::{get, post},
};
pub use browser::{BrowserSession, SignedInUser, StrengthQuestion};
pub use reauthenticate::verify_own_password;
pub use session::{open_api_session, open_session};
pub use setup::LinkInfo;
pub use token_pair::{access_token, token_pair};
use utoipa_axum::{router::OpenApiRouter, routes};
pub use verified::Verified;
pub use verify_password::verify_password;
pub use verify_provider::{count_callback, verify_provider};

use crate::state::ApiState;

/// Routes without authentication.
pub(crate) fn public_routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .routes(routes!(register::register))
        .routes(routes!(login::login))
        .routes(routes!(refresh::refresh))
        .routes(routes!(logout::logout))
        .routes(routes!(forgot::forgot_password))
        .routes(routes!(reset::reset_password))
}

/// Routes for signed-in users.
pub(crate) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new().routes(routes!(confirm::confirm))
}

/// Routes that the web layer serves to browsers by cookie: documented, but not served to bearer
/// tokens over HTTP.
pub(crate) fn cookie_routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new().routes(routes!(token::get_token))
}

/// Routes reserved for the web layer.
pub(crate) fn in_process_routes() -> Router<ApiState> {
    Router::new()
        .route("/api/web/account", get(browser::account))
        .route("/api/web/unbind", post(browser::detach_cookie))
        .route("/api/web/strength", post(browser::strength))
        .route("/api/web/login", post(browser::login))
        .route(
            "/api/web/oidc",
            get(oidc::start_redirect).post(oidc::sign_in),
        )
        .route("/api/web/oidc/link", post(oidc::link))
        .route("/api/web/oidc/confirm", post(oidc::confirm))
        .route("/api/web/register", post(browser::register))
        .route("/api/web/reset", get(reset::preview_link))
        .route(
            "/api/web/setup",
            post(browser::set_up).get(setup::preview_link),
        )
}
