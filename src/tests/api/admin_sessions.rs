//! A user's sessions and keys, in an admin's hands.

use serde_json::json;
use time::Duration;

use crate::support::{TestApp, TestUser};

fn path(user: &TestUser, rest: &str) -> String {
    format!("/api/admin/users/{}{rest}", user.id)
}

// SES-14
#[tokio::test]
async fn an_admin_signs_a_user_out_everywhere_at_once() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let mut browser = app.signed_in(&bob).await;
    let key = json!({ "name": "Cron", "scope": "write" });
    let key = bob
        .client
        .post("/api/auth/keys", &key)
        .await
        .expect(201)
        .json();
    let key = app.bearer(key["secret"].as_str().unwrap());
    let _ = key.get("/api/users/me/tasks").await.expect(200);
    let _ = browser.get("/dashboard").await.expect(200);

    let _ = ada
        .client
        .delete(&path(&bob, "/sessions"))
        .await
        .expect(204);
    let _ = bob
        .client
        .get("/api/auth/me")
        .await
        .refused(401, "session_ended");
    let _ = app
        .refresh(&bob.refresh_token)
        .await
        .refused(401, "session_ended");
    let _ = key
        .get("/api/users/me/tasks")
        .await
        .refused(401, "session_ended");
    let _ = browser
        .call("/fn/create_task", &[("title", "x")])
        .await
        .refused(401, "session_ended");
    let _ = browser.get("/dashboard").await.expect(303);
    // It is no ban.
    let _ = app.log_in(&bob.email).await;
    let log = ada
        .client
        .get("/api/admin/audit?action=session.all_ended")
        .await;
    let entry = log.expect(200).json()["items"][0].clone();
    assert_eq!(
        (&entry["target_id"], &entry["detail"]),
        (&json!(bob.id), &json!({ "sessions_ended": 3 }))
    );
}

// SES-14
#[tokio::test]
async fn an_admin_ends_one_session_and_the_others_go_on() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    app.clock.advance(Duration::minutes(1));
    let other = app.log_in(&bob.email).await;
    let list = ada.client.get(&path(&bob, "/sessions")).await;
    let list = list.expect(200).json();
    assert_eq!(
        (&list["total"], &list["next_cursor"]),
        (&json!(2), &json!(null))
    );
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
    assert_eq!(
        (&newest["kind"], &newest["current"]),
        (&json!("api"), &json!(false))
    );
    let id = newest["id"].as_str().unwrap();

    let one = path(&bob, &format!("/sessions/{id}"));
    let _ = ada.client.delete(&one).await.expect(204);
    let _ = other
        .client
        .get("/api/auth/me")
        .await
        .refused(401, "session_ended");
    let _ = bob.client.get("/api/auth/me").await.expect(200);
    let _ = ada.client.delete(&one).await.refused(404, "not_found");
    let list = ada.client.get(&path(&bob, "/sessions")).await;
    assert_eq!(list.expect(200).json()["total"], 1);
}

// AZN-02: a session is ended under its own user's name alone, and a key is no session.
#[tokio::test]
async fn what_is_ended_has_to_be_what_the_path_says() {
    let app = TestApp::new().await;
    let (ada, bob, eve) = (
        app.admin("ada").await,
        app.user("bob").await,
        app.user("eve").await,
    );
    let session = ada.client.get(&path(&bob, "/sessions")).await;
    let session = session.expect(200).json()["items"][0]["id"].clone();
    let session = session.as_str().unwrap();
    let key = json!({ "name": "Cron", "scope": "read" });
    let made = bob
        .client
        .post("/api/auth/keys", &key)
        .await
        .expect(201)
        .json();
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
        let response = ada.client.delete(&path(user, &rest)).await;
        let _ = response.refused(404, "not_found");
    }
    let _ = bob.client.get("/api/auth/me").await.expect(200);

    let keys = ada.client.get(&path(&bob, "/keys")).await.expect(200);
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
    let _ = client.get("/api/users/me/tasks").await.expect(200);
    let _ = ada
        .client
        .delete(&path(&bob, &format!("/keys/{key}")))
        .await
        .expect(204);
    let _ = client
        .get("/api/users/me/tasks")
        .await
        .refused(401, "session_ended");
    let keys = ada.client.get(&path(&bob, "/keys")).await.expect(200);
    assert_eq!(keys.json()["items"], json!([]));
}
