//! Assembles the application, for the binary and for tests.

use std::{
    any::Any,
    sync::{Arc, LazyLock},
    time::Duration,
};

use axum::{
    Router,
    extract::{DefaultBodyLimit, Request},
    http::{HeaderName, HeaderValue},
    middleware::{from_fn, from_fn_with_state},
    response::{IntoResponse, Response},
    routing::get,
};
use leptos::prelude::provide_context;
use leptos_axum::{AxumRouteListing, ErrorHandler, LeptosRoutes, generate_route_list};
use regula_api::{
    ApiState,
    clock::Clock,
    peer,
    token::{TokenKeys, random_id},
};
use regula_config::Config;
use regula_schema::{AppError, Code};
use tower::ServiceBuilder;
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::CompressionLayer,
    request_id::{MakeRequestId, PropagateRequestIdLayer, RequestId, SetRequestIdLayer},
    trace::TraceLayer,
};
use tracing::{Span, field};

use crate::{
    app::{App, shell},
    web::{
        callback, device, download, errors, forms, headers,
        oidc_cookie::OidcCookie,
        origin, reading_import, session,
        site::{self, Assets},
        state::AppState,
        timeout, token, uploads, viewer,
    },
};

/// The routes of all pages. Cached: listing them blocks rendering.
static ROUTES: LazyLock<Vec<AxumRouteListing>> = LazyLock::new(|| generate_route_list(App));

/// The paths of all pages.
pub fn pages() -> impl Iterator<Item = &'static str> {
    ROUTES.iter().map(AxumRouteListing::path)
}

/// Maximum size of a form: the longest description, percent-encoded.
const MAX_FORM: usize = 192 * 1024;
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The application.
#[derive(Debug)]
pub struct Application {
    /// The router.
    pub router: Router,
    /// The API's state, for cleanup jobs, operator commands and shutdown.
    pub api: ApiState,
}

impl Application {
    /// Connects to the database, migrates it, and builds the router.
    pub async fn build(config: &Config, clock: Clock) -> anyhow::Result<Self> {
        let keys = Arc::new(TokenKeys::new(&config.secrets));
        let api = ApiState::new(config, Arc::clone(&keys), clock.clone()).await?;
        api.migrate().await?;
        let routers = regula_api::routers(api.clone());
        let state = AppState {
            api: routers.in_process,
            keys,
            clock,
            web: Arc::new(config.web.clone()),
            mail_reaches_people: config.mail.smtp_url.is_some(),
            assets: Arc::new(Assets::load(config.site_folder.as_deref())),
            oidc_cookie: Arc::new(OidcCookie::new(config)),
            leptos_options: config.leptos.clone(),
        };
        let router = router(config, &state, routers.public, &api);
        Ok(Self { router, api })
    }
}

fn router(config: &Config, state: &AppState, public_api: Router, api: &ApiState) -> Router {
    let public_api = public_api.layer(from_fn_with_state(state.clone(), origin::guard_api));
    let app = web(state, api).merge(public_api).merge(site::routes(config.site_folder.as_deref()));

    // The first layer is the outermost.
    let trusted: Arc<[ipnet::IpNet]> = state.web.trusted_proxies.clone().into();
    app.layer(
        ServiceBuilder::new()
            .layer(from_fn(drop_odd_request_id))
            .layer(SetRequestIdLayer::new(REQUEST_ID, NewRequestId))
            .layer(PropagateRequestIdLayer::new(REQUEST_ID))
            .layer(from_fn(move |request, next| {
                peer::note_peer(Arc::clone(&trusted), request, next)
            }))
            .layer(
                TraceLayer::new_for_http()
                    .make_span_with(span)
                    .on_request(())
                    .on_response(|response: &Response, took: Duration, span: &Span| {
                        let status = response.status().as_u16();
                        let took_ms = took.as_secs_f64() * 1000.0;
                        tracing::info!(parent: span, status, took_ms, "answered");
                    })
                    .on_failure(()),
            )
            .layer(from_fn_with_state(state.clone(), headers::secure))
            .layer(CatchPanicLayer::custom(panicked))
            .layer(CompressionLayer::new())
            .layer(from_fn(timeout::limit)),
    )
}

/// Pages and server functions, from the outside in: errors → origin → session → forms → viewer.
fn web(state: &AppState, api: &ApiState) -> Router {
    let options = state.leptos_options.clone();
    // Unlike routes, the error handler is not given the state by the framework.
    let given = state.clone();
    let not_found = ErrorHandler::new_with_context(
        move || {
            provide_context(given.clone());
            headers::page_headers();
        },
        |_| shell(),
        options,
    );
    let not_found = ServiceBuilder::new().layer(from_fn(viewer::not_found)).service(not_found);
    let pages: Router = Router::new()
        .leptos_routes_with_context(state, ROUTES.clone(), headers::page_headers, shell)
        .fallback_service(not_found)
        .layer(from_fn_with_state(state.clone(), viewer::identify))
        .with_state(state.clone());
    let error_pages = pages.clone().layer(CatchPanicLayer::custom(panicked));
    pages
        .clone()
        .layer(from_fn_with_state(pages.clone(), forms::serve))
        .route(
            regula_api::CALLBACK,
            get(callback::handle).with_state((state.clone(), pages.clone())),
        )
        .merge(uploads::routes(state.clone(), pages.clone()))
        .merge(reading_import::routes(state.clone(), pages))
        .merge(
            Router::new()
                .route("/api/auth/token", get(token::get_token))
                .route("/admin/audit.csv", get(download::audit_log))
                .method_not_allowed_fallback(async || AppError::new(Code::MethodNotAllowed))
                .with_state(state.clone()),
        )
        .layer(DefaultBodyLimit::max(MAX_FORM))
        .layer(session::layer(api.cookie_store(), &state.web))
        .layer(from_fn(session::secure_removal))
        .layer(from_fn_with_state(state.clone(), device::recognise))
        .layer(from_fn_with_state(state.clone(), origin::guard_web))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn_with_state(error_pages, errors::render_error_page))
}

/// Drops a proxy's request id unless it is a short token.
async fn drop_odd_request_id(mut request: Request, next: axum::middleware::Next) -> Response {
    let is_plain = |value: &HeaderValue| {
        (1..=64).contains(&value.len())
            && value.as_bytes().iter().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(b))
    };
    if request.headers().get(REQUEST_ID).is_some_and(|value| !is_plain(value)) {
        request.headers_mut().remove(REQUEST_ID);
    }
    next.run(request).await
}

/// Generates request ids of 128 random bits.
#[derive(Clone, Copy)]
struct NewRequestId;

impl MakeRequestId for NewRequestId {
    fn make_request_id<B>(&mut self, _: &axum::http::Request<B>) -> Option<RequestId> {
        HeaderValue::from_str(&random_id()).ok().map(RequestId::new)
    }
}

/// The span of a request, with its path but not its query, which may contain a secret.
fn span(request: &Request) -> Span {
    let id = request.extensions().get::<RequestId>().and_then(|id| id.header_value().to_str().ok());
    tracing::info_span!(
        "request",
        id = id.unwrap_or_default(),
        method = %request.method(),
        path = request.uri().path(),
        user.id = field::Empty,
    )
}

/// 500. The panic itself is in the log (`telemetry`).
fn panicked(_: Box<dyn Any + Send>) -> Response {
    AppError::new(Code::Internal).into_response()
}
