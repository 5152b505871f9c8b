//! Visitors without a session, and the cookies that they get.

use std::collections::BTreeSet;

use axum::{
    body::Body,
    http::{Method, header},
};

use crate::support::TestApp;

// SES-19: what may be kept for everybody says nothing of anybody.
#[tokio::test]
async fn a_public_page_gives_nobody_a_session() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    browser.cookies.insert("theme".to_owned(), "dark".to_owned());
    for path in [
        "/",
        "/login",
        "/register",
        "/forgot-password",
        "/docs/api",
        "/no-such-page",
    ] {
        let request = browser
            .request(Method::GET, path)
            .header(header::ACCEPT, "text/html")
            .body(Body::empty())
            .unwrap();
        let response = browser.run(request).await;
        assert_eq!(response.header("set-cookie"), "", "{path}");
        assert!(response.header("vary").contains("Cookie"), "{path}");
        assert_eq!(response.header("cache-control"), "no-store", "{path}");
    }
}

// SES-06: 128 bits each, and no two alike.
#[tokio::test]
async fn ids_of_sessions_are_long_and_unique() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut ids = BTreeSet::new();
    for _ in 0..50 {
        let browser = app.signed_in(&user).await;
        let id = browser.cookies["regula"].clone();
        // 16 bytes in base64url without padding (RFC 4648, section 5).
        assert_eq!(id.len(), 22, "{id}");
        assert!(id.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b)));
        assert!(ids.insert(id));
    }
}
