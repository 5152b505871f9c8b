//! *Today*, by the user's own calendar.

use serde_json::{Value, json};
use time::{Date, Duration, Time, macros::time};

use crate::support::{TestApp, TestUser};

/// Fixture: an app whose clock is at this time of the day, in UTC.
async fn app_at(wanted: Time) -> (TestApp, Date) {
    let app = TestApp::new().await;
    let now = app.clock.now().get();
    let until = wanted - now.time();
    let until = if until.is_negative() {
        until + Duration::days(1)
    } else {
        until
    };
    app.clock.advance(until);
    let date = app.clock.now().get().date();
    (app, date)
}

async fn today(user: &TestUser) -> Value {
    user.read("/api/dashboard").await
}

fn titles(dashboard: &Value) -> Vec<&str> {
    let tasks = dashboard["tasks"].as_array().unwrap();
    tasks.iter().map(|task| task["title"].as_str().unwrap()).collect()
}

async fn add(user: &TestUser, task: Value) -> Value {
    user.create("/api/users/me/tasks", &task).await
}

#[tokio::test]
async fn the_date_follows_time_zone_and_day_start_hour() {
    let (app, date) = app_at(time!(12:30)).await;
    let user = app.user("bob").await;
    assert_eq!(today(&user).await["date"], date.to_string());
    let (yesterday, tomorrow) = (date - Duration::days(1), date + Duration::days(1));
    for (zone, hour, expected) in [
        // 14 hours ahead of UTC: half past two at night.
        ("Pacific/Kiritimati", 0, tomorrow),
        ("Pacific/Kiritimati", 2, tomorrow),
        ("Pacific/Kiritimati", 3, date),
        // 11 hours behind UTC: half past one.
        ("Pacific/Pago_Pago", 0, date),
        ("Pacific/Pago_Pago", 1, date),
        ("Pacific/Pago_Pago", 2, yesterday),
        ("UTC", 12, date),
        ("UTC", 13, yesterday),
    ] {
        let calendar = json!({ "time_zone": zone, "day_start_hour": hour });
        user.patch("/api/auth/me", &calendar).await.expect(200);
        let dashboard = today(&user).await;
        assert_eq!(dashboard["date"], expected.to_string(), "{zone} {hour}");
        assert_eq!(dashboard["user"]["time_zone"], zone);
    }
}

#[tokio::test]
async fn a_completed_task_is_shown_until_the_day_ends() {
    let (app, _) = app_at(time!(23:50)).await;
    let user = app.user("bob").await;
    add(&user, json!({ "title": "Open" })).await;
    let done = add(&user, json!({ "title": "Done" })).await;
    let complete = format!(
        "/api/users/me/tasks/{}/complete",
        done["id"].as_str().unwrap()
    );
    user.patch(&complete, &json!({})).await.expect(200);
    assert_eq!(titles(&today(&user).await), ["Open", "Done"]);

    app.clock.advance(Duration::minutes(20));
    assert_eq!(titles(&today(&user).await), ["Open"]);
    // With a day that begins at three, it is still the previous date.
    user.patch("/api/auth/me", &json!({ "day_start_hour": 3 })).await.expect(200);
    assert_eq!(titles(&today(&user).await), ["Open", "Done"]);
}

#[tokio::test]
async fn today_lists_own_tasks_sorted_by_due_date() {
    let app = TestApp::new().await;
    let (user, other) = (app.user("bob").await, app.user("eve").await);
    add(
        &other,
        json!({ "title": "Not yours", "due_date": "2000-01-01" }),
    )
    .await;
    for (title, due) in [
        ("some day", Value::Null),
        ("late", json!("2099-02-01")),
        ("soon", json!("2026-01-01")),
        ("some other day", Value::Null),
        ("later", json!("2099-02-02")),
    ] {
        add(&user, json!({ "title": title, "due_date": due })).await;
    }
    let dashboard = today(&user).await;
    assert_eq!(
        titles(&dashboard),
        ["soon", "late", "later", "some day", "some other day"]
    );
    assert_eq!(dashboard["user"]["id"], user.id);
    let fields: Vec<_> = dashboard.as_object().unwrap().keys().collect();
    assert_eq!(
        fields,
        [
            "commitments",
            "date",
            "packages",
            "reading",
            "resting",
            "task_counts",
            "tasks",
            "user",
            "vacation"
        ]
    );
}

#[tokio::test]
async fn today_shows_100_open_tasks_and_counts_all() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let day = today(&user).await["date"].clone();
    let tasks: Vec<_> = (0..130)
        .map(|n| {
            let due = (n < 105).then(|| day.clone());
            json!({ "title": format!("Task {n}"), "due_date": due, "created_at": "2026-01-01T00:00:00Z" })
        })
        .collect();
    let file = json!({ "version": 1, "tasks": tasks });
    user.post("/api/users/me/import", &file).await.expect(200);
    let dashboard = today(&user).await;
    let counts = json!({ "open": 130, "due": 105, "done": 0 });
    assert_eq!(dashboard["task_counts"], counts);
    assert_eq!(titles(&dashboard).len(), 100);

    let first = dashboard["tasks"][0]["id"].as_str().unwrap();
    let path = format!("/api/users/me/tasks/{first}/complete");
    user.patch(&path, &json!({})).await.expect(200);
    let dashboard = today(&user).await;
    let counts = json!({ "open": 129, "due": 104, "done": 1 });
    assert_eq!(dashboard["task_counts"], counts);
    assert_eq!(titles(&dashboard).len(), 101);
    assert_eq!(dashboard["tasks"][100]["id"], first);
    assert_eq!(dashboard["tasks"][100]["completed"], true);
}
