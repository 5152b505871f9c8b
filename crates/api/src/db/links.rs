//! One-time links.

use regula_schema::Timestamp;
use sqlx::FromRow;
use uuid::Uuid;

use super::{Conn, DbError, sql};
use crate::clock::{MAX_SKEW, later};

/// Purpose of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Creates the first admin.
    FirstAdmin,
    /// Sets the password of an existing account: a reset, or an invitation.
    SetPassword,
    /// Verifies an account's email address.
    VerifyEmail,
    /// Changes an account's email address, and verifies the new one.
    ChangeEmail,
}

impl Purpose {
    const ALL: [Self; 4] = [
        Self::FirstAdmin,
        Self::SetPassword,
        Self::VerifyEmail,
        Self::ChangeEmail,
    ];

    const fn as_str(self) -> &'static str {
        match self {
            Self::FirstAdmin => "first_admin",
            Self::SetPassword => "set_password",
            Self::VerifyEmail => "verify_email",
            Self::ChangeEmail => "change_email",
        }
    }
}

/// Values of a new link.
#[derive(Clone, Copy, Debug)]
pub struct NewLink<'a> {
    pub token_hash: &'a [u8],
    pub purpose: Purpose,
    /// The account; `None` for the first admin.
    pub user_id: Option<Uuid>,
    /// The address to verify, or the recipient.
    pub email: Option<&'a str>,
    pub expires_at: Timestamp,
}

/// An unused, unexpired link.
#[derive(Clone, Debug, FromRow)]
pub struct LinkRow {
    purpose: String,
    pub user_id: Option<Uuid>,
    pub email: Option<String>,
}

impl LinkRow {
    /// The purpose; `None` if written by a newer release.
    pub fn purpose(&self) -> Option<Purpose> {
        Purpose::ALL.into_iter().find(|purpose| purpose.as_str() == self.purpose)
    }
}

/// Inserts a link and invalidates earlier ones for the same purpose and user.
pub async fn create(conn: &mut Conn, new: &NewLink<'_>, now: Timestamp) -> Result<(), DbError> {
    const FORGET: &str = "DELETE FROM one_time_links WHERE purpose = $1 AND used_at IS NULL
        AND (user_id = $2 OR (user_id IS NULL AND $2 IS NULL))";
    sql!(conn, c => sqlx::query(FORGET).bind(new.purpose.as_str()).bind(new.user_id)
        .execute(c).await.map(drop)?);
    add(conn, new, now).await
}

/// Inserts a link and keeps earlier ones. For links by mail: anybody can request one, which must
/// not invalidate the one that the user is about to open.
pub async fn add(conn: &mut Conn, new: &NewLink<'_>, now: Timestamp) -> Result<(), DbError> {
    const SQL: &str = "INSERT INTO one_time_links
        (token_hash, purpose, user_id, email, created_at, expires_at)
        VALUES ($1, $2, $3, $4, $5, $6)";
    sql!(conn, c => sqlx::query(SQL)
        .bind(new.token_hash)
        .bind(new.purpose.as_str())
        .bind(new.user_id)
        .bind(new.email)
        .bind(now.get())
        .bind(new.expires_at.get())
        .execute(c).await.map(drop)?);
    Ok(())
}

/// The link, if it is valid. One that was made while the clock was ahead is not.
pub async fn find(
    conn: &mut Conn,
    token_hash: &[u8],
    now: Timestamp,
) -> Result<Option<LinkRow>, DbError> {
    const SQL: &str = "SELECT purpose, user_id, email FROM one_time_links
        WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2 AND created_at <= $3";
    Ok(
        sql!(conn, c => sqlx::query_as(SQL).bind(token_hash).bind(now.get())
        .bind(later(now, MAX_SKEW).get()).fetch_optional(c).await?),
    )
}

/// Consumes the link. Of several concurrent calls, one succeeds.
pub async fn take(
    conn: &mut Conn,
    token_hash: &[u8],
    now: Timestamp,
) -> Result<Option<LinkRow>, DbError> {
    const SQL: &str = "UPDATE one_time_links SET used_at = $2
        WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2 AND created_at <= $3
        RETURNING purpose, user_id, email";
    Ok(
        sql!(conn, c => sqlx::query_as(SQL).bind(token_hash).bind(now.get())
        .bind(later(now, MAX_SKEW).get()).fetch_optional(c).await?),
    )
}

/// Invalidates all links of all users; returns the number.
pub async fn forget_of_all_users(conn: &mut Conn) -> Result<u64, DbError> {
    const SQL: &str = "DELETE FROM one_time_links WHERE used_at IS NULL";
    Ok(sql!(conn, c => sqlx::query(SQL).execute(c).await?.rows_affected()))
}

/// Invalidates all links of a user, after a change of password or address.
pub async fn forget_all(conn: &mut Conn, user_id: Uuid) -> Result<(), DbError> {
    const SQL: &str = "DELETE FROM one_time_links WHERE user_id = $1 AND used_at IS NULL";
    sql!(conn, c => sqlx::query(SQL).bind(user_id).execute(c).await.map(drop)?);
    Ok(())
}

/// Deletes links that expired before `before`.
pub async fn purge(conn: &mut Conn, before: Timestamp) -> Result<u64, DbError> {
    const SQL: &str = "DELETE FROM one_time_links WHERE expires_at < $1";
    Ok(sql!(conn, c => sqlx::query(SQL).bind(before.get()).execute(c).await?.rows_affected()))
}
