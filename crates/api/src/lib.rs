//! The JSON API: one router for HTTP (`/api`) and for the web layer, in process.
//!
//! A request passes the extractors bearer → caller → admin or owner, then the handler, then a
//! repository. The database module is private, so no other crate can bypass the checks.

mod archive;
mod cache_invalidation;
mod calendar;
mod cleanup;
pub mod clock;
mod commitments;
mod csv;
mod cursor;
mod db;
mod delete_user;
pub mod device;
mod digest;
mod error;
mod extract;
mod json;
mod last_admin;
mod library;
mod limits;
mod links;
mod mail;
mod oidc;
mod openapi;
mod openapi_fixups;
pub mod operator;
mod password;
pub mod peer;
mod picture;
mod readings;
mod recurrence;
mod routes;
mod sign_in;
mod standing;
mod state;
mod tally;
mod throttle;
mod today;
pub mod token;

pub use cache_invalidation::listen;
pub use calendar::Today;
pub use cleanup::keep_up;
pub use db::{CookieStore, audit::action::ALL as ACTIONS};
pub use json::{Json, has_content_type};
pub use library::install as install_library;
pub use mail::{deliver, deliver_due, purge as purge_mails};
pub use oidc::{Arrival, CALLBACK, Departure, Purpose};
pub use openapi::Document;
pub use password::check_new_password;
pub use readings::starting::install as install_readings;
pub use routes::auth::{
    browser::{Account, BrowserSession, StrengthQuestion},
    setup::LinkFacts,
};
pub use standing::{ABSOLUTE_LIFE, IDLE_LIFE};
pub use state::ApiState;

use axum::{
    Router,
    extract::{DefaultBodyLimit, FromRequestParts},
    http::{HeaderValue, header, request::Parts},
    routing::{any, get, post},
};
use routes::auth::{browser, provider, reset, setup};
use tower_http::set_header::SetResponseHeaderLayer;
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;

use crate::peer::Peer;

/// Maximum request body, in bytes.
const MAX_BODY: usize = 64 * 1024;

/// Routers of the API.
#[derive(Clone, Debug)]
pub struct Routers {
    /// Public routes, served over HTTP.
    pub world: Router,
    /// Public routes and those reserved for the web layer.
    pub in_process: Router,
    /// OpenAPI document of the public routes, as JSON.
    pub openapi: String,
}

/// Builds the API's routers.
#[must_use]
pub fn routers(state: ApiState) -> Routers {
    let (world, mut document) = OpenApiRouter::with_openapi(Document::openapi())
        .merge(routes::public_api(&state))
        .split_for_parts();
    let (by_cookie, rest) = routes::by_cookie(&state).split_for_parts();
    document.merge(rest);
    let openapi = openapi_fixups::complete(&document)
        .map(|whole| whole.to_string())
        .unwrap_or_default();
    let body = openapi.clone();
    let world = world.route(
        "/api/openapi.json",
        get(async move || ([(header::CONTENT_TYPE, "application/json")], body)),
    );
    let private = Router::new()
        .route("/api/web/account", get(browser::account))
        .route("/api/web/unbind", post(browser::detach_cookie))
        .route("/api/web/strength", post(browser::strength))
        .route("/api/web/login", post(browser::login))
        .route(
            "/api/web/oidc",
            get(provider::start_redirect).post(provider::sign_in),
        )
        .route("/api/web/oidc/link", post(provider::link))
        .route("/api/web/oidc/confirm", post(provider::confirm))
        .route("/api/web/register", post(browser::register))
        .route("/api/web/reset", get(reset::preview_link))
        .route(
            "/api/web/setup",
            post(browser::set_up).get(setup::preview_link),
        );
    Routers {
        in_process: with_fallbacks(world.clone().merge(by_cookie).merge(private), state.clone()),
        world: with_fallbacks(world, state),
        openapi,
    }
}

fn with_fallbacks(router: Router<ApiState>, state: ApiState) -> Router {
    router
        .route("/api", any(error::not_found))
        .route("/api/", any(error::not_found))
        .route("/api/{*rest}", any(error::not_found))
        .method_not_allowed_fallback(error::method_not_allowed)
        .layer(DefaultBodyLimit::max(MAX_BODY))
        .layer(SetResponseHeaderLayer::if_not_present(
            header::CACHE_CONTROL,
            HeaderValue::from_static("no-store"),
        ))
        .with_state(state)
}

impl<S: Sync> FromRequestParts<S> for Peer {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self::of(parts))
    }
}
