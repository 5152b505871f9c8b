//! The one place that asks what time it is.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use time::{Duration, OffsetDateTime};

use crate::schema::Timestamp;

/// The time, in whole seconds. Tests move it forward; nothing else does.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    ahead_secs: Arc<AtomicI64>,
}

impl Clock {
    /// The time now.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        let ahead = Duration::seconds(self.ahead_secs.load(Ordering::Relaxed));
        Timestamp::new(OffsetDateTime::now_utc() + ahead)
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
