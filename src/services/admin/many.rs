//! The same done to many users, one after the other: what is refused for one stops no other.

use axum::http::Method;
use regula_schema::{AdminUser, AppError, AppResult, BanReason, FieldError, Timestamp, Violation};
use serde::Serialize;

use super::{ban_request, item, path};
use crate::{
    client::ApiClient,
    services::{account, commitments::wrong, words},
    views::UserItem,
};

/// How many can be chosen at once: more than a page has.
const MOST: usize = 100;

/// The ids, each once.
fn parse(ids: &str) -> AppResult<Vec<&str>> {
    let mut picked: Vec<&str> = Vec::new();
    for id in ids.split([' ', ',']).filter(|id| !id.is_empty()) {
        if !picked.contains(&id) {
            picked.push(id);
        }
        if picked.len() > MOST {
            return Err(wrong(
                "ids",
                "too_many",
                "Choose at most 100 users at once.",
            ));
        }
    }
    Ok(picked)
}

/// Those with these ids, for the dialog that names them.
///
/// # Errors
/// When they are too many, or what the API refuses with.
pub async fn find_picked(
    client: &ApiClient,
    ids: &str,
    now: Timestamp,
) -> AppResult<Vec<UserItem>> {
    let ids = parse(ids)?;
    let me = account::me(client).await?;
    let mut users = Vec::with_capacity(ids.len());
    for id in ids {
        users.push(item(client.get(&path(id, "")?).await?, &me, now));
    }
    Ok(users)
}

/// Bans those with these ids, and says how many were and who was not.
///
/// # Errors
/// When the reason is none, when they are too many, or the caller may not do so at all.
pub async fn ban_all(
    client: &ApiClient,
    ids: &str,
    reason: String,
    until: &str,
    now: Timestamp,
) -> AppResult<String> {
    // Said once, at the field, and not once for each user.
    BanReason::parse(&reason).map_err(|Violation { code, detail }| {
        AppError::invalid(vec![FieldError::new("reason", code, detail)])
    })?;
    let request = ban_request(reason, until, now);
    on_all(client, ids, "/ban", &request, "banned").await
}

/// Lifts the bans of those with these ids, and says how many were lifted.
///
/// # Errors
/// When they are too many, or the caller may not do so at all.
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
        return Err(wrong("ids", "required", "Choose somebody first."));
    }
    let (mut done, mut refused) = (0_usize, Vec::new());
    for id in ids {
        let answer: AppResult<AdminUser> = client.call(Method::POST, &path(id, act)?, body).await;
        match answer {
            Ok(_) => done += 1,
            // What is wrong with who asks is wrong for all of them.
            Err(error) if matches!(error.status(), 401 | 403 | 500..) => return Err(error),
            Err(error) => {
                let who: AppResult<AdminUser> = client.get(&path(id, "")?).await;
                let name = who.map_or_else(|_| "Deleted user".to_owned(), |it| it.user.name);
                refused.push(format!("{name} ({})", error.detail));
            }
        }
    }
    let done = words::thousands(i64::try_from(done).unwrap_or(i64::MAX));
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
