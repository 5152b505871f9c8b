//! Password changes.

use serde_json::{Value, json};
use time::Duration;

use crate::{
    api::throttle::{FREE, WRONG},
    support::{Client, PASSWORD, TestApp, TestResponse, TestUser},
};

const NEW: &str = "Staple-Battery-8";

async fn change(client: &Client, current: &str, new: &str) -> TestResponse {
    let body = json!({ "current_password": current, "new_password": new });
    client.post("/api/auth/password", &body).await
}

#[track_caller]
fn error(response: TestResponse) -> (String, String) {
    let json = response.refused(422, "invalid").json();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let error = &json["errors"][0];
    (text(&error["field"]), text(&error["code"]))
}

// SES-10, RFR-07
#[tokio::test]
async fn a_password_change_ends_all_other_sessions_and_keys() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let other = app.log_in(&user.email).await;
    let mut browser = app.signed_in(&user).await;
    let key = json!({ "name": "Script", "scope": "write" });
    let key = user.post("/api/auth/keys", &key).await.expect(201);
    let key = app.bearer(key.json()["secret"].as_str().unwrap());
    for client in [&other.client, &key] {
        client.me().await.expect(200);
    }
    let eve = app.user("eve").await;

    let done = change(&user, PASSWORD, NEW).await.expect(204);
    assert_eq!(done.text, "");
    for client in [&other.client, &key] {
        client.me().await.refused(401, "session_ended");
    }
    let refresh = app.refresh(&other.refresh_token).await;
    refresh.refused(401, "session_ended");
    browser.get("/dashboard").await.expect(303);
    user.me().await.expect(200);
    app.refresh(&user.refresh_token).await.expect(200);
    eve.me().await.expect(200);

    app.anon().log_in(&user.email, PASSWORD).await.refused(401, "invalid_credentials");
    app.anon().log_in(&user.email, NEW).await.expect(200);
    let entries =
        app.sql("SELECT detail FROM audit_entries WHERE action = 'user.password_changed'").await;
    assert_eq!(entries, [[r#"{"sessions_ended":3}"#]]);
    let dump = app.dump().await;
    assert!(!dump.contains(NEW), "{dump}");
}

// PWD-13, SES-16
#[tokio::test]
async fn a_password_change_requires_the_current_password_and_is_rate_limited() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let missing = json!({ "new_password": NEW });
    let missing = user.post("/api/auth/password", &missing).await;
    let required = ("current_password".to_owned(), "required".to_owned());
    assert_eq!(error(missing), required);
    for _ in 0..=FREE {
        let wrong = error(change(&user, WRONG, NEW).await);
        assert_eq!(
            wrong,
            ("current_password".to_owned(), "incorrect".to_owned())
        );
    }
    let blocked = change(&user, PASSWORD, NEW).await;
    blocked.refused(429, "rate_limited");
    app.clock.advance(Duration::minutes(1));
    app.anon().log_in(&user.email, PASSWORD).await.expect(200);
}

// PWD-05
#[tokio::test]
async fn an_invalid_new_password_is_422_and_not_rate_limited() {
    let app = TestApp::new().await;
    let user = app.user("benedict").await;
    for (new, code) in [
        ("", "required"),
        ("short", "too_short"),
        ("password123", "too_common"),
        ("my-regula-login", "too_guessable"),
        ("Benedict-1234", "too_guessable"),
        (&"a".repeat(257), "too_long"),
    ] {
        for _ in 0..FREE {
            let wrong = error(change(&user, PASSWORD, new).await);
            assert_eq!(wrong, ("new_password".to_owned(), code.to_owned()));
        }
    }
    change(&user, PASSWORD, NEW).await.expect(204);
}

// SES-10
#[tokio::test]
async fn a_password_change_invalidates_reset_links() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let email = regula_schema::Email::parse(&user.email).unwrap();
    let link = regula_api::operator::reset_password(app.api(), &email).await.unwrap();
    app.browser().get(&link).await.expect(200);
    change(&user, PASSWORD, NEW).await.expect(204);
    app.browser().get(&link).await.expect(422);
}

// SES-16
#[tokio::test]
async fn a_passwordless_account_can_set_a_password_after_recent_sign_in() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    app.sql("UPDATE users SET password_hash = NULL").await;
    let node = app.again(&[]).await;
    let client = node.bearer(&user.access_token);
    app.clock.advance(Duration::minutes(20));
    let first = json!({ "new_password": NEW });
    let late = client.post("/api/auth/password", &first).await;
    late.refused(403, "confirmation_required");

    app.sql("UPDATE users SET password_hash = NULL, email = 'bob@example.com'").await;
    // As after a recent sign-in by another method.
    app.sql("UPDATE sessions SET authenticated_at = last_seen_at").await;
    let node = app.again(&[]).await;
    let client = node.bearer(&user.access_token);
    client.post("/api/auth/password", &first).await.expect(204);
    node.anon().log_in(&user.email, NEW).await.expect(200);
    // Now the account has a password, and a change requires it.
    let second = json!({ "new_password": PASSWORD });
    let second = client.post("/api/auth/password", &second).await;
    assert_eq!(error(second).0, "current_password");
}

// SES-09: tokens and keys issued during the change are invalid.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_password_change_wins_over_concurrent_sign_ins_refreshes_and_keys() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let (mut old, mut new) = (PASSWORD, NEW);
    for round in 0..100 {
        let other = TestUser::of(&app, app.anon().log_in(&user.email, old).await.expect(200));
        let sign_in = tokio::spawn({
            let (client, email) = (app.anon(), user.email.clone());
            async move { client.log_in(&email, old).await }
        });
        let refresh = tokio::spawn({
            let (client, token) = (app.anon(), other.refresh_token.clone());
            async move {
                let body = json!({ "refresh_token": token });
                client.post("/api/auth/refresh", &body).await
            }
        });
        let key = tokio::spawn({
            let client = other.client.clone();
            async move {
                for _ in 0..rand::random_range(0..2000) {
                    tokio::task::yield_now().await;
                }
                let body = json!({ "name": "Script", "scope": "write" });
                client.post("/api/auth/keys", &body).await
            }
        });
        change(&user, old, new).await.expect(204);
        let (sign_in, refresh, key) = (
            sign_in.await.unwrap(),
            refresh.await.unwrap(),
            key.await.unwrap(),
        );
        assert!([200, 401].contains(&sign_in.status), "{}", sign_in.text);
        assert!([200, 401].contains(&refresh.status), "{}", refresh.text);
        assert!([201, 401].contains(&key.status), "{}", key.text);
        for (given, response) in [
            ("access_token", &sign_in),
            ("access_token", &refresh),
            ("secret", &key),
        ] {
            if response.status < 300 {
                let token = response.json()[given].as_str().unwrap().to_owned();
                app.bearer(&token).me().await.refused(401, "session_ended");
            }
        }
        let alive = app.sql("SELECT count(*) FROM sessions WHERE ended_at IS NULL").await;
        assert_eq!(alive, [["1"]], "round {round}");
        std::mem::swap(&mut old, &mut new);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_of_two_concurrent_password_changes_is_refused() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let other = app.log_in(&user.email).await;
    let (one, two) = tokio::join!(
        change(&user, PASSWORD, NEW),
        change(&other, PASSWORD, "Battery-Staple-7"),
    );
    let mut statuses = [one.status, two.status];
    statuses.sort_unstable();
    assert!(
        statuses == [204, 401] || statuses == [204, 422],
        "{one:?} {two:?}"
    );
    let works = if one.status == 204 {
        NEW
    } else {
        "Battery-Staple-7"
    };
    app.anon().log_in(&user.email, works).await.expect(200);
}
