//! Cross-origin reads, and paths that resemble those of public routes.

use axum::{
    body::Body,
    http::{Method, Request, header},
};

use crate::support::{PASSWORD, TestApp, tokens::has_jwt};

const HTTPS: [(&str, &str); 1] = [("REGULA_PUBLIC_URL", "https://good.example")];

// CSR-11
#[tokio::test]
async fn no_route_sends_cors_headers() {
    let app = TestApp::with(&HTTPS).await;
    let admin = app.admin("ada").await;
    let browser = app.signed_in(&admin).await;
    let cookie = format!("__Host-regula={}", browser.cookies["__Host-regula"]);
    for path in [
        "/",
        "/dashboard",
        "/fn/remove_picture",
        "/fn/login",
        "/api/auth/me",
        "/api/auth/login",
        "/api/auth/token",
        "/api/openapi.json",
        "/api/nothing",
        "/healthz",
        "/static/plain.js",
        "/nowhere",
    ] {
        for method in [Method::OPTIONS, Method::GET, Method::HEAD, Method::POST] {
            for origin in ["https://evil.example", "null", "https://good.example"] {
                let request = Request::builder()
                    .method(&method)
                    .uri(path)
                    .header(header::ORIGIN, origin)
                    .header(header::ACCESS_CONTROL_REQUEST_METHOD, "POST")
                    .header(header::ACCESS_CONTROL_REQUEST_HEADERS, "authorization")
                    .header(header::COOKIE, &cookie)
                    .body(Body::empty())
                    .unwrap();
                let response = app.send(request).await;
                let allows = response
                    .headers
                    .keys()
                    .find(|name| name.as_str().starts_with("access-control-"));
                assert_eq!(allows, None, "{method} {path} from {origin}");
                assert!(response.status < 500, "{method} {path}");
            }
        }
    }
}

// CSR-10
#[tokio::test]
async fn the_token_endpoint_serves_same_origin_pages_without_refresh_tokens() {
    let app = TestApp::with(&HTTPS).await;
    let user = app.user("bob").await;
    let browser = app.signed_in(&user).await;
    let cookie = format!("__Host-regula={}", browser.cookies["__Host-regula"]);
    let ask = async |headers: &[(&str, &str)]| {
        let mut request = Request::get("/api/auth/token").header(header::COOKIE, &cookie);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        app.send(request.body(Body::empty()).unwrap()).await
    };
    for headers in [
        &[][..],
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site")],
        // Typed into the address bar.
        &[("sec-fetch-site", "none")],
        &[("origin", "https://evil.example")],
        &[("origin", "null")],
        &[("referer", "https://evil.example/https://good.example/")],
        &[
            ("sec-fetch-site", "cross-site"),
            ("origin", "https://good.example"),
        ],
    ] {
        let refused = ask(headers).await.refused(403, "origin_forbidden");
        assert!(!has_jwt(&refused.text), "{headers:?}");
        assert_eq!(refused.header("cache-control"), "no-store");
    }
    let answer = ask(&[("sec-fetch-site", "same-origin")]).await.expect(200);
    assert_eq!(answer.header("cache-control"), "no-store");
    assert!(answer.header("vary").to_lowercase().contains("cookie"));
    let names: Vec<_> = answer.json().as_object().unwrap().keys().cloned().collect();
    assert_eq!(names, ["access_token", "expires_in", "token_type"]);
    let token = answer.json()["access_token"].as_str().unwrap().to_owned();
    let me = app.bearer(&token).me().await.expect(200);
    assert_eq!(me.json()["email"], "bob@example.com");
    // The token belongs to the browser's session, and ends with it.
    let mut browser = browser;
    browser.submit("/fn/logout", &[]).await.expect(303);
    app.bearer(&token).me().await.refused(401, "session_ended");
}

// CSR-13
#[tokio::test]
async fn lookalike_paths_do_not_bypass_csrf_protection() {
    let app = TestApp::with(&HTTPS).await;
    let user = app.user("bob").await;
    let browser = app.signed_in(&user).await;
    let cookie = format!("__Host-regula={}", browser.cookies["__Host-regula"]);
    let before = app.dump().await;
    for path in [
        "//fn/create_task",
        "/api/../fn/create_task",
        "/api/%2e%2e/fn/create_task",
        "/api/..%2ffn/create_task",
        "/api//fn/create_task",
        "/api/fn/create_task",
        "/api;/fn/create_task",
        "/static/../fn/create_task",
        "/pkg/%2e%2e/fn/create_task",
        "/fn/create_task/",
        "/fn//create_task",
        "/FN/create_task",
        "/fn%2fcreate_task",
        "/%66n/create_task",
        "/fn/create_task;x",
        "/fn/create_task%00",
        "/api/auth/loginX",
        "/api/auth/tokenX",
        "/apiX/auth/login",
        "/api/web/login",
        "//api/auth/login",
        "/api/auth/login/..",
    ] {
        for with_cookie in [true, false] {
            let mut request = Request::post(path)
                .header("sec-fetch-site", "cross-site")
                .header(header::ACCEPT, "text/html")
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
            if with_cookie {
                request = request.header(header::COOKIE, &cookie);
            }
            let body = format!("title=Planted&email=bob@example.com&password={PASSWORD}");
            let response = app.send(request.body(Body::from(body)).unwrap()).await;
            let refused = [403, 404, 405, 415];
            assert!(
                refused.contains(&response.status),
                "{path}: {}",
                response.status
            );
            assert!(!response.headers.contains_key("set-cookie"), "{path}");
            assert!(!has_jwt(&response.text), "{path}");
        }
    }
    assert_eq!(app.dump().await, before);
}

#[tokio::test]
async fn routes_of_the_in_process_api_are_404() {
    let app = TestApp::new().await;
    let admin = app.admin("ada").await;
    let login = serde_json::json!({ "email": "ada@example.com", "password": PASSWORD });
    for path in [
        "/api/web/login",
        "/api/web/register",
        "/api/web/reset",
        "/api/web/setup",
    ] {
        app.anon().post(path, &login).await.refused(404, "not_found");
        admin.post(path, &login).await.refused(404, "not_found");
        admin.get(path).await.refused(404, "not_found");
    }
}
