//! List of the user's sessions.

use serde_json::{Value, json};
use time::Duration;

use crate::support::{PASSWORD, TestApp, TestUser, assert_has};

const SESSIONS: &str = "/api/auth/sessions";

async fn list(user: &TestUser) -> Vec<Value> {
    let page = user.read(SESSIONS).await;
    let items = page["items"].as_array().unwrap().clone();
    assert_eq!(page["total"], items.len());
    assert_eq!(page["next_cursor"], Value::Null);
    items
}

fn current(sessions: &[Value]) -> String {
    let mut current = sessions.iter().filter(|it| it["current"] == true);
    let id = current.next().unwrap()["id"].as_str().unwrap().to_owned();
    assert!(current.next().is_none(), "{sessions:?}");
    id
}

// SES-13
#[tokio::test]
async fn the_session_list_has_only_own_active_sessions_and_no_secrets() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    app.user("eve").await;
    let laptop = app
        .anon()
        .at("198.51.100.7")
        .with_header("user-agent", "curl/8.14.1")
        .log_in(&bob.email, PASSWORD)
        .await;
    let laptop = TestUser::of(&app, laptop.expect(200));
    let mut browser = app.signed_in(&bob).await;
    browser.get("/dashboard").await.expect(200);
    let key = json!({ "name": "Script", "scope": "read" });
    bob.post("/api/auth/keys", &key).await.expect(201);

    let sessions = list(&laptop).await;
    assert_eq!(sessions.len(), 3, "{sessions:?}");
    let mine = sessions.iter().find(|it| it["current"] == true).unwrap();
    let fields: Vec<&String> = mine.as_object().unwrap().keys().collect();
    assert_eq!(
        fields,
        [
            "address",
            "created_at",
            "current",
            "device",
            "id",
            "kind",
            "last_seen_at"
        ]
    );
    assert_has(
        mine,
        json!({ "kind": "api", "device": "curl/8.14.1", "address": "198.51.100.7" }),
    );
    let kinds = sessions.iter().filter(|it| it["kind"] == "browser");
    assert_eq!(kinds.count(), 1);
    assert_ne!(current(&sessions), current(&list(&bob).await));

    // Use is recorded to the minute; an unused session expires, and is not listed.
    app.clock.advance(Duration::days(6));
    list(&bob_again(&app, &bob).await).await;
    app.clock.advance(Duration::days(1));
    let left = list(&app.log_in(&bob.email).await).await;
    assert_eq!(left.len(), 2, "{left:?}");
}

/// The same session with a new access token.
async fn bob_again(app: &TestApp, bob: &TestUser) -> TestUser {
    TestUser::of(app, app.refresh(&bob.refresh_token).await.expect(200))
}

// SES-13, RFR-07
#[tokio::test]
async fn ending_a_session_revokes_its_tokens_and_no_others() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let (lost, kept) = (app.log_in(&bob.email).await, app.log_in(&bob.email).await);
    let id = current(&list(&lost).await);
    let path = format!("{SESSIONS}/{id}");
    let done = bob.delete(&path).await.expect(204);
    assert_eq!(done.text, "");
    lost.me().await.refused(401, "session_ended");
    let refresh = app.refresh(&lost.refresh_token).await;
    refresh.refused(401, "session_ended");
    kept.me().await.expect(200);
    assert_eq!(list(&bob).await.len(), 2);
    // The session has already ended.
    bob.delete(&path).await.refused(404, "not_found");
}

// SES-13
#[tokio::test]
async fn ending_another_users_session_or_a_key_is_404() {
    let app = TestApp::new().await;
    let (bob, eve) = (app.user("bob").await, app.user("eve").await);
    let admin = app.admin("ada").await;
    let eves = current(&list(&eve).await);
    let key = json!({ "name": "Script", "scope": "read" });
    let key = bob.create("/api/auth/keys", &key).await;
    let unknown = uuid::Uuid::now_v7().to_string();
    for id in [&eves, &unknown, "1", key["id"].as_str().unwrap()] {
        for client in [&bob.client, &admin.client] {
            let path = format!("{SESSIONS}/{id}");
            client.delete(&path).await.refused(404, "not_found");
        }
    }
    eve.me().await.expect(200);
    let key = app.bearer(key["secret"].as_str().unwrap());
    key.me().await.expect(200);
}

// SES-13, SES-16
#[tokio::test]
async fn only_ending_other_sessions_requires_a_recent_sign_in() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let other = app.log_in(&bob.email).await;
    let (mine, others) = (current(&list(&bob).await), current(&list(&other).await));
    app.clock.advance(Duration::minutes(20));
    let path = format!("{SESSIONS}/{others}");
    let refused = bob.delete(&path).await;
    refused.refused(403, "confirmation_required");
    other.me().await.expect(200);

    let path = format!("{SESSIONS}/{mine}");
    bob.delete(&path).await.expect(204);
    bob.me().await.refused(401, "session_ended");
}

// SES-13
#[tokio::test]
async fn ending_all_other_sessions_also_ends_keys() {
    let app = TestApp::new().await;
    let (bob, eve) = (app.user("bob").await, app.user("eve").await);
    let other = app.log_in(&bob.email).await;
    let mut browser = app.signed_in(&bob).await;
    let key = json!({ "name": "Script", "scope": "read" });
    let key = bob.create("/api/auth/keys", &key).await;
    let key = app.bearer(key["secret"].as_str().unwrap());
    for client in [&other.client, &key] {
        client.me().await.expect(200);
    }
    bob.delete(SESSIONS).await.expect(204);
    for client in [&other.client, &key] {
        client.me().await.refused(401, "session_ended");
    }
    browser.get("/dashboard").await.expect(303);
    assert_eq!(list(&bob).await.len(), 1);
    eve.me().await.expect(200);
    let entries =
        app.sql("SELECT detail FROM audit_entries WHERE action = 'session.all_ended'").await;
    assert_eq!(entries, [[r#"{"sessions_ended":3}"#]]);
}

#[tokio::test]
async fn the_101st_session_ends_the_least_recently_used_one() {
    let app = TestApp::new().await;
    let (first, eve) = (app.user("bob").await, app.user("eve").await);
    app.clock.advance(Duration::seconds(1));
    let second = app.log_in(&first.email).await;
    app.clock.advance(Duration::minutes(2));
    // Use of the first session makes the second the oldest.
    first.me().await.expect(200);
    let mut last = None;
    for _ in 0..98 {
        last = Some(app.log_in(&first.email).await);
    }
    let last = last.unwrap();
    assert_eq!(list(&last).await.len(), 100);
    let newest = app.log_in(&first.email).await;
    assert_eq!(list(&newest).await.len(), 100);
    for user in [&first, &last, &newest, &eve] {
        user.me().await.expect(200);
    }
    second.me().await.refused(401, "session_ended");
    let ended = app.sql("SELECT count(*) FROM sessions WHERE ended_because = 'too_many'").await;
    assert_eq!(ended, [["1"]]);
}
