//! Errors outside of any resource: routes, methods, bodies.

use axum::{
    body::Body,
    http::{Request, header},
};
use insta::assert_snapshot;
use serde_json::json;

use crate::support::{TestApp, TestResponse};

async fn post(app: &TestApp, kind: &str, body: impl Into<Body>) -> TestResponse {
    let request = Request::post("/api/auth/login").header(header::CONTENT_TYPE, kind);
    app.send(request.body(body.into()).unwrap()).await
}

#[tokio::test]
async fn errors_are_problem_json_with_a_code() {
    let app = TestApp::new().await;
    let anon = app.anon();
    assert_snapshot!(anon.get("/api/nothing").await.snapshot(), @r#"404 {"type":"about:blank","title":"Not Found","status":404,"detail":"Not found","code":"not_found"}"#);
    assert_snapshot!(anon.delete("/api/auth/login").await.snapshot(), @r#"405 {"type":"about:blank","title":"Method Not Allowed","status":405,"detail":"Method not allowed","code":"method_not_allowed"}"#);
    assert_snapshot!(post(&app, "text/plain", "{}").await.snapshot(), @r#"415 {"type":"about:blank","title":"Unsupported Media Type","status":415,"detail":"This content type is not accepted here.","code":"unsupported_media_type"}"#);
    assert_snapshot!(post(&app, "application/json", "{").await.snapshot(), @r#"400 {"type":"about:blank","title":"Bad Request","status":400,"detail":"The body is not valid JSON.","code":"malformed"}"#);
    assert_snapshot!(post(&app, "application/json", r#"{"email":"a"}"#).await.snapshot(), @r#"422 {"type":"about:blank","title":"Unprocessable Content","status":422,"detail":"Some fields are invalid.","code":"invalid","errors":[{"field":"password","code":"required","detail":"The field password is missing."}]}"#);
    post(&app, "application/json", "a".repeat(64 * 1024 + 1)).await.refused(413, "too_large");
}

#[tokio::test]
async fn errors_have_content_type_request_id_and_no_store() {
    let app = TestApp::new().await;
    for response in [
        app.anon().get("/api/nothing").await,
        app.anon().me().await,
        app.anon().delete("/api/auth/login").await,
        post(&app, "text/plain", "{}").await,
        post(&app, "application/json", "[]").await,
    ] {
        assert_eq!(
            response.header("content-type"),
            "application/problem+json",
            "{}",
            response.text
        );
        assert_eq!(response.header("cache-control"), "no-store");
        assert!(response.header("x-request-id").len() >= 16);
        assert_eq!(response.json()["status"], response.status);
    }
}

#[tokio::test]
async fn a_request_id_is_kept_only_if_well_formed() {
    let app = TestApp::new().await;
    let with = |id: &'static str| {
        Request::get("/healthz").header("x-request-id", id).body(Body::empty()).unwrap()
    };
    assert_eq!(
        app.send(with("proxy-0815")).await.header("x-request-id"),
        "proxy-0815"
    );
    for odd in ["a b", "<script>", "", "ä"] {
        assert_ne!(app.send(with(odd)).await.headers["x-request-id"], odd);
    }
}

// INP-06
#[tokio::test]
async fn malformed_json_is_400_or_422() {
    let app = TestApp::new().await;
    let deep = format!(
        r#"{{"email":{}1{},"password":"x"}}"#,
        "[".repeat(10_000),
        "]".repeat(10_000)
    );
    let bodies: [&[u8]; 10] = [
        br#"{"email":"a@b.co","email":"c@d.co","password":"x"}"#,
        deep.as_bytes(),
        br#"{"email":NaN,"password":"x"}"#,
        br#"{"email":1e999,"password":"x"}"#,
        br#"{"email":"\ud800","password":"x"}"#,
        b"\xef\xbb\xbf{\"email\":\"a@b.co\",\"password\":\"x\"}",
        b"\xff\xfe{\x00",
        br#"{"email":"a@b.co","password":"x"} trailing"#,
        b"null",
        b"",
    ];
    for body in bodies {
        let response = post(&app, "application/json", body.to_vec()).await;
        assert!(
            matches!(response.status, 400 | 422),
            "{} {}",
            response.status,
            String::from_utf8_lossy(&body[..body.len().min(80)])
        );
    }
}

#[tokio::test]
async fn healthz_and_readyz_return_ok() {
    let app = TestApp::new().await;
    for path in ["/healthz", "/readyz"] {
        assert_eq!(app.anon().read(path).await["status"], json!("ok"));
    }
}
