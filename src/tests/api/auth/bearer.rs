//! The `Authorization` header (RFC 6750).

use axum::http::Method;
use insta::assert_snapshot;
use serde_json::json;

use crate::support::{TestApp, TestResponse};

const ME: &str = "/api/auth/me";

fn challenge(response: &TestResponse) -> String {
    let challenge = response.header("www-authenticate").to_owned();
    format!("{}\n{challenge}", response.snapshot())
}

// BRR-01
#[tokio::test]
async fn a_request_without_credentials_gets_a_challenge_without_error() {
    let app = TestApp::new().await;
    assert_snapshot!(challenge(&app.anon().me().await), @r#"
    401 {"type":"about:blank","title":"Unauthorized","status":401,"detail":"Not authenticated: Authorization header missing","code":"authorization_missing"}
    Bearer realm="regula"
    "#);
}

// BRR-02
#[tokio::test]
async fn every_invalid_token_gets_the_same_challenge() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    assert_snapshot!(challenge(&app.bearer("nonsense").me().await), @r#"
    401 {"type":"about:blank","title":"Unauthorized","status":401,"detail":"Invalid token","code":"token_invalid"}
    Bearer realm="regula", error="invalid_token"
    "#);
    assert_snapshot!(challenge(&app.bearer(&user.refresh_token).me().await), @r#"
    401 {"type":"about:blank","title":"Unauthorized","status":401,"detail":"Invalid token type","code":"token_type_invalid"}
    Bearer realm="regula", error="invalid_token"
    "#);
    user.send(Method::POST, "/api/auth/logout", None).await.expect(204);
    assert_snapshot!(challenge(&user.me().await), @r#"
    401 {"type":"about:blank","title":"Unauthorized","status":401,"detail":"Session has ended","code":"session_ended"}
    Bearer realm="regula", error="invalid_token"
    "#);
}

// BRR-03
#[tokio::test]
async fn an_insufficient_role_gets_an_insufficient_scope_challenge() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    assert_snapshot!(challenge(&user.get("/api/admin/users").await), @r#"
    403 {"type":"about:blank","title":"Forbidden","status":403,"detail":"Admin access required","code":"admin_required"}
    Bearer realm="regula", error="insufficient_scope", scope="admin"
    "#);
}

// BRR-04
#[tokio::test]
async fn tokens_in_query_body_cookies_or_other_headers_are_ignored() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let token = &user.access_token;
    let query = format!("{ME}?access_token={token}");
    app.anon().get(&query).await.refused(401, "authorization_missing");
    for cookie in ["regula", "__Host-regula", "access_token"] {
        let client = app.anon().with_header("cookie", format!("{cookie}={token}"));
        client.me().await.refused(401, "authorization_missing");
    }
    let form = format!("access_token={token}");
    let body = "application/x-www-form-urlencoded";
    app.anon()
        .send_as(Method::POST, "/api/users/me/tasks", body, form)
        .await
        .refused(401, "authorization_missing");
    for name in ["x-access-token", "x-authorization", "proxy-authorization"] {
        let client = app.anon().with_header(name, format!("Bearer {token}"));
        client.me().await.refused(401, "authorization_missing");
    }
}

// BRR-05
#[tokio::test]
async fn two_valid_authorization_headers_are_refused() {
    let app = TestApp::new().await;
    let (bob, eve) = (app.user("bob").await, app.user("eve").await);
    let twice =
        bob.client.clone().with_header("authorization", format!("Bearer {}", bob.access_token));
    assert_snapshot!(challenge(&twice.me().await), @r#"
    401 {"type":"about:blank","title":"Unauthorized","status":401,"detail":"Invalid authorization header format. Expected: Bearer <token>","code":"authorization_malformed"}
    Bearer realm="regula", error="invalid_request"
    "#);
    let both =
        bob.client.clone().with_header("authorization", format!("Bearer {}", eve.access_token));
    both.me().await.refused(401, "authorization_malformed");
    // A token in the query is ignored, even another user's.
    let query = format!("{ME}?access_token={}", eve.access_token);
    assert_eq!(bob.read(&query).await["id"], bob.id);
}

// BRR-06, BRR-08
#[tokio::test]
async fn the_bearer_scheme_is_case_insensitive_and_otherwise_strict() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let token = &user.access_token;
    for scheme in ["Bearer", "bearer", "BEARER", "bEaReR"] {
        let client = app.anon().with_header("authorization", format!("{scheme} {token}"));
        client.me().await.expect(200);
    }
    let malformed: [Vec<u8>; 19] = [
        b"".into(),
        b"Bearer".into(),
        b"Bearer ".into(),
        b"Bearer  ".into(),
        format!("Bearer  {token}").into(),
        format!("Bearer\t{token}").into(),
        format!("Bearer {token} ").into(),
        format!("Bearer {token},").into(),
        format!("Bearer {token} {token}").into(),
        format!("Bearer \"{token}\"").into(),
        format!("Bearer: {token}").into(),
        format!("Bearer={token}").into(),
        format!("Token {token}").into(),
        format!("Basic {token}").into(),
        token.as_str().into(),
        b"Bearer %E0%A4%A".into(),
        b"Bearer \xe9\xe8".into(),
        b"B\xe9arer x".into(),
        "Bearer １２３".into(),
    ];
    for value in malformed {
        let what = String::from_utf8_lossy(&value).into_owned();
        let response = app.anon().with_header("authorization", value).me().await;
        assert_eq!(response.status, 401, "{what}: {}", response.text);
        assert_eq!(response.json()["code"], "authorization_malformed", "{what}");
    }
}

// BRR-07, BRR-09
#[tokio::test]
async fn api_responses_are_no_store_and_errors_are_problem_json() {
    let app = TestApp::new().await;
    let (admin, user) = (app.admin("ada").await, app.user("bob").await);
    let responses = [
        (200, user.me().await),
        (200, user.get("/api/dashboard").await),
        (200, user.get("/api/users/me/tasks").await),
        (200, admin.get("/api/admin/users").await),
        (200, app.refresh(&user.refresh_token).await),
        (
            201,
            user.post("/api/users/me/tasks", &json!({ "title": "Pray" })).await,
        ),
        (401, app.anon().me().await),
        (401, app.bearer("x").me().await),
        (401, app.anon().log_in(&user.email, "Wrong-Horse-9").await),
        (401, app.refresh("x").await),
        (403, user.get("/api/admin/users").await),
        (404, user.get("/api/nothing").await),
        (404, user.get("/api/users/me/tasks/1").await),
        (405, user.put(ME, &json!({})).await),
        (422, user.post("/api/users/me/tasks", &json!({})).await),
    ];
    for (status, response) in responses {
        response.expect(status);
        assert_eq!(
            response.header("cache-control"),
            "no-store",
            "{}",
            response.text
        );
        let expected = if status < 300 {
            "application/json"
        } else {
            "application/problem+json"
        };
        assert_eq!(
            response.header("content-type"),
            expected,
            "{}",
            response.text
        );
    }
}
