//! Sign-in with a password. The attempt is counted before the password is checked.

use regula_schema::{AppResult, Code, Email, Password};

use super::verified::{Proof, Verified};
use crate::{
    db::{
        audit::{NewEntry, action},
        users,
        users::UserRow,
    },
    peer::Peer,
    state::ApiState,
    throttle,
};

/// Counts the attempt, then verifies the password. An unknown address, a wrong or oversized
/// password and an account without one take the same time and get the same answer.
pub async fn verify_password(
    api: &ApiState,
    peer: &Peer,
    email: &str,
    password: &Password,
) -> AppResult<Verified> {
    let now = api.clock.now();
    let attempt = throttle::admit_password(&api.db, email, peer, now).await?;
    let user = match Email::parse(email) {
        Ok(email) => users::find_by_email(&mut api.db.read().await?, &email).await?,
        Err(_) => None,
    };
    let stored = user.as_ref().and_then(|user| user.password_hash.as_deref());
    let absurd = password.is_absurd();
    // An oversized password is not hashed; the empty one in its place takes the same time.
    let empty = Password::default();
    let candidate = if absurd { &empty } else { password };
    let matches = match api.hasher.verify(candidate, stored).await {
        Ok(matches) => matches && !absurd,
        // Server busy: not a failed attempt.
        Err(error) => {
            let mut conn = api.db.begin().await?;
            attempt.refund(&mut conn).await?;
            conn.commit().await?;
            return Err(error);
        }
    };
    match user {
        Some(UserRow {
            password_hash: Some(_),
            ..
        }) if matches => {}
        other => {
            NewEntry::new(action::SIGN_IN_REFUSED, other.map(|user| user.id))
                .from(peer)
                .record(&mut api.db.write().await?, now)
                .await?;
            return Err(Code::InvalidCredentials.into());
        }
    }
    let user = user.ok_or(Code::InvalidCredentials)?;
    let hash = strengthen(api, &user, password).await?;
    Ok(Verified {
        user,
        proof: Proof::Password(hash),
        attempt: Some(attempt),
    })
}

/// The stored hash of `password`, computed again if its parameters are weak.
async fn strengthen(api: &ApiState, user: &UserRow, password: &Password) -> AppResult<String> {
    let hash = user.password_hash.clone().unwrap_or_default();
    if !api.hasher.is_weak(&hash) {
        return Ok(hash);
    }
    let stronger = api.hasher.hash(password).await?;
    if users::rehash(&mut api.db.write().await?, user.id, &hash, &stronger).await? {
        return Ok(stronger);
    }
    // Lost the race against another sign-in or a password change: use the stored hash.
    let user = users::find(&mut api.db.read().await?, user.id).await?;
    let stored = user.and_then(|user| user.password_hash);
    if api.hasher.verify(password, stored.as_deref()).await? {
        Ok(stored.unwrap_or_default())
    } else {
        Err(Code::InvalidCredentials.into())
    }
}
