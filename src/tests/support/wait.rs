//! Waiting for background work.

use std::time::{Duration, Instant};

/// Timeout for operations that take moments on any machine. It is shorter than the minute for which
/// a node on PostgreSQL trusts its cache, so that a notification is distinguishable from expiry.
pub(crate) const PATIENCE: Duration = Duration::from_secs(50);

/// Waits until a condition is true.
pub(crate) async fn eventually(what: &str, mut holds: impl AsyncFnMut() -> bool) {
    let end = Instant::now() + PATIENCE;
    while !holds().await {
        assert!(Instant::now() < end, "not within {PATIENCE:?}: {what}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}
