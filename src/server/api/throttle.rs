//! Throttled sign-in: counted per account and address and per address alone, before any password
//! is hashed, in the database, so that a restart forgets nothing and all nodes share it.
//!
//! The pair is what backs off. So a stranger who guesses at somebody's password from afar slows
//! down only themselves, and the owner gets in from their own address.

use std::net::IpAddr;

use sha2::{Digest, Sha256};
use time::Duration;

use super::db::{Conn, Db, throttles};
use crate::{
    error::{AppError, AppResult, Code},
    schema::Timestamp,
    server::clock::later,
};

/// One thing that attempts are counted for.
struct Limit {
    key: String,
    /// How long to wait after this many failures.
    wait: fn(i64) -> Duration,
    /// How long after the first of them failures are forgotten.
    memory: Duration,
}

/// Four free tries, then 1, 3, 5, 10, 30, 60 seconds.
fn wait_of_pair(failures: i64) -> Duration {
    Duration::seconds(match failures {
        ..=4 => 0,
        5 => 1,
        6 => 3,
        7 => 5,
        8..=11 => 10,
        12..=19 => 30,
        _ => 60,
    })
}

/// A hundred failures from one address are no typing errors.
fn wait_of_address(failures: i64) -> Duration {
    Duration::seconds(if failures < 100 { 0 } else { 300 })
}

/// A school behind one address may sign up in one lesson; a script may not go on.
fn wait_of_registration(accounts: i64) -> Duration {
    Duration::seconds(if accounts < 200 { 0 } else { 600 })
}

/// An attempt that was let through and is counted as a failure until [`Attempt::succeeded`].
#[must_use]
pub struct Attempt {
    pair: String,
    address: String,
}

/// The address that is counted: an IPv6 user has a whole /64 to choose from.
pub fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(v4) => v4.to_string(),
        IpAddr::V6(v6) => format!("{:x}/64", u128::from(v6) >> 64),
    }
}

/// Counts an attempt on `account` (as typed: it need not exist) from `address`.
///
/// # Errors
/// [`Code::RateLimited`] with the seconds to wait. The attempt was not counted then.
pub async fn admit(db: &Db, account: &str, address: IpAddr, now: Timestamp) -> AppResult<Attempt> {
    let from = network(address);
    let digest = Sha256::digest(account.trim().to_lowercase().as_bytes());
    // The table is no list of who tried to sign in.
    let account: String = digest[..12]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let attempt = Attempt {
        pair: format!("sign-in {account} {from}"),
        address: format!("address {from}"),
    };
    let limits = [
        Limit {
            key: attempt.address.clone(),
            wait: wait_of_address,
            memory: Duration::minutes(10),
        },
        Limit {
            key: attempt.pair.clone(),
            wait: wait_of_pair,
            memory: Duration::days(1),
        },
    ];
    let mut conn = db.begin().await?;
    let mut refused_until = None;
    for limit in limits {
        if let Err(until) = count(&mut conn, &limit, now).await? {
            refused_until = Some(until);
            break;
        }
    }
    match refused_until {
        None => {
            conn.commit().await?;
            Ok(attempt)
        }
        // Dropped, not committed: what another limit counted is taken back with it.
        Some(until) => Err(too_many(until, &from, now)),
    }
}

/// Counts an account that is being made from `address`; this is never taken back.
///
/// # Errors
/// [`Code::RateLimited`] with the seconds to wait.
pub async fn admit_registration(db: &Db, address: IpAddr, now: Timestamp) -> AppResult<()> {
    let from = network(address);
    let limit = Limit {
        key: format!("register {from}"),
        wait: wait_of_registration,
        memory: Duration::hours(1),
    };
    let mut conn = db.begin().await?;
    count(&mut conn, &limit, now)
        .await?
        .map_err(|until| too_many(until, &from, now))?;
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

fn too_many(until: Timestamp, from: &str, now: Timestamp) -> AppError {
    tracing::warn!(target: "regula::audit", action = "attempt.throttled", address = from);
    let seconds = (until.get() - now.get()).whole_seconds().max(1);
    AppError {
        retry_after: u32::try_from(seconds).ok(),
        ..AppError::new(Code::RateLimited)
    }
}

impl Attempt {
    /// It was no failure of theirs: takes back what both were charged.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn take_back(self, conn: &mut Conn, now: Timestamp) -> AppResult<()> {
        throttles::uncount(conn, &self.address, now).await?;
        throttles::uncount(conn, &self.pair, now).await?;
        Ok(())
    }

    /// The password was right: forgets the pair, and takes back what the address was charged.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn succeeded(self, conn: &mut Conn, now: Timestamp) -> AppResult<()> {
        // In the order of `admit`, so that two transactions never wait for each other.
        throttles::uncount(conn, &self.address, now).await?;
        throttles::forget(conn, &self.pair).await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_in_one_64_are_one_and_mapped_addresses_are_v4() {
        let of = |text: &str| network(text.parse().unwrap());
        assert_eq!(of("2001:db8:1:2::1"), of("2001:db8:1:2:ffff::9"));
        assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
        assert_eq!(of("::ffff:192.0.2.7"), of("192.0.2.7"));
    }

    #[test]
    fn waiting_never_gets_shorter() {
        assert!((1..200).all(|n| wait_of_pair(n) <= wait_of_pair(n + 1)));
        assert_eq!(wait_of_pair(4), Duration::ZERO);
    }
}
