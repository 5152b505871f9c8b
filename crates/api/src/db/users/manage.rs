//! Changes of users by admins.

use regula_schema::{PersonName, Role, Timestamp};
use uuid::Uuid;

use super::UserRow;
use crate::db::{Conn, DbError, sql};

/// Fields to change; `None` is unchanged.
#[derive(Clone, Debug, Default)]
pub struct UserChange {
    pub role: Option<Role>,
    pub name: Option<PersonName>,
    pub email_verified: Option<bool>,
}

/// Applies `change`. A verified address keeps its date.
pub async fn change(
    conn: &mut Conn,
    id: Uuid,
    change: &UserChange,
    now: Timestamp,
) -> Result<Option<UserRow>, DbError> {
    const SQL: &str = "UPDATE users SET role = coalesce($2, role), name = coalesce($3, name),
        email_verified_at = CASE WHEN $4 IS NULL THEN email_verified_at
            WHEN $4 THEN coalesce(email_verified_at, $5) ELSE NULL END,
        updated_at = $5 WHERE id = $1 RETURNING *";
    Ok(sql!(conn, c => sqlx::query_as(SQL)
        .bind(id)
        .bind(change.role.map(Role::as_str))
        .bind(change.name.as_ref().map(PersonName::as_str))
        .bind(change.email_verified)
        .bind(now.get())
        .fetch_optional(c).await?))
}
