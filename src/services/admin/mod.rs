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
use regula_schema::{
    AdminUser, AppError, AppResult, BanRequest, Code, Page, Timestamp, User, UserQuery, UserSort,
    UserStatus,
};
use time::Duration;
use uuid::Uuid;

use super::{account, locale::Locale, words};
use crate::{
    client::ApiClient,
    views::{UserItem, UserListing, UserSearch},
};

/// Durations of a ban, in days, by form value.
const DAYS: [(&str, i64); 4] = [("day", 1), ("week", 7), ("month", 30), ("year", 365)];

/// Finds users.
pub async fn find_users(
    client: &ApiClient,
    search: &UserSearch,
    now: Timestamp,
) -> AppResult<UserListing> {
    let text = |value: &str| (!value.trim().is_empty()).then(|| value.trim().to_owned());
    let query = UserQuery {
        q: words::searched(&search.q),
        role: search.role.parse().ok(),
        status: [
            UserStatus::Active,
            UserStatus::Banned,
            UserStatus::Unverified,
        ]
        .into_iter()
        .find(|status| status.as_str() == search.status),
        sort: UserSort::ALL
            .into_iter()
            .find(|sort| sort.as_str() == search.sort),
        ids: None,
        limit: None,
        cursor: text(&search.cursor),
    };
    let page: Page<AdminUser> = client.query("/api/admin/users", &query).await?;
    let me = account::me(client).await?;
    let total = match page.total {
        1 => "1 user".to_owned(),
        n => format!("{} users", words::thousands(n)),
    };
    let users = page
        .items
        .into_iter()
        .map(|user| item(user, &me, now))
        .collect();
    Ok(UserListing {
        users,
        total,
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
) -> AppResult<UserItem> {
    let request = ban_request(reason, until, now);
    let user: AdminUser = client
        .call(Method::POST, &path(id, "/ban")?, &request)
        .await?;
    let me = account::me(client).await?;
    Ok(item(user, &me, now))
}

/// Lifts a ban.
pub async fn unban(client: &ApiClient, id: &str, now: Timestamp) -> AppResult<UserItem> {
    let user: AdminUser = client.call(Method::POST, &path(id, "/unban")?, &()).await?;
    let me = account::me(client).await?;
    Ok(item(user, &me, now))
}

fn ban_request(reason: String, until: &str, now: Timestamp) -> BanRequest {
    let days = DAYS
        .iter()
        .find(|(word, _)| *word == until)
        .map(|(_, days)| *days);
    let expires_at = days.map(|days| Timestamp::new(now.get() + Duration::days(days)));
    BanRequest { reason, expires_at }
}

fn path(id: &str, rest: &str) -> AppResult<String> {
    Ok(format!("/api/admin/users/{}{rest}", self::id(id)?))
}

fn id(text: &str) -> AppResult<Uuid> {
    text.parse().map_err(|_| AppError::new(Code::NotFound))
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
            words::within(&locale.near_date(end.get().date(), today))
        )
    });
    let state = match (user.is_banned, user.email_verified_at) {
        (true, _) => "Banned",
        (false, None) => "Unverified",
        (false, Some(_)) => "Active",
    };
    UserItem {
        id: user.id.to_string(),
        ban: ban_reason
            .map(|reason| reason + &until.unwrap_or_default())
            .unwrap_or_default(),
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
