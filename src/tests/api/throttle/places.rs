//! Password guessing at one account from many networks, and exceptions for its owner.

use time::Duration;

use super::{FREE, WRONG, exhaust};
use crate::support::{Browser, Client, PASSWORD, TestApp, TestUser};

/// Number of failures, from all networks, without a delay for unknown networks.
const FREE_FROM_ANYWHERE: usize = 9;

/// Clients of different networks, for one attempt each.
fn strangers(app: &TestApp) -> impl Iterator<Item = Client> {
    (0_u8..=255).map(|n| app.anon().at(&format!("203.0.113.{n}")))
}

/// Fails from different networks until the next unknown one is throttled.
async fn exhaust_from_anywhere(app: &TestApp, email: &str) {
    for stranger in strangers(app).take(FREE_FROM_ANYWHERE + 2) {
        let refused = stranger.log_in(email, WRONG).await;
        if refused.status == 429 {
            return;
        }
        refused.refused(401, "invalid_credentials");
    }
    panic!("no attempt was throttled");
}

/// A browser that signed in once, and out again.
async fn known_browser(app: &TestApp, user: &TestUser) -> Browser {
    let mut browser = app.signed_in(user).await;
    browser.submit("/fn/logout", &[]).await.expect(303);
    assert!(browser.cookies.is_empty() && browser.device.is_some());
    browser
}

async fn sign_in_at(browser: &mut Browser, address: &str, email: &str, password: &str) -> u16 {
    browser.address = Some(address.parse().unwrap());
    let fields = [("email", email), ("password", password)];
    browser.call("/fn/login", &fields).await.status
}

// THR-01, THR-03, ENU-05
#[tokio::test]
async fn distributed_guessing_is_throttled_except_from_known_networks() {
    let app = TestApp::new().await;
    let home = app.anon().at("192.0.2.7");
    let user = app.user("bob").await;
    home.log_in(&user.email, PASSWORD).await.expect(200);
    for email in [user.email.as_str(), "nobody@example.com"] {
        exhaust_from_anywhere(&app, email).await;
        let elsewhere = app.anon().at("198.51.100.9");
        let waits = elsewhere.log_in(email, PASSWORD).await;
        waits.refused(429, "rate_limited");
        assert_eq!(waits.header("retry-after"), "5");
    }
    home.log_in(&user.email, PASSWORD).await.expect(200);
    // The owner in another network only has to wait.
    app.clock.advance(Duration::seconds(5));
    let elsewhere = app.anon().at("198.51.100.9");
    elsewhere.log_in(&user.email, PASSWORD).await.expect(200);
    // After this sign-in the other network is known, too.
    exhaust_from_anywhere(&app, &user.email).await;
    elsewhere.log_in(&user.email, PASSWORD).await.expect(200);
}

// THR-01: the number of failures without a delay is limited across all networks.
#[tokio::test]
async fn the_delay_for_unknown_networks_grows_with_failures() {
    let app = TestApp::new().await;
    let mut waits = Vec::new();
    for stranger in strangers(&app).take(110) {
        let mut answer = stranger.log_in("bob@example.com", WRONG).await;
        let mut wait = 0;
        if answer.status == 429 {
            wait = answer.header("retry-after").parse().unwrap();
            app.clock.advance(Duration::seconds(wait));
            answer = stranger.log_in("bob@example.com", WRONG).await;
        }
        answer.refused(401, "invalid_credentials");
        waits.push(wait);
    }
    let mut steps = waits.clone();
    steps.dedup();
    assert_eq!(steps, [0, 5, 30, 60, 300], "{waits:?}");
    assert_eq!(waits.iter().filter(|wait| **wait == 0).count(), 10);
}

// THR-03
#[tokio::test]
async fn a_known_device_can_sign_in_from_a_throttled_network() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut browser = known_browser(&app, &user).await;
    let guesser = app.anon().at("192.0.2.7");
    exhaust(&guesser, &user.email).await;
    exhaust_from_anywhere(&app, &user.email).await;
    app.sql("UPDATE throttles SET failures = 99 WHERE key = 'address 192.0.2.7'").await;
    let counted = guesser.log_in("nobody@example.com", WRONG).await;
    counted.expect(401);
    guesser.log_in("else@example.com", WRONG).await.refused(429, "rate_limited");
    let mut stranger = app.browser();
    let told = sign_in_at(&mut stranger, "192.0.2.7", &user.email, PASSWORD).await;
    assert_eq!(told, 429);
    let told = sign_in_at(&mut browser, "192.0.2.7", &user.email, PASSWORD).await;
    assert_eq!(told, 200);
}

// THR-03, THR-08
#[tokio::test]
async fn a_known_device_is_throttled_by_its_own_failure_count() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut browser = known_browser(&app, &user).await;
    for _ in 0..=FREE {
        let told = sign_in_at(&mut browser, "192.0.2.7", &user.email, WRONG).await;
        assert_eq!(told, 401);
    }
    // The device is throttled in every network.
    let told = sign_in_at(&mut browser, "198.51.100.9", &user.email, PASSWORD).await;
    assert_eq!(told, 429);
    // The network and its other devices are not affected.
    let beside = app.anon().at("192.0.2.7");
    beside.log_in(&user.email, PASSWORD).await.expect(200);
    app.clock.advance(Duration::seconds(1));
    let told = sign_in_at(&mut browser, "198.51.100.9", &user.email, PASSWORD).await;
    assert_eq!(told, 200);
}

// THR-03
#[tokio::test]
async fn a_device_is_known_only_to_accounts_that_used_it() {
    let app = TestApp::new().await;
    let (bob, eve) = (app.user("bob").await, app.user("eve").await);
    let mut eves = known_browser(&app, &eve).await;
    exhaust_from_anywhere(&app, &bob.email).await;
    let told = sign_in_at(&mut eves, "198.51.100.9", &bob.email, PASSWORD).await;
    assert_eq!(told, 429);
    for odd in [
        "",
        "AAAAAAAAAAAAAAAAAAAAAA",
        "' OR 1=1 --",
        &"A".repeat(4000),
    ] {
        let mut browser = app.browser();
        browser.device = Some(("regula-device".to_owned(), odd.to_owned()));
        let told = sign_in_at(&mut browser, "198.51.100.10", &bob.email, PASSWORD).await;
        assert_eq!(told, 429, "{odd}");
    }
    // Fixation: a cookie that an attacker planted is replaced at sign-in.
    let mut bobs = app.browser();
    bobs.device = eves.device.clone();
    bobs.sign_in(&bob.email, PASSWORD).await;
    assert!(bobs.device.is_some());
    assert_ne!(bobs.device, eves.device);
    // A device cookie that the account knows is kept.
    let device = bobs.device.clone();
    bobs.sign_in(&bob.email, PASSWORD).await;
    assert_eq!(bobs.device, device);
}

// THR-02, THR-03
#[tokio::test]
async fn an_attack_on_all_accounts_throttles_only_unknown_places() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let home = app.anon().at("192.0.2.7");
    home.log_in(&user.email, PASSWORD).await.expect(200);
    let mut browser = known_browser(&app, &user).await;
    let mut strangers = strangers(&app);
    let mut stranger = async || {
        let email = format!("{}@example.com", uuid::Uuid::now_v7().simple());
        strangers.next().unwrap().log_in(&email, WRONG).await
    };
    stranger().await.expect(401);
    // Simulates a thousand attempts.
    let planted =
        app.sql("UPDATE throttles SET failures = 999 WHERE key = 'strangers' RETURNING 'x'");
    assert_eq!(planted.await, [["x"]]);
    stranger().await.expect(401);
    assert_eq!(stranger().await.expect(429).header("retry-after"), "1");
    let elsewhere = app.anon().at("198.51.100.9");
    elsewhere.log_in(&user.email, PASSWORD).await.expect(429);
    home.log_in(&user.email, PASSWORD).await.expect(200);
    let told = sign_in_at(&mut browser, "198.51.100.9", &user.email, PASSWORD).await;
    assert_eq!(told, 200);
    // Limit of one attempt a second, until ten minutes have passed.
    app.clock.advance(Duration::seconds(1));
    stranger().await.expect(401);
    stranger().await.expect(429);
    app.clock.advance(Duration::minutes(10));
    stranger().await.expect(401);
    stranger().await.expect(401);
}

#[tokio::test]
async fn a_network_is_known_for_ninety_days_and_a_device_for_a_year() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let home = app.anon().at("192.0.2.7");
    home.log_in(&user.email, PASSWORD).await.expect(200);
    let mut browser = known_browser(&app, &user).await;
    for (days, of_home, of_browser) in [(89, 200, 200), (91, 429, 200), (366, 429, 429)] {
        app.clock.advance(Duration::days(days));
        exhaust_from_anywhere(&app, &user.email).await;
        let told = home.log_in(&user.email, PASSWORD).await.status;
        assert_eq!(told, of_home, "{days}");
        let told = sign_in_at(&mut browser, "198.51.100.9", &user.email, PASSWORD).await;
        assert_eq!(told, of_browser, "{days}");
    }
}

// THR-06
#[tokio::test]
async fn known_networks_are_shared_by_nodes_and_survive_restarts() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let home = "192.0.2.7";
    app.anon().at(home).log_in(&user.email, PASSWORD).await.expect(200);
    exhaust_from_anywhere(&app, &user.email).await;
    let other = app.again(&[]).await;
    other
        .anon()
        .at("198.51.100.9")
        .log_in(&user.email, PASSWORD)
        .await
        .refused(429, "rate_limited");
    other.anon().at(home).log_in(&user.email, PASSWORD).await.expect(200);
}
