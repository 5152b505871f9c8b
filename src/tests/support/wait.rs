//! Waiting for what happens by itself.

use std::time::{Duration, Instant};

/// Limit for what takes moments on any machine. Below the minute for which a node on PostgreSQL
/// trusts its cache, so that news are told apart from expiry.
pub(crate) const PATIENCE: Duration = Duration::from_secs(50);

/// Waits until a condition holds.
pub(crate) async fn eventually(what: &str, mut holds: impl AsyncFnMut() -> bool) {
    let end = Instant::now() + PATIENCE;
    while !holds().await {
        assert!(Instant::now() < end, "not within {PATIENCE:?}: {what}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}
