//! The user's sessions and API keys.

use axum::http::Method;
use regula_schema::{
    ApiKey, AppError, AppResult, Code, KeyScope, MadeApiKey, NewApiKey, Page, Session, Timestamp,
};
use time::Duration;
use uuid::Uuid;

use super::{device, words};
use crate::{
    client::ApiClient,
    views::{KeyItem, SessionItem, ShownKey},
};

const SESSIONS: &str = "/api/auth/sessions";
const KEYS: &str = "/api/auth/keys";
/// Lifetimes of a key, in days, by form value.
const DAYS: [(&str, i64); 3] = [("month", 30), ("quarter", 90), ("year", 365)];

/// The active sessions.
pub async fn sessions(client: &ApiClient, now: Timestamp) -> AppResult<Vec<SessionItem>> {
    let page: Page<Session> = client.get(SESSIONS).await?;
    let items = page.items.into_iter();
    Ok(items.map(|session| session_item(&session, now)).collect())
}

/// The view model of a session.
pub(super) fn session_item(session: &Session, now: Timestamp) -> SessionItem {
    SessionItem {
        id: session.id.to_string(),
        device: device::words(&session.device),
        note: format!(
            "{} · {} · since {}",
            session.address,
            seen(session.last_seen_at, now),
            day(session.created_at, now),
        ),
        current: session.current,
    }
}

/// Ends one session.
pub async fn end_session(client: &ApiClient, id: &str) -> AppResult<()> {
    client.run(Method::DELETE, &path(SESSIONS, id)?).await
}

/// Ends all other sessions and revokes all keys.
pub async fn end_other_sessions(client: &ApiClient) -> AppResult<()> {
    client.run(Method::DELETE, SESSIONS).await
}

/// The active keys.
pub async fn keys(client: &ApiClient, now: Timestamp) -> AppResult<Vec<KeyItem>> {
    let page: Page<ApiKey> = client.get(KEYS).await?;
    let items = page.items.into_iter();
    Ok(items.map(|key| key_item(key, now)).collect())
}

/// The view model of a key.
pub(super) fn key_item(key: ApiKey, now: Timestamp) -> KeyItem {
    KeyItem {
        id: key.id.to_string(),
        scope: match key.scope {
            KeyScope::Read => "Read".to_owned(),
            KeyScope::Write => "Read and write".to_owned(),
        },
        note: format!(
            "{}… · {} · {}",
            key.prefix,
            key.last_used_at
                .map_or_else(|| "never used".to_owned(), |at| seen(at, now)),
            key.expires_at.map_or_else(
                || "no expiry".to_owned(),
                |at| format!("expires {}", day(at, now))
            ),
        ),
        name: key.name,
    }
}

/// Creates a key that expires as `ends` says: `month`, `quarter`, `year`, or empty for never.
pub async fn make_key(
    client: &ApiClient,
    name: String,
    scope: &str,
    ends: &str,
    now: Timestamp,
) -> AppResult<ShownKey> {
    let days = DAYS.iter().find(|(word, _)| *word == ends);
    let request = NewApiKey {
        name,
        scope: scope.parse().unwrap_or_default(),
        expires_at: days.map(|(_, days)| Timestamp::new(now.get() + Duration::days(*days))),
    };
    let made: MadeApiKey = client.call(Method::POST, KEYS, &request).await?;
    Ok(ShownKey {
        name: made.key.name,
        secret: made.secret,
    })
}

/// Revokes a key.
pub async fn end_key(client: &ApiClient, id: &str) -> AppResult<()> {
    client.run(Method::DELETE, &path(KEYS, id)?).await
}

fn path(list: &str, id: &str) -> AppResult<String> {
    let id: Uuid = id.parse().map_err(|_| AppError::new(Code::NotFound))?;
    Ok(format!("{list}/{id}"))
}

/// A date within a sentence.
fn day(at: Timestamp, now: Timestamp) -> String {
    words::within(&words::near_date(at.get().date(), now.get().date()))
}

/// The time of last use.
fn seen(at: Timestamp, now: Timestamp) -> String {
    let minutes = (now.get() - at.get()).whole_minutes();
    match minutes {
        ..=1 => "used just now".to_owned(),
        2..=59 => format!("used {minutes} minutes ago"),
        _ => format!(
            "used {}",
            words::ago(at.get().date(), now.get().date()).to_lowercase()
        ),
    }
}
