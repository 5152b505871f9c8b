//! Users.

pub mod manage;
pub mod search;

use regula_schema::{AdminUser, BanReason, Email, PersonName, ProfilePatch, Role, Timestamp, User};
use sqlx::FromRow;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{Conn, DbError, sql};

/// A row of `users`. The password hash never leaves it: [`User`] has no field for one.
#[derive(Clone, FromRow)]
pub struct UserRow {
    pub id: Uuid,
    pub email: String,
    pub email_verified_at: Option<OffsetDateTime>,
    pub name: String,
    pub image: Option<String>,
    pub role: String,
    pub password_hash: Option<String>,
    pub time_zone: String,
    pub day_start_hour: i16,
    pub locale: String,
    pub theme: String,
    pub banned_at: Option<OffsetDateTime>,
    pub ban_reason: Option<String>,
    pub ban_expires_at: Option<OffsetDateTime>,
    pub created_at: OffsetDateTime,
    pub updated_at: OffsetDateTime,
    pub last_seen_at: Option<OffsetDateTime>,
}

impl std::fmt::Debug for UserRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("UserRow").field("id", &self.id).finish_non_exhaustive()
    }
}

impl UserRow {
    /// Sort key of lists.
    pub fn key(&self) -> search::UserKey {
        search::UserKey {
            id: self.id,
            email: self.email.clone(),
            name: self.name.clone(),
            seen: self.last_seen_at.unwrap_or(self.created_at).into(),
        }
    }

    /// True if a ban is in force at `now`.
    pub fn is_banned(&self, now: Timestamp) -> bool {
        self.banned_at.is_some() && self.ban_expires_at.is_none_or(|end| end > now.get())
    }

    /// The user's role.
    pub fn role(&self) -> Role {
        self.role.parse().unwrap_or_default()
    }

    /// The user for the API.
    pub fn user(&self, now: Timestamp) -> User {
        User {
            id: self.id,
            email: self.email.clone(),
            email_verified_at: self.email_verified_at.map(Timestamp::new),
            name: self.name.clone(),
            image: self.image.clone(),
            role: self.role(),
            is_banned: self.is_banned(now),
            time_zone: self.time_zone.clone(),
            day_start_hour: self.day_start_hour,
            locale: self.locale.clone(),
            theme: self.theme.parse().unwrap_or_default(),
            created_at: self.created_at.into(),
            updated_at: self.updated_at.into(),
            last_seen_at: self.last_seen_at.map(Timestamp::new),
        }
    }

    /// The user for admins. Without an expired ban.
    pub fn admin_user(&self, now: Timestamp) -> AdminUser {
        let banned = self.is_banned(now);
        AdminUser {
            user: self.user(now),
            ban_reason: self.ban_reason.clone().filter(|_| banned),
            ban_expires_at: self.ban_expires_at.filter(|_| banned).map(Timestamp::new),
        }
    }
}

/// Values of a new user.
pub struct NewUser<'a> {
    pub email: &'a Email,
    pub name: &'a PersonName,
    pub role: Role,
    pub password_hash: Option<&'a str>,
    pub time_zone: &'a str,
}

/// Inserts a user.
pub async fn create(
    conn: &mut Conn,
    new: &NewUser<'_>,
    now: Timestamp,
) -> Result<UserRow, DbError> {
    const SQL: &str = "INSERT INTO users (id, email, name, role, password_hash, time_zone, created_at, updated_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $7) RETURNING *";
    Ok(sql!(conn, c => sqlx::query_as(SQL)
        .bind(Uuid::now_v7())
        .bind(new.email.as_str())
        .bind(new.name.as_str())
        .bind(new.role.as_str())
        .bind(new.password_hash)
        .bind(new.time_zone)
        .bind(now.get())
        .fetch_one(c).await?))
}

/// The user with this id.
pub async fn find(conn: &mut Conn, id: Uuid) -> Result<Option<UserRow>, DbError> {
    const SQL: &str = "SELECT * FROM users WHERE id = $1";
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(id).fetch_optional(c).await?))
}

/// The user with this email address.
pub async fn find_by_email(conn: &mut Conn, email: &Email) -> Result<Option<UserRow>, DbError> {
    const SQL: &str = "SELECT * FROM users WHERE email = $1";
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(email.as_str()).fetch_optional(c).await?))
}

/// Records a sign-in, unless the user was banned or the password hash changed since it was
/// verified. The update also locks the row, so that sign-ins and bans of a user are serialized on
/// both databases.
pub async fn touch_sign_in(
    conn: &mut Conn,
    id: Uuid,
    verified_hash: Option<&str>,
    now: Timestamp,
) -> Result<bool, DbError> {
    const SQL: &str = "UPDATE users SET last_seen_at = $3
        WHERE id = $1 AND (CAST($2 AS TEXT) IS NULL OR password_hash = $2)
        AND (banned_at IS NULL OR ban_expires_at <= $3)";
    let rows = sql!(conn, c => sqlx::query(SQL).bind(id).bind(verified_hash).bind(now.get())
        .execute(c).await?.rows_affected());
    Ok(rows == 1)
}

/// The user's row, locked until the end of the transaction, so that changes of a user are
/// serialized.
pub async fn lock(conn: &mut Conn, id: Uuid) -> Result<Option<UserRow>, DbError> {
    const SQL: &str = "UPDATE users SET updated_at = updated_at WHERE id = $1 RETURNING *";
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(id).fetch_optional(c).await?))
}

/// Replaces the password hash.
pub async fn set_password(
    conn: &mut Conn,
    id: Uuid,
    hash: &str,
    now: Timestamp,
) -> Result<(), DbError> {
    const SQL: &str = "UPDATE users SET password_hash = $2, updated_at = $3 WHERE id = $1";
    sql!(conn, c => sqlx::query(SQL).bind(id).bind(hash).bind(now.get()).execute(c).await.map(drop)?);
    Ok(())
}

/// Marks `email` as verified, if it is still the user's address.
pub async fn confirm_email(
    conn: &mut Conn,
    id: Uuid,
    email: &str,
    now: Timestamp,
) -> Result<bool, DbError> {
    const SQL: &str = "UPDATE users SET email_verified_at = coalesce(email_verified_at, $3),
        updated_at = $3 WHERE id = $1 AND email = $2";
    let rows = sql!(conn, c => sqlx::query(SQL).bind(id).bind(email).bind(now.get())
        .execute(c).await?.rows_affected());
    Ok(rows == 1)
}

/// Sets the user's address to `new`, verified, if theirs is still `old`.
pub async fn change_email(
    conn: &mut Conn,
    id: Uuid,
    old: &str,
    new: &str,
    now: Timestamp,
) -> Result<bool, DbError> {
    const SQL: &str = "UPDATE users SET email = $3, email_verified_at = $4, updated_at = $4
        WHERE id = $1 AND email = $2";
    let rows = sql!(conn, c => sqlx::query(SQL).bind(id).bind(old).bind(new).bind(now.get())
        .execute(c).await?.rows_affected());
    Ok(rows == 1)
}

/// Replaces a weak hash by a stronger one of the same password; returns false if the hash changed
/// meanwhile.
pub async fn rehash(conn: &mut Conn, id: Uuid, old: &str, new: &str) -> Result<bool, DbError> {
    const SQL: &str = "UPDATE users SET password_hash = $3 WHERE id = $1 AND password_hash = $2";
    let rows = sql!(conn, c => sqlx::query(SQL).bind(id).bind(old).bind(new)
        .execute(c).await?.rows_affected());
    Ok(rows == 1)
}

/// Applies `patch`.
pub async fn update_profile(
    conn: &mut Conn,
    id: Uuid,
    patch: &ProfilePatch,
    now: Timestamp,
) -> Result<Option<UserRow>, DbError> {
    const SQL: &str =
        "UPDATE users SET name = coalesce($2, name), time_zone = coalesce($3, time_zone),
        day_start_hour = coalesce($4, day_start_hour), locale = coalesce($5, locale),
        theme = coalesce($6, theme), updated_at = $7 WHERE id = $1 RETURNING *";
    Ok(sql!(conn, c => sqlx::query_as(SQL)
        .bind(id)
        .bind(patch.name.as_deref())
        .bind(patch.time_zone.as_deref())
        .bind(patch.day_start_hour)
        .bind(patch.locale.as_deref())
        .bind(patch.theme.map(|t| t.as_str()))
        .bind(now.get())
        .fetch_optional(c).await?))
}

/// Sets the URL of the user's picture.
pub async fn set_image(
    conn: &mut Conn,
    id: Uuid,
    image: Option<&str>,
    now: Timestamp,
) -> Result<Option<UserRow>, DbError> {
    const SQL: &str = "UPDATE users SET image = $2, updated_at = $3 WHERE id = $1 RETURNING *";
    Ok(
        sql!(conn, c => sqlx::query_as(SQL).bind(id).bind(image).bind(now.get())
        .fetch_optional(c).await?),
    )
}

/// Bans a user, or replaces reason and end of the ban in force.
pub async fn ban(
    conn: &mut Conn,
    id: Uuid,
    reason: &BanReason,
    expires_at: Option<Timestamp>,
    now: Timestamp,
) -> Result<Option<UserRow>, DbError> {
    const SQL: &str = "UPDATE users SET banned_at = $4, ban_reason = $2, ban_expires_at = $3,
        updated_at = $4 WHERE id = $1 RETURNING *";
    Ok(sql!(conn, c => sqlx::query_as(SQL)
        .bind(id)
        .bind(reason.as_str())
        .bind(expires_at.map(Timestamp::get))
        .bind(now.get())
        .fetch_optional(c).await?))
}

/// Lifts a ban.
pub async fn unban(conn: &mut Conn, id: Uuid, now: Timestamp) -> Result<Option<UserRow>, DbError> {
    const SQL: &str = "UPDATE users SET banned_at = NULL, ban_reason = NULL, ban_expires_at = NULL,
        updated_at = $2 WHERE id = $1 RETURNING *";
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(id).bind(now.get()).fetch_optional(c).await?))
}

/// Takes the lock for removing an admin, held until the end of the transaction.
pub async fn lock_admins(conn: &mut Conn) -> Result<(), DbError> {
    const SQL: &str = "UPDATE locks SET taken = taken + 1 WHERE name = 'admins'";
    sql!(conn, c => sqlx::query(SQL).execute(c).await.map(drop)?);
    Ok(())
}

/// True if there is any admin, banned or not.
pub async fn has_admin(conn: &mut Conn) -> Result<bool, DbError> {
    const SQL: &str = "SELECT count(*) FROM users WHERE role = 'admin'";
    let admins: i64 = sql!(conn, c => sqlx::query_scalar(SQL).fetch_one(c).await?);
    Ok(admins > 0)
}

/// Number of admins who are not banned.
pub async fn count_active_admins(conn: &mut Conn, now: Timestamp) -> Result<i64, DbError> {
    const SQL: &str = "SELECT count(*) FROM users WHERE role = 'admin'
        AND (banned_at IS NULL OR ban_expires_at <= $1)";
    Ok(sql!(conn, c => sqlx::query_scalar(SQL).bind(now.get()).fetch_one(c).await?))
}

/// Deletes a user; foreign keys cascade to their data.
pub async fn delete(conn: &mut Conn, id: Uuid) -> Result<(), DbError> {
    const SQL: &str = "DELETE FROM users WHERE id = $1";
    sql!(conn, c => sqlx::query(SQL).bind(id).execute(c).await.map(drop)?);
    Ok(())
}
