//! Readings, reading plans and users' schedules.

mod admin;
mod import;
mod import_refused;
mod isolation;
mod model;
mod notes;
mod removal;
mod schedule;
mod seed;
mod zones;

use serde_json::{Value, json};
use time::{Date, Duration};

use crate::support::{Client, TestApp, TestUser};

const MINE: &str = "/api/users/me/readings";
const MY_PLAN: &str = "/api/users/me/reading-plan";

/// Date of the app's clock, in UTC.
fn today(app: &TestApp) -> Date {
    app.clock.now().get().date()
}

/// The date `days` after `date`.
fn later(date: Date, days: i64) -> Date {
    date + Duration::days(days)
}

/// Adds a plan with readings R1, R2 … on `count` days from `first` on; returns its id.
async fn plan(admin: &TestUser, is_default: bool, first: Date, count: i64) -> String {
    let plan = json!({ "title": "Plan", "is_default": is_default });
    let made = admin.post("/api/admin/reading-plans", &plan).await;
    let id = made.expect(201).json()["id"].as_str().unwrap().to_owned();
    if count == 0 {
        return id;
    }
    let readings: Vec<Value> = (0..count)
        .map(|n| json!({ "date": later(first, n).to_string(), "title": format!("R{}", n + 1) }))
        .collect();
    let path = format!("/api/admin/readings/import?plan_id={id}");
    admin.post(&path, &json!(readings)).await.expect(200);
    id
}

/// A client with an API key, which does not expire.
async fn with_key(app: &TestApp, user: &TestUser) -> Client {
    let key = json!({ "name": "Years", "scope": "write", "expires_at": null });
    let made = user.post("/api/auth/keys", &key).await.expect(201);
    app.bearer(made.json()["secret"].as_str().unwrap())
}

/// Starts a plan.
async fn begin(client: &Client, plan: &str, start: Date, number: u32) -> Value {
    let body = json!({ "plan_id": plan, "start_date": start.to_string(), "number": number });
    client.put(MY_PLAN, &body).await.expect(200).json()
}

async fn mark(client: &Client, date: Date) -> Value {
    let path = format!("{MINE}/{date}");
    client.put(&path, &json!({})).await.expect(200).json()
}

/// Readings that match `query`, as `date title`, with an `x` at the end if read.
async fn told(client: &Client, query: &str) -> Vec<String> {
    let path = format!("{MINE}?limit=100&{query}");
    let page = client.read(&path).await;
    let items = page["items"].as_array().unwrap();
    items
        .iter()
        .map(|item| {
            let (date, title) = (&item["date"], &item["reading"]["title"]);
            let mark = if item["read_at"].is_null() { "" } else { " x" };
            format!(
                "{} {}{mark}",
                date.as_str().unwrap(),
                title.as_str().unwrap()
            )
        })
        .collect()
}

/// Expected result of [`told`]: `titles` on consecutive days from `first` on.
fn in_a_row(first: Date, titles: &[&str]) -> Vec<String> {
    (0..).zip(titles).map(|(n, title)| format!("{} {title}", later(first, n))).collect()
}
