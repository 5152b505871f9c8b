//! The user's sessions and API keys.

use axum::http::Method;
use regula_schema::{ApiKey, AppResult, KeyScope, MadeApiKey, NewApiKey, Page, Session, Timestamp};

use super::{device, format, terms};
use crate::{
    client::{ApiClient, item_path},
    views::{KeyItem, SessionItem, ShownKey},
};

const SESSIONS: &str = "/api/auth/sessions";
const KEYS: &str = "/api/auth/keys";

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
    client.send_empty(Method::DELETE, &item_path(SESSIONS, id)?).await
}

/// Ends all other sessions and revokes all keys.
pub async fn end_other_sessions(client: &ApiClient) -> AppResult<()> {
    client.send_empty(Method::DELETE, SESSIONS).await
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
            key.last_used_at.map_or_else(|| "never used".to_owned(), |at| seen(at, now)),
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
    let request = NewApiKey {
        name,
        scope: scope.parse().unwrap_or_default(),
        expires_at: terms::end(&terms::KEY, ends, now),
    };
    let made: MadeApiKey = client.send_json(Method::POST, KEYS, &request).await?;
    Ok(ShownKey {
        name: made.key.name,
        secret: made.secret,
    })
}

/// Revokes a key.
pub async fn end_key(client: &ApiClient, id: &str) -> AppResult<()> {
    client.send_empty(Method::DELETE, &item_path(KEYS, id)?).await
}

/// A date within a sentence.
fn day(at: Timestamp, now: Timestamp) -> String {
    format::lowercase_relative(&format::near_date(at.get().date(), now.get().date()))
}

/// The time of last use.
fn seen(at: Timestamp, now: Timestamp) -> String {
    let minutes = (now.get() - at.get()).whole_minutes();
    match minutes {
        ..=1 => "used just now".to_owned(),
        2..=59 => format!("used {minutes} minutes ago"),
        _ => format!(
            "used {}",
            format::ago(at.get().date(), now.get().date()).to_lowercase()
        ),
    }
}
