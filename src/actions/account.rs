//! The signed-in user's own account.

use leptos::prelude::*;
use regula_schema::{AppResult, Password, PasswordChange, ProfilePatch, Theme};

use crate::{context, services::account};

/// Changes name, time zone, start of the day and date format.
#[server(prefix = "/fn", endpoint = "update_profile")]
pub async fn update_profile(
    name: String,
    time_zone: String,
    day_start_hour: i16,
    locale: String,
) -> AppResult<()> {
    let patch = ProfilePatch {
        name: Some(name),
        time_zone: Some(time_zone),
        day_start_hour: Some(day_start_hour),
        locale: Some(locale),
        ..ProfilePatch::default()
    };
    account::update(&context::api().await?, &patch).await?;
    Ok(())
}

/// Changes the theme.
#[server(prefix = "/fn", endpoint = "update_appearance")]
pub async fn update_appearance(theme: Theme) -> AppResult<()> {
    let patch = ProfilePatch {
        theme: Some(theme),
        ..ProfilePatch::default()
    };
    account::update(&context::api().await?, &patch).await?;
    Ok(())
}

/// Removes the user's picture. It is uploaded by `web::uploads`: server functions take no files.
#[server(prefix = "/fn", endpoint = "remove_picture")]
pub async fn remove_picture() -> AppResult<()> {
    account::remove_picture(&context::api().await?).await
}

/// Reauthenticates the user, and redirects to `next`.
#[server(prefix = "/fn", endpoint = "confirm")]
pub async fn confirm(password: Password, #[server(default)] next: Option<String>) -> AppResult<()> {
    let to = account::confirm(&context::api().await?, password, next.as_deref()).await?;
    context::redirect(to.as_str());
    Ok(())
}

/// Changes the password, or sets the first one.
#[server(prefix = "/fn", endpoint = "change_password")]
pub async fn change_password(
    #[server(default)] current_password: Option<Password>,
    new_password: Password,
) -> AppResult<()> {
    let change = PasswordChange {
        current_password,
        new_password,
    };
    account::change_password(&context::api().await?, &change).await
}

/// Deletes the account, and redirects to the landing page.
#[server(prefix = "/fn", endpoint = "delete_account")]
pub async fn delete_account(#[server(default)] password: Option<Password>) -> AppResult<()> {
    account::delete(&context::api().await?, password).await?;
    context::redirect("/?deleted=1");
    Ok(())
}
