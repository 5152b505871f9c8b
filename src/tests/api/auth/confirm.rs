//! Re-authentication for actions that require a recent sign-in.

use serde_json::json;
use time::Duration;

use crate::{
    api::throttle::{FREE, WRONG},
    support::{Client, PASSWORD, TestApp, TestResponse, assert_has},
};

async fn confirm(client: &Client, password: &str) -> TestResponse {
    let body = json!({ "password": password });
    client.post("/api/auth/confirm", &body).await
}

/// Creates an API key, which requires a recent sign-in.
async fn make_key(client: &Client) -> TestResponse {
    let body = json!({ "name": "Script", "scope": "read" });
    client.post("/api/auth/keys", &body).await
}

// SES-16
#[tokio::test]
async fn a_sign_in_or_confirmation_is_recent_for_twenty_minutes() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    app.clock.advance(Duration::minutes(20) - Duration::seconds(1));
    make_key(&user).await.expect(201);
    app.clock.advance(Duration::seconds(1));
    let refused = make_key(&user).await;
    refused.refused(403, "confirmation_required");
    let all = user.delete("/api/auth/sessions").await;
    all.refused(403, "confirmation_required");

    let other = app.log_in(&user.email).await;
    let done = confirm(&user, PASSWORD).await.expect(204);
    assert_eq!(done.header("cache-control"), "no-store");
    make_key(&user).await.expect(201);
    // The confirmation expires together with the other session's sign-in.
    app.clock.advance(Duration::minutes(20));
    let user = app.refreshed(&user).await;
    make_key(&user).await.refused(403, "confirmation_required");
    make_key(&other).await.refused(403, "confirmation_required");
    let entries =
        app.sql("SELECT count(*) FROM audit_entries WHERE action = 'session.confirmed'").await;
    assert_eq!(entries, [["1"]]);
}

#[tokio::test]
async fn a_confirmation_applies_only_to_its_own_session() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let other = app.log_in(&user.email).await;
    app.clock.advance(Duration::minutes(20));
    confirm(&user, PASSWORD).await.expect(204);
    make_key(&other).await.refused(403, "confirmation_required");
}

// PWD-13, SES-16
#[tokio::test]
async fn wrong_passwords_are_refused_and_share_the_sign_in_rate_limit() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    app.clock.advance(Duration::minutes(20));
    for _ in 0..=FREE {
        let wrong = confirm(&user, WRONG).await.refused(422, "invalid");
        let error = &wrong.json()["errors"][0];
        assert_has(error, json!({ "field": "password", "code": "incorrect" }));
        assert!(!wrong.text.contains(WRONG));
    }
    let blocked = confirm(&user, PASSWORD).await;
    blocked.refused(429, "rate_limited");
    assert!(blocked.header("retry-after").parse::<u32>().unwrap() > 0);
    // The sign-in page shares the counter.
    app.anon().log_in(&user.email, PASSWORD).await.refused(429, "rate_limited");
    make_key(&user).await.refused(403, "confirmation_required");
    // A throttled attempt ends no session.
    user.me().await.expect(200);
    app.clock.advance(Duration::minutes(1));
    confirm(&user, PASSWORD).await.expect(204);
}

#[tokio::test]
async fn another_users_password_is_refused() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let body = json!({ "email": "eve@example.com", "password": "Staple-Battery-8", "name": "Eve" });
    app.anon().post("/api/auth/register", &body).await.expect(201);
    let wrong = confirm(&user, "Staple-Battery-8").await;
    wrong.refused(422, "invalid");
    for body in [
        json!({}),
        json!({ "password": PASSWORD, "email": "eve@example.com" }),
    ] {
        let odd = user.post("/api/auth/confirm", &body).await;
        odd.refused(422, "invalid");
    }
}
