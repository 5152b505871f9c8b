//! Forgotten passwords, and addresses to be confirmed or changed.

#![expect(
    missing_docs,
    reason = "the arguments become fields of generated types"
)]

use leptos::prelude::*;
use regula_schema::{AppResult, Password};

/// Asks for a link to choose a new password.
#[server(prefix = "/fn", endpoint = "forgot_password")]
pub async fn forgot_password(email: String) -> AppResult<()> {
    use crate::{context, services::mail};
    mail::forgot(&context::api().await?, email).await?;
    context::go_to("/forgot-password?sent=1");
    Ok(())
}

/// Sets a new password by a link, and leads to where one signs in with it.
#[server(prefix = "/fn", endpoint = "reset_password")]
pub async fn reset_password(token: String, password: Password) -> AppResult<()> {
    use crate::{context, services::mail};
    mail::reset(&context::api().await?, token, password).await?;
    context::go_to("/login?changed=1");
    Ok(())
}

/// Confirms an address by a link.
#[server(prefix = "/fn", endpoint = "verify_email")]
pub async fn verify_email(token: String) -> AppResult<()> {
    use crate::{context, services::mail};
    let to = mail::verify(&context::api().await?, token).await?;
    context::go_to(to);
    Ok(())
}

/// Asks for the link that confirms one's address once more.
#[server(prefix = "/fn", endpoint = "resend_verification")]
pub async fn resend_verification() -> AppResult<()> {
    use crate::{context, services::mail};
    mail::resend(&context::api().await?).await?;
    context::go_to("/settings?sent=1#email");
    Ok(())
}

/// Asks for another address.
#[server(prefix = "/fn", endpoint = "change_email")]
pub async fn change_email(email: String) -> AppResult<()> {
    use crate::{context, services::mail};
    mail::change(&context::api().await?, email).await?;
    context::go_to("/settings?sent=1#email");
    Ok(())
}
