//! Lifetime of a browser's session.

use time::Duration;

use crate::support::{Browser, PASSWORD, TestApp, tokens::has_jwt};

/// Asserts that a page, a server function and the token endpoint refuse the browser's cookies.
async fn assert_nobody(browser: &Browser) {
    let page = browser.clone().get("/settings").await.expect(303);
    assert!(page.header("location").starts_with("/login?next=%2Fsettings"));
    browser.clone().call("/fn/remove_picture", &[]).await.expect(401);
    let request = browser
        .request(axum::http::Method::GET, "/api/auth/token")
        .body(axum::body::Body::empty())
        .unwrap();
    browser.clone().run(request).await.expect(401);
}

// SES-07
#[tokio::test]
async fn a_cookie_is_invalid_after_signing_out() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut browser = app.signed_in(&user).await;
    let stolen = browser.clone();
    stolen.clone().get("/settings").await.expect(200);

    let done = browser.submit("/fn/logout", &[]).await.expect(303);
    assert_eq!(done.header("location"), "/");
    assert!(browser.cookies.is_empty());
    assert_nobody(&stolen).await;
    // Signing out of an ended session succeeds.
    stolen.clone().call("/fn/logout", &[]).await.expect(200);
    app.browser().call("/fn/logout", &[]).await.expect(200);
}

#[tokio::test]
async fn signing_out_ends_only_the_session_of_this_browser() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let (mut phone, mut desk) = (app.signed_in(&user).await, app.signed_in(&user).await);
    phone.submit("/fn/logout", &[]).await.expect(303);
    desk.get("/dashboard").await.expect(200);
    user.me().await.expect(200);
}

// SES-03
#[tokio::test]
async fn signing_in_again_replaces_the_old_session() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut browser = app.signed_in(&user).await;
    let before = browser.clone();
    browser.sign_in(&user.email, PASSWORD).await;
    assert_ne!(browser.cookies, before.cookies);
    browser.get("/dashboard").await.expect(200);
    assert_nobody(&before).await;
    let live =
        app.sql("SELECT count(*) FROM sessions WHERE kind = 'browser' AND ended_at IS NULL").await;
    assert_eq!(live, [["1"]]);
}

// SES-11
#[tokio::test]
async fn a_session_expires_after_a_week_without_requests() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut browser = app.signed_in(&user).await;
    for _ in 0..2 {
        app.clock.advance(Duration::days(7) - Duration::minutes(1));
        browser.get("/dashboard").await.expect(200);
    }
    app.clock.advance(Duration::days(7));
    let stolen = browser.clone();
    let page = browser.get("/settings").await.expect(303);
    assert_eq!(page.header("location"), "/login?next=%2Fsettings&ended=1");
    assert!(browser.cookies.is_empty());
    assert_nobody(&stolen).await;
}

// SES-12
#[tokio::test]
async fn a_session_expires_after_thirty_days_despite_use() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let browser = app.signed_in(&user).await;
    for _ in 0..5 {
        app.clock.advance(Duration::days(6) - Duration::minutes(1));
        browser.clone().get("/dashboard").await.expect(200);
    }
    app.clock.advance(Duration::minutes(5));
    let page = browser.clone().get("/settings").await.expect(303);
    assert_eq!(page.header("location"), "/login?next=%2Fsettings&ended=1");
    assert_nobody(&browser).await;
}

// SES-15
#[tokio::test]
async fn the_database_stores_no_secret_in_plain_text() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let browser = app.signed_in(&user).await;
    let reset = regula_api::operator::reset_password(
        app.api(),
        &regula_schema::Email::parse(&user.email).unwrap(),
    )
    .await
    .unwrap();

    let dump = app.dump().await;
    assert!(dump.contains("bob@example.com"), "the dump has no users");
    let cookie = &browser.cookies["regula"];
    let id: tower_sessions::session::Id = cookie.parse().unwrap();
    let signature = |token: &str| token.rsplit('.').next().unwrap().to_owned();
    let jti = |token: &str| {
        let jti = &crate::support::tokens::claims(token)["jti"];
        jti.as_str().unwrap().to_owned()
    };
    for secret in [
        cookie.clone(),
        id.0.to_string(),
        format!("{:032x}", id.0.cast_unsigned()),
        format!("{:032x}", id.0.swap_bytes().cast_unsigned()),
        PASSWORD.to_owned(),
        user.access_token.clone(),
        signature(&user.access_token),
        user.refresh_token.clone(),
        signature(&user.refresh_token),
        jti(&user.refresh_token),
        reset.strip_prefix("/reset-password?token=").unwrap().to_owned(),
    ] {
        assert!(!dump.contains(&secret), "{secret} is in\n{dump}");
    }
}

// SES-17
#[tokio::test]
async fn pages_contain_no_token_or_session_id() {
    let app = TestApp::new().await;
    let admin = app.admin("ada").await;
    let bob = app.user("bob").await;
    let mut browser = app.signed_in(&admin).await;
    browser.submit("/fn/create_task", &[("title", "Write to Ana")]).await.expect(303);
    let sid = app.sql("SELECT id FROM sessions WHERE kind = 'browser'").await.remove(0).remove(0);
    let dashed = format!(
        "{}-{}-{}-{}-{}",
        &sid[..8],
        &sid[8..12],
        &sid[12..16],
        &sid[16..20],
        &sid[20..]
    );
    let cookie = browser.cookies["regula"].clone();
    let ban = format!("/admin/users?ban={}", bob.id);
    for (path, status) in [
        ("/dashboard", 200),
        ("/settings", 200),
        ("/admin/users", 200),
        (&ban, 200),
        ("/forgot-password", 200),
        ("/nowhere", 404),
    ] {
        let page = browser.get(path).await.expect(status);
        for secret in [&cookie, &sid, &dashed, "Bearer"] {
            assert!(!page.text.contains(secret), "{secret} in {path}");
        }
        assert!(!has_jwt(&page.text), "{path}");
        let headers = format!("{:?}", page.headers);
        assert!(!headers.contains(&cookie) && !has_jwt(&headers));
    }
}
