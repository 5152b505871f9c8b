//! Headers of all responses.

use axum::{
    body::Body,
    http::{Method, header},
};

use crate::support::{Browser, TestApp, TestResponse, html::elements};

const HTTPS: [(&str, &str); 1] = [("REGULA_PUBLIC_URL", "https://good.example")];

/// One response of each kind, with its name.
async fn all_kinds(app: &TestApp) -> Vec<(String, TestResponse)> {
    let user = app.user("bob").await;
    let browser = app.signed_in(&user).await;
    let mut answers = Vec::new();
    for (method, path, body) in [
        ("GET", "/", ""),
        ("GET", "/login", ""),
        ("GET", "/dashboard", ""),
        ("GET", "/settings", ""),
        ("GET", "/admin/users", ""),
        ("GET", "/nowhere", ""),
        ("HEAD", "/dashboard", ""),
        ("POST", "/dashboard", ""),
        ("DELETE", "/settings", ""),
        ("POST", "/fn/create_task", "title=x"),
        ("POST", "/fn/create_task", "title="),
        ("POST", "/fn/login", "email=a&password=b&page=/login"),
        ("POST", "/fn/nothing", ""),
        ("GET", "/fn/login", ""),
        ("GET", "/api/auth/me", ""),
        ("GET", "/api/auth/token", ""),
        ("GET", "/api/openapi.json", ""),
        ("GET", "/api/nothing", ""),
        ("DELETE", "/api/auth/login", ""),
        ("POST", "/api/auth/login", "{}"),
        ("GET", "/healthz", ""),
        ("GET", "/readyz", ""),
        ("GET", "/pkg/nothing.js", ""),
        ("GET", "/static/nothing.css", ""),
        ("GET", "/favicon.ico", ""),
        ("GET", "/robots.txt", ""),
        ("POST", "/robots.txt", ""),
    ] {
        for accept in ["text/html", "application/json"] {
            let response = ask(app, &browser, method, path, body, accept).await;
            answers.push((format!("{method} {path} {accept}"), response));
        }
    }
    for path in ["/fn/login", "/api/auth/login"] {
        let large = format!("x={}", "a".repeat(70_000));
        let response = ask(app, &browser, "POST", path, &large, "text/html").await;
        answers.push((format!("POST {path}, large"), response));
    }
    answers
}

async fn ask(
    app: &TestApp,
    browser: &Browser,
    method: &str,
    path: &str,
    body: &str,
    accept: &str,
) -> TestResponse {
    let kind = match path.starts_with("/api/") {
        true => "application/json",
        false => "application/x-www-form-urlencoded",
    };
    let request = browser
        .request(Method::from_bytes(method.as_bytes()).unwrap(), path)
        .header(header::ACCEPT, accept)
        .header(header::CONTENT_TYPE, kind)
        .body(Body::from(body.to_owned()))
        .unwrap();
    app.send(request).await
}

// HDR-01, HDR-06, HDR-07, CCH-01
#[tokio::test]
async fn every_response_has_the_security_headers() {
    let app = TestApp::with(&HTTPS).await;
    for (what, response) in all_kinds(&app).await {
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"),
            ("x-frame-options", "DENY"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
            (
                "strict-transport-security",
                "max-age=63072000; includeSubDomains",
            ),
            ("cache-control", "no-store"),
        ] {
            assert_eq!(response.header(name), value, "{name} of {what}");
        }
        for name in [
            "permissions-policy",
            "content-security-policy",
            "x-request-id",
        ] {
            let count = response.headers.get_all(name).iter().count();
            assert_eq!(count, 1, "{name} of {what}");
        }
        for name in ["server", "x-powered-by", "access-control-allow-origin"] {
            assert!(!response.headers.contains_key(name), "{name} of {what}");
        }
        if !response.text.is_empty() {
            let kind = response.header("content-type");
            let known = [
                "text/html; charset=utf-8",
                "application/json",
                "application/problem+json",
            ];
            assert!(known.contains(&kind), "{what}: {kind}");
            let is_page = response.text.starts_with("<!DOCTYPE html>");
            assert_eq!(is_page, kind.starts_with("text/html"), "{what}");
        }
        for word in ["panicked", "sqlx", "SELECT", "axum", "leptos_axum", "src/"] {
            assert!(!response.text.contains(word), "{word} in {what}");
        }
    }
}

// HDR-01
#[tokio::test]
async fn plain_http_responses_have_no_hsts_header() {
    let app = TestApp::new().await;
    for (what, response) in all_kinds(&app).await {
        let hsts = response.header("strict-transport-security");
        assert_eq!(hsts, "", "{what}");
    }
}

// HDR-02
#[tokio::test]
async fn csp_is_strict_for_pages_and_denies_all_elsewhere() {
    let app = TestApp::new().await;
    for (what, response) in all_kinds(&app).await {
        let policy = response.header("content-security-policy");
        let directives: Vec<_> = policy.split(';').map(str::trim).collect();
        for needed in [
            "default-src 'none'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
        ] {
            assert!(directives.contains(&needed), "{what}: {policy}");
        }
        for bad in ["unsafe-inline", "'unsafe-eval'", "*", "http:", "https:"] {
            assert!(!policy.contains(bad), "{bad} in {what}: {policy}");
        }
        if response.text.starts_with("<!DOCTYPE html>") {
            for needed in [
                "form-action 'self'",
                "style-src 'self'",
                "connect-src 'self'",
            ] {
                assert!(directives.contains(&needed), "{what}: {policy}");
            }
            assert!(
                policy.contains("script-src 'self' 'nonce-"),
                "{what}: {policy}"
            );
            let vary = response.header("vary").to_lowercase();
            assert!(vary.contains("cookie"), "{what}: {vary}");
        } else if what.starts_with("HEAD") {
            assert!(policy.contains("'nonce-"), "{what}: {policy}");
        } else {
            assert!(
                directives.contains(&"form-action 'none'"),
                "{what}: {policy}"
            );
            assert!(!policy.contains("script-src"), "{what}: {policy}");
        }
    }
}

// HDR-03
#[tokio::test]
async fn csp_nonces_are_unique_and_on_inline_scripts_only() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut browser = app.signed_in(&user).await;
    let mut nonces = std::collections::BTreeSet::new();
    let pages = ["/dashboard", "/settings", "/nowhere", "/admin/users"];
    for path in pages.repeat(3) {
        let page = browser.get(path).await;
        let policy = page.header("content-security-policy").to_owned();
        let (_, rest) = policy.split_once("'nonce-").unwrap();
        let nonce = rest.split_once('\'').unwrap().0;
        // 128 bits as base64.
        assert!(nonce.len() >= 22, "{nonce}");
        assert!(nonces.insert(nonce.to_owned()), "{nonce} is not unique");
        let mut inline = 0;
        for element in elements(&page.text) {
            assert!(!element.has("style") && element.tag != "style", "{path}");
            if element.tag == "script" && !element.has("src") {
                assert_eq!(element.get("nonce"), nonce, "{path}: {element:?}");
                inline += 1;
            } else {
                // Only inline scripts have the nonce: injected markup could steal it from others.
                assert!(!element.has("nonce"), "{path}: {element:?}");
            }
            if element.tag == "script" && element.has("src") {
                assert!(element.get("src").starts_with('/'), "{element:?}");
            }
        }
        assert!(inline > 0 || path != "/dashboard", "{path}");
    }
}

// CCH-03
#[tokio::test]
async fn personal_paths_that_look_like_files_are_404_and_uncached() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut browser = app.signed_in(&user).await;
    for path in [
        "/dashboard/x.css",
        "/dashboard/.js",
        "/settings/static/x.js",
        "/settings;x.css",
        "/settings%2fx.css",
        "/settings.css",
        "/api/auth/me/x.css",
        "/api/auth/me/.js",
        "/api/auth/token/x.css",
    ] {
        let page = browser.get(path).await.expect(404);
        assert_eq!(page.header("cache-control"), "no-store", "{path}");
        let token = &user.access_token;
        let answer = app.bearer(token).get(path).await.expect(404);
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
    }
}
