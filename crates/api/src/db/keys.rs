//! API keys: rows of `sessions` of kind `key`. Checks on every request and revocation are in
//! `sessions`.

use regula_schema::{ApiKey, KeyName, KeyScope, Timestamp};
use sqlx::FromRow;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{Conn, DbError, sql};
use crate::extract::ApiKeyText;

/// An active key.
#[derive(FromRow)]
pub struct KeyRow {
    id: Uuid,
    name: Option<String>,
    scope: Option<String>,
    expires_at: Option<OffsetDateTime>,
    created_at: OffsetDateTime,
    last_seen_at: OffsetDateTime,
}

impl From<KeyRow> for ApiKey {
    /// An unknown scope gives no access; it is listed as the least one, so that the key can be
    /// revoked.
    fn from(row: KeyRow) -> Self {
        let used = row.last_seen_at >= row.created_at;
        Self {
            id: row.id,
            name: row.name.unwrap_or_default(),
            scope: row.scope.and_then(|word| word.parse().ok()).unwrap_or_default(),
            prefix: ApiKeyText::prefix(row.id),
            expires_at: row.expires_at.map(Timestamp::new),
            created_at: row.created_at.into(),
            last_used_at: used.then(|| row.last_seen_at.into()),
        }
    }
}

/// Values of a new key.
pub struct NewKey<'a> {
    pub text: &'a ApiKeyText,
    pub user_id: Uuid,
    pub name: &'a KeyName,
    pub scope: KeyScope,
    pub expires_at: Option<Timestamp>,
    pub device: &'a str,
    pub address: &'a str,
}

/// Inserts a key. A `last_seen_at` before `created_at` means never used.
pub async fn create(conn: &mut Conn, new: &NewKey<'_>, now: Timestamp) -> Result<KeyRow, DbError> {
    const SQL: &str = "INSERT INTO sessions
        (id, user_id, kind, token_hash, name, scope, expires_at, device, address, created_at,
            last_seen_at)
        VALUES ($1, $2, 'key', $3, $4, $5, $6, $7, $8, $9, $10)
        RETURNING id, name, scope, expires_at, created_at, last_seen_at";
    Ok(sql!(conn, c => sqlx::query_as(SQL)
        .bind(new.text.id)
        .bind(new.user_id)
        .bind(new.text.hash())
        .bind(new.name.as_str())
        .bind(new.scope.as_str())
        .bind(new.expires_at.map(Timestamp::get))
        .bind(new.device)
        .bind(new.address)
        .bind(now.get())
        .bind(OffsetDateTime::UNIX_EPOCH)
        .fetch_one(c).await?))
}

/// A user's active keys, newest first.
pub async fn list(conn: &mut Conn, user_id: Uuid, now: Timestamp) -> Result<Vec<KeyRow>, DbError> {
    const SQL: &str = "SELECT id, name, scope, expires_at, created_at, last_seen_at FROM sessions
        WHERE user_id = $1 AND kind = 'key' AND ended_at IS NULL
        AND (expires_at IS NULL OR expires_at > $2)
        ORDER BY id DESC";
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(user_id).bind(now.get()).fetch_all(c).await?))
}
