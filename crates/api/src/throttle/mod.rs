//! Throttled sign-in: counted before any password is hashed, in the database, so that a restart
//! forgets nothing and all nodes share it.
//!
//! Whoever guesses waits, and the owner gets in. What an attempt is counted for depends on whether
//! the account knows the *place* it comes from:
//!
//! | from | counted for |
//! |---|---|
//! | a device that has signed in before (a cookie says so) | this device and account |
//! | a network that was signed in from lately | the network; the account from this network |
//! | anywhere else | the same; the account from anywhere else; everybody from anywhere else |
//!
//! So a guesser, also one with many networks, slows down strangers, and not those who are at home.

mod limit;
mod place;

pub use place::{knows_device, network, remember};

use std::net::IpAddr;

use limit::Limit;
use regula_schema::{AppError, AppResult, Code, Timestamp};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::db::{Conn, Db, places, throttles};
use crate::{clock::later, peer::Peer};

/// An attempt that was let through and is counted as a failure until [`Attempt::succeeded`].
#[must_use]
pub struct Attempt {
    /// What it is counted for. In one order everywhere, so that no two transactions ever wait for
    /// each other.
    limits: Vec<Limit>,
}

/// What is kept of an account as typed, which need not exist: the table is no list of who tried to
/// sign in, or was written to.
pub fn account_digest(account: &str) -> String {
    let digest = Sha256::digest(account.trim().to_lowercase().as_bytes());
    digest[..12]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Counts an attempt to guess the password of `account` (as typed: it need not exist) by `peer`.
///
/// # Errors
/// [`Code::RateLimited`] with the seconds to wait. The attempt was not counted then.
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

/// Counts an attempt on `account` from `address`, for that network alone: for what cannot be
/// guessed, and where one `account` may stand for many people.
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

/// Counts an account that is being made from `address`; this is never taken back.
///
/// # Errors
/// [`Code::RateLimited`] with the seconds to wait.
pub async fn admit_registration(db: &Db, address: IpAddr, now: Timestamp) -> AppResult<()> {
    let limit = Limit::registration(&network(address));
    count_all(db, &[limit], address, now).await
}

/// Counts a refresh of `session` from `address`; this is never taken back.
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

/// What an attempt counts for. An account that does not exist knows no place, and finding that out
/// is the same work.
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

/// Counts for all of `limits`, or for none where one of them says to wait.
async fn count_all(db: &Db, limits: &[Limit], address: IpAddr, now: Timestamp) -> AppResult<()> {
    let mut conn = db.begin().await?;
    for limit in limits {
        // Dropping the transaction takes back what another limit counted.
        count(&mut conn, limit, now)
            .await?
            .map_err(|until| too_many(until, address, now))?;
    }
    Ok(conn.commit().await?)
}

async fn count(conn: &mut Conn, limit: &Limit, now: Timestamp) -> AppResult<Result<(), Timestamp>> {
    let forget_at = later(now, limit.memory);
    let Some(failures) = throttles::count(conn, &limit.key, forget_at, now).await? else {
        let until = throttles::blocked_until(conn, &limit.key).await?;
        return Ok(Err(until.unwrap_or(now)));
    };
    let wait = (limit.wait)(failures);
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
    /// It was no failure of theirs: takes back what all were charged.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn take_back(self, conn: &mut Conn, now: Timestamp) -> AppResult<()> {
        for limit in &self.limits {
            throttles::uncount(conn, &limit.key, now).await?;
        }
        Ok(())
    }

    /// The password was right: forgets the failures of this place and account, and takes back what
    /// all others were charged.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn succeeded(self, conn: &mut Conn, now: Timestamp) -> AppResult<()> {
        for limit in &self.limits {
            if limit.own {
                throttles::forget(conn, &limit.key).await?;
            } else {
                throttles::uncount(conn, &limit.key, now).await?;
            }
        }
        Ok(())
    }
}
