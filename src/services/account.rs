//! The signed-in user's own account.

use axum::{body::Bytes, http::Method};
use regula_api::SignedInUser;
use regula_schema::{
    AccountRemoval, AppError, AppResult, Code, ConfirmRequest, Password, PasswordChange,
    ProfilePatch, User,
};

use super::auth::drop_cookie;
use crate::{client::ApiClient, web::local_path::LocalPath};

/// The account of the signed-in user.
pub async fn account(client: &ApiClient) -> AppResult<SignedInUser> {
    client.get("/api/web/account").await
}

/// The user; on a page, without a request.
pub async fn me(client: &ApiClient) -> AppResult<User> {
    match client.user() {
        Some(user) => Ok(user.clone()),
        None => client.get("/api/auth/me").await,
    }
}

/// Updates the fields that `patch` sets.
pub async fn update(client: &ApiClient, patch: &ProfilePatch) -> AppResult<User> {
    client.send_json(Method::PATCH, "/api/auth/me", patch).await
}

/// Reauthenticates the user; returns the redirect path.
pub async fn confirm(
    client: &ApiClient,
    password: Password,
    next: Option<&str>,
) -> AppResult<LocalPath> {
    let request = ConfirmRequest { password };
    let () = client.send_json(Method::POST, "/api/auth/confirm", &request).await?;
    Ok(LocalPath::or_home(next))
}

/// Changes the password and rotates the session cookie, so that the old cookie is invalid.
pub async fn change_password(client: &ApiClient, change: &PasswordChange) -> AppResult<()> {
    let () = client.send_json(Method::POST, "/api/auth/password", change).await?;
    client.send_empty(Method::POST, "/api/web/unbind").await?;
    client.session().renew().await.map_err(|error| {
        tracing::warn!(%error, "the session ended before its new cookie was bound");
        AppError::new(Code::SessionEnded)
    })
}

/// Deletes the account and removes the session cookie.
pub async fn delete(client: &ApiClient, password: Option<Password>) -> AppResult<()> {
    let request = AccountRemoval { password };
    let () = client.send_json(Method::DELETE, "/api/auth/me", &request).await?;
    drop_cookie(client).await;
    Ok(())
}

/// Sets the user's picture.
///
/// # Errors
/// [`Code::Invalid`] at `image` when the file is not a picture.
pub async fn set_picture(client: &ApiClient, file: Bytes) -> AppResult<User> {
    // The browser derives the content type from the file name; the API checks the content.
    let path = "/api/auth/me/image";
    client.upload(Method::PUT, path, "image/png", file).await
}

/// Removes the user's picture.
pub async fn remove_picture(client: &ApiClient) -> AppResult<()> {
    client.send_empty(Method::DELETE, "/api/auth/me/image").await
}
