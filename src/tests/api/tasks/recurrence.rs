//! Dates of recurring tasks.

use serde_json::{Value, json};
use time::{Date, Duration, format_description::well_known::Iso8601};

use crate::support::{TestApp, TestUser};

pub(super) const TASKS: &str = "/api/users/me/tasks";

pub(super) async fn add(user: &TestUser, task: Value) -> Value {
    user.create(TASKS, &task).await
}

pub(super) fn path(task: &Value) -> String {
    format!("{TASKS}/{}", task["id"].as_str().unwrap())
}

pub(super) async fn patch(user: &TestUser, task: &Value, body: Value) -> Value {
    user.patch(&path(task), &body).await.expect(200).json()
}

pub(super) async fn complete(user: &TestUser, task: &Value) -> Value {
    patch(user, task, json!({ "completed": true })).await
}

/// The next task after `done`.
pub(super) async fn next(user: &TestUser, done: &Value) -> Value {
    let id = done["next_id"].as_str().expect("next_id is not set");
    let next = user.get(&format!("{TASKS}/{id}")).await;
    next.expect(200).json()
}

pub(super) async fn open_tasks(user: &TestUser) -> Vec<Value> {
    user.read(&format!("{TASKS}?completed=false")).await["items"].as_array().unwrap().clone()
}

async fn today(user: &TestUser) -> Date {
    let day = user.read("/api/dashboard").await;
    Date::parse(day["date"].as_str().unwrap(), &Iso8601::DATE).unwrap()
}

pub(super) fn every(every: u16, unit: &str) -> Value {
    json!({ "every": every, "unit": unit })
}

#[tokio::test]
async fn the_next_task_is_identical_except_for_its_due_date() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let project = user.create("/api/users/me/projects", &json!({ "name": "House" })).await;
    let task = json!({
        "title": "Bins", "description": "Both.", "priority": "high", "due_date": "2096-02-26",
        "project_id": project["id"], "recurrence": every(1, "week"),
    });
    let task = add(&user, task).await;
    add(&user, json!({ "title": "Other" })).await;
    assert_eq!(
        task["recurrence"],
        json!({ "every": 1, "unit": "week", "from": "due" })
    );
    app.clock.advance(Duration::minutes(10));
    let done = complete(&user, &task).await;
    assert_eq!(done["completed"], true);
    let next = next(&user, &done).await;
    let mut expected = task.clone();
    let now = serde_json::to_value(app.clock.now()).unwrap();
    for (field, value) in [
        ("id", &done["next_id"]),
        ("due_date", &json!("2096-03-04")),
        ("created_at", &now),
        ("updated_at", &now),
    ] {
        expected[field] = value.clone();
    }
    // The next task has the position of the previous one.
    assert_eq!(next, expected);
    assert_eq!(open_tasks(&user).await.len(), 2);
}

// A short month does not change the day of later months.
#[tokio::test]
async fn month_ends_and_leap_days_keep_their_day() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    for (recurrence, dates) in [
        (
            every(1, "month"),
            &[
                "2096-01-31",
                "2096-02-29",
                "2096-03-31",
                "2096-04-30",
                "2096-05-31",
            ][..],
        ),
        (
            every(1, "month"),
            &["2097-01-30", "2097-02-28", "2097-03-30"],
        ),
        (
            every(3, "month"),
            &["2096-11-30", "2097-02-28", "2097-05-30"],
        ),
        (every(12, "month"), &["2096-02-29", "2097-02-28"]),
        (
            every(1, "year"),
            &[
                "2096-02-29",
                "2097-02-28",
                "2098-02-28",
                "2099-02-28",
                "2100-02-28",
                "2101-02-28",
            ],
        ),
        (
            every(4, "year"),
            &["2092-02-29", "2096-02-29", "2100-02-28", "2104-02-29"],
        ),
        (every(1, "day"), &["2096-02-28", "2096-02-29", "2096-03-01"]),
        (every(2, "week"), &["2096-12-25", "2097-01-08"]),
    ] {
        let task = json!({ "title": "x", "due_date": dates[0], "recurrence": recurrence });
        let mut task = add(&user, task).await;
        for date in &dates[1..] {
            task = next(&user, &complete(&user, &task).await).await;
            assert_eq!(task["due_date"], *date, "{recurrence}");
        }
    }
}

#[tokio::test]
async fn edits_without_a_recurrence_day_keep_the_day() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let monthly = every(1, "month");
    let task = json!({ "title": "Rent", "due_date": "2097-01-31", "recurrence": monthly });
    let january = add(&user, task).await;
    assert_eq!(january["recurrence"]["day"], 31);
    let february = next(&user, &complete(&user, &january).await).await;
    assert_eq!(february["due_date"], "2097-02-28");
    // A client that sends all fields, but does not know `day`.
    let form = json!({ "title": "The rent", "due_date": "2097-02-28", "recurrence": monthly });
    let february = user.put(&path(&february), &form).await.expect(200).json();
    assert_eq!(february["recurrence"]["day"], 31);
    let march = next(&user, &complete(&user, &february).await).await;
    assert_eq!(march["due_date"], "2097-03-31");

    // A new due date sets the day; an explicit day wins.
    let march = patch(&user, &march, json!({ "due_date": "2097-03-15" })).await;
    assert_eq!(march["recurrence"]["day"], 15);
    let named = json!({ "every": 1, "unit": "month", "day": 28 });
    let named = json!({ "title": "x", "due_date": "2097-02-28", "recurrence": named });
    let named = add(&user, named).await;
    let after = next(&user, &complete(&user, &named).await).await;
    assert_eq!(after["due_date"], "2097-03-28");
    // A day that differs from the due date is ignored.
    let wrong = json!({ "every": 1, "unit": "month", "day": 3 });
    let wrong = json!({ "title": "x", "due_date": "2097-02-28", "recurrence": wrong });
    assert_eq!(add(&user, wrong).await["recurrence"]["day"], 28);
}

#[tokio::test]
async fn late_completion_skips_past_dates_and_keeps_the_rhythm() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let today = today(&user).await;
    for (n, unit, days_late, days_ahead) in [
        (1, "day", 1, 0),
        (1, "day", 400, 0),
        (3, "day", 0, 3),
        (3, "day", 10, 2),
        (3, "day", 9, 0),
        (1, "week", 7, 0),
        (1, "week", 8, 6),
        (2, "week", 1, 13),
        (1, "week", -3, 10),
    ] {
        let due = today - Duration::days(days_late);
        let task = json!({ "title": "x", "due_date": due, "recurrence": every(n, unit) });
        let done = complete(&user, &add(&user, task).await).await;
        let expected = today + Duration::days(days_ahead);
        assert_eq!(
            next(&user, &done).await["due_date"],
            expected.to_string(),
            "every {n} {unit}s, {days_late} days late"
        );
    }
}

#[tokio::test]
async fn recurrence_from_completion_counts_from_the_owners_date() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let ten_days = json!({ "every": 10, "unit": "day", "from": "completion" });
    // Both are far enough from UTC to have another date at some hour of each day.
    for zone in ["Pacific/Kiritimati", "Pacific/Pago_Pago"] {
        for hour in [0, 23] {
            let calendar = json!({ "time_zone": zone, "day_start_hour": hour });
            user.patch("/api/auth/me", &calendar).await.expect(200);
            let expected = (today(&user).await + Duration::days(10)).to_string();
            for due in [json!("2020-01-01"), json!("2096-01-01"), Value::Null] {
                let task = json!({ "title": "x", "due_date": due, "recurrence": ten_days });
                let done = complete(&user, &add(&user, task).await).await;
                assert_eq!(
                    next(&user, &done).await["due_date"],
                    expected,
                    "{zone} {due}"
                );
            }
        }
    }
    // A task without a date counts from the user's date, and its next one has a date.
    let task = json!({ "title": "x", "recurrence": every(10, "day") });
    let done = complete(&user, &add(&user, task).await).await;
    let due = (today(&user).await + Duration::days(10)).to_string();
    assert_eq!(next(&user, &done).await["due_date"], due);
}

#[tokio::test]
async fn invalid_recurrences_are_422() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let task = add(&user, json!({ "title": "x" })).await;
    for (recurrence, field) in [
        (json!({ "every": 0, "unit": "day" }), "recurrence.every"),
        (json!({ "every": 366, "unit": "day" }), "recurrence.every"),
        (json!({ "every": -1, "unit": "day" }), "recurrence.every"),
        (json!({ "every": 1.5, "unit": "day" }), "recurrence.every"),
        (
            json!({ "every": 65_537, "unit": "day" }),
            "recurrence.every",
        ),
        (json!({ "every": 1, "unit": "hour" }), "recurrence.unit"),
        (
            json!({ "every": 1, "unit": "day", "from": "start" }),
            "recurrence.from",
        ),
        (
            json!({ "every": 1, "unit": "month", "day": 0 }),
            "recurrence.day",
        ),
        (
            json!({ "every": 1, "unit": "month", "day": 32 }),
            "recurrence.day",
        ),
        (
            json!({ "every": 1, "unit": "month", "role": "admin" }),
            "recurrence.role",
        ),
        (json!("daily"), "recurrence"),
        (json!({}), "recurrence"),
    ] {
        let whole = json!({ "title": "x", "recurrence": recurrence });
        for refused in [
            user.post(TASKS, &whole).await,
            user.put(&path(&task), &whole).await,
            user.patch(&path(&task), &json!({ "recurrence": recurrence })).await,
        ] {
            refused.refused(422, "invalid");
            let named = refused.json()["errors"][0]["field"].clone();
            assert!(
                named.as_str().unwrap().starts_with(field),
                "{named} {recurrence}"
            );
        }
    }
    assert_eq!(user.read(&path(&task)).await, task);
}
