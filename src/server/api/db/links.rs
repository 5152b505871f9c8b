//! Links that work once.

use sqlx::FromRow;
use uuid::Uuid;

use super::{Conn, DbError, sql};
use crate::schema::Timestamp;

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Makes the first admin.
    FirstAdmin,
    /// Sets the password of an account that exists.
    SetPassword,
}

impl Purpose {
    const fn as_str(self) -> &'static str {
        match self {
            Self::FirstAdmin => "first_admin",
            Self::SetPassword => "set_password",
        }
    }
}

/// A link that has not been used and has not ended.
#[derive(Clone, Debug, FromRow)]
pub struct LinkRow {
    purpose: String,
    pub user_id: Option<Uuid>,
}

impl LinkRow {
    /// What the link is for.
    pub fn purpose(&self) -> Purpose {
        if self.purpose == "first_admin" {
            Purpose::FirstAdmin
        } else {
            Purpose::SetPassword
        }
    }
}

/// Adds a link, and makes those before it for the same purpose and user worthless.
pub async fn create(
    conn: &mut Conn,
    token_hash: &[u8],
    purpose: Purpose,
    user_id: Option<Uuid>,
    expires_at: Timestamp,
    now: Timestamp,
) -> Result<(), DbError> {
    const FORGET: &str = "DELETE FROM one_time_links WHERE purpose = $1 AND used_at IS NULL
        AND (user_id = $2 OR (user_id IS NULL AND $2 IS NULL))";
    const ADD: &str =
        "INSERT INTO one_time_links (token_hash, purpose, user_id, created_at, expires_at)
        VALUES ($1, $2, $3, $4, $5)";
    sql!(conn, c => sqlx::query(FORGET).bind(purpose.as_str()).bind(user_id)
        .execute(c).await.map(drop)?);
    sql!(conn, c => sqlx::query(ADD)
        .bind(token_hash)
        .bind(purpose.as_str())
        .bind(user_id)
        .bind(now.get())
        .bind(expires_at.get())
        .execute(c).await.map(drop)?);
    Ok(())
}

/// The link, if it can still be used.
pub async fn find(
    conn: &mut Conn,
    token_hash: &[u8],
    now: Timestamp,
) -> Result<Option<LinkRow>, DbError> {
    const SQL: &str = "SELECT purpose, user_id FROM one_time_links
        WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2";
    Ok(
        sql!(conn, c => sqlx::query_as(SQL).bind(token_hash).bind(now.get()).fetch_optional(c).await?),
    )
}

/// Uses the link up. Of any number at once, one gets it.
pub async fn take(
    conn: &mut Conn,
    token_hash: &[u8],
    now: Timestamp,
) -> Result<Option<LinkRow>, DbError> {
    const SQL: &str = "UPDATE one_time_links SET used_at = $2
        WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2 RETURNING purpose, user_id";
    Ok(
        sql!(conn, c => sqlx::query_as(SQL).bind(token_hash).bind(now.get()).fetch_optional(c).await?),
    )
}
