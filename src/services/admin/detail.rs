//! The admin page of one user.

use axum::http::Method;
use regula_schema::{
    AdminUser, ApiKey, AppResult, CreateUserRequest, CreatedUser, OneTimeLink, Page, Role, Session,
    Timestamp, UserPatch,
};

use super::{audit, item, path};
use crate::{
    client::{ApiClient, parse_id},
    services::{account, format, signed_in},
    views::{ShownLink, UserDetails},
};

/// The user with sessions, keys and history.
pub async fn details(client: &ApiClient, id: &str, now: Timestamp) -> AppResult<UserDetails> {
    let found: AdminUser = client.get(&path(id, "")?).await?;
    let sessions: Page<Session> = client.get(&path(id, "/sessions")?).await?;
    let keys: Page<ApiKey> = client.get(&path(id, "/keys")?).await?;
    let history = audit::history(client, found.user.id, now).await?;
    let me = account::me(client).await?;
    Ok(UserDetails {
        email_verified: found.user.email_verified_at.is_some(),
        since: format::near_date(found.user.created_at.get().date(), now.get().date()),
        user: item(found, &me, now),
        sessions: sessions.items.into_iter().map(|it| signed_in::session_item(&it, now)).collect(),
        keys: keys.items.into_iter().map(|it| signed_in::key_item(it, now)).collect(),
        history,
    })
}

/// Creates an account, with an invitation link if asked for.
pub async fn create(
    client: &ApiClient,
    request: &CreateUserRequest,
    now: Timestamp,
) -> AppResult<ShownLink> {
    let made: CreatedUser = client.send_json(Method::POST, "/api/admin/users", request).await?;
    let me = account::me(client).await?;
    Ok(ShownLink {
        user: item(made.user, &me, now),
        link: made.link.unwrap_or_default(),
        until: made
            .link_expires_at
            .map(|at| format::lowercase_relative(&format::moment(at.get(), now.get().date())))
            .unwrap_or_default(),
    })
}

/// Creates a password reset link.
pub async fn reset_link(client: &ApiClient, id: &str, now: Timestamp) -> AppResult<ShownLink> {
    let made: OneTimeLink =
        client.send_json(Method::POST, &path(id, "/password-reset")?, &()).await?;
    Ok(ShownLink {
        user: super::find_user(client, id, now).await?,
        link: made.link,
        until: format::lowercase_relative(&format::moment(made.expires_at.get(), now.get().date())),
    })
}

/// Updates the name and the confirmation of the email address.
pub async fn edit(
    client: &ApiClient,
    id: &str,
    name: String,
    email_verified: bool,
) -> AppResult<()> {
    let patch = UserPatch {
        name: Some(name),
        email_verified: Some(email_verified),
        role: None,
    };
    change(client, id, &patch).await
}

/// Changes the role.
pub async fn change_role(client: &ApiClient, id: &str, role: Role) -> AppResult<()> {
    let patch = UserPatch {
        role: Some(role),
        ..UserPatch::default()
    };
    change(client, id, &patch).await
}

async fn change(client: &ApiClient, id: &str, patch: &UserPatch) -> AppResult<()> {
    client.submit(Method::PATCH, &path(id, "")?, patch).await
}

/// Deletes a user.
pub async fn delete(client: &ApiClient, id: &str) -> AppResult<()> {
    client.send_empty(Method::DELETE, &path(id, "")?).await
}

/// Signs a user out everywhere.
pub async fn end_sessions(client: &ApiClient, id: &str) -> AppResult<()> {
    client.send_empty(Method::DELETE, &path(id, "/sessions")?).await
}

/// Ends one of a user's sessions.
pub async fn end_session(client: &ApiClient, id: &str, session: &str) -> AppResult<()> {
    let rest = format!("/sessions/{}", parse_id(session)?);
    client.send_empty(Method::DELETE, &path(id, &rest)?).await
}

/// Revokes one of a user's keys.
pub async fn end_key(client: &ApiClient, id: &str, key: &str) -> AppResult<()> {
    let rest = format!("/keys/{}", parse_id(key)?);
    client.send_empty(Method::DELETE, &path(id, &rest)?).await
}
