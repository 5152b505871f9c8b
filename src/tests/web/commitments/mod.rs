//! Pages of commitments, with plain forms and without scripts.

mod abstain;
mod create;
mod days;
mod edit;
mod history;
mod order;
mod pauses;
mod statistics;
mod text;

use serde_json::{Value, json};
use time::{Date, Duration};

use crate::support::{
    Browser, TestApp, TestResponse, TestUser,
    html::{Element, Form, elements, find, words},
};

/// Fixture: a user with commitments, and a browser.
struct Monk {
    app: TestApp,
    user: TestUser,
    browser: Browser,
}

impl Monk {
    async fn new() -> Self {
        let app = TestApp::new().await;
        let user = app.user("bob").await;
        let browser = app.signed_in(&user).await;
        Self { app, user, browser }
    }

    /// The date `days` before today.
    fn ago(&self, days: i64) -> Date {
        self.app.clock.now().get().date() - Duration::days(days)
    }

    /// Adds a commitment that began `days` ago; returns the path of its page.
    async fn took_on(&self, title: &str, tracking: &str, days: i64) -> String {
        let body = json!({
            "custom": { "title": title, "tracking_type": tracking },
            "start_date": self.ago(days).to_string(),
        });
        let path = "/api/users/me/commitments";
        let made = self.user.create(path, &body).await;
        format!("/commitments/{}", made["id"].as_str().unwrap())
    }

    /// Logs the commitment at `page` as kept on each of these days before today.
    async fn keep(&self, page: &str, days: impl IntoIterator<Item = i64>) {
        for days in days {
            let log = format!("/api/users/me{page}/logs/{}", self.ago(days));
            let kept = json!({ "status": "kept" });
            self.user.put(&log, &kept).await.expect(200);
        }
    }

    async fn open(&mut self, page: &str) -> String {
        self.browser.get(page).await.expect(200).text
    }

    /// Fills in the first form for `action` on `page`, and submits it.
    async fn send(&mut self, page: &str, action: &str, fields: &[(&str, &str)]) -> TestResponse {
        let form = Form::of(&self.open(page).await, action);
        let filled = |form: Form, (name, value): &(&str, &str)| form.with(name, value);
        self.browser.send(&fields.iter().fold(form, filled)).await
    }

    /// Submits the form, and follows the redirect.
    async fn done(&mut self, page: &str, action: &str, fields: &[(&str, &str)]) -> String {
        let done = self.send(page, action, fields).await.expect(303);
        self.open(done.header("location")).await
    }

    /// The commitment at `page`, from the API.
    async fn knows(&self, page: &str) -> Value {
        let path = format!("/api/users/me{page}");
        self.user.read(&path).await
    }

    /// Log of a date, from the API.
    async fn log(&self, page: &str, date: Date) -> Value {
        let path = format!("/api/users/me{page}?start_date={date}&end_date={date}");
        self.user.read(&path).await["logs"][0].clone()
    }
}

/// Messages of the page with this role: errors or notices.
fn said(html: &str, role: &str) -> Vec<String> {
    let all = elements(html).into_iter();
    all.filter(|e| e.get("role") == role && !e.text.trim().is_empty())
        .map(|e| e.text)
        .collect()
}

/// Titles of the list, in order.
fn titles(html: &str) -> Vec<String> {
    let all = elements(html).into_iter();
    all.filter(|e| e.tag == "a" && e.get("href").starts_with("/commitments/0"))
        .map(|e| e.text)
        .collect()
}
