//! One-time links: creation, and setting a password with one.

use regula_schema::{AppError, AppResult, Email, FieldError, Fields, Password, Timestamp};
use time::Duration;

use super::{
    db::{
        Conn, DbError,
        audit::NewEntry,
        identities,
        links::{self, NewLink, Purpose},
        sessions,
        users::{self, UserRow},
    },
    digest::hash,
    mail::{self, Kind},
    password::check_new_password,
    state::ApiState,
};
use crate::{clock::later, peer::Peer, token::random_id};

/// Lifetime of a link that the operator makes at the command line.
pub const OPERATOR_LINK_LIFE: Duration = Duration::days(1);

/// Path of the page where `user` sets a password, valid once and for `life`. Earlier links for the
/// same purpose become invalid.
pub async fn password_link(
    conn: &mut Conn,
    user: &UserRow,
    life: Duration,
    now: Timestamp,
) -> Result<String, DbError> {
    let token = random_id();
    let new = NewLink {
        token_hash: &hash(&token),
        purpose: Purpose::SetPassword,
        user_id: Some(user.id),
        email: None,
        expires_at: later(now, life),
    };
    links::create(conn, &new, now).await?;
    Ok(match user.password_hash {
        Some(_) => format!("/reset-password?token={token}"),
        None => format!("/setup?token={token}"),
    })
}

/// 422 for an expired or used link, with advice.
pub fn invalid_link() -> AppError {
    let detail = "This link was already used or has expired. Request a new one.";
    AppError::invalid(vec![FieldError::new("token", "ended", detail)])
}

/// Validates and hashes a new password for `user`.
pub async fn hash_new_password(
    api: &ApiState,
    user: &UserRow,
    password: &Password,
) -> AppResult<String> {
    let mut fields = Fields::default();
    let checked = Email::parse(&user.email).and_then(|email| check_new_password(password, &email));
    let checked = fields.take("password", checked);
    fields.finish(checked)?;
    api.hasher.hash(password).await
}

/// Sets the password of `user` with the link `token_hash`, in one transaction. Of concurrent
/// requests one succeeds. Ends all sessions, keys and other links. `None` if the link is invalid.
pub async fn set_password(
    api: &ApiState,
    peer: &Peer,
    user: UserRow,
    token_hash: &[u8],
    password_hash: String,
    action: &'static str,
) -> AppResult<Option<UserRow>> {
    let now = api.clock.now();
    let mut conn = api.db.begin().await?;
    // Locks the user's row first, as everywhere, so that two links cannot deadlock.
    users::set_password(&mut conn, user.id, &password_hash, now).await?;
    let Some(link) = links::take(&mut conn, token_hash, now).await? else {
        return Ok(None);
    };
    let had_one = user.password_hash.is_some();
    if user.email_verified_at.is_none() {
        // An identity may have been linked before the address was verified, by somebody else. The
        // link was sent to the address, or handed over by the operator or an admin.
        identities::delete_all(&mut conn, user.id).await?;
    }
    let mut user = UserRow {
        password_hash: Some(password_hash),
        ..user
    };
    // The link was received by mail, so the address is verified if it is still the user's.
    if let Some(email) = &link.email {
        if !users::confirm_email(&mut conn, user.id, email, now).await? {
            return Ok(None);
        }
        user.email_verified_at = user.email_verified_at.or(Some(now.get()));
    }
    sessions::end_all(&mut conn, user.id, "password_changed", now).await?;
    links::forget_all(&mut conn, user.id).await?;
    NewEntry::own(action, user.id).from(peer).record(&mut conn, now).await?;
    if had_one {
        let to = &user.email;
        mail::queue(&mut conn, Kind::PasswordChanged, to, Some(user.id), now).await?;
    }
    conn.commit().await?;
    api.standings.forget_user(user.id);
    api.mail.notify_worker();
    Ok(Some(user))
}
