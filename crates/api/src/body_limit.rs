//! Maximum size of request bodies.

use axum::extract::DefaultBodyLimit;
use utoipa_axum::router::{OpenApiRouter, UtoipaMethodRouter};

use crate::state::ApiState;

/// Maximum request body, in bytes.
pub const MAX_BODY: usize = 64 * 1024;

/// Sets a body limit, in bytes, above [`MAX_BODY`].
pub fn with_body_limit(
    routes: UtoipaMethodRouter<ApiState>,
    bytes: usize,
) -> OpenApiRouter<ApiState> {
    OpenApiRouter::new().routes(routes).layer(DefaultBodyLimit::max(bytes))
}
