//! Re-authentication page, and the form fields that it preserves.

use time::Duration;

use crate::support::{
    PASSWORD, TestApp,
    html::{Form, elements, error_at, find, words},
};

// SES-16
#[tokio::test]
async fn form_fields_are_preserved_across_reauthentication() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut browser = app.signed_in(&user).await;
    let page = browser.get("/settings").await.expect(200);
    let form = Form::of(&page.text, "/fn/make_key")
        .with("name", "Figs & co. <b>")
        .with("scope", "write")
        .with("ends", "year");
    app.clock.advance(Duration::minutes(20));

    let asked = browser.send(&form).await.expect(303);
    let to = asked.header("location").to_owned();
    assert!(to.starts_with("/confirm?next=%2Fsettings%3Fdraft"), "{to}");
    let page = browser.get(&to).await.expect(200);
    assert_eq!(page.header("cache-control"), "no-store");
    let confirm = Form::of(&page.text, "/fn/confirm");
    let password = find(&page.text, |e| e.get("id") == "password");
    assert_eq!(password.get("autocomplete"), "current-password");

    let wrong = confirm.clone().with("password", "Wrong-Horse-9");
    let again = browser.send(&wrong).await.expect(422);
    assert_eq!(
        error_at(&again.text, "password"),
        "This is not your password."
    );
    assert!(!again.text.contains("Wrong-Horse-9"));
    let confirm = Form::of(&again.text, "/fn/confirm").with("password", PASSWORD);
    let done = browser.send(&confirm).await.expect(303);
    let page = browser.get(done.header("location")).await.expect(200);
    let form = Form::of(&page.text, "/fn/make_key");
    assert_eq!(form.value("name"), Some("Figs & co. <b>"));
    assert_eq!(form.value("scope"), Some("write"));
    assert_eq!(form.value("ends"), Some("year"));
    let made = browser.send(&form).await.expect(200);
    assert!(words(&made.text).contains("Figs & co. <b>"));
}

// SES-16
#[tokio::test]
async fn after_ten_minutes_a_reauthentication_link_replaces_the_key_form() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut browser = app.signed_in(&user).await;
    app.clock.advance(Duration::minutes(10));
    let page = browser.get("/settings").await.expect(200);
    let is_form = |html: &str| elements(html).iter().any(|e| e.get("action") == "/fn/make_key");
    assert!(!is_form(&page.text));
    let link = find(&page.text, |e| {
        e.get("href") == "/confirm?next=%2Fsettings%23keys"
    });
    assert_eq!(link.text, "Confirm that it is you");

    let page = browser.get(link.get("href")).await.expect(200);
    let form = Form::of(&page.text, "/fn/confirm").with("password", PASSWORD);
    let done = browser.send(&form).await.expect(303);
    assert_eq!(done.header("location"), "/settings#keys");
    let page = browser.get("/settings").await.expect(200);
    assert!(is_form(&page.text));
}

#[tokio::test]
async fn reauthentication_without_a_session_redirects_to_login_with_next() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut browser = app.signed_in(&user).await;
    let page = browser.get("/confirm?next=/settings%23keys").await.expect(200);
    let form = Form::of(&page.text, "/fn/confirm").with("password", PASSWORD);
    app.clock.advance(Duration::days(7));
    let asked = browser.send(&form).await.expect(303);
    let to = asked.header("location");
    assert_eq!(to, "/login?next=%2Fsettings%23keys&ended=1");
    // Visitors are redirected to sign in.
    let asked = app.browser().get("/confirm?next=/settings").await.expect(303);
    assert_eq!(asked.header("location"), "/login?next=%2Fsettings");
}

// RED-01
#[tokio::test]
async fn unsafe_redirect_targets_fall_back_to_the_dashboard() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut browser = app.signed_in(&user).await;
    for next in [
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "/fn/logout",
        "/confirm?next=/confirm",
        "",
    ] {
        let fields = [("password", PASSWORD), ("next", next)];
        let done = browser.submit("/fn/confirm", &fields).await.expect(303);
        assert_eq!(done.header("location"), "/dashboard", "{next}");
    }
}

#[tokio::test]
async fn accounts_without_a_password_see_an_explanation_and_no_password_field() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let browser = app.signed_in(&user).await;
    app.sql("UPDATE users SET password_hash = NULL").await;
    let node = app.again(&[]).await;
    let request = browser
        .request(axum::http::Method::GET, "/confirm")
        .header("accept", "text/html")
        .body(axum::body::Body::empty())
        .unwrap();
    let page = node.send(request).await.expect(200);
    assert!(words(&page.text).contains("Your account has no password."));
    assert!(!elements(&page.text).iter().any(|e| e.get("type") == "password"));
}
