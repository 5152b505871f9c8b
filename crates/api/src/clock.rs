//! Source of the current time.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use regula_schema::Timestamp;
use time::{Duration, OffsetDateTime};

/// Current time, in whole seconds. Tests can stop and advance it.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    stopped_at: Option<OffsetDateTime>,
    ahead_secs: Arc<AtomicI64>,
}

impl Clock {
    /// A clock stopped at the current time.
    #[must_use]
    pub fn stopped() -> Self {
        Self {
            stopped_at: Some(OffsetDateTime::now_utc()),
            ahead_secs: Arc::default(),
        }
    }

    /// Current time.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        let ahead = Duration::seconds(self.ahead_secs.load(Ordering::Relaxed));
        let now = self.stopped_at.unwrap_or_else(OffsetDateTime::now_utc);
        Timestamp::new(now + ahead)
    }

    /// Moves the time forward.
    pub fn advance(&self, by: Duration) {
        self.ahead_secs.fetch_add(by.whole_seconds(), Ordering::Relaxed);
    }
}

/// Tolerated difference between the clocks of two nodes.
pub const MAX_SKEW: Duration = Duration::minutes(1);

/// True if `at` is less than `life` ago. False for a later time than now, which was stored while the
/// clock was ahead.
#[must_use]
pub fn is_within(at: Timestamp, life: Duration, now: Timestamp) -> bool {
    later(at, life) > now && at <= later(now, MAX_SKEW)
}

/// The time `by` after `at`.
#[must_use]
pub fn later(at: Timestamp, by: Duration) -> Timestamp {
    Timestamp::new(at.get() + by)
}
