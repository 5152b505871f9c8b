//! Forgotten passwords, and addresses to be confirmed or changed.

use leptos::prelude::*;
use regula_schema::{AppResult, Password};

use crate::{context, services::mail};

/// Asks for a link to choose a new password.
#[server(prefix = "/fn", endpoint = "forgot_password")]
pub async fn forgot_password(email: String) -> AppResult<()> {
    mail::forgot(&context::api().await?, email).await?;
    context::redirect("/forgot-password?sent=1");
    Ok(())
}

/// Sets a new password by a link, and leads to where one signs in with it.
#[server(prefix = "/fn", endpoint = "reset_password")]
pub async fn reset_password(token: String, password: Password) -> AppResult<()> {
    mail::reset(&context::api().await?, token, password).await?;
    context::redirect("/login?changed=1");
    Ok(())
}

/// Confirms an address by a link.
#[server(prefix = "/fn", endpoint = "verify_email")]
pub async fn verify_email(token: String) -> AppResult<()> {
    let to = mail::verify(&context::api().await?, token).await?;
    context::redirect(to);
    Ok(())
}

/// Asks for the link that confirms one's address once more.
#[server(prefix = "/fn", endpoint = "resend_verification")]
pub async fn resend_verification() -> AppResult<()> {
    mail::resend(&context::api().await?).await?;
    context::redirect("/settings?sent=1#email");
    Ok(())
}

/// Asks for another address.
#[server(prefix = "/fn", endpoint = "change_email")]
pub async fn change_email(email: String) -> AppResult<()> {
    mail::change(&context::api().await?, email).await?;
    context::redirect("/settings?sent=1#email");
    Ok(())
}
