//! Request timeout, including the time to receive the body.

use std::time::Duration;

use axum::{
    extract::Request,
    middleware::Next,
    response::{IntoResponse, Response},
};
use regula_schema::{AppError, Code};

const DEFAULT: Duration = Duration::from_secs(10);
/// For export and import: years of data, on small machines, and imports run one at a time.
const TRANSFER: Duration = Duration::from_secs(60);

/// Returns 408 on timeout. The handler is dropped, which rolls back its transaction.
pub async fn limit(request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let most = match path.rsplit('/').next() {
        Some("export" | "import") => TRANSFER,
        _ => DEFAULT,
    };
    match tokio::time::timeout(most, next.run(request)).await {
        Ok(response) => response,
        Err(_) => AppError::new(Code::Timeout).into_response(),
    }
}
