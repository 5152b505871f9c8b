//! Form posts without JavaScript, in front of server functions.
//!
//! A server function answers an island with JSON. A browser without WASM posts the same form to the
//! same URL and expects a page. This middleware calls the server function as an island would. After
//! a success it redirects (303); after a refusal it renders the form's page again, with the values
//! and the errors. No input is lost, no error is in a URL, and server functions need not know.

use axum::{
    Router,
    body::{Body, Bytes},
    extract::{FromRequest, Request, State},
    http::{HeaderName, HeaderValue, Method, StatusCode, Uri, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use http_body_util::BodyExt;
use regula_schema::{AppError, Code};
use tower::ServiceExt;

use super::{
    draft, first_value,
    local_path::{LocalPath, confirm_url, login_url},
    wants_page,
};

/// The header that Leptos adds to a `Location` that an island follows.
const REDIRECT: &str = "serverfnredirect";
/// The hidden field with the redirect target, if it is not the page.
const BACK_FIELD: &str = "back";
/// The hidden field with the page that the form is on.
pub const PAGE_FIELD: &str = "page";

/// The header of an answer that the page shows.
pub const SHOWN: HeaderName = HeaderName::from_static("x-regula-shown");

/// The answer of a server function, for the page that shows it once; in the request's extensions.
#[derive(Clone)]
pub struct Answer {
    /// The server function's path.
    pub action: String,
    /// The answer, as JSON.
    pub body: Bytes,
}

/// A refused form; in the extensions of the request that renders it again.
#[derive(Clone, Debug)]
pub struct Refused {
    /// The server function's path, which identifies the form on the page.
    pub action: String,
    /// The submitted values, without passwords.
    pub values: Vec<(String, String)>,
    /// The error.
    pub error: AppError,
}

/// Middleware for server functions; `pages` is the router of server functions and pages.
pub async fn serve(State(pages): State<Router>, request: Request, next: Next) -> Response {
    if !request.uri().path().starts_with("/fn/") {
        return next.run(request).await;
    }
    if request.method() != Method::POST {
        // A reload of the URL of a form that was rendered again.
        return Redirect::to(default_page(request.uri().path())).into_response();
    }
    if !regula_api::has_content_type(request.headers(), "application/x-www-form-urlencoded") {
        return AppError::new(Code::UnsupportedMediaType).into_response();
    }
    let wants_page = wants_page(request.headers());
    let (mut parts, body) = request.into_parts();
    let body = match Bytes::from_request(Request::from_parts(parts.clone(), body), &()).await {
        Ok(body) => body,
        Err(rejection) if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE => {
            return AppError::new(Code::TooLarge).into_response();
        }
        Err(_) => return AppError::new(Code::Malformed).into_response(),
    };
    parts.headers.insert(header::ACCEPT, HeaderValue::from_static("application/json"));
    let response = next.run(Request::from_parts(parts.clone(), Body::from(body.clone()))).await;
    match (refusal(response).await, wants_page) {
        (Ok(mut response), false) => {
            response.headers_mut().remove(SHOWN);
            response
        }
        (Ok(response), true) if response.headers().contains_key(SHOWN) => {
            show_answer(pages, &parts, &body, response).await
        }
        (Ok(response), true) => {
            let back = first_value(&body, BACK_FIELD).filter(|back| is_page(back));
            see_other(response, &back.unwrap_or_else(|| page(&parts, &body)))
        }
        (Err(error), false) => error.into_response(),
        (Err(error), true) => {
            let refused = Refused {
                action: parts.uri.path().to_owned(),
                values: form_urlencoded::parse(&body)
                    .filter(|(name, _)| !name.contains("password"))
                    .map(|(name, value)| (name.into_owned(), value.into_owned()))
                    .collect(),
                error,
            };
            show_again(pages, &parts, &page(&parts, &body), refused).await
        }
    }
}

/// Extracts the error of a response. Leptos sends all of them with status 500.
async fn refusal(response: Response) -> Result<Response, AppError> {
    if response.status().is_success() || response.status().is_redirection() {
        return Ok(response);
    }
    let unreadable = match response.status().is_server_error() {
        true => Code::Internal,
        // No such server function.
        false => Code::NotFound,
    };
    let body = response.into_body().collect().await.map(http_body_util::Collected::to_bytes);
    let error = body.ok().and_then(|body| serde_json::from_slice(&body).ok());
    Err(error.unwrap_or_else(|| AppError::new(unreadable)))
}

/// Redirects with 303, so that the browser follows with GET (RFC 9110, 15.4.4).
fn see_other(done: Response, page: &str) -> Response {
    let (mut parts, _) = done.into_parts();
    parts.status = StatusCode::SEE_OTHER;
    for name in [header::CONTENT_TYPE, header::CONTENT_LENGTH] {
        parts.headers.remove(name);
    }
    parts.headers.remove(REDIRECT);
    let to = HeaderValue::from_str(page).unwrap_or(HeaderValue::from_static(LocalPath::HOME));
    parts.headers.entry(header::LOCATION).or_insert(to);
    Response::from_parts(parts, Body::empty())
}

/// Renders the form's page again; or redirects to sign-in or reauthentication, which leads back
/// with the values as a draft.
pub(super) async fn show_again(
    pages: Router,
    parts: &Parts,
    page: &str,
    refused: Refused,
) -> Response {
    let back = || draft::add(page, &refused);
    if is_signed_out(&refused.error) {
        return Redirect::to(&login_url(&back(), true)).into_response();
    }
    if refused.error.code == Code::ConfirmationRequired {
        return Redirect::to(&confirm_url(&back())).into_response();
    }
    show(pages, parts, page, refused).await
}

/// Renders `page` with the refused form, for the request with these parts.
pub(super) async fn show(pages: Router, parts: &Parts, page: &str, refused: Refused) -> Response {
    let (status, retry_after) = (refused.error.status(), refused.error.retry_after);
    let mut request = page_request(parts, page);
    request.extensions_mut().insert(refused);
    let Ok(mut response) = pages.oneshot(request).await;
    if response.status() == StatusCode::OK {
        *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_REQUEST);
    }
    if let Some(seconds) = retry_after {
        let seconds = HeaderValue::from(seconds);
        response.headers_mut().insert(header::RETRY_AFTER, seconds);
    }
    response
}

async fn show_answer(pages: Router, parts: &Parts, body: &[u8], response: Response) -> Response {
    let Ok(answer) = response.into_body().collect().await else {
        return AppError::new(Code::Internal).into_response();
    };
    let mut request = page_request(parts, &page(parts, body));
    request.extensions_mut().insert(Answer {
        action: parts.uri.path().to_owned(),
        body: answer.to_bytes(),
    });
    let Ok(response) = pages.oneshot(request).await;
    response
}

/// A request for `page` on behalf of the form's sender.
fn page_request(parts: &Parts, page: &str) -> Request {
    let mut request = Request::builder().uri(page).body(Body::empty()).unwrap_or_default();
    *request.headers_mut() = parts.headers.clone();
    request.headers_mut().insert(header::ACCEPT, HeaderValue::from_static("text/html"));
    for name in [header::CONTENT_TYPE, header::CONTENT_LENGTH] {
        request.headers_mut().remove(name);
    }
    *request.extensions_mut() = parts.extensions.clone();
    request
}

fn is_signed_out(error: &AppError) -> bool {
    matches!(
        error.code,
        Code::SessionEnded | Code::UserNotFound | Code::AuthorizationMissing
    )
}

/// The form's page, from its hidden field or the `Referer`.
fn page(parts: &Parts, body: &[u8]) -> String {
    let referer = || {
        let uri: Uri = parts.headers.get(header::REFERER)?.to_str().ok()?.parse().ok()?;
        Some(uri.path_and_query()?.as_str().to_owned())
    };
    first_value(body, PAGE_FIELD)
        .or_else(referer)
        .filter(|page| is_page(page))
        .unwrap_or_else(|| default_page(parts.uri.path()).to_owned())
}

/// True if `page` is a local path of a page, not of a server function.
pub(super) fn is_page(page: &str) -> bool {
    let is_entry = ["/login", "/register", "/setup", "/confirm"].iter().any(|entry| {
        page.strip_prefix(entry).is_some_and(|rest| rest.is_empty() || rest.starts_with('?'))
    });
    (is_entry && page.bytes().all(|b| b.is_ascii_graphic())) || LocalPath::parse(page).is_some()
}

fn default_page(action: &str) -> &'static str {
    match action {
        "/fn/login" | "/fn/continue_with_provider" => "/login",
        "/fn/register" => "/register",
        "/fn/confirm" => "/confirm",
        "/fn/make_key" => "/settings",
        "/fn/forgot_password" => "/forgot-password",
        "/fn/reset_password" => "/reset-password",
        "/fn/verify_email" => "/verify-email",
        _ => LocalPath::HOME,
    }
}
