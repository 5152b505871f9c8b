//! How the provider is spoken to: no redirects, little time, short answers.

use std::time::Duration;

use axum::http;
use openidconnect::{HttpRequest, HttpResponse};

/// How long one request may take.
const TIMEOUT: Duration = Duration::from_secs(5);
/// The longest answer that is read. Documents of real providers have a few thousand bytes.
const MAX_ANSWER: usize = 256 * 1024;

/// What can go wrong on the way. Never says what was in the answer, which may be a token.
#[derive(Debug, thiserror::Error)]
pub enum HttpError {
    /// Nobody answered, or not in time.
    #[error("{0}")]
    Request(#[from] reqwest::Error),
    /// The answer has no end.
    #[error("the answer is longer than {MAX_ANSWER} bytes")]
    TooLong,
    /// The answer makes no sense.
    #[error("{0}")]
    Malformed(#[from] http::Error),
}

/// A client for `issuer`. One that is https stays so, whatever its documents say.
pub fn client(issuer: &str) -> reqwest::Result<reqwest::Client> {
    // An error says that there is one already.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .https_only(issuer.starts_with("https://"))
        .timeout(TIMEOUT)
        .user_agent("Regula")
        .build()
}

/// Sends one request.
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
