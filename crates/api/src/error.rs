//! Fallback responses for unmatched requests.

use regula_schema::{AppError, Code};

/// Fallback for unknown paths.
pub(super) async fn not_found() -> AppError {
    Code::NotFound.into()
}

/// Fallback for a known path with another method.
pub(super) async fn method_not_allowed() -> AppError {
    Code::MethodNotAllowed.into()
}
