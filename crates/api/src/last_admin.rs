//! Ensures that at least one active admin remains.

use regula_schema::{AppResult, Code, Role};
use uuid::Uuid;

use super::{
    db::{
        Conn,
        users::{self, UserRow},
    },
    extract::Caller,
    standing::banned,
};

/// Locks the admins and the target user for a ban, demotion or deletion; returns the target.
/// Such changes are serialized, so the caller's role is read again under the lock.
///
/// # Errors
/// [`Code::CannotActOnSelf`], [`Code::NotFound`], or a refusal if the caller lost access meanwhile.
pub async fn lock_target(conn: &mut Conn, caller: &Caller, target: Uuid) -> AppResult<UserRow> {
    refuse_self(caller, target)?;
    users::lock_admins(conn).await?;
    let me = users::find(conn, caller.id()).await?.ok_or(Code::UserNotFound)?;
    if me.is_banned(caller.now) {
        return Err(banned(&me));
    }
    if me.role() != Role::Admin {
        return Err(Code::AdminRequired.into());
    }
    Ok(users::find(conn, target).await?.ok_or(Code::NotFound)?)
}

/// Refuses admin actions on the caller's own account.
///
/// # Errors
/// [`Code::CannotActOnSelf`].
pub fn refuse_self(caller: &Caller, target: Uuid) -> AppResult<()> {
    if target == caller.id() {
        return Err(Code::CannotActOnSelf.into());
    }
    Ok(())
}
