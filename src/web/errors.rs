//! Error pages.
//!
//! Middleware answers with problem+json; a browser that asked for a page gets an error page
//! instead.

use axum::{
    Router,
    body::Body,
    extract::{Request, State},
    http::{Method, StatusCode, header},
    middleware::Next,
    response::Response,
};
use http_body_util::BodyExt;
use regula_schema::AppError;
use tower::ServiceExt;

use super::{viewer::Viewer, wants_page};

/// Middleware: renders a problem as an error page if the client accepts HTML. `pages` is the router
/// that renders it.
pub async fn render_error_page(
    State(pages): State<Router>,
    request: Request,
    next: Next,
) -> Response {
    let wants_page = wants_page(request.headers());
    let (parts, body) = request.into_parts();
    let mut again = Request::builder().uri("/").body(Body::empty()).unwrap_or_default();
    *again.extensions_mut() = parts.extensions.clone();
    let response = next.run(Request::from_parts(parts, body)).await;
    let is_problem = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind == "application/problem+json");
    if !wants_page || !is_problem {
        return response;
    }
    let (parts, body) = response.into_parts();
    let body = body.collect().await.map(http_body_util::Collected::to_bytes).unwrap_or_default();
    let Ok(error) = serde_json::from_slice::<AppError>(&body) else {
        return Response::from_parts(parts, Body::from(body));
    };
    *again.method_mut() = Method::GET;
    again.extensions_mut().insert(Viewer::Refused(error.clone(), None));
    let Ok(mut page) = pages.oneshot(again).await;
    *page.status_mut() =
        StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    if let Some(seconds) = parts.headers.get(header::RETRY_AFTER) {
        page.headers_mut().insert(header::RETRY_AFTER, seconds.clone());
    }
    page
}
