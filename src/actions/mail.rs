//! Password reset, and confirmation and change of email addresses.

use leptos::prelude::*;
use regula_schema::{AppResult, Password};

use crate::{context, services::mail};

/// Requests a link to reset the password.
#[server(prefix = "/fn", endpoint = "forgot_password")]
pub async fn forgot_password(email: String) -> AppResult<()> {
    mail::forgot(&context::api().await?, email).await?;
    context::redirect("/forgot-password?sent=1");
    Ok(())
}

/// Sets a new password with a link, and redirects to sign-in.
#[server(prefix = "/fn", endpoint = "reset_password")]
pub async fn reset_password(token: String, password: Password) -> AppResult<()> {
    mail::reset(&context::api().await?, token, password).await?;
    context::redirect("/login?changed=1");
    Ok(())
}

/// Confirms an address with a link.
#[server(prefix = "/fn", endpoint = "verify_email")]
pub async fn verify_email(token: String) -> AppResult<()> {
    let to = mail::verify(&context::api().await?, token).await?;
    context::redirect(to);
    Ok(())
}

/// Sends the confirmation link again.
#[server(prefix = "/fn", endpoint = "resend_verification")]
pub async fn resend_verification() -> AppResult<()> {
    mail::resend(&context::api().await?).await?;
    context::redirect("/settings?sent=1#email");
    Ok(())
}

/// Requests a change of the email address.
#[server(prefix = "/fn", endpoint = "change_email")]
pub async fn change_email(email: String) -> AppResult<()> {
    mail::change(&context::api().await?, email).await?;
    context::redirect("/settings?sent=1#email");
    Ok(())
}
