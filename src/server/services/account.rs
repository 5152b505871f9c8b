//! The signed-in user's own account.

use axum::http::Method;

use crate::{
    error::AppResult,
    schema::{ProfilePatch, User},
    server::client::ApiClient,
};

/// The user.
///
/// # Errors
/// What the API refuses with.
pub async fn me(client: &ApiClient) -> AppResult<User> {
    client.get("/api/auth/me").await
}

/// Changes what `patch` names.
///
/// # Errors
/// What the API refuses with.
pub async fn update(client: &ApiClient, patch: &ProfilePatch) -> AppResult<User> {
    client.call(Method::PATCH, "/api/auth/me", patch).await
}
