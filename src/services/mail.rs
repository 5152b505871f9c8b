//! Password reset, and confirmation and change of email addresses.

use axum::http::Method;
use regula_api::LinkInfo;
use regula_schema::{
    Accepted, AppResult, ChangeEmailRequest, ForgotRequest, Password, ResetRequest, VerifyRequest,
};

use crate::client::ApiClient;

/// Requests a link to reset the password.
pub async fn forgot(client: &ApiClient, email: String) -> AppResult<Accepted> {
    let request = ForgotRequest { email };
    client.send_json(Method::POST, "/api/auth/password/forgot", &request).await
}

/// The address whose password a link resets; the link stays unused.
pub async fn reset_address(client: &ApiClient, token: &str) -> AppResult<Option<String>> {
    let facts: LinkInfo = client.get_with("/api/web/reset", &[("token", token)]).await?;
    Ok(facts.email)
}

/// Sets a new password with a reset link.
pub async fn reset(client: &ApiClient, token: String, password: Password) -> AppResult<()> {
    let request = ResetRequest { token, password };
    client.send_json(Method::POST, "/api/auth/password/reset", &request).await
}

/// Confirms an address with a link; returns the redirect path. A signed-in browser stays signed in.
pub async fn verify(client: &ApiClient, token: String) -> AppResult<&'static str> {
    let request = VerifyRequest { token };
    let () = client.send_json(Method::POST, "/api/auth/email/verify", &request).await?;
    Ok(match client.has_session() {
        true => "/settings?confirmed=1#email",
        false => "/login?confirmed=1",
    })
}

/// Sends the confirmation link again.
pub async fn resend(client: &ApiClient) -> AppResult<()> {
    client.send_empty(Method::POST, "/api/auth/email/resend").await
}

/// Requests a change of the email address.
pub async fn change(client: &ApiClient, email: String) -> AppResult<Accepted> {
    let request = ChangeEmailRequest { email };
    client.send_json(Method::POST, "/api/auth/email", &request).await
}
