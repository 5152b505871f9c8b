//! Routing errors: unknown routes, methods and bodies, for every operation of the OpenAPI document.

use std::collections::BTreeMap;

use axum::{body::Body, http::Method};
use serde_json::{Value, json};

use crate::support::{
    Client, TestApp, TestResponse,
    endpoints::{fill, operations},
};

const METHODS: [&str; 7] = ["get", "post", "put", "patch", "delete", "head", "options"];

/// Paths of the document with their operations, parameters filled in.
async fn paths(app: &TestApp) -> BTreeMap<String, Value> {
    let document = app.anon().read("/api/openapi.json").await;
    let paths = document["paths"].as_object().unwrap();
    paths.iter().map(|(path, item)| (fill(path), item.clone())).collect()
}

#[track_caller]
fn assert_problem(response: &TestResponse, what: &str) {
    assert_eq!(
        response.header("content-type"),
        "application/problem+json",
        "{what}"
    );
    assert_eq!(response.header("cache-control"), "no-store", "{what}");
    assert!(!response.header("x-request-id").is_empty(), "{what}");
    let body = response.json();
    assert_eq!(body["status"], response.status, "{what}");
    assert!(
        body["code"].is_string() && body["detail"].is_string(),
        "{what}: {body}"
    );
}

// AZN-07
#[tokio::test]
async fn unsupported_methods_are_405_with_an_allow_header() {
    let app = TestApp::new().await;
    let admin = app.admin("ada").await;
    for (path, item) in paths(&app).await {
        let has = |method: &str| {
            item.get(method).is_some() || (method == "head" && item.get("get").is_some())
        };
        for method in METHODS.into_iter().filter(|method| !has(method)) {
            let what = format!("{method} {path}");
            // A same-origin request, because permissions are not tested here.
            let client = admin.client.clone().with_header("sec-fetch-site", "same-origin");
            let sent: Method = method.to_uppercase().parse().unwrap();
            let response = client.send(sent.clone(), &path, None).await;
            assert_eq!(response.status, 405, "{what}: {}", response.text);
            let allowed: Vec<_> = response.header("allow").split(',').map(str::trim).collect();
            for method in METHODS.into_iter().filter(|method| *method != "options") {
                let name = method.to_uppercase();
                assert_eq!(
                    allowed.contains(&name.as_str()),
                    has(method),
                    "{what}: {allowed:?}"
                );
            }
            if sent != Method::HEAD {
                assert_problem(&response, &what);
                assert_eq!(response.json()["code"], "method_not_allowed", "{what}");
            }
        }
    }
}

#[tokio::test]
async fn unknown_api_paths_are_404_problem_json() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    for path in [
        "/api",
        "/api/",
        "/api/nothing",
        "/api/auth",
        "/api/auth/me/",
        "/api/auth/me/x",
        "/api/auth/ME",
        "/api//auth/me",
        "/api/../api/auth/me",
        "/api/%61uth/me",
        "/api/users",
        "/api/users/me",
        "/api/users/me/tasks/",
        "/api/admin",
        "/api/openapi.json/x",
        "/api/%00",
        "/api/auth/me.css",
    ] {
        for method in [Method::GET, Method::POST, Method::DELETE] {
            let what = format!("{method} {path}");
            let response = user.send(method, path, None).await;
            assert_eq!(response.status, 404, "{what}");
            assert_problem(&response, &what);
        }
    }
}

#[tokio::test]
async fn internal_web_routes_are_not_reachable_over_http() {
    let app = TestApp::new().await;
    let admin = app.admin("ada").await;
    let login = json!({ "email": admin.email, "password": crate::support::PASSWORD });
    let source = include_str!("../../../crates/api/src/sign_in/mod.rs");
    let routes = source.split('"').filter(|text| text.starts_with("/api/web/"));
    let routes: Vec<&str> = routes.collect();
    assert!(routes.contains(&"/api/web/login"), "{routes:?}");
    for path in routes {
        for client in [app.anon(), admin.client.clone()] {
            client.get(path).await.refused(404, "not_found");
            client.post(path, &login).await.refused(404, "not_found");
        }
    }
}

async fn send(client: &Client, method: &str, path: &str, kind: &str, body: Body) -> TestResponse {
    let method: Method = method.to_uppercase().parse().unwrap();
    client.send_as(method, path, kind, body).await
}

/// Largest body that a path accepts.
fn largest(path: &str) -> usize {
    match path {
        "/api/auth/me/image" => 5 * 1024 * 1024,
        "/api/admin/readings/import" => 256 * 1024,
        _ if path.ends_with("/import") => 4 * 1024 * 1024,
        _ => 64 * 1024,
    }
}

// DOS-02
#[tokio::test]
async fn every_operation_refuses_unsupported_oversized_and_malformed_bodies() {
    let app = TestApp::new().await;
    // The import needs a plan.
    app.install_readings().await;
    let admin = app.admin("ada").await;
    let mut taken = 0;
    for (path, item) in paths(&app).await {
        for (method, operation) in item.as_object().unwrap() {
            let Some(content) = operation["requestBody"]["content"].as_object() else {
                continue;
            };
            taken += 1;
            // Signing out takes a body or a token, not both.
            let client = if path == "/api/auth/logout" {
                app.anon()
            } else {
                admin.client.clone()
            };
            for kind in [
                "text/plain",
                "text/json",
                "application/xml",
                "multipart/form-data",
                "json",
                "",
            ] {
                let what = format!("{method} {path} {kind}");
                let response = send(&client, method, &path, kind, Body::from("{}")).await;
                assert_eq!(response.status, 415, "{what}: {}", response.text);
                assert_problem(&response, &what);
            }
            for kind in content.keys() {
                let what = format!("{method} {path} {kind}");
                let large = "x".repeat(largest(&path) + 1);
                let response = send(&client, method, &path, kind, Body::from(large)).await;
                assert_eq!(response.status, 413, "{what}: {}", response.text);
                assert_problem(&response, &what);
                let response = send(&client, method, &path, kind, Body::from("\u{0}")).await;
                assert!(
                    matches!(response.status, 400 | 422),
                    "{what}: {}",
                    response.text
                );
                assert_problem(&response, &what);
            }
            let takes_json = content.contains_key("application/json");
            let kinds = ["application/json; charset=utf-8", "Application/JSON"];
            for kind in kinds.into_iter().filter(|_| takes_json) {
                let response = send(&client, method, &path, kind, Body::from("[1]")).await;
                assert_eq!(response.status, 422, "{method} {path}: {}", response.text);
            }
        }
    }
    assert!(
        taken >= 40,
        "only {taken} operations of the document take a body"
    );
}

// CSR-11
#[tokio::test]
async fn responses_have_no_cors_headers() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    for (path, _) in paths(&app).await {
        let client = user
            .client
            .clone()
            .with_header("origin", "https://evil.example")
            .with_header("access-control-request-method", "POST")
            .with_header("access-control-request-headers", "authorization");
        for method in [Method::OPTIONS, Method::GET] {
            let response = client.send(method, &path, None).await;
            let invited =
                response.headers.keys().any(|it| it.as_str().starts_with("access-control"));
            assert!(!invited, "{path}: {:?}", response.headers);
        }
    }
}

// AZN-01: malformed bodies do not change the response to a caller without permission.
#[tokio::test]
async fn permissions_are_checked_before_the_body() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut tried = 0;
    for operation in operations(&app).await {
        if !operation.needs_token() {
            continue;
        }
        tried += 1;
        let (method, path) = (operation.method.as_str(), operation.path.as_str());
        for body in ["", "{", "{}", "[]"] {
            let kind = "application/json";
            let response = send(&app.anon(), method, path, kind, Body::from(body)).await;
            assert_eq!(response.status, 401, "{method} {path}: {}", response.text);
            response.refused(401, "authorization_missing");
            if path.starts_with("/api/admin/") {
                let response = send(&user, method, path, kind, Body::from(body)).await;
                assert_eq!(response.status, 403, "{method} {path}: {}", response.text);
                response.refused(403, "admin_required");
            }
        }
    }
    assert!(tried >= 40, "{tried}");
}
