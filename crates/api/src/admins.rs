//! Admins among themselves: one who can act is always left.

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

/// What every act that may take an admin away begins with: a ban, a demotion, a deletion. Gives
/// the user it is about.
///
/// Such acts happen one after the other, and each is decided by who is an admin by then: the
/// caller may have been banned by the target just now. A caller who is still an admin, and not the
/// target, is also the one who stays.
///
/// # Errors
/// [`Code::CannotActOnSelf`], [`Code::NotFound`], or what the caller is refused with by now.
pub async fn act_on(conn: &mut Conn, caller: &Caller, target: Uuid) -> AppResult<UserRow> {
    refuse_self(caller, target)?;
    users::lock_admins(conn).await?;
    let me = users::find(conn, caller.id())
        .await?
        .ok_or(Code::UserNotFound)?;
    if me.is_banned(caller.now) {
        return Err(banned(&me));
    }
    if me.role() != Role::Admin {
        return Err(Code::AdminRequired.into());
    }
    Ok(users::find(conn, target).await?.ok_or(Code::NotFound)?)
}

/// Refuses what admins do to others alone.
///
/// # Errors
/// [`Code::CannotActOnSelf`].
pub fn refuse_self(caller: &Caller, target: Uuid) -> AppResult<()> {
    if target == caller.id() {
        return Err(Code::CannotActOnSelf.into());
    }
    Ok(())
}
