//! HTTP client for the provider: no redirects, short timeouts, limited responses.

use std::time::Duration;

use axum::http;
use openidconnect::{HttpRequest, HttpResponse};

/// Timeout of one request.
const TIMEOUT: Duration = Duration::from_secs(5);
/// Maximum response, in bytes. Metadata of real providers takes a few thousand.
const MAX_ANSWER: usize = 256 * 1024;

/// Error of a request. Never contains the response, which may be a token.
#[derive(Debug, thiserror::Error)]
pub enum HttpError {
    /// Connection failure or timeout.
    #[error("{0}")]
    Request(#[from] reqwest::Error),
    /// Response above the limit.
    #[error("the answer is longer than {MAX_ANSWER} bytes")]
    TooLong,
    /// Invalid response.
    #[error("{0}")]
    Malformed(#[from] http::Error),
}

/// Client for `issuer`. HTTPS only if the issuer is HTTPS, whatever its metadata says.
pub fn client(issuer: &str) -> reqwest::Result<reqwest::Client> {
    // An error means that one is installed already.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .https_only(issuer.starts_with("https://"))
        .timeout(TIMEOUT)
        .user_agent("Regula")
        .build()
}

/// Sends a request.
pub async fn send(
    client: reqwest::Client,
    request: HttpRequest,
) -> Result<HttpResponse, HttpError> {
    let mut answer = client.execute(request.try_into()?).await?;
    let mut response = http::Response::builder().status(answer.status());
    if let Some(headers) = response.headers_mut() {
        *headers = answer.headers().clone();
    }
    let mut body = Vec::new();
    while let Some(chunk) = answer.chunk().await? {
        if body.len() + chunk.len() > MAX_ANSWER {
            return Err(HttpError::TooLong);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(response.body(body)?)
}
