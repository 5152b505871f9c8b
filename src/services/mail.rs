//! Forgotten passwords, and addresses to be confirmed or changed.

use axum::http::Method;
use regula_api::LinkFacts;
use regula_schema::{
    Accepted, AppResult, ChangeEmailRequest, ForgotRequest, Password, ResetRequest, VerifyRequest,
};

use crate::client::ApiClient;

/// Asks for a link to choose a new password.
///
/// # Errors
/// What the API refuses with.
pub async fn forgot(client: &ApiClient, email: String) -> AppResult<Accepted> {
    let request = ForgotRequest { email };
    client
        .call(Method::POST, "/api/auth/password/forgot", &request)
        .await
}

/// Whose password a link sets; the link stays unused.
///
/// # Errors
/// What the API refuses with.
pub async fn look(client: &ApiClient, token: &str) -> AppResult<Option<String>> {
    let facts: LinkFacts = client.query("/api/web/reset", &[("token", token)]).await?;
    Ok(facts.email)
}

/// Sets a new password by a link.
///
/// # Errors
/// What the API refuses with.
pub async fn reset(client: &ApiClient, token: String, password: Password) -> AppResult<()> {
    let request = ResetRequest { token, password };
    client
        .call(Method::POST, "/api/auth/password/reset", &request)
        .await
}

/// Confirms an address by a link, and says where to go: whoever is signed in stays so.
///
/// # Errors
/// What the API refuses with.
pub async fn verify(client: &ApiClient, token: String) -> AppResult<&'static str> {
    let request = VerifyRequest { token };
    let () = client
        .call(Method::POST, "/api/auth/email/verify", &request)
        .await?;
    Ok(match client.has_session() {
        true => "/settings?confirmed=1#email",
        false => "/login?confirmed=1",
    })
}

/// Asks for the link that confirms one's address once more.
///
/// # Errors
/// What the API refuses with.
pub async fn resend(client: &ApiClient) -> AppResult<()> {
    client.run(Method::POST, "/api/auth/email/resend").await
}

/// Asks for another address.
///
/// # Errors
/// What the API refuses with.
pub async fn change(client: &ApiClient, email: String) -> AppResult<Accepted> {
    let request = ChangeEmailRequest { email };
    client.call(Method::POST, "/api/auth/email", &request).await
}
