//! Rows of throttling, which are bounded and expire, and the rate limit of refreshes.

use regula_api::clean_up_hourly;
use time::Duration;
use tokio_util::sync::CancellationToken;

use super::WRONG;
use crate::support::{PASSWORD, TestApp, eventually};

// THR-10
#[tokio::test]
async fn throttling_rows_are_bounded_and_contain_no_email_addresses() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    app.signed_in(&user).await;
    for n in 0..3 {
        let client = app.anon().at(&format!("203.0.113.{n}"));
        client.log_in(&user.email, WRONG).await.expect(401);
        let email = format!("{}@example.com", "long".repeat(10_000));
        client.log_in(&email, WRONG).await.expect(401);
    }
    let keys = app.sql("SELECT key FROM throttles").await;
    assert!(keys.len() >= 10, "{keys:?}");
    let places = app.sql("SELECT digest FROM known_places").await;
    assert_eq!(places.len(), 2, "{places:?}");
    for text in keys.iter().chain(&places).flatten() {
        assert!(text.len() <= 100, "{text}");
        assert!(!text.contains('@') && !text.contains("bob"), "{text}");
    }
    assert!(
        places.iter().all(|place| place[0].len() == 64),
        "{places:?}"
    );
}

// THR-10
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sign_ins_go_on_while_many_expired_throttles_are_purged() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    app.anon().log_in("nobody@example.com", WRONG).await.expect(401);
    app.sql(
        "INSERT INTO throttles (key, failures, blocked_until, forget_at)
             WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
             SELECT 'sign-in ' || i, 1, blocked_until, forget_at FROM n, throttles
             WHERE key = 'strangers'",
    )
    .await;
    app.sql(
        "INSERT INTO known_places (digest, known_until)
             SELECT token_hash, forget_at FROM sessions, throttles WHERE key = 'strangers'",
    )
    .await;
    app.clock.advance(Duration::minutes(11));
    let stop = CancellationToken::new();
    let upkeep = tokio::spawn(clean_up_hourly(app.api().clone(), stop.clone()));
    let mut between_batches = 0;
    eventually("the expired throttles are purged", async || {
        app.anon().log_in(&user.email, PASSWORD).await.expect(200);
        let left = app.sql("SELECT count(*) FROM throttles WHERE key LIKE 'sign-in %'");
        let left: u32 = left.await[0][0].parse().unwrap();
        between_batches += u32::from((3..100_000).contains(&left));
        left <= 2
    })
    .await;
    assert!(between_batches > 0, "all sign-ins waited for the purge");
    // Unexpired rows are kept.
    let kept = app.sql("SELECT count(*) FROM throttles WHERE key LIKE 'sign-in % 0.0.0.0'");
    assert_eq!(kept.await, [["1"]]);
    stop.cancel();
    upkeep.await.unwrap();
    let places = app.sql("SELECT count(*) FROM known_places").await;
    assert_eq!(places, [["1"]]);
}

// RFR-10
#[tokio::test]
async fn refreshes_are_rate_limited_per_session() {
    let app = TestApp::new().await;
    let (mut bob, eve) = (app.user("bob").await, app.user("eve").await);
    for _ in 0..120 {
        bob = app.refreshed(&bob).await;
    }
    let waits = app.refresh(&bob.refresh_token).await;
    waits.refused(429, "rate_limited");
    assert_eq!(waits.header("retry-after"), "60");
    app.refresh(&eve.refresh_token).await.expect(200);
    bob.me().await.expect(200);
    app.clock.advance(Duration::minutes(1));
    app.refresh(&bob.refresh_token).await.expect(200);
}

// RFR-10
#[tokio::test]
async fn refreshes_are_rate_limited_per_network() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let user = app.refreshed(&user).await;
    // Simulates thousands of refreshes.
    let planted = app
        .sql("UPDATE throttles SET failures = 2999 WHERE key = 'refreshes 0.0.0.0' RETURNING 'x'");
    assert_eq!(planted.await, [["x"]]);
    let user = app.refreshed(&user).await;
    app.refresh(&user.refresh_token).await.refused(429, "rate_limited");
    let elsewhere = app.anon().at("192.0.2.7");
    let body = serde_json::json!({ "refresh_token": user.refresh_token });
    elsewhere.post("/api/auth/refresh", &body).await.expect(200);
}
