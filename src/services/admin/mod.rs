//! Admin use cases.

mod audit;
mod audit_actions;
mod audit_targets;
mod bulk;
mod detail;
pub mod library;
mod overview;
mod projects;
pub mod readings;

pub use audit::{csv, find_entries};
pub use bulk::{ban_all, find_picked, unban_all};
pub use detail::{
    change_role, create, delete, details, edit, end_key, end_session, end_sessions, reset_link,
};
pub use overview::overview;
pub use projects::find_projects;

use axum::http::Method;
use regula_schema::{AdminUser, AppResult, BanRequest, Page, Timestamp, User, UserQuery};

use super::{account, format, input, locale::Locale, terms};
use crate::{
    client::{ApiClient, item_path},
    views::{UserItem, UserListing, UserSearch},
};

const USERS: &str = "/api/admin/users";

/// Finds users.
pub async fn find_users(
    client: &ApiClient,
    search: &UserSearch,
    now: Timestamp,
) -> AppResult<UserListing> {
    let query = UserQuery {
        q: input::search_text(&search.q),
        role: search.role.parse().ok(),
        status: search.status.parse().ok(),
        sort: search.sort.parse().ok(),
        ids: None,
        limit: None,
        cursor: input::text(&search.cursor),
    };
    let page: Page<AdminUser> = client.get_with(USERS, &query).await?;
    let me = account::me(client).await?;
    let users = page.items.into_iter().map(|user| item(user, &me, now)).collect();
    Ok(UserListing {
        users,
        total: format::total(page.total, "user", "users"),
        next_cursor: page.next_cursor,
    })
}

/// One user, for the dialog.
pub async fn find_user(client: &ApiClient, id: &str, now: Timestamp) -> AppResult<UserItem> {
    let user: AdminUser = client.get(&path(id, "")?).await?;
    let me = account::me(client).await?;
    Ok(item(user, &me, now))
}

/// Bans a user for the time that `until` says: `day`, `week`, `month`, `year`, or empty for
/// permanently.
pub async fn ban(
    client: &ApiClient,
    id: &str,
    reason: String,
    until: &str,
    now: Timestamp,
) -> AppResult<()> {
    let request = ban_request(reason, until, now);
    client.submit(Method::POST, &path(id, "/ban")?, &request).await
}

/// Lifts a ban.
pub async fn unban(client: &ApiClient, id: &str) -> AppResult<()> {
    client.submit(Method::POST, &path(id, "/unban")?, &()).await
}

fn ban_request(reason: String, until: &str, now: Timestamp) -> BanRequest {
    let expires_at = terms::end(&terms::BAN, until, now);
    BanRequest { reason, expires_at }
}

fn path(id: &str, rest: &str) -> AppResult<String> {
    Ok(item_path(USERS, id)? + rest)
}

fn item(admin_user: AdminUser, me: &User, now: Timestamp) -> UserItem {
    let AdminUser {
        user,
        ban_reason,
        ban_expires_at,
    } = admin_user;
    let (today, locale) = (now.get().date(), Locale::of(&me.locale));
    let until = ban_expires_at.map(|end| {
        format!(
            " (until {})",
            format::lowercase_relative(&locale.near_date(end.get().date(), today))
        )
    });
    let state = match (user.is_banned, user.email_verified_at) {
        (true, _) => "Banned",
        (false, None) => "Unverified",
        (false, Some(_)) => "Active",
    };
    UserItem {
        id: user.id.to_string(),
        ban: ban_reason.map(|reason| reason + &until.unwrap_or_default()).unwrap_or_default(),
        banned: user.is_banned,
        is_self: user.id == me.id,
        last_seen: user
            .last_seen_at
            .map_or_else(|| "–".to_owned(), |at| locale.ago(at.get().date(), today)),
        role: user.role.as_str().to_owned(),
        state: state.to_owned(),
        name: user.name,
        email: user.email,
    }
}
