//! Search among users.

use regula_schema::{Role, Timestamp, UserSort, UserStatus};
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use super::UserRow;
use crate::{
    cursor::Pattern,
    db::{Conn, DbError, sql},
};

/// Filters of the list.
#[derive(Clone, Debug, Default)]
pub struct UserFilter {
    /// Search pattern for name and address.
    pub pattern: Option<Pattern>,
    pub role: Option<Role>,
    pub status: Option<UserStatus>,
    /// Only users with these ids.
    pub ids: Option<Vec<Uuid>>,
}

impl UserFilter {
    /// Condition for the ids, with parameters from `$first` on.
    fn among(&self, first: usize) -> String {
        self.ids.as_ref().map_or_else(String::new, |ids| {
            let all = (first..).take(ids.len());
            let all: Vec<String> = all.map(|n| format!("${n}")).collect();
            format!(" AND id IN ({})", all.join(", "))
        })
    }
}

/// Sort key of the last row of a page, for the cursor.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct UserKey {
    pub id: Uuid,
    pub email: String,
    pub name: String,
    /// Time last seen, or else of creation.
    pub seen: Timestamp,
}

/// Query part shared by list and count. `$1` pattern, `$2` role, `$3` status, `$4` now, `$5`
/// pattern as typed.
const FILTERED: &str = " FROM users WHERE ($1 IS NULL OR lower(name) LIKE $1 ESCAPE '\\' OR name LIKE $5 ESCAPE '\\' OR email LIKE $1 ESCAPE '\\')
    AND ($2 IS NULL OR role = $2)
    AND ($3 IS NULL
        OR ($3 = 'unverified' AND email_verified_at IS NULL)
        OR ($3 = 'banned' AND banned_at IS NOT NULL AND (ban_expires_at IS NULL OR ban_expires_at > $4))
        OR ($3 = 'active' AND (banned_at IS NULL OR ban_expires_at <= $4)))";

/// One page of users, after `after`.
pub async fn list(
    conn: &mut Conn,
    filter: &UserFilter,
    sort: UserSort,
    after: Option<&UserKey>,
    limit: i64,
    now: Timestamp,
) -> Result<Vec<UserRow>, DbError> {
    // Ids are UUIDv7 and sort by creation time.
    let page = match sort {
        UserSort::Newest => "AND ($6 IS NULL OR id < $6) ORDER BY id DESC LIMIT $8",
        UserSort::Oldest => "AND ($6 IS NULL OR id > $6) ORDER BY id LIMIT $8",
        UserSort::Email => "AND ($7 IS NULL OR email > $7) ORDER BY email LIMIT $8",
        UserSort::Name => "AND ($6 IS NULL OR (name, id) > ($9, $6)) ORDER BY name, id LIMIT $8",
        UserSort::LastSeen => {
            "AND ($6 IS NULL OR (coalesce(last_seen_at, created_at), id) < ($10, $6))
            ORDER BY coalesce(last_seen_at, created_at) DESC, id DESC LIMIT $8"
        }
    };
    let text = format!("SELECT *{FILTERED}{} {page}", filter.among(11));
    Ok(sql!(conn, c => {
        let query = sqlx::query_as(AssertSqlSafe(text.as_str()))
            .bind(filter.pattern.as_ref().map(|p| p.lower.as_str()))
            .bind(filter.role.map(Role::as_str))
            .bind(filter.status.map(UserStatus::as_str))
            .bind(now.get())
            .bind(filter.pattern.as_ref().map(|p| p.typed.as_str()))
            .bind(after.map(|key| key.id))
            .bind(after.map(|key| key.email.as_str()))
            .bind(limit)
            .bind(after.map(|key| key.name.as_str()))
            .bind(after.map(|key| key.seen.get()));
        let ids = filter.ids.iter().flatten();
        ids.fold(query, |query, id| query.bind(id)).fetch_all(c).await?
    }))
}

/// Number of users that match `filter`.
pub async fn count(conn: &mut Conn, filter: &UserFilter, now: Timestamp) -> Result<i64, DbError> {
    let text = format!("SELECT count(*){FILTERED}{}", filter.among(6));
    Ok(sql!(conn, c => {
        let query = sqlx::query_scalar(AssertSqlSafe(text.as_str()))
            .bind(filter.pattern.as_ref().map(|p| p.lower.as_str()))
            .bind(filter.role.map(Role::as_str))
            .bind(filter.status.map(UserStatus::as_str))
            .bind(now.get())
            .bind(filter.pattern.as_ref().map(|p| p.typed.as_str()));
        let ids = filter.ids.iter().flatten();
        ids.fold(query, |query, id| query.bind(id)).fetch_one(c).await?
    }))
}
