//! Changes and deletion of users.

use serde_json::{Value, json};
use time::Duration;

use crate::support::{TestApp, TestUser, assert_has, texts, tokens};

fn path(user: &TestUser, rest: &str) -> String {
    format!("/api/admin/users/{}{rest}", user.id)
}

// ADM-03: a promotion or demotion takes effect on the next request of an open session.
#[tokio::test]
async fn role_changes_apply_immediately_to_existing_tokens() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let ask = async || bob.get("/api/admin/users").await;
    ask().await.refused(403, "admin_required");
    let role = async |role: &str| {
        let patch = json!({ "role": role });
        ada.patch(&path(&bob, ""), &patch).await.expect(200)
    };
    assert_eq!(role("admin").await.json()["role"], "admin");
    ask().await.expect(200);
    assert_eq!(role("user").await.json()["role"], "user");
    ask().await.refused(403, "admin_required");
    // No session was ended, and the next token has the new role.
    let again = app.refresh(&bob.refresh_token).await.expect(200).json();
    let claims = tokens::claims(again["access_token"].as_str().unwrap());
    assert_eq!(claims["role"], "user");
}

// SES-16: a new session counts as a recent sign-in. Renaming a user does not require one.
#[tokio::test]
async fn role_changes_links_and_deletion_require_a_recent_sign_in() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    app.clock.advance(Duration::minutes(21));
    let needs = [
        ada.patch(&path(&bob, ""), &json!({ "role": "admin" })).await,
        ada.delete(&path(&bob, "")).await,
        ada.post(&path(&bob, "/password-reset"), &json!({})).await,
        ada.post(
            "/api/admin/users",
            &json!({ "email": "eve@example.com", "name": "Eve", "role": "admin" }),
        )
        .await,
    ];
    for refused in needs {
        refused.refused(403, "confirmation_required");
    }
    ada.patch(&path(&bob, ""), &json!({ "name": "Bobby" })).await.expect(200);
    // A ban requires no recent sign-in: it has to be quick.
    ada.ban(&bob, "Spam").await.expect(200);
    let ada = app.log_in(&ada.email).await;
    ada.delete(&path(&bob, "")).await.expect(204);
}

// ADM-08
#[tokio::test]
async fn user_changes_are_audited_with_old_and_new_values() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let patch = json!({ "role": "admin", "name": "Bobby", "email_verified": true });
    let changed = ada.patch(&path(&bob, ""), &patch).await.expect(200);
    let changed = changed.json();
    assert_eq!(changed["name"], "Bobby");
    assert!(changed["email_verified_at"].is_string(), "{changed}");
    // An unchanged value is not logged.
    ada.patch(&path(&bob, ""), &patch).await.expect(200);
    ada.patch(&path(&bob, ""), &json!({ "email_verified": false })).await.expect(200);

    let log = format!("/api/admin/audit?target_id={}&actor_id={}", bob.id, ada.id);
    let log = ada.read(&log).await;
    let told: Vec<(&str, &Value)> = log["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| (entry["action"].as_str().unwrap(), &entry["detail"]))
        .collect();
    assert_eq!(
        told,
        [
            (
                "user.edited",
                &json!({ "before": { "email_verified": true }, "after": { "email_verified": false } })
            ),
            (
                "user.role_changed",
                &json!({ "before": { "role": "user" }, "after": { "role": "admin" } })
            ),
            (
                "user.edited",
                &json!({
                    "before": { "name": "bob", "email_verified": false },
                    "after": { "name": "Bobby", "email_verified": true },
                })
            ),
        ]
    );
}

// AZN-03
#[tokio::test]
async fn read_only_and_invalid_user_fields_are_422() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let before = ada.read(&path(&bob, "")).await;
    for (patch, field) in [
        (json!({ "password": "Another-Horse-9" }), "password"),
        (json!({ "password_hash": "x" }), "password_hash"),
        (json!({ "email": "eve@example.com" }), "email"),
        (json!({ "id": ada.id }), "id"),
        (json!({ "role": "king" }), "role"),
        (json!({ "name": " " }), "name"),
        (json!({ "name": "a\nb" }), "name"),
        (json!({ "email_verified": "yes" }), "email_verified"),
    ] {
        ada.patch(&path(&bob, ""), &patch).await.invalid(field);
    }
    let after = ada.read(&path(&bob, "")).await;
    assert_eq!(after, before);
}

#[tokio::test]
async fn deleting_a_user_deletes_all_data_except_audit_entries() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let task = json!({ "title": "Water the figs of Bob" });
    bob.post("/api/users/me/tasks", &task).await.expect(201);
    let key = json!({ "name": "Cron of Bob", "scope": "write" });
    let key = bob.create("/api/auth/keys", &key).await;
    ada.delete(&path(&bob, "")).await.expect(204);

    bob.me().await.refused(401, "user_not_found");
    let refresh = app.refresh(&bob.refresh_token).await;
    assert_eq!(refresh.status, 401, "{}", refresh.text);
    let by_key = app.bearer(key["secret"].as_str().unwrap());
    assert_eq!(by_key.get("/api/users/me/tasks").await.status, 401);
    let dump = app.dump().await;
    // Audit entries of the deleted user's own actions remain.
    let (_, dump): (Vec<&str>, Vec<&str>) =
        dump.lines().partition(|line| line.starts_with("audit_entries: "));
    let dump = dump.join("\n");
    for gone in ["bob@example.com", "figs", "Cron"] {
        assert!(!dump.contains(gone), "{gone} is in {dump}");
    }
    let log = ada.get("/api/admin/audit?action=user.deleted").await;
    let entry = log.expect(200).json()["items"][0].clone();
    assert_has(&entry, json!({ "target_id": bob.id, "actor_id": ada.id }));
    ada.delete(&path(&bob, "")).await.refused(404, "not_found");
    // The address is available again.
    app.user("bob").await;
}

#[tokio::test]
async fn users_are_sorted_by_name_or_last_seen() {
    let app = TestApp::new().await;
    let ada = app.admin("ada").await;
    for name in ["zoe", "bea", "mia"] {
        app.clock.advance(Duration::minutes(1));
        app.user(name).await;
    }
    app.clock.advance(Duration::minutes(1));
    app.log_in("bea@example.com").await;
    for (sort, order) in [
        ("name", ["ada", "bea", "mia", "zoe"]),
        ("last_seen", ["bea", "mia", "zoe", "ada"]),
    ] {
        let list = format!("/api/admin/users?sort={sort}&limit=1");
        let seen = texts(&ada.all(&list).await, "name");
        assert_eq!(seen, order, "{sort}");
    }
}

#[tokio::test]
async fn users_can_be_fetched_by_ids_in_one_request() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let (eve, mia) = (app.user("eve").await, app.user("mia").await);
    let ask = async |query: String| ada.client.get(&format!("/api/admin/users?{query}")).await;
    let nobody = uuid::Uuid::now_v7();
    for (query, expected) in [
        (format!("ids={},{}", bob.id, eve.id), vec!["eve", "bob"]),
        (format!("ids={},{}", mia.id, mia.id), vec!["mia"]),
        (format!("ids={},{nobody}&sort=oldest", bob.id), vec!["bob"]),
        (format!("ids={},{}&role=admin", bob.id, ada.id), vec!["ada"]),
        (format!("ids={nobody}"), vec![]),
    ] {
        let page = ask(query.clone()).await.expect(200).json();
        let users = page["items"].as_array().unwrap().iter();
        let names: Vec<_> = users.map(|it| it["name"].as_str().unwrap()).collect();
        assert_eq!(names, expected, "{query}");
        assert_eq!(page["total"], expected.len(), "{query}");
    }
    let many = vec![bob.id.clone(); 101].join(",");
    for ids in ["", "bob", &format!("{},", bob.id), &many] {
        ask(format!("ids={ids}")).await.invalid("ids");
    }
}
