//! Pages of readings, without scripts.

mod admin;
mod pages;

use serde_json::{Value, json};
use time::{Date, Duration};

use crate::support::{TestApp, TestUser};

/// Adds a default plan with readings R1, R2 … on `count` days from `first` on; returns its id.
async fn plan(ada: &TestUser, first: Date, count: i64) -> String {
    let new = json!({ "title": "Plan", "is_default": true });
    let made = ada.post("/api/admin/reading-plans", &new).await;
    let id = made.expect(201).json()["id"].as_str().unwrap().to_owned();
    let readings: Vec<Value> = (0..count)
        .map(|n| {
            let date = (first + Duration::days(n)).to_string();
            json!({ "date": date, "title": format!("R{}", n + 1), "body": "First <b>.\n\nSecond." })
        })
        .collect();
    let path = format!("/api/admin/readings/import?plan_id={id}");
    ada.post(&path, &json!(readings)).await.expect(200);
    id
}

fn today(app: &TestApp) -> Date {
    app.clock.now().get().date()
}
