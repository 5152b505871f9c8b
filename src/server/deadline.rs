//! How long a request may take altogether, the time it needs to arrive included.

use std::time::Duration;

use axum::{
    extract::Request,
    middleware::Next,
    response::{IntoResponse, Response},
};

use crate::error::{AppError, Code};

const MOST: Duration = Duration::from_secs(10);
/// Years are brought back at once, on small machines too, and one user waits for another.
const IMPORT: Duration = Duration::from_secs(60);

/// Answers 408 in place of what takes longer; what it has begun is dropped, and with it its
/// transaction.
pub async fn keep(request: Request, next: Next) -> Response {
    let most = match request.uri().path().ends_with("/import") {
        true => IMPORT,
        false => MOST,
    };
    match tokio::time::timeout(most, next.run(request)).await {
        Ok(response) => response,
        Err(_) => AppError::new(Code::Timeout).into_response(),
    }
}
