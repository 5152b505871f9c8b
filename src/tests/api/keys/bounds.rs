//! Permissions of API keys, and malformed keys.

use axum::http::Method;
use regula_schema::Timestamp;
use serde_json::{Value, json};
use time::Duration;

use super::{KEYS, ME, TASKS, make, secret};
use crate::support::{
    PASSWORD, TestApp, assert_has,
    endpoints::{Operation, operations},
    tokens::{base64url, claims},
};

#[tokio::test]
async fn a_read_key_cannot_write() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let (reads, writes) = (make(&bob, "read").await, make(&bob, "write").await);
    let reads = app.bearer(secret(&reads));
    let writes = app.bearer(secret(&writes));
    let task = json!({ "title": "Pray" });
    let made = writes.create(TASKS, &task).await;
    let one = format!("{TASKS}/{}", made["id"].as_str().unwrap());
    for path in [ME, TASKS, one.as_str(), "/api/dashboard"] {
        reads.get(path).await.expect(200);
        reads.send(Method::HEAD, path, None).await.expect(200);
        writes.get(path).await.expect(200);
    }
    let before = app.dump().await;
    for (method, path) in [
        (Method::POST, TASKS),
        (Method::PUT, one.as_str()),
        (Method::PATCH, one.as_str()),
        (Method::DELETE, one.as_str()),
        (Method::PATCH, &format!("{one}/complete")),
    ] {
        let refused = reads.send(method, path, Some(&task)).await;
        refused.refused(403, "scope_insufficient");
        assert_eq!(
            refused.header("www-authenticate"),
            r#"Bearer realm="regula", error="insufficient_scope""#
        );
    }
    assert_eq!(app.dump().await, before);
    writes.delete(&one).await.expect(204);
}

// AZN-01: the routes come from the OpenAPI document, so new ones are covered automatically.
#[tokio::test]
async fn keys_cannot_manage_the_account() {
    let app = TestApp::new().await;
    let admin = app.admin("ada").await;
    let other = app.log_in(&admin.email).await;
    let key = make(&admin, "write").await;
    let client = app.bearer(secret(&key));
    client.get(ME).await.expect(200);
    let before = app.dump().await;
    let mut tried = 0;
    for operation in operations(&app).await {
        // Operations that take another credential than a token, such as a link, are not for keys.
        if !operation.path.starts_with("/api/auth/") || !operation.needs_token() {
            continue;
        }
        let Operation { method, path, .. } = operation;
        let body = json!({ "password": PASSWORD, "current_password": PASSWORD });
        let body = (method != Method::GET).then_some(&body);
        let response = client.send(method.clone(), &path, body).await;
        if (method.as_str(), path.as_str()) == ("GET", ME) {
            response.expect(200);
            continue;
        }
        assert_eq!(response.status, 403, "{method} {path}: {}", response.text);
        response.refused(403, "scope_insufficient");
        tried += 1;
    }
    assert!(tried >= 16, "{tried}");
    client.post("/api/auth/logout", &json!({})).await.refused(403, "scope_insufficient");
    assert_eq!(app.dump().await, before);
    other.get(ME).await.expect(200);
}

// AZN-02, ADM-03
#[tokio::test]
async fn a_key_has_the_current_permissions_of_its_user() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let admin_key = make(&ada, "write").await;
    let of_admin = app.bearer(secret(&admin_key));
    let of_bob = make(&bob, "write").await;
    let of_bob = app.bearer(secret(&of_bob));

    let users = of_bob.get("/api/admin/users").await;
    users.refused(403, "admin_required");
    let eve = app.user("eve").await;
    of_bob.ban(&eve, "Spam").await.refused(403, "admin_required");
    let theirs = format!("/api/users/{}/tasks", eve.id);
    of_bob.get(&theirs).await.refused(403, "access_denied");
    let reads = make(&ada, "read").await;
    let reads = app.bearer(secret(&reads));
    reads.get("/api/admin/users").await.expect(200);
    reads.ban(&eve, "Spam").await.refused(403, "scope_insufficient");
    of_admin.ban(&eve, "Spam").await.expect(200);

    app.sql("UPDATE users SET role = 'user' WHERE email = 'ada@example.com'").await;
    // Changed in the database directly: another node sees it at once.
    let node = app.again(&[]).await;
    let new_key = make(&ada, "write").await;
    for key in [admin_key, new_key] {
        let demoted = node.bearer(secret(&key));
        demoted.get("/api/admin/users").await.refused(403, "admin_required");
    }
}

// A scope of a newer release must not be treated as the widest.
#[tokio::test]
async fn a_key_with_an_unknown_scope_or_kind_is_refused() {
    for update in [
        "UPDATE sessions SET scope = NULL WHERE kind = 'key'",
        "UPDATE sessions SET scope = 'admin' WHERE kind = 'key'",
        "UPDATE sessions SET scope = '' WHERE kind = 'key'",
        "UPDATE sessions SET kind = 'robot' WHERE kind = 'key'",
    ] {
        let app = TestApp::new().await;
        let bob = app.user("bob").await;
        let key = make(&bob, "write").await;
        app.plant_session(update).await;
        let before = app.dump().await;
        let key = app.bearer(secret(&key));
        key.get(ME).await.refused(401, "token_invalid");
        let task = json!({ "title": "Pray" });
        key.post(TASKS, &task).await.refused(401, "token_invalid");
        assert_eq!(app.dump().await, before, "{update}");
    }
}

#[tokio::test]
async fn a_session_of_an_unknown_kind_is_refused() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    app.plant_session("UPDATE sessions SET kind = 'robot'").await;
    bob.client.get(TASKS).await.refused(401, "token_invalid");
    app.refresh(&bob.refresh_token).await.refused(401, "token_invalid");
}

#[tokio::test]
async fn malformed_and_forged_keys_are_refused() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let key = make(&bob, "read").await;
    let text = secret(&key).to_owned();
    let other = secret(&make(&bob, "read").await).to_owned();
    let sid = claims(&bob.access_token)["sid"].as_str().unwrap().to_owned();
    let sid: uuid::Uuid = sid.parse().unwrap();
    // Id of a session that is not a key, followed by any secret.
    let of_session = format!(
        "rgl_{}",
        base64url([&sid.as_bytes()[..], &[0; 32]].concat())
    );
    let unknown = format!(
        "rgl_{}",
        base64url([&uuid::Uuid::now_v7().as_bytes()[..], &[7; 32]].concat())
    );
    let mut flipped = text.clone().into_bytes();
    let last = flipped.len() - 1;
    flipped[last] = if flipped[last] == b'A' { b'B' } else { b'A' };
    for forged in [
        "rgl_".to_owned(),
        "rgl_x".to_owned(),
        text[..67].to_owned(),
        format!("{text}A"),
        format!("{text}="),
        text.to_uppercase(),
        text.replacen("rgl_", "RGL_", 1),
        text[4..].to_owned(),
        String::from_utf8(flipped).unwrap(),
        // Id of one key and secret of another.
        format!("{}{}", &text[..26], &other[26..]),
        of_session,
        unknown,
        format!("rgl_{}", "A".repeat(5000)),
    ] {
        let refused = app.bearer(&forged).get(ME).await;
        refused.refused(401, "token_invalid");
    }
    // A key is read from the header only.
    let query = app.anon().get(&format!("{ME}?access_token={text}")).await;
    query.refused(401, "authorization_missing");
    let basic = app.anon().with_header("authorization", format!("Basic {text}"));
    basic.get(ME).await.refused(401, "authorization_malformed");
    app.refresh(&text).await.refused(401, "token_invalid");
    app.bearer(&text).get(ME).await.expect(200);
}

// INP-03
#[tokio::test]
async fn key_names_are_stored_unchanged_or_refused() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let make = async |body: Value| bob.post(KEYS, &body).await;
    for name in [
        "</li><script>alert(1)</script>",
        "'; DROP TABLE sessions; --",
        "田中さんにあげて下さい",
        "👩‍👩‍👧‍👦",
        "\u{202e}right to left",
        &"x".repeat(100),
    ] {
        let made = make(json!({ "name": name, "scope": "read" })).await;
        assert_eq!(made.expect(201).json()["name"], name);
    }
    for (name, code) in [
        ("", "required"),
        (" ", "required"),
        ("a\nb", "malformed"),
        ("a\0b", "malformed"),
        (&"x".repeat(101), "too_long"),
    ] {
        let refused = make(json!({ "name": name, "scope": "read" })).await;
        let refused = refused.refused(422, "invalid").json();
        let error = &refused["errors"][0];
        assert_has(error, json!({ "field": "name", "code": code }));
    }
    let at = |days: i64| Timestamp::new(app.clock.now().get() + Duration::days(days));
    for end in [at(0), at(-1), at(368), at(100_000)] {
        make(json!({ "name": "x", "scope": "read", "expires_at": end }))
            .await
            .invalid("expires_at");
    }
    make(json!({ "name": "x", "scope": "read", "expires_at": at(366) })).await.expect(201);
    for odd in [
        json!({ "name": "x" }),
        json!({ "name": "x", "scope": "admin" }),
        json!({ "name": "x", "scope": "read", "secret": "mine" }),
        json!({ "name": "x", "scope": "read", "user_id": bob.id }),
        json!({ "name": "x", "scope": "read", "expires_at": "tomorrow" }),
    ] {
        make(odd).await.refused(422, "invalid");
    }
}
