//! CSRF: requests that another site makes the browser send. Server functions and routes are listed
//! by the app, so that a new one is covered automatically.

use axum::{
    body::Body,
    http::{Method, Request, header, request::Builder},
};

use crate::support::{
    Browser, TestApp, TestResponse,
    endpoints::{functions, operations},
    html::words,
};

const OURS: &str = "https://good.example";

/// Fields that satisfy every server function.
const FIELDS: &str = "title=Planted&id=018f0000-0000-7000-8000-000000000000&completed=true\
    &name=Mallory&email=mallory@example.com&password=Correct-Horse-9&reason=x&time_zone=UTC\
    &day_start_hour=3&theme=dark&token=x&search[q]=\
    &current_password=Correct-Horse-9&new_password=Staple-Battery-8&scope=write";

async fn app() -> TestApp {
    TestApp::with(&[("REGULA_PUBLIC_URL", OURS)]).await
}

/// A form posted with the browser's cookies, without a header about its origin.
fn post(browser: &Browser, path: &str) -> Builder {
    let cookies: Vec<_> = browser.cookies.iter().map(|(k, v)| format!("{k}={v}")).collect();
    let request = Request::builder()
        .method(Method::POST)
        .uri(path)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    match cookies.is_empty() {
        true => request,
        false => request.header(header::COOKIE, cookies.join("; ")),
    }
}

async fn send(app: &TestApp, request: Builder) -> TestResponse {
    app.send(request.body(Body::from(FIELDS)).unwrap()).await
}

fn says_refused(text: &str) -> bool {
    text.contains("origin_forbidden") || words(text).contains("Cross-site request refused")
}

// CSR-01, CSR-02, CSR-03, CSR-07, F7
#[tokio::test]
async fn server_functions_refuse_cross_site_requests_with_and_without_a_cookie() {
    let app = app().await;
    let admin = app.admin("ada").await;
    let (signed_in, stranger) = (app.signed_in(&admin).await, app.browser());
    let before = app.dump().await;
    for path in functions() {
        for site in ["cross-site", "same-site", "none"] {
            for browser in [&signed_in, &stranger] {
                for accept in ["text/html", "application/json"] {
                    let request = post(browser, path)
                        .header("sec-fetch-site", site)
                        // Refused even if the other headers name the site's own origin.
                        .header(header::ORIGIN, OURS)
                        .header(header::REFERER, format!("{OURS}/dashboard"))
                        .header(header::ACCEPT, accept);
                    let refused = send(&app, request).await.expect(403);
                    assert!(says_refused(&refused.text), "{path}: {}", refused.text);
                    assert!(!refused.headers.contains_key("set-cookie"), "{path}");
                    assert!(!refused.headers.contains_key("location"), "{path}");
                }
            }
        }
    }
    assert_eq!(app.dump().await, before);
    // Same-origin requests are accepted, or refused for other reasons.
    for path in functions() {
        let request = post(&signed_in, path).header("sec-fetch-site", "same-origin");
        let served = send(&app, request).await;
        // The status is checked too, as the API reference page contains every code.
        assert!(
            served.status != 403 || !says_refused(&served.text),
            "{path}"
        );
    }
    assert_ne!(app.dump().await, before);
}

// CSR-04, CSR-05, CSR-06
#[tokio::test]
async fn without_sec_fetch_site_the_origin_or_referer_must_match() {
    let app = app().await;
    let user = app.user("bob").await;
    let browser = app.signed_in(&user).await;
    let before = app.dump().await;
    let foreign = [
        "https://evil.example",
        "null",
        "",
        "https://good.example:8443",
        "http://good.example",
        "https://good.example.evil",
        "https://evil-good.example",
        "https://sub.good.example",
        "https://GOOD.example",
        "https://good.example.",
        "https://good.example/",
        "https://good.example, https://evil.example",
        "http://localhost:3000",
        "http://127.0.0.1:3000",
    ];
    for path in functions() {
        for origin in foreign {
            let request = post(&browser, path)
                .header(header::ORIGIN, origin)
                .header(header::REFERER, format!("{OURS}/dashboard"));
            send(&app, request).await.refused(403, "origin_forbidden");
        }
        send(&app, post(&browser, path)).await.refused(403, "origin_forbidden");
        let odd = post(&browser, path).header("sec-fetch-site", "foo");
        send(&app, odd).await.refused(403, "origin_forbidden");
        let referer = "https://good.example.evil/https://good.example/";
        let referer = post(&browser, path).header(header::REFERER, referer);
        send(&app, referer).await.refused(403, "origin_forbidden");
    }
    assert_eq!(app.dump().await, before);
    for (name, value) in [
        ("origin", OURS.to_owned()),
        ("referer", format!("{OURS}/dashboard")),
    ] {
        for site in [None, Some("foo")] {
            let mut request = post(&browser, "/fn/create_task").header(name, &value);
            if let Some(site) = site {
                request = request.header("sec-fetch-site", site);
            }
            send(&app, request).await.expect(200);
        }
    }
}

// CSR-08
#[tokio::test]
async fn get_head_and_options_do_not_change_data() {
    let app = app().await;
    let admin = app.admin("ada").await;
    let browser = app.signed_in(&admin).await;
    let mut paths: Vec<String> = [
        "/",
        "/login",
        "/register",
        "/setup?token=x",
        "/forgot-password",
        "/reset-password?token=x",
        "/verify-email?token=x",
        "/dashboard",
        "/settings",
        "/settings/export",
        "/settings/picture",
        "/admin/users",
        "/nowhere",
        "/healthz",
        "/readyz",
    ]
    .map(str::to_owned)
    .into();
    paths.extend(functions().iter().map(|path| format!("{path}?{FIELDS}")));
    paths.extend(operations(&app).await.into_iter().map(|it| it.path));
    let before = app.dump().await;
    for path in &paths {
        for method in ["GET", "HEAD", "OPTIONS"] {
            let cookies: Vec<_> = browser.cookies.iter().map(|(k, v)| format!("{k}={v}")).collect();
            let request = Request::builder()
                .method(method)
                .uri(path)
                .header(header::COOKIE, cookies.join("; "))
                .header(
                    header::AUTHORIZATION,
                    format!("Bearer {}", admin.access_token),
                )
                .header("sec-fetch-site", "cross-site");
            let response = app.send(request.body(Body::empty()).unwrap()).await;
            assert!(response.status < 500, "{method} {path}: {}", response.text);
        }
    }
    // Only the export is logged; nothing else changes.
    let after = app.dump().await;
    let after: Vec<_> = after.lines().filter(|line| !line.contains("user.exported")).collect();
    assert_eq!(after.join("\n"), before);
}
