//! Forms without WASM: input is kept, and errors are shown next to it.

use crate::support::{
    PASSWORD, TestApp,
    html::{Form, elements, error_at, find},
};

/// General error messages of the page.
fn problems(html: &str) -> Vec<String> {
    elements(html)
        .into_iter()
        .filter(|e| e.get("role") == "alert" && !e.text.trim().is_empty())
        .map(|e| e.text)
        .collect()
}

#[tokio::test]
async fn a_wrong_password_keeps_the_email_and_the_next_page() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut browser = app.browser();
    let asked = browser.get("/settings").await.expect(303);
    assert_eq!(asked.header("location"), "/login?next=%2Fsettings");
    let page = browser.get(asked.header("location")).await.expect(200);
    let form = Form::of(&page.text, "/fn/login");
    assert_eq!(form.value("next"), Some("/settings"));

    let wrong = form.with("email", &user.email).with("password", "Wrong-Horse-9");
    let again = browser.send(&wrong).await.expect(401);
    let said = error_at(&again.text, "password");
    assert_eq!(said, "Incorrect email or password");
    assert!(problems(&again.text).is_empty());
    assert!(!again.text.contains("Wrong-Horse-9"));
    assert!(browser.cookies.is_empty());
    let form = Form::of(&again.text, "/fn/login");
    assert_eq!(form.value("email"), Some("bob@example.com"));
    assert_eq!(form.value("password"), Some(""));
    assert_eq!(form.value("next"), Some("/settings"));

    // A second wrong password, then the right one, each sent from the returned page.
    let again = browser.send(&form.with("password", "Wrong-Horse-8")).await;
    let form = Form::of(&again.expect(401).text, "/fn/login");
    let done = browser.send(&form.with("password", PASSWORD)).await;
    // RED-03: 303, so that the browser does not post the password to the next page.
    assert_eq!(done.expect(303).header("location"), "/settings");
    browser.get("/settings").await.expect(200);
}

#[tokio::test]
async fn a_wrong_password_keeps_the_remember_checkbox() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    let page = browser.get("/login").await.expect(200);
    let form = Form::of(&page.text, "/fn/login");
    assert_eq!(form.value("remember"), Some("true"));
    let wrong = form.with("email", "a@b.example").with("password", "x");
    let kept = browser.send(&wrong).await.expect(401);
    let kept = Form::of(&kept.text, "/fn/login");
    assert_eq!(kept.value("remember"), Some("true"));

    let mut unchecked = wrong;
    unchecked.fields.retain(|(name, _)| name != "remember");
    let kept = browser.send(&unchecked).await.expect(401);
    let kept = Form::of(&kept.text, "/fn/login");
    assert_eq!(kept.value("remember"), None);
}

#[tokio::test]
async fn a_taken_email_shows_a_field_error_and_keeps_input() {
    let app = TestApp::new().await;
    app.user("bob").await;
    let mut browser = app.browser();
    let page = browser.get("/register?next=/settings").await.expect(200);
    let form = Form::of(&page.text, "/fn/register")
        .with("name", "Bob the Second")
        .with("email", "Bob@Example.com")
        .with("password", PASSWORD);
    let again = browser.send(&form).await.expect(409);
    assert!(error_at(&again.text, "email").contains("already exists"));
    assert!(!again.text.contains(PASSWORD));
    let form = Form::of(&again.text, "/fn/register");
    assert_eq!(form.value("name"), Some("Bob the Second"));
    assert_eq!(form.value("email"), Some("Bob@Example.com"));
    assert_eq!(form.value("password"), Some(""));

    let other = form.with("email", "bob2@example.com").with("password", PASSWORD);
    let done = browser.send(&other).await.expect(303);
    assert_eq!(done.header("location"), "/settings");
}

#[tokio::test]
async fn registration_reports_every_invalid_field_at_once() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    let page = browser.get("/register").await.expect(200);
    let form = Form::of(&page.text, "/fn/register")
        .with("name", "  ")
        .with("email", "nobody")
        .with("password", "short");
    let again = browser.send(&form).await.expect(422);
    assert_eq!(error_at(&again.text, "name"), "Enter a name.");
    assert!(error_at(&again.text, "email").contains("does not look like"));
    assert!(error_at(&again.text, "password").contains("8"));
    assert!(problems(&again.text).is_empty());
    let form = Form::of(&again.text, "/fn/register");
    assert_eq!(form.value("email"), Some("nobody"));
}

#[tokio::test]
async fn a_task_without_a_title_keeps_its_due_date() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut browser = app.signed_in(&user).await;
    let page = browser.get("/dashboard").await.expect(200);
    let form =
        Form::of(&page.text, "/fn/create_task").with("title", " ").with("due_date", "2031-02-03");
    let again = browser.send(&form).await.expect(422);
    assert_eq!(error_at(&again.text, "title"), "Enter a title.");
    let form = Form::of(&again.text, "/fn/create_task");
    assert_eq!(form.value("due_date"), Some("2031-02-03"));

    let done = browser.send(&form.with("title", "Write to Ana")).await;
    done.expect(303);
    assert!(done.header("location").starts_with("/dashboard?added="));
    let page = browser.get("/dashboard").await.expect(200);
    assert!(page.text.contains("Write to Ana"));
    // Input that was refused earlier is not shown again.
    let form = Form::of(&page.text, "/fn/create_task");
    assert_eq!(form.value("due_date"), Some(""));
}

#[tokio::test]
async fn an_invalid_task_edit_keeps_all_input() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut browser = app.signed_in(&user).await;
    let title = [("title", "Write to Ana")];
    browser.submit("/fn/create_task", &title).await.expect(303);
    let tasks = user.get("/api/users/me/tasks").await.json();
    let id = tasks["items"][0]["id"].as_str().unwrap();
    let address = format!("/dashboard?edit={id}");
    let page = browser.get(&address).await.expect(200);
    let form = Form::of(&page.text, "/fn/update_task");
    assert_eq!(form.value("title"), Some("Write to Ana"));

    let typed = "\nOne line & <another>\n\n  and a third";
    let form = form
        .with("title", "")
        .with("description", typed)
        .with("due_date", "2031-02-03")
        .with("priority", "high");
    let again = browser.send(&form).await.expect(422);
    assert_eq!(error_at(&again.text, "edit-title"), "Enter a title.");
    let form = Form::of(&again.text, "/fn/update_task");
    assert_eq!(form.value("description"), Some(typed));
    assert_eq!(form.value("due_date"), Some("2031-02-03"));
    assert_eq!(form.value("priority"), Some("high"));

    // An invalid date is reported, too.
    let odd = form.clone().with("title", "x").with("due_date", "some day");
    let again = browser.send(&odd).await.expect(422);
    assert!(error_at(&again.text, "edit-due").contains("Enter a date"));

    let done = browser.send(&form.with("title", "Write to Ana twice")).await;
    assert_eq!(done.expect(303).header("location"), "/dashboard");
    let task = user.get(&format!("/api/users/me/tasks/{id}")).await;
    let task = task.expect(200).json();
    assert_eq!(task["title"], "Write to Ana twice");
    assert_eq!(task["description"], typed);
    assert_eq!(task["due_date"], "2031-02-03");
    assert_eq!(task["priority"], "high");
}

#[tokio::test]
async fn an_invalid_ban_keeps_its_duration_and_an_open_dialog() {
    let app = TestApp::new().await;
    let admin = app.admin("ada").await;
    let bob = app.user("bob").await;
    let mut browser = app.signed_in(&admin).await;
    let address = format!("/admin/users?q=bob&ban={}", bob.id);
    let page = browser.get(&address).await.expect(200);
    let form = Form::of(&page.text, "/fn/ban_user").with("reason", " ").with("until", "month");
    let again = browser.send(&form).await.expect(422);
    let dialog = find(&again.text, |e| e.tag == "dialog");
    assert!(dialog.has("open"));
    assert_eq!(error_at(&again.text, "reason"), "Enter a reason.");
    let form = Form::of(&again.text, "/fn/ban_user");
    assert_eq!(form.value("until"), Some("month"));
    assert_eq!(form.value("id"), Some(bob.id.as_str()));

    let done = browser.send(&form.with("reason", "Spam")).await.expect(303);
    assert_eq!(done.header("location"), "/admin/users?q=bob");
    let banned = user_state(&app, &admin, &bob.id).await;
    assert_eq!(banned["ban_reason"], "Spam");
    assert!(banned["ban_expires_at"].is_string(), "{banned}");
}

async fn user_state(
    app: &TestApp,
    admin: &crate::support::TestUser,
    id: &str,
) -> serde_json::Value {
    let path = format!("/api/admin/users/{id}");
    let admin = app.bearer(&admin.access_token);
    admin.read(&path).await
}

#[tokio::test]
async fn an_invalid_profile_keeps_all_input() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut browser = app.signed_in(&user).await;
    let page = browser.get("/settings").await.expect(200);
    let form = Form::of(&page.text, "/fn/update_profile")
        .with("name", "")
        .with("time_zone", "Europe/Lisbon")
        .with("day_start_hour", "4");
    let again = browser.send(&form).await.expect(422);
    assert_eq!(error_at(&again.text, "name"), "Enter a name.");
    let form = Form::of(&again.text, "/fn/update_profile");
    assert_eq!(form.value("time_zone"), Some("Europe/Lisbon"));
    assert_eq!(form.value("day_start_hour"), Some("4"));
    browser.send(&form.with("name", "Bob")).await.expect(303);
    let me = user.me().await.json();
    assert_eq!(me["name"], "Bob");
    assert_eq!(me["time_zone"], "Europe/Lisbon");
}

#[tokio::test]
async fn completing_a_deleted_task_is_404_with_an_alert() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut browser = app.signed_in(&user).await;
    let title = [("title", "Write to Ana")];
    browser.submit("/fn/create_task", &title).await.expect(303);
    let page = browser.get("/dashboard").await.expect(200);
    let tick = Form::of(&page.text, "/fn/complete_task");
    let task = format!("/api/users/me/tasks/{}", tick.value("id").unwrap());
    user.delete(&task).await.expect(204);
    // Already deleted on another device.
    let again = browser.send(&tick).await.expect(404);
    assert_eq!(problems(&again.text), ["Not found"]);
}

#[tokio::test]
async fn a_wrong_password_is_reported_even_if_already_signed_in() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut browser = app.browser();
    let page = browser.get("/login").await.expect(200);
    let form = Form::of(&page.text, "/fn/login").with("email", &user.email);
    // Signed in meanwhile in another tab.
    browser.sign_in(&user.email, PASSWORD).await;
    let wrong = form.with("password", "Wrong-Horse-9");
    let again = browser.send(&wrong).await.expect(401);
    let said = error_at(&again.text, "password");
    assert_eq!(said, "Incorrect email or password");
    browser.get("/dashboard").await.expect(200);
}
