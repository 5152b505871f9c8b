//! Finding one user among many.

use regula_schema::{Role, Timestamp, UserSort, UserStatus};
use uuid::Uuid;

use super::UserRow;
use crate::{
    cursor::Pattern,
    db::{Conn, DbError, sql},
};

/// Which users to list.
#[derive(Clone, Debug, Default)]
pub struct UserFilter {
    /// A part of the name or the address.
    pub pattern: Option<Pattern>,
    pub role: Option<Role>,
    pub status: Option<UserStatus>,
}

/// The key of the last row of a page: where the next one begins.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct UserKey {
    pub id: Uuid,
    pub email: String,
    pub name: String,
    /// When last seen, or else when the account was made.
    pub seen: Timestamp,
}

/// The part that list and count have in common. `$1` pattern, `$2` role, `$3` status, `$4` now, `$5` pattern as typed.
macro_rules! filtered {
    ($head:literal, $tail:literal) => {
        concat!(
            $head,
            " FROM users WHERE ($1 IS NULL OR lower(name) LIKE $1 ESCAPE '\\' OR name LIKE $5 ESCAPE '\\' OR email LIKE $1 ESCAPE '\\')
            AND ($2 IS NULL OR role = $2)
            AND ($3 IS NULL
                OR ($3 = 'unverified' AND email_verified_at IS NULL)
                OR ($3 = 'banned' AND banned_at IS NOT NULL AND (ban_expires_at IS NULL OR ban_expires_at > $4))
                OR ($3 = 'active' AND (banned_at IS NULL OR ban_expires_at <= $4)))",
            $tail
        )
    };
}

/// One page of users, beginning behind `after`.
pub async fn list(
    conn: &mut Conn,
    filter: &UserFilter,
    sort: UserSort,
    after: Option<&UserKey>,
    limit: i64,
    now: Timestamp,
) -> Result<Vec<UserRow>, DbError> {
    // Ids are UUIDv7: their order is the order of the accounts' making.
    let text = match sort {
        UserSort::Newest => {
            filtered!(
                "SELECT *",
                " AND ($6 IS NULL OR id < $6) ORDER BY id DESC LIMIT $8"
            )
        }
        UserSort::Oldest => {
            filtered!(
                "SELECT *",
                " AND ($6 IS NULL OR id > $6) ORDER BY id LIMIT $8"
            )
        }
        UserSort::Email => {
            filtered!(
                "SELECT *",
                " AND ($7 IS NULL OR email > $7) ORDER BY email LIMIT $8"
            )
        }
        UserSort::Name => {
            filtered!(
                "SELECT *",
                " AND ($6 IS NULL OR (name, id) > ($9, $6)) ORDER BY name, id LIMIT $8"
            )
        }
        UserSort::LastSeen => {
            filtered!(
                "SELECT *",
                " AND ($6 IS NULL OR (coalesce(last_seen_at, created_at), id) < ($10, $6))
                ORDER BY coalesce(last_seen_at, created_at) DESC, id DESC LIMIT $8"
            )
        }
    };
    Ok(sql!(conn, c => sqlx::query_as(text)
        .bind(filter.pattern.as_ref().map(|p| p.lower.as_str()))
        .bind(filter.role.map(Role::as_str))
        .bind(filter.status.map(UserStatus::as_str))
        .bind(now.get())
        .bind(filter.pattern.as_ref().map(|p| p.typed.as_str()))
        .bind(after.map(|key| key.id))
        .bind(after.map(|key| key.email.as_str()))
        .bind(limit)
        .bind(after.map(|key| key.name.as_str()))
        .bind(after.map(|key| key.seen.get()))
        .fetch_all(c).await?))
}

/// How many users `filter` lets through.
pub async fn count(conn: &mut Conn, filter: &UserFilter, now: Timestamp) -> Result<i64, DbError> {
    const SQL: &str = filtered!("SELECT count(*)", "");
    Ok(sql!(conn, c => sqlx::query_scalar(SQL)
        .bind(filter.pattern.as_ref().map(|p| p.lower.as_str()))
        .bind(filter.role.map(Role::as_str))
        .bind(filter.status.map(UserStatus::as_str))
        .bind(now.get())
        .bind(filter.pattern.as_ref().map(|p| p.typed.as_str()))
        .fetch_one(c).await?))
}
