//! Password guessing, limited by address.

use time::Duration;

use super::{FREE, WRONG, exhaust};
use crate::support::{PASSWORD, TestApp};

// THR-07
#[tokio::test]
async fn forwarding_headers_of_untrusted_clients_are_ignored() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    for n in 0..=FREE {
        let claimed = format!("198.51.100.{n}");
        let client = app
            .anon()
            .at("192.0.2.7")
            .with_header("x-forwarded-for", &claimed)
            .with_header("x-real-ip", &claimed)
            .with_header("forwarded", format!("for={claimed}"))
            .with_header("true-client-ip", &claimed)
            .with_header("cf-connecting-ip", &claimed);
        client.log_in(&user.email, WRONG).await.expect(401);
    }
    let client = app.anon().at("192.0.2.7").with_header("x-forwarded-for", "198.51.100.99");
    client.log_in(&user.email, PASSWORD).await.refused(429, "rate_limited");
}

// THR-07
#[tokio::test]
async fn the_client_address_is_taken_from_a_trusted_proxy() {
    let app = TestApp::with(&[("REGULA_TRUSTED_PROXIES", "10.0.0.0/8")]).await;
    let user = app.user("bob").await;
    let behind = |address: &str| app.anon().at("10.0.0.1").with_header("x-forwarded-for", address);
    exhaust(&behind("192.0.2.7"), &user.email).await;
    behind("192.0.2.7").log_in(&user.email, PASSWORD).await.refused(429, "rate_limited");
    // Entries further left in the header are the attacker's own.
    let spoofed = behind("198.51.100.9, 192.0.2.7");
    spoofed.log_in(&user.email, PASSWORD).await.refused(429, "rate_limited");
    behind("198.51.100.9").log_in(&user.email, PASSWORD).await.expect(200);
}

#[tokio::test]
async fn a_success_or_a_day_without_failures_resets_the_count() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    for _ in 0..5 {
        for _ in 0..FREE {
            app.anon().log_in(&user.email, WRONG).await.expect(401);
        }
        app.anon().log_in(&user.email, PASSWORD).await.expect(200);
    }
    exhaust(&app.anon(), &user.email).await;
    app.clock.advance(Duration::days(1));
    exhaust(&app.anon(), &user.email).await;
}

// THR-04
#[tokio::test]
async fn password_spraying_is_throttled_per_address() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let sprayer = app.anon().at("192.0.2.7");
    for n in 0..3 {
        sprayer.log_in(&format!("user{n}@example.com"), WRONG).await.expect(401);
    }
    // Simulates 96 more attempts.
    app.sql("UPDATE throttles SET failures = 99 WHERE key = 'address 192.0.2.7'").await;
    sprayer.log_in("user99@example.com", WRONG).await.expect(401);
    let stopped = sprayer.log_in(&user.email, PASSWORD).await.refused(429, "rate_limited");
    assert_eq!(stopped.header("retry-after"), "300");
    app.anon().at("192.0.2.8").log_in(&user.email, PASSWORD).await.expect(200);
    app.clock.advance(Duration::minutes(10));
    sprayer.log_in(&user.email, PASSWORD).await.expect(200);
}
