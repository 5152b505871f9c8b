//! Commitments, their rules, logs and pauses.

mod abstain;
mod calendar;
mod create;
mod entries;
mod isolation;
mod list;
mod log_changes;
mod logs;
mod pauses;
mod rules;
mod statistics;
mod status;
mod streaks;
mod today;
mod zones;

use std::ops::Deref;

use axum::http::Method;
use serde_json::{Value, json};
use time::{Date, Duration, Time, macros::time};

use crate::support::{Client, TestApp, TestResponse, TestUser};

const ALL: &str = "/api/users/me/commitments";
const PAUSES: &str = "/api/users/me/pauses";

/// Fixture: a user with commitments, in an app whose clock is at noon UTC.
struct Keeper {
    app: TestApp,
    user: TestUser,
    /// Signed in by an API key, which lives longer than a session.
    client: Client,
}

impl Deref for Keeper {
    type Target = Client;

    fn deref(&self) -> &Client {
        &self.client
    }
}

impl Keeper {
    async fn new() -> Self {
        Self::at(time!(12:00)).await
    }

    /// The same at another time of the day.
    async fn at(wanted: Time) -> Self {
        let app = TestApp::new().await;
        let until = wanted - app.clock.now().get().time();
        let is_over = until.is_negative();
        app.clock.advance(until + Duration::days(i64::from(is_over)));
        let user = app.user("bob").await;
        let key = json!({ "name": "Test", "scope": "write" });
        let key = user.post("/api/auth/keys", &key).await.expect(201);
        let client = app.bearer(key.json()["secret"].as_str().unwrap());
        Self { app, user, client }
    }

    /// The date in UTC, `days` from today.
    fn day(&self, days: i64) -> Date {
        self.app.clock.now().get().date() + Duration::days(days)
    }

    fn pass(&self, days: i64) {
        self.app.clock.advance(Duration::days(days));
    }

    /// Changes the user's time zone or the hour at which the day begins.
    async fn travel(&self, calendar: Value) {
        let user = self.app.log_in(&self.user.email).await;
        user.patch("/api/auth/me", &calendar).await.expect(200);
    }

    /// Adds a custom commitment; returns its path.
    async fn add(&self, tracking: &str, more: Value) -> String {
        let made = self.post(ALL, &custom(tracking, more)).await;
        let made = made.expect(201).json();
        format!("{ALL}/{}", made["id"].as_str().unwrap())
    }

    /// Adds a commitment that starts `days` from today.
    async fn since(&self, days: i64, tracking: &str, rule: Value) -> String {
        let start = self.day(-days).to_string();
        let more = json!({ "start_date": start, "rule": rule });
        self.add(tracking, more).await
    }

    async fn get(&self, path: &str) -> Value {
        self.client.read(path).await
    }

    async fn patch(&self, path: &str, body: Value) -> Value {
        self.client.patch(path, &body).await.expect(200).json()
    }

    async fn try_log(&self, path: &str, day: i64, log: Value) -> TestResponse {
        let path = format!("{path}/logs/{}", self.day(day));
        self.put(&path, &log).await
    }

    async fn log(&self, path: &str, day: i64, log: Value) -> Value {
        self.try_log(path, day, log).await.expect(200).json()
    }

    async fn unlog(&self, path: &str, day: i64) {
        let path = format!("{path}/logs/{}", self.day(day));
        self.delete(&path).await.expect(204);
    }

    async fn keep(&self, path: &str, days: impl IntoIterator<Item = i64>) {
        for day in days {
            self.log(path, day, json!({ "status": "kept" })).await;
        }
    }

    /// Pauses one commitment, or all if there is no path.
    async fn pause(&self, path: Option<&str>, from: i64, until: Option<i64>) -> String {
        let id = path.and_then(|path| path.rsplit('/').next());
        let body = json!({
            "commitment_id": id,
            "from_date": self.day(from).to_string(),
            "until_date": until.map(|day| self.day(day).to_string()),
        });
        let made = self.create(PAUSES, &body).await;
        format!("{PAUSES}/{}", made["id"].as_str().unwrap())
    }

    /// Current streak, best streak and total, from the whole history.
    async fn streak(&self, path: &str) -> (u64, u64, f64) {
        let stats = self.get(&format!("{path}/stats")).await;
        let number = |name: &str| stats["streaks"][name].as_u64().unwrap();
        let total = stats["total"].as_f64().unwrap();
        (number("current"), number("best"), total)
    }

    /// Statuses of a range of days.
    async fn statuses(&self, path: &str, from: i64, to: i64) -> Vec<String> {
        let stats = self.get(&format!("{path}/stats")).await;
        let (from, to) = (self.day(from).to_string(), self.day(to).to_string());
        let days = stats["heatmap"].as_array().unwrap().iter();
        let text = |day: &Value, name: &str| day[name].as_str().unwrap().to_owned();
        days.filter(|day| (from.as_str()..=to.as_str()).contains(&day["date"].as_str().unwrap()))
            .map(|day| text(day, "status"))
            .collect()
    }

    /// Commitments of *Today*.
    async fn today(&self) -> Vec<Value> {
        let dashboard = self.get("/api/dashboard").await;
        dashboard["commitments"].as_array().unwrap().clone()
    }

    /// Asserts that the streaks of *Today*, which start from a checkpoint, equal those of the whole
    /// history; returns how many were compared.
    async fn compare(&self, what: &dyn std::fmt::Debug) -> usize {
        let due = self.today().await;
        for one in &due {
            let path = format!("{ALL}/{}/stats", one["id"].as_str().unwrap());
            let streaks = self.get(&path).await["streaks"].clone();
            for name in ["current", "best", "unit"] {
                assert_eq!(one["streak"][name], streaks[name], "{name} {one} {what:#?}");
            }
        }
        due.len()
    }

    async fn send(&self, method: Method, path: &str, body: &Value) -> TestResponse {
        self.client.send(method, path, Some(body)).await
    }
}

fn custom(tracking: &str, more: Value) -> Value {
    let mut body = json!({ "custom": { "title": "Pray", "tracking_type": tracking } });
    for (key, value) in more.as_object().unwrap() {
        body[key] = value.clone();
    }
    body
}

/// Invalid field of a refusal, and its code.
#[track_caller]
fn wrong(response: TestResponse) -> (String, String) {
    let errors = response.refused(422, "invalid").json()["errors"].clone();
    let [error] = errors.as_array().unwrap().as_slice() else {
        panic!("{errors}")
    };
    let text = |name: &str| error[name].as_str().unwrap().to_owned();
    (text("field"), text("code"))
}

fn pair((field, code): (&str, &str)) -> (String, String) {
    (field.to_owned(), code.to_owned())
}
