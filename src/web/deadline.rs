//! How long a request may take altogether, the time it needs to arrive included.

use std::time::Duration;

use axum::{
    extract::Request,
    middleware::Next,
    response::{IntoResponse, Response},
};
use regula_schema::{AppError, Code};

const MOST: Duration = Duration::from_secs(10);
/// Years are taken along and brought back at once, on small machines too, and one import waits for
/// another.
const WHOLE_LIFE: Duration = Duration::from_secs(60);

/// Answers 408 in place of what takes longer; what it has begun is dropped, and with it its
/// transaction.
pub async fn keep(request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let most = match path.rsplit('/').next() {
        Some("export" | "import") => WHOLE_LIFE,
        _ => MOST,
    };
    match tokio::time::timeout(most, next.run(request)).await {
        Ok(response) => response,
        Err(_) => AppError::new(Code::Timeout).into_response(),
    }
}
