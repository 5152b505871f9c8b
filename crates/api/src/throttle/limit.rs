//! What attempts are counted for, and how long each makes one wait.

use time::Duration;
use uuid::Uuid;

/// One thing that attempts are counted for.
pub(super) struct Limit {
    /// The key of its row.
    pub(super) key: String,
    /// How long to wait after this many failures.
    pub(super) wait: fn(i64) -> Duration,
    /// How long after the first of them failures are forgotten.
    pub(super) memory: Duration,
    /// Whether a success forgets the failures before it.
    pub(super) own: bool,
}

impl Limit {
    /// Everything that comes from one network.
    pub(super) fn network(network: &str) -> Self {
        Self {
            key: format!("address {network}"),
            wait: wait_of_network,
            memory: Duration::minutes(10),
            own: false,
        }
    }

    /// One account, tried from one network.
    pub(super) fn pair(account: &str, network: &str) -> Self {
        Self {
            key: format!("sign-in {account} {network}"),
            wait: wait_of_pair,
            memory: Duration::days(1),
            own: true,
        }
    }

    /// One account, tried from a device that it knows.
    pub(super) fn device(account: &str, device: &str) -> Self {
        Self {
            key: format!("device {account} {device}"),
            wait: wait_of_pair,
            memory: Duration::days(1),
            own: true,
        }
    }

    /// One account, tried from anywhere that it does not know.
    pub(super) fn account(account: &str) -> Self {
        Self {
            key: format!("strangers {account}"),
            wait: wait_of_account,
            memory: Duration::days(1),
            own: false,
        }
    }

    /// All accounts together, tried from where they are not known.
    pub(super) fn everybody() -> Self {
        Self {
            key: "strangers".to_owned(),
            wait: wait_of_everybody,
            memory: Duration::minutes(10),
            own: false,
        }
    }

    /// Accounts that are made from one network.
    pub(super) fn registration(network: &str) -> Self {
        Self {
            key: format!("register {network}"),
            wait: |accounts| Duration::seconds(if accounts < 200 { 0 } else { 600 }),
            memory: Duration::hours(1),
            own: false,
        }
    }

    /// Refreshes of one session.
    pub(super) fn refreshes_of(session: Uuid) -> Self {
        Self {
            key: format!("refresh {session}"),
            wait: |refreshes| Duration::seconds(if refreshes < 120 { 0 } else { 60 }),
            memory: Duration::minutes(1),
            own: false,
        }
    }

    /// Refreshes from one network.
    pub(super) fn refreshes_from(network: &str) -> Self {
        Self {
            key: format!("refreshes {network}"),
            wait: |refreshes| Duration::seconds(if refreshes < 3000 { 0 } else { 60 }),
            memory: Duration::minutes(1),
            own: false,
        }
    }
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

/// Slower to bite than a pair, for the owner may be one of those who try; harder where it does.
fn wait_of_account(failures: i64) -> Duration {
    Duration::seconds(match failures {
        ..=9 => 0,
        10..=19 => 5,
        20..=49 => 30,
        50..=99 => 60,
        _ => 300,
    })
}

/// A hundred failures from one network are no typing errors.
fn wait_of_network(failures: i64) -> Duration {
    Duration::seconds(if failures < 100 { 0 } else { 300 })
}

/// A thousand in ten minutes are an attack from many networks: from then on, one stranger a second.
fn wait_of_everybody(failures: i64) -> Duration {
    Duration::seconds(if failures < 1000 { 0 } else { 1 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_never_gets_shorter() {
        for wait in [
            wait_of_pair,
            wait_of_account,
            wait_of_network,
            wait_of_everybody,
        ] {
            assert!((1..2000).all(|n| wait(n) <= wait(n + 1)));
            assert_eq!(wait(4), Duration::ZERO);
        }
    }
}
