//! The signed-in user's own account.

use axum::{body::Bytes, http::Method};

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

/// Gives the user a picture.
///
/// # Errors
/// What the API refuses with; what is no picture at all is said at `image`.
pub async fn set_picture(client: &ApiClient, file: Bytes) -> AppResult<User> {
    // The browser's word for the type comes from the file's name; the API looks for itself.
    let path = "/api/auth/me/image";
    client.upload(Method::PUT, path, "image/png", file).await
}

/// Removes the user's picture.
///
/// # Errors
/// What the API refuses with.
pub async fn remove_picture(client: &ApiClient) -> AppResult<()> {
    client.run(Method::DELETE, "/api/auth/me/image").await
}
