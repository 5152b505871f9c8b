//! API keys: creation, use and revocation.

mod bounds;

use insta::assert_snapshot;
use regula_schema::Timestamp;
use serde_json::{Value, json};
use time::Duration;

use crate::support::{Client, TestApp, TestUser};

const KEYS: &str = "/api/auth/keys";
const ME: &str = "/api/auth/me";
const TASKS: &str = "/api/users/me/tasks";

async fn make(user: &TestUser, scope: &str) -> Value {
    let body = json!({ "name": "Script", "scope": scope, "expires_at": null });
    user.create(KEYS, &body).await
}

fn secret(key: &Value) -> &str {
    key["secret"].as_str().unwrap()
}

#[tokio::test]
async fn a_key_is_shown_once_and_listed_without_its_secret() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let end = Timestamp::new(app.clock.now().get() + Duration::days(30));
    let body = json!({ "name": " Backup ", "scope": "write", "expires_at": end });
    let made = bob.post(KEYS, &body).await.expect(201);
    assert_eq!(made.header("cache-control"), "no-store");
    let made = made.json();
    assert_eq!(secret(&made).len(), 68);
    assert!(secret(&made).starts_with(made["prefix"].as_str().unwrap()));
    assert!(made["prefix"].as_str().unwrap().starts_with("rgl_"));

    let page = bob.get(KEYS).await.expect(200);
    assert!(!page.text.contains(secret(&made)), "{}", page.text);
    let page = page.json();
    let listed = &page["items"][0];
    for (name, value) in listed.as_object().unwrap() {
        assert_eq!(*value, made[name], "{name}");
    }
    assert_eq!(listed["expires_at"], json!(end));
    let prefix = made["prefix"].as_str().unwrap();
    assert_snapshot!(app.redacted(&page).replace(prefix, "[prefix]"), @r#"
    {
      "items": [
        {
          "created_at": "[time]", "expires_at": "[time]", "id": "[id 1]", "last_used_at": null,
          "name": "Backup", "prefix": "[prefix]", "scope": "write"
        }
      ],
      "next_cursor": null, "total": 1
    }
    "#);
}

// SES-15
#[tokio::test]
async fn the_database_stores_only_a_hash_of_the_key() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let key = make(&bob, "read").await;
    let dump = app.dump().await;
    assert!(dump.contains("Script"), "the dump has no row of the key");
    let text = secret(&key);
    for part in [text, &text[4..], &text[26..], &text[47..]] {
        assert!(!dump.contains(part), "{part} in {dump}");
    }
    let digest: String = <sha2::Sha256 as sha2::Digest>::digest(text.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert!(dump.contains(&digest), "{dump}");
}

async fn expect_dead(key: &Client, status: u16, code: &str) {
    for path in [ME, TASKS] {
        let refused = key.get(path).await.refused(status, code);
        let challenge = refused.header("www-authenticate");
        assert_eq!(
            status == 401,
            challenge.contains("invalid_token"),
            "{challenge}"
        );
    }
}

// RFR-07
#[tokio::test]
async fn a_key_ends_by_deletion_expiry_or_ban() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let by_hand = make(&bob, "read").await;
    let key = app.bearer(secret(&by_hand));
    key.me().await.expect(200);
    let path = format!("{KEYS}/{}", by_hand["id"].as_str().unwrap());
    bob.delete(&path).await.expect(204);
    expect_dead(&key, 401, "session_ended").await;
    bob.delete(&path).await.refused(404, "not_found");

    let end = Timestamp::new(app.clock.now().get() + Duration::minutes(5));
    let body = json!({ "name": "Short", "scope": "read", "expires_at": end });
    let short = bob.create(KEYS, &body).await;
    let short = app.bearer(secret(&short));
    app.clock.advance(Duration::minutes(5) - Duration::seconds(1));
    short.me().await.expect(200);
    app.clock.advance(Duration::seconds(1));
    expect_dead(&short, 401, "token_expired").await;
    let list = bob.read(KEYS).await;
    assert_eq!(list["total"], 0, "{list}");

    let banned = make(&bob, "write").await;
    let banned = app.bearer(secret(&banned));
    banned.me().await.expect(200);
    ada.ban(&bob, "Spam").await.expect(200);
    for path in [ME, TASKS] {
        banned.get(path).await.refused(403, "user_banned");
    }
    let unban = bob.ban_path().replace("/ban", "/unban");
    ada.post(&unban, &json!({})).await.expect(200);
    expect_dead(&banned, 401, "session_ended").await;
}

#[tokio::test]
async fn a_key_outlives_sessions_and_records_last_use_per_minute() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let key = make(&bob, "read").await;
    let client = app.bearer(secret(&key));
    let last_used = async |app: &TestApp| {
        let bob = app.log_in("bob@example.com").await;
        let list = bob.read(KEYS).await;
        list["items"][0]["last_used_at"].clone()
    };
    assert_eq!(last_used(&app).await, Value::Null);
    client.me().await.expect(200);
    let first = last_used(&app).await;
    assert_eq!(first, json!(app.clock.now()));
    app.clock.advance(Duration::seconds(59));
    client.me().await.expect(200);
    assert_eq!(last_used(&app).await, first);
    app.clock.advance(Duration::seconds(1));
    client.me().await.expect(200);
    assert_eq!(last_used(&app).await, json!(app.clock.now()));

    app.clock.advance(Duration::days(1000));
    client.me().await.expect(200);
    // A wrong secret with a valid id does not count as use.
    app.clock.advance(Duration::days(1));
    let before = last_used(&app).await;
    let forged = format!("{}{}", &secret(&key)[..26], "A".repeat(42));
    app.bearer(&forged).me().await.refused(401, "token_invalid");
    assert_eq!(last_used(&app).await, before);
}

#[tokio::test]
async fn keys_are_accessible_only_to_their_owner() {
    let app = TestApp::new().await;
    let (bob, eve, ada) = (
        app.user("bob").await,
        app.user("eve").await,
        app.admin("ada").await,
    );
    let key = make(&bob, "read").await;
    let id = key["id"].as_str().unwrap();
    let sessions = bob.read("/api/auth/sessions").await;
    let session = sessions["items"][0]["id"].as_str().unwrap().to_owned();
    for other in [&eve, &ada] {
        let list = other.read(KEYS).await;
        assert_eq!(list["total"], 0, "{list}");
        let path = format!("{KEYS}/{id}");
        other.delete(&path).await.refused(404, "not_found");
    }
    // A session cannot be reached as a key.
    let path = format!("{KEYS}/{session}");
    bob.delete(&path).await.refused(404, "not_found");
    bob.me().await.expect(200);
    app.bearer(secret(&key)).me().await.expect(200);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_limit_of_fifty_keys_holds_for_concurrent_requests() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    for _ in 0..45 {
        make(&bob, "read").await;
    }
    let body = json!({ "name": "Script", "scope": "read" });
    let mut made = 0;
    for response in bob.post_at_once(10, KEYS, &body).await {
        if response.status == 201 {
            made += 1;
        } else {
            response.refused(409, "conflict");
        }
    }
    assert_eq!(made, 5);
    let list = bob.read(KEYS).await;
    assert_eq!(
        (&list["total"], list["items"].as_array().unwrap().len()),
        (&json!(50), 50)
    );
    // Deleting a key makes room for a new one.
    let id = list["items"][7]["id"].as_str().unwrap();
    bob.delete(&format!("{KEYS}/{id}")).await.expect(204);
    make(&bob, "read").await;
}
