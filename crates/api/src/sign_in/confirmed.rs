//! The step between proof and session where only confirmed addresses may sign in.

use regula_schema::{AppResult, Code};

use crate::{
    db::{Conn, users::UserRow},
    mail,
    mail::{Kind, may_mail},
    peer::Peer,
    state::ApiState,
};

/// Refuses an account whose address is not confirmed, where that is asked for, and sends the link
/// once more. It was the right password, so this may be told; a ban is told before it.
///
/// # Errors
/// [`Code::EmailUnverified`]. What was done in the transaction until now is to be kept then.
pub async fn require_confirmed(
    conn: &mut Conn,
    api: &ApiState,
    peer: &Peer,
    user: &UserRow,
) -> AppResult<()> {
    let now = api.clock.now();
    if !api.mail.requires_verified() || user.email_verified_at.is_some() || user.is_banned(now) {
        return Ok(());
    }
    let (kind, to) = (Kind::VerifyEmail, &user.email);
    if may_mail(conn, kind, to, peer.address, now).await?.is_ok() {
        mail::queue(conn, kind, to, Some(user.id), now).await?;
    }
    Err(Code::EmailUnverified.into())
}
