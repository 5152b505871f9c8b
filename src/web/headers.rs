//! Security headers of all responses, and the content security policy of pages.

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};
use leptos::{nonce::use_nonce, prelude::use_context};
use leptos_axum::ResponseOptions;

use crate::web::state::AppState;

/// For responses that are not pages: nothing may be loaded, run or framed.
const CLOSED: &str =
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/// Middleware: the headers of the OWASP HTTP Headers Cheat Sheet, on all responses.
pub async fn secure(State(app): State<AppState>, request: Request, next: Next) -> Response {
    let is_secret = has_secret_address(request.uri().path());
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    // With `no-referrer`, browsers send `Origin: null` with forms, and only Fetch Metadata
    // identifies them; browsers send that only to trustworthy origins.
    if is_secret && app.web.public_url.is_trustworthy() {
        put(headers, header::REFERRER_POLICY, "no-referrer");
    }
    for (name, value) in [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        // Same-origin instead of none: a refused form is rendered on the page in its `Referer`.
        (header::REFERRER_POLICY, "same-origin"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (
            HeaderName::from_static("cross-origin-opener-policy"),
            "same-origin",
        ),
        (
            HeaderName::from_static("cross-origin-resource-policy"),
            "same-origin",
        ),
        (
            HeaderName::from_static("permissions-policy"),
            "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
        ),
    ] {
        put(headers, name, value);
    }
    put(headers, header::CONTENT_SECURITY_POLICY, CLOSED);
    // Default; cacheable responses set their own.
    put(headers, header::CACHE_CONTROL, "no-store");
    if app.web.public_url.is_secure() {
        put(
            headers,
            header::STRICT_TRANSPORT_SECURITY,
            "max-age=63072000; includeSubDomains",
        );
    }
    response
}

/// True if the page's URL contains the secret of a one-time link.
fn has_secret_address(path: &str) -> bool {
    matches!(path, "/setup" | "/reset-password" | "/verify-email")
}

fn put(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.entry(name).or_insert(HeaderValue::from_static(value));
}

/// Sets the policy of the page being rendered, with the nonce of its inline scripts.
pub fn page_headers() {
    let (Some(nonce), Some(options)) = (use_nonce(), use_context::<ResponseOptions>()) else {
        return;
    };
    let policy = format!(
        "default-src 'none'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
         worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    );
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        options.insert_header(header::CONTENT_SECURITY_POLICY, policy);
    }
    options.insert_header(header::VARY, HeaderValue::from_static("Cookie"));
}
