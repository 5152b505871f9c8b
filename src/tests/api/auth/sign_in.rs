//! Sign-in of API clients.

use axum::http::Method;
use insta::assert_snapshot;
use regula_api::operator;
use regula_schema::Email;
use serde_json::json;

use crate::support::{PASSWORD, TestApp, TestResponse, TestUser, assert_has, tokens};

async fn by_form(app: &TestApp, form: &str) -> TestResponse {
    let form = form.to_owned();
    app.anon()
        .send_as(
            Method::POST,
            "/api/auth/login",
            "application/x-www-form-urlencoded",
            form,
        )
        .await
}

#[tokio::test]
async fn each_sign_in_creates_a_separate_session() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let body = app.anon().log_in("bob@example.com", PASSWORD).await.expect(200).json();
    assert_has(&body, json!({ "token_type": "bearer", "expires_in": 1800 }));
    assert_eq!(body["user"]["id"], user.id);
    assert!(body["user"]["last_seen_at"].is_string());
    let sid = |token: &str| tokens::claims(token)["sid"].clone();
    let token = body["access_token"].as_str().unwrap();
    assert_ne!(sid(token), sid(&user.access_token));
    assert_eq!(sid(token), sid(body["refresh_token"].as_str().unwrap()));

    user.send(Method::POST, "/api/auth/logout", None).await.expect(204);
    app.bearer(token).me().await.expect(200);
}

#[tokio::test]
async fn email_addresses_are_case_insensitive() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    for email in ["BOB@example.com", " bob@Example.COM ", "Bob@example.com\n"] {
        let body = app.anon().log_in(email, PASSWORD).await.expect(200).json();
        assert_eq!(body["user"]["id"], user.id);
    }
}

#[tokio::test]
async fn oauth2_clients_sign_in_with_the_password_grant() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    for form in [
        "grant_type=password&username=bob%40example.com&password=Correct-Horse-9",
        "username=bob%40example.com&password=Correct-Horse-9",
        "grant_type=password&username=bob%40example.com&password=Correct-Horse-9&scope=&client_id=x",
    ] {
        let signed_in = TestUser::of(&app, by_form(&app, form).await.expect(200));
        assert_eq!(signed_in.id, user.id);
        signed_in.me().await.expect(200);
    }
    let wrong = "grant_type=password&username=bob%40example.com&password=Wrong-Horse-9";
    by_form(&app, wrong).await.refused(401, "invalid_credentials");
}

#[tokio::test]
async fn other_grants_and_malformed_bodies_are_refused() {
    let app = TestApp::new().await;
    app.user("bob").await;
    let form = "grant_type=client_credentials&username=bob%40example.com&password=Correct-Horse-9";
    assert_snapshot!(by_form(&app, form).await.snapshot(), @r#"422 {"type":"about:blank","title":"Unprocessable Content","status":422,"detail":"Some fields are invalid.","code":"invalid","errors":[{"field":"grant_type","code":"unsupported","detail":"Only the password grant is served here."}]}"#);
    for form in [
        "grant_type=refresh_token&refresh_token=x&username=x&password=x",
        "grant_type=&username=bob%40example.com&password=Correct-Horse-9",
        "grant_type=password&username=bob%40example.com",
        "grant_type=password&password=Correct-Horse-9",
        "username=a&username=b&password=c",
        "",
        "%ff=%ff",
    ] {
        by_form(&app, form).await.refused(422, "invalid");
    }
    let json = r#"{"email":"bob@example.com","password":"Correct-Horse-9"}"#;
    for other in ["text/plain", "multipart/form-data", "application/jsonp", ""] {
        app.anon()
            .send_as(Method::POST, "/api/auth/login", other, json)
            .await
            .refused(415, "unsupported_media_type");
    }
}

// ENU-01
#[tokio::test]
async fn a_failed_sign_in_does_not_reveal_whether_an_account_exists() {
    let app = TestApp::new().await;
    let (admin, banned) = (app.admin("ada").await, app.user("eve").await);
    app.user("bob").await;
    admin.ban(&banned, "Spam").await.expect(200);
    let invited = Email::parse("invited@example.com").unwrap();
    operator::create_admin(app.api(), &invited, None).await.unwrap();

    let absurd = "🗝".repeat(1000);
    let long = format!("{}@example.com", "a".repeat(2000));
    let refusals = [
        ("bob@example.com", "Wrong-Horse-9"),
        ("bob@example.com", "correct-horse-9"),
        ("bob@example.com", "Correct-Horse-9 "),
        ("bob@example.com", ""),
        ("bob@example.com", "\0"),
        ("bob@example.com", &absurd),
        ("eve@example.com", "Wrong-Horse-9"),
        ("invited@example.com", PASSWORD),
        ("invited@example.com", ""),
        ("nobody@example.com", PASSWORD),
        ("nobody@example.com", &absurd),
        ("", PASSWORD),
        ("bob", PASSWORD),
        ("bob@example.com\0", PASSWORD),
        ("b\u{f6}b@example.com", PASSWORD),
        ("%@example.com", PASSWORD),
        ("' OR 1=1 --", PASSWORD),
        (&long, PASSWORD),
    ];
    let mut first: Option<TestResponse> = None;
    for (n, (email, password)) in refusals.into_iter().enumerate() {
        // Each from a different IP address, as rate limiting is tested elsewhere.
        let client = app.anon().at(&format!("192.0.2.{n}"));
        let mut refused = client.log_in(email, password).await;
        refused.headers.remove("x-request-id");
        if let Some(first) = &first {
            assert_eq!(
                refused.snapshot(),
                first.snapshot(),
                "{email:?} {password:?}"
            );
            assert_eq!(refused.headers, first.headers, "{email:?} {password:?}");
        }
        first.get_or_insert(refused);
    }
    let first = first.unwrap();
    assert_snapshot!(first.snapshot(), @r#"401 {"type":"about:blank","title":"Unauthorized","status":401,"detail":"Incorrect email or password","code":"invalid_credentials"}"#);
    assert_eq!(first.header("www-authenticate"), r#"Bearer realm="regula""#);
}

#[tokio::test]
async fn a_failed_sign_in_is_audited_and_creates_no_session() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    app.anon().at("192.0.2.7").log_in(&user.email, "Wrong-Horse-9").await.expect(401);
    app.anon().at("2001:db8::7").log_in("nobody@example.com", PASSWORD).await.expect(401);
    let entries = app
        .sql(
            "SELECT actor_id, target_id, address FROM audit_entries
             WHERE action = 'session.refused' ORDER BY id",
        )
        .await;
    let target = user.id.replace('-', "");
    assert_eq!(
        entries,
        [
            ["NULL", &target, "192.0.2.7"],
            ["NULL", "NULL", "2001:db8::7"]
        ]
    );
    assert_eq!(app.sql("SELECT count(*) FROM sessions").await, [["1"]]);
}

#[tokio::test]
async fn missing_and_mistyped_fields_are_422_and_named() {
    let app = TestApp::new().await;
    for (body, field) in [
        (json!({ "email": "bob@example.com" }), "password"),
        (json!({ "password": PASSWORD }), "email"),
        (json!({ "email": 1, "password": PASSWORD }), "email"),
        (
            json!({ "email": "bob@example.com", "password": null }),
            "password",
        ),
        (
            json!({ "email": "bob@example.com", "password": [PASSWORD] }),
            "password",
        ),
    ] {
        app.anon().post("/api/auth/login", &body).await.invalid(field);
    }
}
