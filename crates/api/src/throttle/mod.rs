//! Rate limiting of sign-ins, counted before any password is hashed. Stored in the database, so
//! that it survives restarts and is shared by all nodes.
//!
//! The limits that apply depend on whether the account has signed in from the *place* before:
//!
//! | from | counted for |
//! |---|---|
//! | a device that has signed in before (by its cookie) | this device and account |
//! | a network that has signed in recently | the network; the account from this network |
//! | anywhere else | the same; the account from anywhere else; everybody from anywhere else |
//!
//! An attacker, even with many networks, slows down unknown places, but not the owner's known ones.

mod limit;
mod place;

pub use limit::Limit;
pub use place::{knows_device, network, remember};

use std::net::IpAddr;

use regula_schema::{AppError, AppResult, Code, Timestamp};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::db::{Conn, Db, DbError, places, throttles};
use crate::{clock::later, peer::Peer};

/// An admitted attempt, counted as a failure until [`Attempt::succeeded`].
#[must_use]
pub struct Attempt {
    /// Limits it was counted for, always in the same order, so that transactions cannot deadlock.
    limits: Vec<Limit>,
}

/// Stored key of an account as typed: a digest, so that the table does not reveal who tried to
/// sign in.
pub fn account_digest(account: &str) -> String {
    let digest = Sha256::digest(account.trim().to_lowercase().as_bytes());
    digest[..12].iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Counts a password attempt on `account` (as typed; it need not exist) by `peer`.
///
/// # Errors
/// [`Code::RateLimited`] with the seconds to wait; the attempt is then not counted.
pub async fn admit_password(
    db: &Db,
    account: &str,
    peer: &Peer,
    now: Timestamp,
) -> AppResult<Attempt> {
    let limits = limits(db, &account_digest(account), peer, now).await?;
    count_all(db, &limits, peer.address, now).await?;
    Ok(Attempt { limits })
}

/// Counts an attempt on `account` for the network of `address` only: for secrets that cannot be
/// guessed, or if one `account` may stand for many people.
///
/// # Errors
/// As [`admit_password`].
pub async fn admit(db: &Db, account: &str, address: IpAddr, now: Timestamp) -> AppResult<Attempt> {
    let network = network(address);
    let limits = vec![
        Limit::network(&network),
        Limit::pair(&account_digest(account), &network),
    ];
    count_all(db, &limits, address, now).await?;
    Ok(Attempt { limits })
}

/// Counts a sign-up from `address`. Never refunded.
///
/// # Errors
/// [`Code::RateLimited`] with the seconds to wait.
pub async fn admit_registration(db: &Db, address: IpAddr, now: Timestamp) -> AppResult<()> {
    let limit = Limit::registration(&network(address));
    count_all(db, &[limit], address, now).await
}

/// Counts a refresh of `session` from `address`. Never refunded.
///
/// # Errors
/// [`Code::RateLimited`] with the seconds to wait.
pub async fn admit_refresh(
    db: &Db,
    session: Uuid,
    address: IpAddr,
    now: Timestamp,
) -> AppResult<()> {
    let limits = [
        Limit::refreshes_from(&network(address)),
        Limit::refreshes_of(session),
    ];
    count_all(db, &limits, address, now).await
}

/// Limits for a password attempt. Unknown accounts do the same lookups as known ones.
async fn limits(db: &Db, account: &str, peer: &Peer, now: Timestamp) -> AppResult<Vec<Limit>> {
    let network = network(peer.address);
    let device_key = peer.device_key.as_deref();
    let place = place::digest(account, "network", &network);
    let device = place::digest(account, "device", device_key.unwrap_or_default());
    let known = places::known(&mut db.read().await?, &[&place, &device], now).await?;
    if let Some(key) = device_key.filter(|_| known.contains(&device)) {
        return Ok(vec![Limit::device(account, key)]);
    }
    let mut limits = vec![Limit::network(&network), Limit::pair(account, &network)];
    if !known.contains(&place) {
        limits.extend([Limit::account(account), Limit::everybody()]);
    }
    Ok(limits)
}

/// Counts for all of `limits`, or for none if one of them is exceeded.
async fn count_all(db: &Db, limits: &[Limit], address: IpAddr, now: Timestamp) -> AppResult<()> {
    let mut conn = db.begin().await?;
    for limit in limits {
        // Dropping the transaction rolls back the other limits.
        count(&mut conn, limit, now).await?.map_err(|until| too_many(until, address, now))?;
    }
    Ok(conn.commit().await?)
}

/// Counts an attempt for `limit`, or returns the time until which it is exceeded.
pub async fn count(
    conn: &mut Conn,
    limit: &Limit,
    now: Timestamp,
) -> Result<Result<(), Timestamp>, DbError> {
    let forget_at = later(now, limit.forget_after);
    let max_block = later(now, (limit.delay)(i64::MAX));
    let Some(failures) = throttles::count(conn, &limit.key, forget_at, max_block, now).await?
    else {
        let until = throttles::blocked_until(conn, &limit.key).await?;
        return Ok(Err(until.unwrap_or(now)));
    };
    let wait = (limit.delay)(failures);
    if wait.is_positive() {
        throttles::block(conn, &limit.key, later(now, wait)).await?;
    }
    Ok(Ok(()))
}

fn too_many(until: Timestamp, address: IpAddr, now: Timestamp) -> AppError {
    let address = network(address);
    tracing::warn!(target: "regula::audit", action = "attempt.throttled", address);
    let seconds = (until.get() - now.get()).whole_seconds().max(1);
    AppError {
        retry_after: u32::try_from(seconds).ok(),
        ..AppError::new(Code::RateLimited)
    }
}

impl Attempt {
    /// Refunds the attempt, which was not a failure of the user.
    pub async fn refund(self, conn: &mut Conn) -> AppResult<()> {
        for limit in &self.limits {
            throttles::uncount(conn, &limit.key).await?;
        }
        Ok(())
    }

    /// Resets the limits of this place and account, and refunds the others.
    pub async fn succeeded(self, conn: &mut Conn) -> AppResult<()> {
        for limit in &self.limits {
            if limit.reset_on_success {
                throttles::forget(conn, &limit.key).await?;
            } else {
                throttles::uncount(conn, &limit.key).await?;
            }
        }
        Ok(())
    }
}
