//! Cookies of visitors without a session, and ids of new sessions.

use std::collections::BTreeSet;

use axum::{
    body::Body,
    http::{Method, header},
};

use crate::support::TestApp;

// SES-19: no session is started, and no cache shares a page between users.
#[tokio::test]
async fn public_pages_set_no_cookie_and_are_not_cached() {
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

// SES-06: session ids cannot be guessed.
#[tokio::test]
async fn session_ids_have_128_bits_and_are_unique() {
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
