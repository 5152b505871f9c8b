//! The one place that asks what time it is.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use regula_schema::Timestamp;
use time::{Duration, OffsetDateTime};

/// The time, in whole seconds. Tests stop it and move it forward; nothing else does.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    stopped_at: Option<OffsetDateTime>,
    ahead_secs: Arc<AtomicI64>,
}

impl Clock {
    /// A clock that shows the time of this moment until it is moved.
    #[must_use]
    pub fn stopped() -> Self {
        Self {
            stopped_at: Some(OffsetDateTime::now_utc()),
            ahead_secs: Arc::default(),
        }
    }

    /// The time now.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        let ahead = Duration::seconds(self.ahead_secs.load(Ordering::Relaxed));
        let now = self.stopped_at.unwrap_or_else(OffsetDateTime::now_utc);
        Timestamp::new(now + ahead)
    }

    /// Lets time pass at once.
    pub fn advance(&self, by: Duration) {
        self.ahead_secs
            .fetch_add(by.whole_seconds(), Ordering::Relaxed);
    }
}

/// `at` and a while later.
#[must_use]
pub fn later(at: Timestamp, by: Duration) -> Timestamp {
    Timestamp::new(at.get() + by)
}
