//! The signed-in user's own account.

#![expect(
    missing_docs,
    reason = "the arguments become fields of generated types"
)]

use leptos::prelude::*;

use crate::{error::AppResult, schema::Theme};

/// Changes name, time zone, start of the day, and how dates are written.
#[server(prefix = "/fn", endpoint = "update_profile")]
pub async fn update_profile(
    name: String,
    time_zone: String,
    day_start_hour: i16,
    locale: String,
) -> AppResult<()> {
    use crate::{
        schema::ProfilePatch,
        server::{context, services::account},
    };
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
    use crate::{
        schema::ProfilePatch,
        server::{context, services::account},
    };
    let patch = ProfilePatch {
        theme: Some(theme),
        ..ProfilePatch::default()
    };
    account::update(&context::api().await?, &patch).await?;
    Ok(())
}

/// Removes the user's picture. A new one comes as a file, which a server function does not take:
/// see `server::web::transfer`.
#[server(prefix = "/fn", endpoint = "remove_picture")]
pub async fn remove_picture() -> AppResult<()> {
    use crate::server::{context, services::account};
    account::remove_picture(&context::api().await?).await
}
