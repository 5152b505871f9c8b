//! Sign-up, sign-in and sign-out.

use leptos::prelude::*;
use regula_schema::{AppResult, LoginRequest, Password, RegisterRequest, SetupRequest, Strength};

use crate::{context, services::auth};

/// Signs in, and redirects to `next`.
#[server(prefix = "/fn", endpoint = "login")]
pub async fn login(
    email: String,
    password: Password,
    #[server(default)] remember: bool,
    #[server(default)] next: Option<String>,
) -> AppResult<()> {
    let login = LoginRequest { email, password };
    let to = auth::log_in(&context::api().await?, &login, remember, next.as_deref()).await?;
    context::redirect(to.as_str());
    Ok(())
}

/// Creates an account, signs in, and redirects to `next`; or to the page that asks to check the
/// mail.
#[server(prefix = "/fn", endpoint = "register")]
pub async fn register(
    name: String,
    email: String,
    password: Password,
    #[server(default)] time_zone: Option<String>,
    #[server(default)] next: Option<String>,
) -> AppResult<()> {
    let request = RegisterRequest {
        email,
        password,
        name,
        time_zone,
    };
    let to = auth::register(&context::api().await?, &request, next.as_deref()).await?;
    context::redirect(&to);
    Ok(())
}

/// Estimates the strength of a new password.
#[server(prefix = "/fn", endpoint = "password_strength")]
pub async fn password_strength(
    password: Password,
    #[server(default)] email: String,
) -> AppResult<Strength> {
    auth::strength(&context::api().await?, password, email).await
}

/// Uses a one-time link, signs in, and redirects home.
#[server(prefix = "/fn", endpoint = "setup")]
pub async fn set_up(
    token: String,
    #[server(default)] name: String,
    #[server(default)] email: String,
    password: Password,
) -> AppResult<()> {
    let request = SetupRequest {
        token,
        email,
        name,
        password,
    };
    let to = auth::set_up(&context::api().await?, &request).await?;
    context::redirect(to.as_str());
    Ok(())
}

/// Signs out, and redirects to the landing page.
#[server(prefix = "/fn", endpoint = "logout")]
pub async fn logout() -> AppResult<()> {
    auth::log_out(&context::api().await?).await?;
    context::clear_undo();
    context::redirect("/");
    Ok(())
}
