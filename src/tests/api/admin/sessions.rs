//! A user's sessions and keys, ended by an admin.

use serde_json::json;
use time::Duration;

use crate::support::{TestApp, TestUser, assert_has};

fn path(user: &TestUser, rest: &str) -> String {
    format!("/api/admin/users/{}{rest}", user.id)
}

// SES-14
#[tokio::test]
async fn admins_can_end_all_sessions_and_keys_of_a_user() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let mut browser = app.signed_in(&bob).await;
    let key = json!({ "name": "Cron", "scope": "write" });
    let key = bob.create("/api/auth/keys", &key).await;
    let key = app.bearer(key["secret"].as_str().unwrap());
    key.get("/api/users/me/tasks").await.expect(200);
    browser.get("/dashboard").await.expect(200);

    ada.delete(&path(&bob, "/sessions")).await.expect(204);
    bob.me().await.refused(401, "session_ended");
    app.refresh(&bob.refresh_token).await.refused(401, "session_ended");
    key.get("/api/users/me/tasks").await.refused(401, "session_ended");
    browser.call("/fn/create_task", &[("title", "x")]).await.refused(401, "session_ended");
    browser.get("/dashboard").await.expect(303);
    // The user can sign in again: it was not a ban.
    app.log_in(&bob.email).await;
    let log = ada.get("/api/admin/audit?action=session.all_ended").await;
    let entry = log.expect(200).json()["items"][0].clone();
    assert_has(
        &entry,
        json!({ "target_id": bob.id, "detail": { "sessions_ended": 3 } }),
    );
}

// SES-14
#[tokio::test]
async fn admins_can_end_a_single_session_of_a_user() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    app.clock.advance(Duration::minutes(1));
    let other = app.log_in(&bob.email).await;
    let list = ada.get(&path(&bob, "/sessions")).await;
    let list = list.expect(200).json();
    assert_has(&list, json!({ "total": 2, "next_cursor": null }));
    let newest = &list["items"][0];
    for field in [
        "id",
        "kind",
        "device",
        "address",
        "created_at",
        "last_seen_at",
    ] {
        assert!(newest[field].is_string(), "{field}: {newest}");
    }
    assert_has(newest, json!({ "kind": "api", "current": false }));
    let id = newest["id"].as_str().unwrap();

    let one = path(&bob, &format!("/sessions/{id}"));
    ada.delete(&one).await.expect(204);
    other.me().await.refused(401, "session_ended");
    bob.me().await.expect(200);
    ada.delete(&one).await.refused(404, "not_found");
    let list = ada.get(&path(&bob, "/sessions")).await;
    assert_eq!(list.expect(200).json()["total"], 1);
}

// AZN-02: the user in the path must own the session or key, and a key is not a session.
#[tokio::test]
async fn ending_a_session_or_key_with_a_mismatched_path_is_404() {
    let app = TestApp::new().await;
    let (ada, bob, eve) = (
        app.admin("ada").await,
        app.user("bob").await,
        app.user("eve").await,
    );
    let session = ada.get(&path(&bob, "/sessions")).await;
    let session = session.expect(200).json()["items"][0]["id"].clone();
    let session = session.as_str().unwrap();
    let key = json!({ "name": "Cron", "scope": "read" });
    let made = bob.create("/api/auth/keys", &key).await;
    let (key, secret) = (
        made["id"].as_str().unwrap(),
        made["secret"].as_str().unwrap(),
    );
    for (user, rest) in [
        (&eve, format!("/sessions/{session}")),
        (&eve, format!("/keys/{key}")),
        (&bob, format!("/keys/{session}")),
        (&bob, format!("/sessions/{key}")),
        (&bob, "/sessions/1".to_owned()),
    ] {
        let response = ada.delete(&path(user, &rest)).await;
        response.refused(404, "not_found");
    }
    bob.me().await.expect(200);

    let keys = ada.get(&path(&bob, "/keys")).await.expect(200);
    assert!(!keys.text.contains(secret) && !keys.text.contains("secret"));
    let keys = keys.json();
    assert_eq!(
        (
            &keys["total"],
            &keys["items"][0]["name"],
            &keys["items"][0]["scope"]
        ),
        (&json!(1), &json!("Cron"), &json!("read"))
    );
    let client = app.bearer(secret);
    client.get("/api/users/me/tasks").await.expect(200);
    ada.delete(&path(&bob, &format!("/keys/{key}"))).await.expect(204);
    client.get("/api/users/me/tasks").await.refused(401, "session_ended");
    let keys = ada.get(&path(&bob, "/keys")).await.expect(200);
    assert_eq!(keys.json()["items"], json!([]));
}
