//! Bulk actions on users. They run one by one, and a refusal does not stop the others.

use std::collections::HashMap;

use axum::http::Method;
use regula_schema::{
    AdminUser, AppError, AppResult, BanReason, Code, Page, Timestamp, UserQuery, Violation,
};
use serde::Serialize;
use uuid::Uuid;

use super::{ban_request, item};
use crate::{
    client::{ApiClient, parse_id},
    services::{account, format},
    views::UserItem,
};

/// Maximum number of users per bulk action: more than a page has.
const MOST: usize = 100;

/// The ids, each once.
fn parse(ids: &str) -> AppResult<Vec<Uuid>> {
    let mut picked: Vec<Uuid> = Vec::new();
    for id in ids.split([' ', ',']).filter(|id| !id.is_empty()) {
        let id = parse_id(id)?;
        if !picked.contains(&id) {
            picked.push(id);
        }
        if picked.len() > MOST {
            let detail = "Select at most 100 users at once.";
            return Err(AppError::invalid_field("ids", "too_many", detail));
        }
    }
    Ok(picked)
}

/// The users with these ids, for the dialog.
///
/// # Errors
/// [`Code::Invalid`] when there are too many.
pub async fn find_picked(
    client: &ApiClient,
    ids: &str,
    now: Timestamp,
) -> AppResult<Vec<UserItem>> {
    let ids = parse(ids)?;
    let me = account::me(client).await?;
    let mut found = find(client, &ids).await?;
    ids.iter()
        .map(|id| {
            let user = found.remove(id).ok_or(Code::NotFound)?;
            Ok(item(user, &me, now))
        })
        .collect()
}

/// The users with these ids who are there, in one call.
async fn find(client: &ApiClient, ids: &[Uuid]) -> AppResult<HashMap<Uuid, AdminUser>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let ids: Vec<String> = ids.iter().map(Uuid::to_string).collect();
    let query = UserQuery {
        ids: Some(ids.join(",")),
        limit: Some(100),
        ..UserQuery::default()
    };
    let page: Page<AdminUser> = client.get_with("/api/admin/users", &query).await?;
    let users = page.items.into_iter();
    Ok(users.map(|it| (it.user.id, it)).collect())
}

/// Bans the users with these ids; returns a summary with those refused.
///
/// # Errors
/// [`Code::Invalid`] when the reason is missing or there are too many users.
pub async fn ban_all(
    client: &ApiClient,
    ids: &str,
    reason: String,
    until: &str,
    now: Timestamp,
) -> AppResult<String> {
    // Validated once, so that the error is at the field and not repeated per user.
    BanReason::parse(&reason)
        .map_err(|Violation { code, detail }| AppError::invalid_field("reason", code, detail))?;
    let request = ban_request(reason, until, now);
    on_all(client, ids, "/ban", &request, "banned").await
}

/// Lifts the bans of the users with these ids; returns a summary.
///
/// # Errors
/// [`Code::Invalid`] when there are too many.
pub async fn unban_all(client: &ApiClient, ids: &str) -> AppResult<String> {
    on_all(client, ids, "/unban", &(), "unbanned").await
}

async fn on_all<B: Serialize>(
    client: &ApiClient,
    ids: &str,
    act: &str,
    body: &B,
    done_word: &str,
) -> AppResult<String> {
    let ids = parse(ids)?;
    if ids.is_empty() {
        let detail = "Select at least one user first.";
        return Err(AppError::invalid_field("ids", "required", detail));
    }
    let (mut done, mut refused) = (0_usize, Vec::new());
    for id in ids {
        let path = format!("/api/admin/users/{id}{act}");
        match client.submit(Method::POST, &path, body).await {
            Ok(()) => done += 1,
            // Errors of the caller, not of a user: stop.
            Err(error) if matches!(error.status(), 401 | 403 | 500..) => return Err(error),
            Err(error) => refused.push((id, error.detail)),
        }
    }
    let ids: Vec<Uuid> = refused.iter().map(|(id, _)| *id).collect();
    let known = find(client, &ids).await?;
    let refused: Vec<String> = refused
        .iter()
        .map(|(id, why)| {
            let name = known.get(id).map_or("Deleted user", |it| &it.user.name);
            format!("{name} ({why})")
        })
        .collect();
    let done = format::thousands(i64::try_from(done).unwrap_or(i64::MAX));
    Ok(if refused.is_empty() {
        format!("{done} {done_word}.")
    } else {
        format!(
            "{done} {done_word}, {} not: {}.",
            refused.len(),
            refused.join(", ")
        )
    })
}
