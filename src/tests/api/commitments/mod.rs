//! Commitments, their rules, logs and pauses.

mod life;

use serde_json::{Value, json};
use time::{Date, Duration, Time, macros::time};

use crate::support::{TestApp, TestResponse, TestUser};

/// A user with commitments, in an app in which it is noon by UTC.
struct Keeper {
    app: TestApp,
    user: TestUser,
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
        let until = if is_over {
            until + Duration::days(1)
        } else {
            until
        };
        app.clock.advance(until);
        let user = app.user("bob").await;
        Self { app, user }
    }

    /// The day by UTC, so many days from now.
    fn day(&self, days: i64) -> Date {
        self.app.clock.now().get().date() + Duration::days(days)
    }

    /// Lets days pass, and signs in again: tokens do not last so long.
    async fn pass(&mut self, days: i64) {
        self.app.clock.advance(Duration::days(days));
        self.user = self.app.log_in(&self.user.email).await;
    }

    async fn try_add(&self, commitment: Value) -> TestResponse {
        let path = "/api/users/me/commitments";
        self.user.client.post(path, &commitment).await
    }

    /// Takes on something of the user's own; gives its path.
    async fn add(&self, tracking: &str, more: Value) -> String {
        let mut body = json!({ "custom": { "title": "Pray", "tracking_type": tracking } });
        for (key, value) in more.as_object().unwrap() {
            body[key] = value.clone();
        }
        let made = self.try_add(body).await.expect(201).json();
        format!("/api/users/me/commitments/{}", made["id"].as_str().unwrap())
    }

    async fn get(&self, path: &str) -> Value {
        self.user.client.get(path).await.expect(200).json()
    }

    async fn patch(&self, path: &str, body: Value) -> Value {
        self.user.client.patch(path, &body).await.expect(200).json()
    }

    async fn try_log(&self, path: &str, date: Date, log: Value) -> TestResponse {
        let path = format!("{path}/logs/{date}");
        self.user.client.put(&path, &log).await
    }

    async fn log(&self, path: &str, date: Date, log: Value) -> Value {
        self.try_log(path, date, log).await.expect(200).json()
    }

    async fn keep(&self, path: &str, days: impl IntoIterator<Item = i64>) {
        for day in days {
            let kept = json!({ "status": "kept" });
            let _ = self.log(path, self.day(day), kept).await;
        }
    }

    /// Streak and best, from the whole history.
    async fn streak(&self, path: &str) -> (u64, u64) {
        let stats = self.get(&format!("{path}/stats")).await;
        let number = |name: &str| stats["streaks"][name].as_u64().unwrap();
        (number("current"), number("best"))
    }

    /// What *Today* has of commitments.
    async fn today(&self) -> Vec<Value> {
        let dashboard = self.get("/api/dashboard").await;
        dashboard["commitments"].as_array().unwrap().clone()
    }
}

/// The one wrong field of a refusal and its code.
#[track_caller]
fn wrong(response: TestResponse) -> (String, String) {
    let errors = response.refused(422, "invalid").json()["errors"].clone();
    let [error] = errors.as_array().unwrap().as_slice() else {
        panic!("{errors}")
    };
    let text = |name: &str| error[name].as_str().unwrap().to_owned();
    (text("field"), text("code"))
}
