//! Registration.

use axum::http::Method;
use insta::assert_snapshot;
use serde_json::{Value, json};

use crate::support::{PASSWORD, TestApp, TestResponse};

fn account(email: &str) -> Value {
    json!({ "email": email, "password": PASSWORD, "name": "Bob" })
}

async fn register(app: &TestApp, body: &Value) -> TestResponse {
    app.anon().post("/api/auth/register", body).await
}

#[tokio::test]
async fn registration_returns_the_user_and_tokens() {
    let app = TestApp::new().await;
    let body = register(&app, &account(" Bob@Example.COM ")).await.expect(201).json();
    assert_snapshot!(app.redacted(&body), @r#"
    {
      "access_token": "[token]", "expires_in": 1800, "refresh_token": "[token]",
      "token_type": "bearer",
      "user": {
        "created_at": "[time]", "day_start_hour": 0, "email": "bob@example.com",
        "email_verified_at": null, "id": "[id 1]", "image": null, "is_banned": false,
        "last_seen_at": "[time]", "locale": "en", "name": "Bob", "role": "user", "theme": "system",
        "time_zone": "UTC", "updated_at": "[time]"
      }
    }
    "#);
    let client = app.bearer(body["access_token"].as_str().unwrap());
    assert_eq!(client.me().await.expect(200).json(), body["user"]);
    let audit =
        app.sql("SELECT action FROM audit_entries WHERE target_id = actor_id ORDER BY id").await;
    assert_eq!(audit, [["user.registered"], ["session.opened"]]);
}

#[tokio::test]
async fn email_addresses_are_unique_regardless_of_case() {
    let app = TestApp::new().await;
    register(&app, &account("bob@example.com")).await.expect(201);
    assert_snapshot!(register(&app, &account("bob@example.com")).await.snapshot(), @r#"409 {"type":"about:blank","title":"Conflict","status":409,"detail":"An account with this email already exists","code":"email_taken"}"#);
    for same in ["BOB@example.com", "bob@EXAMPLE.com", " Bob@Example.Com\n"] {
        register(&app, &account(same)).await.refused(409, "email_taken");
    }
    for other in ["bob+1@example.com", "b.ob@example.com", "bob@example.co"] {
        register(&app, &account(other)).await.expect(201);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn concurrent_registrations_of_one_address_create_one_account() {
    let app = TestApp::new().await;
    let racers: Vec<_> = (0..50)
        .map(|n| {
            let client = app.anon();
            let email = if n % 2 == 0 {
                "bob@example.com"
            } else {
                "BOB@EXAMPLE.COM"
            };
            tokio::spawn(async move { client.post("/api/auth/register", &account(email)).await })
        })
        .collect();
    let mut made = 0;
    for racer in racers {
        let response = racer.await.unwrap();
        if response.status == 201 {
            made += 1;
        } else {
            response.refused(409, "email_taken");
        }
    }
    assert_eq!(made, 1);
    let counts =
        app.sql("SELECT (SELECT count(*) FROM users), (SELECT count(*) FROM sessions)").await;
    assert_eq!(counts, [["1", "1"]]);
}

#[tokio::test]
async fn an_invalid_registration_names_all_invalid_fields() {
    let app = TestApp::new().await;
    let body = json!({ "email": "bob", "password": "short", "name": " " });
    assert_snapshot!(register(&app, &body).await.snapshot(), @r#"422 {"type":"about:blank","title":"Unprocessable Content","status":422,"detail":"Some fields are invalid.","code":"invalid","errors":[{"field":"name","code":"required","detail":"Enter a name."},{"field":"email","code":"malformed","detail":"This does not look like an email address."},{"field":"password","code":"too_short","detail":"Use at least 8 characters."}]}"#);
    assert_snapshot!(register(&app, &json!({ "email": "bob@example.com", "name": "Bob" })).await.snapshot(), @r#"422 {"type":"about:blank","title":"Unprocessable Content","status":422,"detail":"Some fields are invalid.","code":"invalid","errors":[{"field":"password","code":"required","detail":"The field password is missing."}]}"#);
    assert_eq!(app.sql("SELECT count(*) FROM users").await, [["0"]]);
}

// INP-01, INP-02
#[tokio::test]
async fn malformed_and_confusable_email_addresses_are_refused() {
    let app = TestApp::new().await;
    let long = format!("{}@{}.com", "a".repeat(64), "b".repeat(63).repeat(4));
    for email in [
        "",
        "bob",
        "bob@",
        "bob@localhost",
        "bob@example.com, eve@example.com",
        "bob@example.com\r\nBcc: eve@example.com",
        "bob\0@example.com",
        "b\u{f6}b@example.com",
        "\u{212a}bob@example.com",
        "bob\u{200b}@example.com",
        "bob＠example.com",
        "\"bob\"@example.com",
        "bob@example.com.",
        &long,
    ] {
        register(&app, &account(email)).await.invalid("email");
    }
}

// INP-02
#[tokio::test]
async fn a_name_is_one_line_of_up_to_a_hundred_characters() {
    let app = TestApp::new().await;
    for name in [
        "",
        "  ",
        "Bob\nAdmin",
        "Bob\r\nBcc: x",
        "Bob\0",
        "Bob\u{1b}[2J",
        &"é".repeat(101),
    ] {
        let body = json!({ "email": "bob@example.com", "password": PASSWORD, "name": name });
        register(&app, &body).await.invalid("name");
    }
    let name = "é".repeat(100);
    let body = json!({ "email": "bob@example.com", "password": PASSWORD, "name": name });
    assert_eq!(
        register(&app, &body).await.expect(201).json()["user"]["name"],
        name
    );
}

#[tokio::test]
async fn an_invalid_time_zone_falls_back_to_the_configured_one() {
    let app = TestApp::with(&[("REGULA_TIME_ZONE", "Europe/Lisbon")]).await;
    for (n, (given, kept)) in [
        (json!("Pacific/Auckland"), "Pacific/Auckland"),
        (json!("Mars/Olympus_Mons"), "Europe/Lisbon"),
        (json!("../../etc/passwd"), "Europe/Lisbon"),
        (Value::Null, "Europe/Lisbon"),
    ]
    .into_iter()
    .enumerate()
    {
        let mut body = account(&format!("bob{n}@example.com"));
        body["time_zone"] = given;
        let user = register(&app, &body).await.expect(201).json();
        assert_eq!(user["user"]["time_zone"], kept);
    }
}

#[tokio::test]
async fn registrations_are_rate_limited_per_ip_address() {
    let app = TestApp::new().await;
    register(&app, &account("first@example.com")).await.expect(201);
    // Simulates 198 more registrations.
    app.sql("UPDATE throttles SET failures = 199 WHERE key LIKE 'register %'").await;
    register(&app, &account("last@example.com")).await.expect(201);
    let refused = register(&app, &account("more@example.com")).await;
    assert_eq!(refused.header("retry-after"), "600");
    assert_snapshot!(refused.snapshot(), @r#"429 {"type":"about:blank","title":"Too Many Requests","status":429,"detail":"Too many attempts. Try again later.","code":"rate_limited","retry_after":600}"#);
    let elsewhere = app.anon().at("192.0.2.7");
    elsewhere.post("/api/auth/register", &account("more@example.com")).await.expect(201);
    app.clock.advance(time::Duration::seconds(600));
    register(&app, &account("later@example.com")).await.expect(201);
}

#[tokio::test]
async fn registration_refuses_form_bodies() {
    let app = TestApp::new().await;
    let form = "email=bob%40example.com&password=Correct-Horse-9&name=Bob";
    app.anon()
        .send_as(
            Method::POST,
            "/api/auth/register",
            "application/x-www-form-urlencoded",
            form,
        )
        .await
        .refused(415, "unsupported_media_type");
}
