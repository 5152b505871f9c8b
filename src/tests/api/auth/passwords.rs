//! Passwords: policy, hashing and verification.

use serde_json::{Value, json};

use crate::support::{PASSWORD, STANDARD_HASHING, TestApp, TestResponse};

/// [`PASSWORD`], hashed with 4 MiB and one pass.
const WEAK: &str = "$argon2id$v=19$m=4096,t=1,p=1$d2Vhay1zYWx0LXdlYWstcw$U2cZ1ALTWlkOcdOXrVl7L7z21C56Zlrv7BH6gTFRTaE";

async fn register(app: &TestApp, email: &str, password: &str) -> TestResponse {
    let body = json!({ "email": email, "password": password, "name": "Bob" });
    app.anon().post("/api/auth/register", &body).await
}

async fn hashes(app: &TestApp) -> Vec<String> {
    let rows = app.sql("SELECT password_hash FROM users ORDER BY email").await;
    rows.into_iter().flatten().collect()
}

// PWD-01, PWD-04
#[tokio::test]
async fn passwords_need_only_eight_characters_of_any_kind() {
    let app = TestApp::new().await;
    for (n, password) in [
        "xkqmvzpw",
        "83651937450128",
        "éèêëēėęě",
        "🗝🗝🗝🗝🗝🗝🗝🗝",
        "        x",
        "lower case and spaces",
    ]
    .into_iter()
    .enumerate()
    {
        let email = format!("bob{n}@example.com");
        register(&app, &email, password).await.expect(201);
        app.anon().log_in(&email, password).await.expect(200);
    }
    for short in ["", "xkqmvzp", "éèêëēėę", "🗝🗝🗝🗝🗝🗝🗝"] {
        let refused = register(&app, "eve@example.com", short).await.refused(422, "invalid");
        let code = if short.is_empty() {
            "required"
        } else {
            "too_short"
        };
        assert_eq!(refused.json()["errors"][0]["code"], code, "{short}");
    }
}

// PWD-02
#[tokio::test]
async fn long_passwords_are_not_truncated() {
    let app = TestApp::new().await;
    let long = [
        "a ü 🗝 ".repeat(10),
        "€".repeat(127),
        "🗝".repeat(255),
        "\t\u{1}\u{7f}~".repeat(20),
    ];
    for (n, start) in long.iter().enumerate() {
        let email = format!("bob{n}@example.com");
        register(&app, &email, &format!("{start}x")).await.expect(201);
        app.anon().log_in(&email, &format!("{start}x")).await.expect(200);
        app.anon().log_in(&email, &format!("{start}y")).await.expect(401);
        app.anon().log_in(&email, start).await.expect(401);
    }
}

// PWD-03
#[tokio::test]
async fn passwords_over_256_characters_are_refused() {
    let app = TestApp::new().await;
    let user = app.user("eve").await;
    for characters in [257, 1025, 60_000] {
        let password = "x".repeat(characters);
        let refused = register(&app, "bob@example.com", &password).await.refused(422, "invalid");
        assert_eq!(refused.json()["errors"][0]["code"], "too_long");
    }
    for megabytes in [1, 10] {
        let password = "x".repeat(megabytes << 20);
        register(&app, "bob@example.com", &password).await.refused(413, "too_large");
        app.anon().log_in(&user.email, &password).await.refused(413, "too_large");
    }
    assert_eq!(hashes(&app).await.len(), 1);
}

// PWD-05
#[tokio::test]
async fn common_and_guessable_passwords_are_refused_with_the_reason() {
    let app = TestApp::new().await;
    for (password, code) in [
        ("password", "too_common"),
        ("password123", "too_common"),
        ("PassWord123", "too_common"),
        ("12345678", "too_common"),
        ("regula-2026!", "too_guessable"),
        ("My-REGULA-account", "too_guessable"),
        ("benedict-2026", "too_guessable"),
        ("BENEDICT@example.com", "too_guessable"),
    ] {
        let refused = register(&app, "benedict@example.com", password).await;
        let error = &refused.refused(422, "invalid").json()["errors"][0];
        assert_eq!(
            (&error["field"], &error["code"]),
            (&json!("password"), &json!(code)),
            "{password}"
        );
    }
}

// PWD-06: passwords are verified exactly as typed (ASVS 6.2.8).
#[tokio::test]
async fn a_password_is_not_normalised() {
    let app = TestApp::new().await;
    register(&app, "bob@example.com", "caf\u{e9}-caf\u{e9}").await.expect(201);
    app.anon().log_in("bob@example.com", "caf\u{e9}-caf\u{e9}").await.expect(200);
    for other in [
        "cafe\u{301}-cafe\u{301}",
        "CAF\u{c9}-CAF\u{c9}",
        " caf\u{e9}-caf\u{e9}",
    ] {
        app.anon().log_in("bob@example.com", other).await.expect(401);
    }
}

// PWD-07
#[tokio::test]
async fn equal_passwords_are_kept_as_different_argon2id_hashes() {
    let app = TestApp::with(&[STANDARD_HASHING]).await;
    app.user("bob").await;
    app.user("eve").await;
    let hashes = hashes(&app).await;
    assert_ne!(hashes[0], hashes[1]);
    for hash in hashes {
        let parts: Vec<_> = hash.split('$').collect();
        assert_eq!(parts[..4], ["", "argon2id", "v=19", "m=19456,t=2,p=1"]);
        assert!(parts[4].len() >= 22, "a salt of 128 bits: {hash}");
    }
}

async fn with_weak_hash(name: &str) -> TestApp {
    let app = TestApp::with(&[STANDARD_HASHING]).await;
    app.user(name).await;
    app.sql("UPDATE users SET password_hash = '$argon2id$v=19$m=4096,t=1,p=1$d2Vhay1zYWx0LXdlYWstcw$U2cZ1ALTWlkOcdOXrVl7L7z21C56Zlrv7BH6gTFRTaE'").await;
    app
}

// PWD-08
#[tokio::test]
async fn a_weak_hash_is_replaced_at_the_next_sign_in() {
    let app = with_weak_hash("bob").await;
    app.anon().log_in("bob@example.com", "Wrong-Horse-9").await.expect(401);
    assert_eq!(hashes(&app).await, [WEAK]);
    app.anon().log_in("bob@example.com", PASSWORD).await.expect(200);
    let strong = hashes(&app).await;
    assert!(
        strong[0].starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
        "{strong:?}"
    );
    app.anon().log_in("bob@example.com", PASSWORD).await.expect(200);
    assert_eq!(hashes(&app).await, strong);
    app.anon().log_in("bob@example.com", "Wrong-Horse-9").await.expect(401);
}

// PWD-08
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn concurrent_sign_ins_succeed_while_a_weak_hash_is_replaced() {
    let app = with_weak_hash("bob").await;
    let racers: Vec<_> = (0..8)
        .map(|n| {
            let client = app.anon().at(&format!("192.0.2.{n}"));
            tokio::spawn(async move { client.log_in("bob@example.com", PASSWORD).await })
        })
        .collect();
    for racer in racers {
        racer.await.unwrap().expect(200);
    }
}

// PWD-09
#[tokio::test]
async fn sign_in_fails_if_the_stored_hash_cannot_be_verified() {
    let app = TestApp::new().await;
    app.user("bob").await;
    for planted in [
        "UPDATE users SET password_hash = ''",
        "UPDATE users SET password_hash = 'Correct-Horse-9'",
        "UPDATE users SET password_hash = '$argon2id$v=19$m=4194304,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE'",
        "UPDATE users SET password_hash = NULL",
    ] {
        app.sql(planted).await;
        app.anon().log_in("bob@example.com", PASSWORD).await.refused(401, "invalid_credentials");
        app.clock.advance(time::Duration::days(2));
    }
}

// PWD-12
#[tokio::test]
async fn responses_never_contain_a_password_or_hash() {
    let app = TestApp::new().await;
    let admin = app.admin("ada").await;
    let registered = register(&app, "bob@example.com", PASSWORD).await.expect(201);
    let refused = register(&app, "bob@example.com", PASSWORD).await.expect(409);
    let wrong = app.anon().log_in("bob@example.com", "Wrong-Horse-9").await.expect(401);
    let users = admin.get("/api/admin/users").await.expect(200);
    let malformed = app
        .anon()
        .post(
            "/api/auth/login",
            &json!({ "email": ["x"], "password": PASSWORD, "x": Value::Null }),
        )
        .await
        .expect(422);
    for response in [registered, refused, wrong, users, malformed] {
        for word in [PASSWORD, "Wrong-Horse-9", "argon2", "password_hash"] {
            assert!(!response.text.contains(word), "{}", response.text);
        }
    }
}
