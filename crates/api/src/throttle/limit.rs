//! Rate limits and their delays.

use time::Duration;
use uuid::Uuid;

use crate::db::throttles::MAX_MEMORY;

/// A rate limit.
pub struct Limit {
    /// Key of its database row.
    pub key: String,
    /// Delay after this number of failures. It never decreases.
    pub delay: fn(i64) -> Duration,
    /// Period after which failures are forgotten, from the first one.
    pub forget_after: Duration,
    /// True if a success resets the counter.
    pub reset_on_success: bool,
}

impl Limit {
    /// All attempts from one network.
    pub(super) fn network(network: &str) -> Self {
        Self {
            key: format!("address {network}"),
            delay: network_delay,
            forget_after: Duration::minutes(10),
            reset_on_success: false,
        }
    }

    /// One account from one network.
    pub(super) fn pair(account: &str, network: &str) -> Self {
        Self {
            key: format!("sign-in {account} {network}"),
            delay: pair_delay,
            forget_after: MAX_MEMORY,
            reset_on_success: true,
        }
    }

    /// One account from a known device.
    pub(super) fn device(account: &str, device: &str) -> Self {
        Self {
            key: format!("device {account} {device}"),
            delay: pair_delay,
            forget_after: MAX_MEMORY,
            reset_on_success: true,
        }
    }

    /// One account from all unknown places.
    pub(super) fn account(account: &str) -> Self {
        Self {
            key: format!("strangers {account}"),
            delay: account_delay,
            forget_after: MAX_MEMORY,
            reset_on_success: false,
        }
    }

    /// All accounts from unknown places.
    pub(super) fn everybody() -> Self {
        Self {
            key: "strangers".to_owned(),
            delay: everybody_delay,
            forget_after: Duration::minutes(10),
            reset_on_success: false,
        }
    }

    /// Sign-ups from one network.
    pub(super) fn registration(network: &str) -> Self {
        Self {
            key: format!("register {network}"),
            delay: |accounts| Duration::seconds(if accounts < 200 { 0 } else { 600 }),
            forget_after: Duration::hours(1),
            reset_on_success: false,
        }
    }

    /// Refreshes of one session.
    pub(super) fn refreshes_of(session: Uuid) -> Self {
        Self {
            key: format!("refresh {session}"),
            delay: |refreshes| Duration::seconds(if refreshes < 120 { 0 } else { 60 }),
            forget_after: Duration::minutes(1),
            reset_on_success: false,
        }
    }

    /// Refreshes from one network.
    pub(super) fn refreshes_from(network: &str) -> Self {
        Self {
            key: format!("refreshes {network}"),
            delay: |refreshes| Duration::seconds(if refreshes < 3000 { 0 } else { 60 }),
            forget_after: Duration::minutes(1),
            reset_on_success: false,
        }
    }
}

/// Four tries without delay, then 1, 3, 5, 10, 30, 60 seconds.
fn pair_delay(failures: i64) -> Duration {
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

/// Starts later than for a pair, as the owner may be among the callers, but with longer delays.
fn account_delay(failures: i64) -> Duration {
    Duration::seconds(match failures {
        ..=9 => 0,
        10..=19 => 5,
        20..=49 => 30,
        50..=99 => 60,
        _ => 300,
    })
}

/// Starts at a hundred failures from one network, which are not typing errors.
fn network_delay(failures: i64) -> Duration {
    Duration::seconds(if failures < 100 { 0 } else { 300 })
}

/// Starts at a thousand failures in ten minutes, an attack from many networks: then one attempt
/// per second from all unknown places.
fn everybody_delay(failures: i64) -> Duration {
    Duration::seconds(if failures < 1000 { 0 } else { 1 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delays_start_at_their_threshold_and_never_decrease() {
        let first = [
            (pair_delay as fn(i64) -> Duration, 5),
            (account_delay, 10),
            (network_delay, 100),
            (everybody_delay, 1000),
        ];
        for (delay, threshold) in first {
            assert_eq!(delay(threshold - 1), Duration::ZERO, "{threshold}");
            assert!(delay(threshold) > Duration::ZERO, "{threshold}");
            assert!((1..2000).all(|n| delay(n) <= delay(n + 1)), "{threshold}");
        }
    }
}
