//! Identities: accounts at OpenID providers, linked to users.

use regula_schema::{Identity, Timestamp};
use sqlx::FromRow;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{Conn, DbError, sql};

/// A row of `identities`.
#[derive(Clone, Debug, FromRow)]
pub struct IdentityRow {
    pub id: Uuid,
    pub user_id: Uuid,
    pub issuer: String,
    pub email: Option<String>,
    pub created_at: OffsetDateTime,
    pub last_used_at: OffsetDateTime,
}

impl IdentityRow {
    /// The identity for the API. `provider` is the issuer's display name.
    pub fn identity(self, provider: String) -> Identity {
        Identity {
            id: self.id,
            issuer: self.issuer,
            provider,
            email: self.email,
            created_at: self.created_at.into(),
            last_used_at: self.last_used_at.into(),
        }
    }
}

/// Values of a new identity.
pub struct NewIdentity<'a> {
    pub user_id: Uuid,
    pub issuer: &'a str,
    pub subject: &'a str,
    pub email: Option<&'a str>,
}

/// Links a provider's account to a user; returns false if it is linked already, to any user.
pub async fn create(
    conn: &mut Conn,
    new: &NewIdentity<'_>,
    now: Timestamp,
) -> Result<bool, DbError> {
    const SQL: &str = "INSERT INTO identities
        (id, user_id, issuer, subject, email, created_at, last_used_at)
        VALUES ($1, $2, $3, $4, $5, $6, $6) ON CONFLICT (issuer, subject) DO NOTHING";
    let rows = sql!(conn, c => sqlx::query(SQL)
        .bind(Uuid::now_v7())
        .bind(new.user_id)
        .bind(new.issuer)
        .bind(new.subject)
        .bind(new.email)
        .bind(now.get())
        .execute(c).await?.rows_affected());
    Ok(rows == 1)
}

/// The identity with this issuer and subject.
pub async fn find(
    conn: &mut Conn,
    issuer: &str,
    subject: &str,
) -> Result<Option<IdentityRow>, DbError> {
    const SQL: &str = "SELECT * FROM identities WHERE issuer = $1 AND subject = $2";
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(issuer).bind(subject).fetch_optional(c).await?))
}

/// All identities of a user, oldest first.
pub async fn list(conn: &mut Conn, user_id: Uuid) -> Result<Vec<IdentityRow>, DbError> {
    const SQL: &str = "SELECT * FROM identities WHERE user_id = $1 ORDER BY id";
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(user_id).fetch_all(c).await?))
}

/// Records a sign-in with the identity, and the email address that the provider reports.
pub async fn touch(
    conn: &mut Conn,
    id: Uuid,
    email: Option<&str>,
    now: Timestamp,
) -> Result<(), DbError> {
    const SQL: &str =
        "UPDATE identities SET last_used_at = $3, email = coalesce($2, email) WHERE id = $1";
    sql!(conn, c => sqlx::query(SQL).bind(id).bind(email).bind(now.get())
        .execute(c).await.map(drop)?);
    Ok(())
}

/// Unlinks a user's identity; returns false if there was none.
pub async fn delete(conn: &mut Conn, user_id: Uuid, id: Uuid) -> Result<bool, DbError> {
    const SQL: &str = "DELETE FROM identities WHERE id = $1 AND user_id = $2";
    let rows =
        sql!(conn, c => sqlx::query(SQL).bind(id).bind(user_id).execute(c).await?.rows_affected());
    Ok(rows == 1)
}

/// Unlinks all identities of a user.
pub async fn delete_all(conn: &mut Conn, user_id: Uuid) -> Result<(), DbError> {
    const SQL: &str = "DELETE FROM identities WHERE user_id = $1";
    sql!(conn, c => sqlx::query(SQL).bind(user_id).execute(c).await.map(drop)?);
    Ok(())
}

/// Locks the user's row until the end of the transaction, so that sign-in methods are removed one
/// after the other; returns whether there is a password.
pub async fn lock_ways_in(conn: &mut Conn, user_id: Uuid) -> Result<bool, DbError> {
    const SQL: &str = "UPDATE users SET updated_at = updated_at WHERE id = $1
        RETURNING password_hash IS NOT NULL";
    let found: Option<bool> =
        sql!(conn, c => sqlx::query_scalar(SQL).bind(user_id).fetch_optional(c).await?);
    Ok(found.unwrap_or(false))
}
