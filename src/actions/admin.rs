//! Users, for admins.

use leptos::prelude::*;
use regula_schema::{AppResult, CreateUserRequest, Role};

use crate::{context, services::admin, views::ShownLink};

/// Bans a user; `until` is a term of `services::terms::BAN`.
#[server(prefix = "/fn", endpoint = "ban_user")]
pub async fn ban_user(
    id: String,
    reason: String,
    #[server(default)] until: String,
) -> AppResult<()> {
    admin::ban(&context::api().await?, &id, reason, &until, context::now()).await
}

/// Lifts a ban.
#[server(prefix = "/fn", endpoint = "unban_user")]
pub async fn unban_user(id: String) -> AppResult<()> {
    admin::unban(&context::api().await?, &id).await
}

/// Bans several users; `ids` are separated by spaces. Returns a summary.
#[server(prefix = "/fn", endpoint = "ban_users")]
pub async fn ban_users(
    ids: String,
    reason: String,
    #[server(default)] until: String,
) -> AppResult<String> {
    let client = context::api().await?;
    let said = admin::ban_all(&client, &ids, reason, &until, context::now()).await?;
    context::show_answer();
    Ok(said)
}

/// Lifts several bans; `ids` are separated by spaces. Returns a summary.
#[server(prefix = "/fn", endpoint = "unban_users")]
pub async fn unban_users(ids: String) -> AppResult<String> {
    let said = admin::unban_all(&context::api().await?, &ids).await?;
    context::show_answer();
    Ok(said)
}

/// Creates an account, with an invitation link if `invite` is set.
#[server(prefix = "/fn", endpoint = "create_user")]
pub async fn create_user(
    email: String,
    name: String,
    #[server(default)] role: Role,
    #[server(default)] invite: bool,
) -> AppResult<ShownLink> {
    let request = CreateUserRequest {
        email,
        name,
        role,
        invite,
    };
    let made = admin::create(&context::api().await?, &request, context::now()).await?;
    context::show_answer();
    Ok(made)
}

/// Changes a user's name and the confirmation of their email address.
#[server(prefix = "/fn", endpoint = "edit_user")]
pub async fn edit_user(
    id: String,
    name: String,
    #[server(default)] email_verified: bool,
) -> AppResult<()> {
    admin::edit(&context::api().await?, &id, name, email_verified).await
}

/// Changes a user's role.
#[server(prefix = "/fn", endpoint = "change_role")]
pub async fn change_role(id: String, role: Role) -> AppResult<()> {
    admin::change_role(&context::api().await?, &id, role).await
}

/// Deletes a user.
#[server(prefix = "/fn", endpoint = "delete_user")]
pub async fn delete_user(id: String) -> AppResult<()> {
    admin::delete(&context::api().await?, &id).await
}

/// Creates a password reset link.
#[server(prefix = "/fn", endpoint = "make_reset_link")]
pub async fn make_reset_link(id: String) -> AppResult<ShownLink> {
    let made = admin::reset_link(&context::api().await?, &id, context::now()).await?;
    context::show_answer();
    Ok(made)
}

/// Signs a user out everywhere.
#[server(prefix = "/fn", endpoint = "end_user_sessions")]
pub async fn end_user_sessions(id: String) -> AppResult<()> {
    admin::end_sessions(&context::api().await?, &id).await
}

/// Ends one of a user's sessions.
#[server(prefix = "/fn", endpoint = "end_user_session")]
pub async fn end_user_session(id: String, session_id: String) -> AppResult<()> {
    admin::end_session(&context::api().await?, &id, &session_id).await
}

/// Revokes one of a user's API keys.
#[server(prefix = "/fn", endpoint = "end_user_key")]
pub async fn end_user_key(id: String, key_id: String) -> AppResult<()> {
    admin::end_key(&context::api().await?, &id, &key_id).await
}
