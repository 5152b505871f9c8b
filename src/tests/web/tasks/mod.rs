//! Pages of tasks and projects, with plain forms.

use serde_json::{Value, json};

use crate::support::{
    Browser, TestApp, TestResponse, TestUser,
    html::{Form, elements},
};

mod admin;
mod list;
mod order;
mod projects;
mod quick_add;

/// Fixture: a signed-in user and their browser.
async fn bob(app: &TestApp) -> (TestUser, Browser) {
    let user = app.user("bob").await;
    let browser = app.signed_in(&user).await;
    (user, browser)
}

/// Adds a task by the API; returns its id.
async fn add(user: &TestUser, task: Value) -> String {
    let made = user.post("/api/users/me/tasks", &task).await;
    made.expect(201).json()["id"].as_str().unwrap().to_owned()
}

/// Adds a project by the API; returns its id.
async fn project(user: &TestUser, name: &str) -> String {
    let new = json!({ "name": name });
    user.create("/api/users/me/projects", &new).await["id"].as_str().unwrap().to_owned()
}

async fn task(user: &TestUser, id: &str) -> Value {
    let path = format!("/api/users/me/tasks/{id}");
    user.read(&path).await
}

/// The date `days` from today.
fn in_days(app: &TestApp, days: i64) -> String {
    let today = app.clock.now().get().date();
    (today + time::Duration::days(days)).to_string()
}

/// Submits a form and follows the redirect.
async fn sent(browser: &mut Browser, form: &Form) -> TestResponse {
    let done = browser.send(form).await.expect(303);
    let to = done.header("location").to_owned();
    browser.get(&to).await.expect(200)
}

/// Enters a line on the page at `path`, and follows the redirect.
async fn typed(browser: &mut Browser, path: &str, line: &str) -> TestResponse {
    let page = browser.get(path).await.expect(200);
    let form = Form::of(&page.text, "/fn/create_task").with("title", line);
    sent(browser, &form).await
}

/// Titles of the rows, in order.
fn titles(html: &str) -> Vec<String> {
    elements(html)
        .into_iter()
        .filter(|e| e.get("class") == "row-title")
        .map(|e| e.text.trim().to_owned())
        .collect()
}

/// Notice about the last change.
fn said(html: &str) -> String {
    let all = elements(html);
    let at = all
        .iter()
        .position(|e| e.get("class") == "saved way-back")
        .unwrap_or_else(|| panic!("no notice in {html}"));
    let inside = all[at..].iter().take_while(|e| e.tag != "form");
    inside.map(|e| e.text.as_str()).collect::<String>()
}
