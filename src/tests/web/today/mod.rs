//! *Today*, with plain forms and without scripts.

mod isolation;
mod logs;
mod page;
mod pauses;
mod undo;

use serde_json::{Value, json};

use crate::support::{
    Browser, TestApp, TestResponse, TestUser,
    html::{Form, find, words},
};

/// Fixture: a user with *Today* open in a browser.
struct Morning {
    app: TestApp,
    user: TestUser,
    browser: Browser,
}

impl Morning {
    async fn new() -> Self {
        let app = TestApp::new().await;
        let user = app.user("bob").await;
        let browser = app.signed_in(&user).await;
        Self { app, user, browser }
    }

    /// Adds a commitment; returns its id.
    async fn take_on(&self, title: &str, tracking: &str, more: Value) -> String {
        let mut body = json!({ "custom": { "title": title, "tracking_type": tracking } });
        for (key, value) in more.as_object().unwrap() {
            match key.as_str() {
                "kind" => body["custom"]["kind"] = value.clone(),
                _ => body[key] = value.clone(),
            }
        }
        let path = "/api/users/me/commitments";
        let made = self.user.create(path, &body).await;
        made["id"].as_str().unwrap().to_owned()
    }

    async fn open(&mut self) -> String {
        self.browser.get("/dashboard").await.expect(200).text
    }

    /// Submits, unchanged, the form for `action` that has the values `fields`.
    async fn send(&mut self, action: &str, fields: &[(&str, &str)]) -> TestResponse {
        let form = form(&self.open().await, action, fields);
        self.browser.send(&form).await
    }

    /// Submits the form, and follows the redirect.
    async fn done(&mut self, action: &str, fields: &[(&str, &str)]) -> String {
        let done = self.send(action, fields).await.expect(303);
        assert_eq!(done.header("location"), "/dashboard");
        self.open().await
    }

    /// The day, from the API.
    async fn day(&self) -> Value {
        let path = "/api/dashboard";
        self.user.read(path).await
    }

    /// The first commitment, from the API.
    async fn first(&self) -> Value {
        self.day().await["commitments"][0].clone()
    }
}

/// The form for `action` that has these values on the page.
#[track_caller]
fn form(html: &str, action: &str, fields: &[(&str, &str)]) -> Form {
    Form::all(html, action)
        .into_iter()
        .find(|form| {
            let says = |(name, value): &(&str, &str)| form.value(name) == Some(value);
            fields.iter().all(says)
        })
        .unwrap_or_else(|| panic!("no form for {action} with {fields:?} in {html}"))
}

/// Icon of a commitment's mark.
#[track_caller]
fn mark(html: &str, id: &str) -> String {
    find(html, |e| e.get("id") == format!("mark-{id}")).get("class").to_owned()
}

/// Text of a page, with whitespace collapsed.
fn said(html: &str) -> String {
    let words = words(html);
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
