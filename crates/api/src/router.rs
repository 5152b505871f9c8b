//! Routers of the API: the routes of each feature, behind their middleware.

use axum::{
    Router,
    extract::DefaultBodyLimit,
    http::{HeaderValue, header},
    middleware::from_fn_with_state,
    routing::{any, get},
};
use tower_http::set_header::SetResponseHeaderLayer;
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;

use crate::{
    account, admin, archive, body_limit::MAX_BODY, commitments, error, extract::require_caller,
    health, library, openapi::Document, openapi_fixups, projects, readings, sign_in,
    state::ApiState, tasks, today,
};

/// Routers of the API.
#[derive(Clone, Debug)]
pub struct Routers {
    /// Public routes, served over HTTP.
    pub public: Router,
    /// Public routes and those reserved for the web layer.
    pub in_process: Router,
    /// OpenAPI document of the public routes, as JSON.
    pub openapi: String,
}

/// Builds the API's routers.
#[must_use]
pub fn routers(state: ApiState) -> Routers {
    let require_caller = from_fn_with_state(state.clone(), require_caller);
    // Everything under `/api/admin` also requires an `Admin`.
    let signed_in = OpenApiRouter::new()
        .merge(account::routes())
        .merge(admin::routes())
        .merge(archive::routes())
        .merge(commitments::routes())
        .merge(library::routes())
        .merge(projects::routes())
        .merge(readings::routes())
        .merge(sign_in::routes())
        .merge(tasks::routes())
        .merge(today::routes())
        .route_layer(require_caller.clone());
    let (public, mut document) = OpenApiRouter::with_openapi(Document::openapi())
        .merge(account::public_routes())
        .merge(health::public_routes())
        .merge(sign_in::public_routes())
        .merge(signed_in)
        .split_for_parts();
    let (by_cookie, rest) = sign_in::cookie_routes().route_layer(require_caller).split_for_parts();
    document.merge(rest);
    let openapi = openapi_fixups::complete(&document)
        .map(|document| document.to_string())
        .unwrap_or_default();
    let body = openapi.clone();
    let public = public.route(
        "/api/openapi.json",
        get(async move || ([(header::CONTENT_TYPE, "application/json")], body)),
    );
    Routers {
        in_process: with_fallbacks(
            public.clone().merge(by_cookie).merge(sign_in::in_process_routes()),
            state.clone(),
        ),
        public: with_fallbacks(public, state),
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
