//! Deletion of a user.

use regula_schema::{AppResult, Code, Role, Timestamp};
use uuid::Uuid;

use super::db::{Conn, users};

/// Deletes a user with sessions, keys, links and content, in the transaction of `conn`. Audit
/// entries stay, and refer to the user by id only.
///
/// The caller must lock with [`users::lock_admins`] before any other row, so that two admins cannot
/// both delete themselves at once.
///
/// # Errors
/// [`Code::NotFound`], or [`Code::LastAdmin`] when no other admin could act.
pub async fn delete_user(conn: &mut Conn, id: Uuid, now: Timestamp) -> AppResult<()> {
    let user = users::lock(conn, id).await?.ok_or(Code::NotFound)?;
    let counts = user.role() == Role::Admin && !user.is_banned(now);
    if counts && users::count_active_admins(conn, now).await? <= 1 {
        return Err(Code::LastAdmin.into());
    }
    Ok(users::delete(conn, id).await?)
}
