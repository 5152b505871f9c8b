//! Requires a verified email address to sign in, if configured.

use regula_schema::{AppResult, Code};

use crate::{
    db::{Conn, users::UserRow},
    mail,
    mail::{Kind, may_mail},
    peer::Peer,
    state::ApiState,
};

/// Refuses an account with an unverified address, if configured, and sends the verification link
/// again. Runs after the password check, and leaves bans to the later step.
///
/// # Errors
/// [`Code::EmailUnverified`]. The caller must commit the transaction nevertheless.
pub async fn require_verified_email(
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
