//! Signing up, in and out.

#![expect(
    missing_docs,
    reason = "the arguments become fields of generated types"
)]

use leptos::prelude::*;
use regula_schema::{AppResult, Password, Strength};

/// Signs in, and leads on to `next`.
#[server(prefix = "/fn", endpoint = "login")]
pub async fn login(
    email: String,
    password: Password,
    #[server(default)] remember: bool,
    #[server(default)] next: Option<String>,
) -> AppResult<()> {
    use regula_schema::LoginRequest;

    use crate::{context, services::auth};
    let login = LoginRequest { email, password };
    let to = auth::log_in(&context::api().await?, &login, remember, next.as_deref()).await?;
    context::go_to(to.as_str());
    Ok(())
}

/// Makes an account, signs in, and leads on to `next`; or asks to look into the mail.
#[server(prefix = "/fn", endpoint = "register")]
pub async fn register(
    name: String,
    email: String,
    password: Password,
    #[server(default)] time_zone: Option<String>,
    #[server(default)] next: Option<String>,
) -> AppResult<()> {
    use regula_schema::RegisterRequest;

    use crate::{context, services::auth};
    let request = RegisterRequest {
        email,
        password,
        name,
        time_zone,
    };
    let to = auth::register(&context::api().await?, &request, next.as_deref()).await?;
    context::go_to(&to);
    Ok(())
}

/// How hard a new password is to guess.
#[server(prefix = "/fn", endpoint = "password_strength")]
pub async fn password_strength(
    password: Password,
    #[server(default)] email: String,
) -> AppResult<Strength> {
    use crate::{context, services::auth};
    auth::strength(&context::api().await?, password, email).await
}

/// Uses a one-time link, signs in, and leads home.
#[server(prefix = "/fn", endpoint = "setup")]
pub async fn set_up(
    token: String,
    #[server(default)] name: String,
    #[server(default)] email: String,
    password: Password,
) -> AppResult<()> {
    use regula_schema::SetupRequest;

    use crate::{context, services::auth};
    let request = SetupRequest {
        token,
        email,
        name,
        password,
    };
    let to = auth::set_up(&context::api().await?, &request).await?;
    context::go_to(to.as_str());
    Ok(())
}

/// Signs out, and leads to the landing page.
#[server(prefix = "/fn", endpoint = "logout")]
pub async fn logout() -> AppResult<()> {
    use crate::{context, services::auth};
    auth::log_out(&context::api().await?).await?;
    context::take_way_back();
    context::go_to("/");
    Ok(())
}
