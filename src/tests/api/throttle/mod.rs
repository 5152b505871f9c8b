//! Password guessing: attackers are throttled, and the owner can sign in.

mod address;
mod places;
mod rows;

use axum::http::Method;
use insta::assert_snapshot;
use time::Duration;

use crate::support::{Client, PASSWORD, TestApp};

pub(super) const WRONG: &str = "Wrong-Horse-9";
/// Number of failures without a delay.
pub(super) const FREE: usize = 4;

/// Fails until the next attempt is throttled.
pub(super) async fn exhaust(client: &Client, email: &str) {
    for _ in 0..=FREE {
        client.log_in(email, WRONG).await.refused(401, "invalid_credentials");
    }
}

// THR-01, THR-09
#[tokio::test]
async fn the_retry_delay_grows_with_failures() {
    let app = TestApp::new().await;
    app.user("bob").await;
    let client = app.anon();
    exhaust(&client, "bob@example.com").await;
    let mut waits = Vec::new();
    for _ in 0..20 {
        let blocked = client.log_in("bob@example.com", WRONG).await.refused(429, "rate_limited");
        let wait: i64 = blocked.header("retry-after").parse().unwrap();
        assert_eq!(blocked.json()["retry_after"], wait);
        app.clock.advance(Duration::seconds(wait - 1));
        let early = client.log_in("bob@example.com", WRONG).await;
        early.refused(429, "rate_limited");
        app.clock.advance(Duration::seconds(1));
        client.log_in("bob@example.com", WRONG).await.refused(401, "invalid_credentials");
        waits.push(wait);
    }
    assert_eq!(
        waits,
        [
            1, 3, 5, 10, 10, 10, 10, 30, 30, 30, 30, 30, 30, 30, 30, 60, 60, 60, 60, 60
        ]
    );
}

// THR-03, THR-08
#[tokio::test]
async fn throttling_applies_to_the_right_password_but_not_other_addresses() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let guesser = app.anon().at("192.0.2.7");
    exhaust(&guesser, &user.email).await;
    let right = guesser.log_in(&user.email, PASSWORD).await;
    assert_snapshot!(right.snapshot(), @r#"429 {"type":"about:blank","title":"Too Many Requests","status":429,"detail":"Too many attempts. Try again later.","code":"rate_limited","retry_after":1}"#);
    let wrong = guesser.log_in(&user.email, WRONG).await;
    assert_eq!(wrong.snapshot(), right.snapshot());

    let owner = app.anon().at("198.51.100.9");
    owner.log_in(&user.email, PASSWORD).await.expect(200);
    user.me().await.expect(200);
    // The owner's sign-in does not reset the attacker's counter.
    guesser.log_in(&user.email, PASSWORD).await.refused(429, "rate_limited");
    // An attacker does not throttle other accounts at the same address.
    let other = app.user("eve").await;
    guesser.log_in(&other.email, PASSWORD).await.expect(200);
}

// THR-02
#[tokio::test]
async fn ipv6_clients_are_throttled_per_64_network() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    exhaust(&app.anon().at("2001:db8:1:2::1"), &user.email).await;
    let neighbour = app.anon().at("2001:db8:1:2:ffff::9");
    neighbour.log_in(&user.email, PASSWORD).await.refused(429, "rate_limited");
    let stranger = app.anon().at("2001:db8:1:3::1");
    stranger.log_in(&user.email, PASSWORD).await.expect(200);
}

// ENU-05
#[tokio::test]
async fn unknown_accounts_are_throttled_like_existing_ones() {
    let app = TestApp::new().await;
    app.user("bob").await;
    let mut told = Vec::new();
    for email in ["bob@example.com", "nobody@example.com", "no address at all"] {
        let client = app.anon();
        let mut answers = Vec::new();
        for spelling in [email.to_owned(), email.to_uppercase(), format!(" {email} ")] {
            for _ in 0..3 {
                answers.push(client.log_in(&spelling, WRONG).await.snapshot());
            }
        }
        told.push(answers);
    }
    assert_eq!(
        told[0].iter().filter(|text| text.starts_with("401")).count(),
        FREE + 1
    );
    assert_eq!(told[0], told[1]);
    assert_eq!(told[0], told[2]);
}

// THR-05
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn concurrent_attempts_are_counted_like_sequential_ones() {
    let app = TestApp::new().await;
    app.user("bob").await;
    let racers: Vec<_> = (0..50)
        .map(|_| {
            let client = app.anon();
            tokio::spawn(async move { client.log_in("bob@example.com", WRONG).await.status })
        })
        .collect();
    let mut statuses = Vec::new();
    for racer in racers {
        statuses.push(racer.await.unwrap());
    }
    let count = |status| statuses.iter().filter(|it| **it == status).count();
    assert_eq!(
        (count(401), count(429)),
        (FREE + 1, 50 - FREE - 1),
        "{statuses:?}"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn concurrent_sign_ins_of_one_user_are_not_throttled() {
    let app = TestApp::new().await;
    app.user("bob").await;
    let racers: Vec<_> = (0..FREE)
        .map(|_| {
            let client = app.anon();
            tokio::spawn(async move {
                for _ in 0..25 {
                    client.log_in("bob@example.com", PASSWORD).await.expect(200);
                }
            })
        })
        .collect();
    for racer in racers {
        racer.await.unwrap();
    }
    let counted =
        app.sql("SELECT CAST(sum(failures) AS BIGINT) FROM throttles WHERE key LIKE 'address %'");
    assert_eq!(counted.await, [["0"]]);
}

// THR-11
#[tokio::test]
async fn page_form_server_function_and_api_share_one_count() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut browser = app.browser();
    browser.get("/login").await.expect(200);
    let fields = [("email", user.email.as_str()), ("password", WRONG)];
    let form = "username=bob%40example.com&password=Wrong-Horse-9";
    let form_type = "application/x-www-form-urlencoded";
    let by_form = async || {
        let client = app.anon();
        client.send_as(Method::POST, "/api/auth/login", form_type, form).await
    };

    app.anon().log_in(&user.email, WRONG).await.expect(401);
    by_form().await.expect(401);
    browser.submit("/fn/login", &fields).await.expect(401);
    browser.call("/fn/login", &fields).await.expect(401);
    app.anon().log_in(&user.email, WRONG).await.expect(401);

    app.anon().log_in(&user.email, PASSWORD).await.refused(429, "rate_limited");
    by_form().await.refused(429, "rate_limited");
    let right = [("email", user.email.as_str()), ("password", PASSWORD)];
    let called = browser.call("/fn/login", &right).await.refused(429, "rate_limited");
    assert_eq!(called.header("retry-after"), "1");
    let page = browser.submit("/fn/login", &right).await.expect(429);
    assert!(page.text.contains("Too many attempts"), "{}", page.text);
    assert!(browser.cookies.is_empty());
}

// THR-06
#[tokio::test]
async fn failure_counts_survive_restarts_and_are_shared_by_nodes() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let other = app.again(&[]).await;
    for _ in 0..2 {
        app.anon().log_in(&user.email, WRONG).await.expect(401);
        other.anon().log_in(&user.email, WRONG).await.expect(401);
    }
    other.anon().log_in(&user.email, WRONG).await.expect(401);
    app.anon().log_in(&user.email, PASSWORD).await.refused(429, "rate_limited");
    let restarted = app.again(&[]).await;
    restarted.anon().log_in(&user.email, PASSWORD).await.refused(429, "rate_limited");
}
