//! Settings of the account: password, sessions, keys and deletion.

use axum::{
    body::Body,
    http::{Method, header},
};
use serde_json::json;

use crate::support::{
    Browser, PASSWORD, TestApp,
    html::{Form, elements, error_at, find, words},
};

const NEW: &str = "Staple-Battery-8";

async fn change_password(browser: &mut Browser, current: &str) -> crate::support::TestResponse {
    let page = browser.get("/settings").await.expect(200);
    let form = Form::of(&page.text, "/fn/change_password")
        .with("current_password", current)
        .with("new_password", NEW);
    browser.send(&form).await
}

// SES-10
#[tokio::test]
async fn a_password_change_rotates_the_cookie_and_ends_other_browser_sessions() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let (mut browser, mut other) = (app.signed_in(&user).await, app.signed_in(&user).await);
    let stolen = browser.clone();
    let wrong = change_password(&mut browser, "Wrong-Horse-9").await.expect(422);
    let said = error_at(&wrong.text, "current_password");
    assert_eq!(said, "This is not your password.");
    assert!(!wrong.text.contains(NEW) && !wrong.text.contains("Wrong-Horse-9"));
    assert_eq!(browser.cookies, stolen.cookies);

    let done = change_password(&mut browser, PASSWORD).await.expect(303);
    assert_eq!(done.header("location"), "/settings?saved=password#password");
    let cookie = done.header("set-cookie");
    assert!(
        cookie.contains("Max-Age=") && cookie.contains("HttpOnly"),
        "{cookie}"
    );
    assert_ne!(browser.cookies["regula"], stolen.cookies["regula"]);
    let page = browser.get("/settings?saved=password").await.expect(200);
    assert!(words(&page.text).contains("Your password has been changed."));
    // The session is the same; only its cookie is new.
    let live = "SELECT count(*) FROM sessions WHERE kind = 'browser' AND ended_at IS NULL";
    assert_eq!(app.sql(live).await, [["1"]]);
    for mut dead in [stolen.clone(), other.clone()] {
        let page = dead.get("/settings").await.expect(303);
        assert!(page.header("location").starts_with("/login"));
    }
    other.call("/fn/remove_picture", &[]).await.expect(401);
    browser.get("/dashboard").await.expect(200);
    app.browser().sign_in(&user.email, NEW).await;
}

// SES-10
#[tokio::test]
async fn a_password_change_does_not_make_the_session_cookie_persistent() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut browser = app.browser();
    let fields = [("email", user.email.as_str()), ("password", PASSWORD)];
    browser.submit("/fn/login", &fields).await.expect(303);
    let done = change_password(&mut browser, PASSWORD).await.expect(303);
    let cookie = done.header("set-cookie");
    assert!(
        cookie.starts_with("regula=") && !cookie.contains("Max-Age"),
        "{cookie}"
    );
    browser.get("/dashboard").await.expect(200);
}

// PWD-05, PWD-11
#[tokio::test]
async fn a_common_new_password_is_refused_at_its_field() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut browser = app.signed_in(&user).await;
    let page = browser.get("/settings").await.expect(200);
    for (name, autocomplete) in [
        ("current_password", "current-password"),
        ("new_password", "new-password"),
    ] {
        let field = find(&page.text, |e| e.get("name") == name);
        assert_eq!(field.get("type"), "password");
        assert_eq!(field.get("autocomplete"), autocomplete);
    }
    let form = Form::of(&page.text, "/fn/change_password")
        .with("current_password", PASSWORD)
        .with("new_password", "password123");
    let again = browser.send(&form).await.expect(422);
    assert!(error_at(&again.text, "new_password").contains("every attacker's list"));
    browser.get("/dashboard").await.expect(200);
}

// SES-13
#[tokio::test]
async fn the_session_list_shows_device_names_and_ends_sessions() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut phone = app.browser();
    let firefox = "Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0";
    let login = format!("email={}&password={PASSWORD}", user.email);
    let request = phone
        .request(Method::POST, "/fn/login")
        .header(header::USER_AGENT, firefox)
        .header(header::ACCEPT, "text/html")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(login))
        .unwrap();
    phone.run(request).await.expect(303);
    let mut browser = app.signed_in(&user).await;
    let page = browser.get("/settings").await.expect(200);
    let text = words(&page.text);
    assert!(text.contains("Firefox on Android"), "{text}");
    assert!(
        text.contains("used just now") && text.contains("This session"),
        "{text}"
    );
    let end = |html: &str, device: &str| {
        let label = format!("End {device}");
        elements(html).iter().any(|e| e.get("aria-label") == label)
    };
    assert!(end(&page.text, "Firefox on Android"));

    let forms = page.text.split("<form").filter(|form| form.contains("/fn/end_session"));
    let form = forms.into_iter().find(|form| form.contains("Firefox on Android")).unwrap();
    let form = Form::of(&format!("<form{form}"), "/fn/end_session");
    let done = browser.send(&form).await.expect(303);
    assert_eq!(done.header("location"), "/settings?saved=sessions#sessions");
    phone.get("/dashboard").await.expect(303);
    browser.send(&form).await.expect(404);

    let page = browser.get("/settings").await.expect(200);
    let form = Form::of(&page.text, "/fn/end_other_sessions");
    browser.send(&form).await.expect(303);
    user.me().await.refused(401, "session_ended");
    let page = browser.get("/settings").await.expect(200);
    assert!(!elements(&page.text).iter().any(|e| e.get("action") == "/fn/end_other_sessions"));
}

#[tokio::test]
async fn a_new_api_key_is_shown_once() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut browser = app.signed_in(&user).await;
    let page = browser.get("/settings").await.expect(200);
    let form = Form::of(&page.text, "/fn/make_key")
        .with("name", "</li><script>x</script>")
        .with("scope", "write");
    let made = browser.send(&form).await.expect(200);
    assert_eq!(made.header("cache-control"), "no-store");
    assert!(made.headers.get("x-regula-shown").is_none());
    assert!(!made.text.contains("<script>x"));
    let field = find(&made.text, |e| e.get("id") == "key-secret");
    let secret = field.get("value").to_owned();
    assert!(secret.starts_with("rgl_") && field.has("readonly"));
    assert!(words(&made.text).contains("It is not shown again."));
    let key = app.bearer(&secret);
    let task = json!({ "title": "Pray" });
    key.post("/api/users/me/tasks", &task).await.expect(201);

    for path in ["/settings", "/settings?saved=keys", "/dashboard"] {
        let page = browser.get(path).await.expect(200);
        assert!(!page.text.contains(&secret) && !page.text.contains("key-secret"));
    }
    // Reloading the form's address redirects to the settings.
    let page = browser.get("/fn/make_key").await.expect(303);
    assert_eq!(page.header("location"), "/settings");
    let page = browser.get("/settings").await.expect(200);
    let form = Form::of(&page.text, "/fn/end_key");
    let done = browser.send(&form).await.expect(303);
    assert_eq!(done.header("location"), "/settings?saved=keys#keys");
    key.me().await.refused(401, "session_ended");
    let empty = Form::of(&page.text, "/fn/make_key").with("name", " ");
    let again = browser.send(&empty).await.expect(422);
    assert_eq!(error_at(&again.text, "key-name"), "Enter a name.");
    assert!(!again.text.contains("key-secret"));
}

// SES-18
#[tokio::test]
async fn deleting_an_account_requires_the_password_in_a_dialog() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut browser = app.signed_in(&user).await;
    let page = browser.get("/settings").await.expect(200);
    assert!(!elements(&page.text).iter().any(|e| e.tag == "dialog"));
    let link = find(&page.text, |e| e.get("id") == "delete-open");
    let page = browser.get(link.get("href")).await.expect(200);
    assert!(words(&page.text).contains("This cannot be undone."));
    let form = Form::of(&page.text, "/fn/delete_account");
    let wrong = form.clone().with("password", "Wrong-Horse-9");
    let again = browser.send(&wrong).await.expect(422);
    assert!(find(&again.text, |e| e.tag == "dialog").has("open"));
    let said = error_at(&again.text, "delete-password");
    assert_eq!(said, "This is not your password.");

    let done = browser.send(&form.with("password", PASSWORD)).await.expect(303);
    assert_eq!(done.header("location"), "/?deleted=1");
    assert!(browser.cookies.is_empty());
    let page = browser.get("/?deleted=1").await.expect(200);
    let said = find(&page.text, |e| e.get("role") == "status");
    assert_eq!(said.text, "Your account is deleted.");
    let users = app.sql("SELECT count(*) FROM users").await;
    assert_eq!(users, [["0"]]);
}

#[tokio::test]
async fn the_last_admin_cannot_delete_their_account() {
    let app = TestApp::new().await;
    let admin = app.admin("ada").await;
    let mut browser = app.signed_in(&admin).await;
    let page = browser.get("/settings?delete=1").await.expect(200);
    let form = Form::of(&page.text, "/fn/delete_account").with("password", PASSWORD);
    let again = browser.send(&form).await.expect(409);
    assert!(words(&again.text).contains("At least one active admin must remain"));
    browser.get("/dashboard").await.expect(200);
}

// SES-18
#[tokio::test]
async fn signed_in_pages_and_sign_out_send_no_store() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut browser = app.signed_in(&user).await;
    for path in ["/settings", "/confirm", "/settings?delete=1"] {
        let page = browser.get(path).await.expect(200);
        assert_eq!(page.header("cache-control"), "no-store", "{path}");
    }
    let page = browser.get("/settings").await.expect(200);
    let out = browser.send(&Form::of(&page.text, "/fn/logout")).await;
    assert_eq!(out.expect(303).header("cache-control"), "no-store");
    browser.get("/settings").await.expect(303);
}
