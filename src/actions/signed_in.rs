//! The user's sessions and API keys.

use leptos::prelude::*;
use regula_schema::AppResult;

use crate::{context, services::signed_in, views::ShownKey};

/// Ends one session.
#[server(prefix = "/fn", endpoint = "end_session")]
pub async fn end_session(id: String) -> AppResult<()> {
    signed_in::end_session(&context::api().await?, &id).await
}

/// Ends all other sessions, and revokes all keys.
#[server(prefix = "/fn", endpoint = "end_other_sessions")]
pub async fn end_other_sessions() -> AppResult<()> {
    signed_in::end_other_sessions(&context::api().await?).await
}

/// Creates a key and shows it once; `ends` is a term of `services::terms::KEY`.
#[server(prefix = "/fn", endpoint = "make_key")]
pub async fn make_key(
    name: String,
    #[server(default)] scope: String,
    #[server(default)] ends: String,
) -> AppResult<ShownKey> {
    let client = context::api().await?;
    let key = signed_in::make_key(&client, name, &scope, &ends, context::now()).await?;
    context::show_answer();
    Ok(key)
}

/// Revokes a key.
#[server(prefix = "/fn", endpoint = "end_key")]
pub async fn end_key(id: String) -> AppResult<()> {
    signed_in::end_key(&context::api().await?, &id).await
}
