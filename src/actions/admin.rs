//! What admins do.

#![expect(
    missing_docs,
    reason = "the arguments become fields of generated types"
)]

use leptos::prelude::*;

use crate::{
    error::AppResult,
    schema::{UserItem, UserListing, UserSearch},
};

/// Finds users.
#[server(prefix = "/fn", endpoint = "find_users")]
pub async fn find_users(search: UserSearch) -> AppResult<UserListing> {
    use crate::server::{context, services::admin};
    admin::find_users(&context::api().await?, &search, context::now()).await
}

/// One user.
#[server(prefix = "/fn", endpoint = "find_user")]
pub async fn find_user(id: String) -> AppResult<UserItem> {
    use crate::server::{context, services::admin};
    admin::find_user(&context::api().await?, &id, context::now()).await
}

/// Bans a user; `until` is `day`, `week`, `month`, `year`, or nothing for good.
#[server(prefix = "/fn", endpoint = "ban_user")]
pub async fn ban_user(
    id: String,
    reason: String,
    #[server(default)] until: String,
) -> AppResult<UserItem> {
    use crate::server::{context, services::admin};
    admin::ban(&context::api().await?, &id, reason, &until, context::now()).await
}

/// Lifts a ban.
#[server(prefix = "/fn", endpoint = "unban_user")]
pub async fn unban_user(id: String) -> AppResult<UserItem> {
    use crate::server::{context, services::admin};
    admin::unban(&context::api().await?, &id, context::now()).await
}
