//! Errors as responses: `application/problem+json` (RFC 9457) with its headers.

use axum_core::response::{IntoResponse, Response};
use http::{HeaderName, HeaderValue, StatusCode, header};

use super::{AppError, Code};

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        let status =
            StatusCode::from_u16(self.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let body = serde_json::to_vec(&self).unwrap_or_default();
        let mut response = (
            status,
            [
                (
                    header::CONTENT_TYPE,
                    HeaderValue::from_static("application/problem+json"),
                ),
                (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
            ],
            body,
        )
            .into_response();
        for (name, value) in headers(&self) {
            response.headers_mut().insert(name, value);
        }
        response
    }
}

/// `WWW-Authenticate` (RFC 6750, section 3) and `Retry-After` (RFC 9110, 10.2.3).
fn headers(error: &AppError) -> Vec<(HeaderName, HeaderValue)> {
    let challenge = match error.code {
        // RFC 6750: no error code without credentials.
        Code::AuthorizationMissing | Code::InvalidCredentials => Some(r#"Bearer realm="regula""#),
        Code::AuthorizationMalformed => Some(r#"Bearer realm="regula", error="invalid_request""#),
        Code::AdminRequired => {
            Some(r#"Bearer realm="regula", error="insufficient_scope", scope="admin""#)
        }
        Code::ScopeInsufficient => Some(r#"Bearer realm="regula", error="insufficient_scope""#),
        code if code.status() == 401 => Some(r#"Bearer realm="regula", error="invalid_token""#),
        _ => None,
    };
    let mut headers = Vec::new();
    if let Some(challenge) = challenge {
        headers.push((
            header::WWW_AUTHENTICATE,
            HeaderValue::from_static(challenge),
        ));
    }
    if let Some(seconds) = error.retry_after {
        headers.push((header::RETRY_AFTER, HeaderValue::from(seconds)));
    }
    headers
}
