//! Single tasks.

mod columns;
mod completion;
mod isolation;
mod lists;
mod order;
mod recurrence;
mod restore;

use insta::assert_snapshot;
use serde_json::{Value, json};
use time::Duration;

use crate::support::{TestApp, TestUser, assert_has};

const TASKS: &str = "/api/users/me/tasks";

async fn add(user: &TestUser, task: Value) -> Value {
    user.create(TASKS, &task).await
}

fn path(task: &Value) -> String {
    format!("{TASKS}/{}", task["id"].as_str().unwrap())
}

/// `task` with these fields in place of its own.
fn with(task: &Value, fields: &Value) -> Value {
    let mut task = task.clone();
    for (name, value) in fields.as_object().unwrap() {
        task[name] = value.clone();
    }
    task
}

#[tokio::test]
async fn a_task_is_created_read_and_deleted() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let full = json!({
        "title": " Chop wood ",
        "description": "Behind the house.\r\nBefore it rains.",
        "due_date": "2026-12-24",
        "priority": "high",
    });
    let task = add(&user, full).await;
    let now = &task["created_at"];
    let expected = json!({
        "id": task["id"],
        "title": "Chop wood",
        "description": "Behind the house.\nBefore it rains.",
        "due_date": "2026-12-24",
        "priority": "high",
        "project_id": null,
        "recurrence": null,
        "completed": false,
        "completed_at": null,
            "deleted_at": null,
        "next_id": null,
        "position": 1024,
        "created_at": now,
        "updated_at": now,
    });
    assert_eq!(task, expected);
    assert_eq!(user.read(&path(&task)).await, task);
    // The owner's id can be used in the path instead of `me`.
    let by_id = path(&task).replace("me", &user.id);
    assert_eq!(user.read(&by_id).await, task);

    let bare = add(&user, json!({ "title": "Carry water" })).await;
    assert_has(
        &bare,
        json!({ "description": "", "due_date": null, "priority": "none", "position": 2048 }),
    );

    assert_eq!(user.delete(&path(&task)).await.expect(204).text, "");
    assert_snapshot!(user.get(&path(&task)).await.snapshot(), @r#"404 {"type":"about:blank","title":"Not Found","status":404,"detail":"Not found","code":"not_found"}"#);
    user.delete(&path(&task)).await.refused(404, "not_found");
    user.get(&path(&bare)).await.expect(200);
}

#[tokio::test]
async fn put_replaces_a_task_and_keeps_its_completion() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let full =
        json!({ "title": "a", "description": "b", "due_date": "2026-12-24", "priority": "low" });
    let task = add(&user, full).await;
    let done = user.patch(&path(&task), &json!({ "completed": true })).await;
    let done = done.expect(200).json();
    app.clock.advance(Duration::minutes(1));

    let written = user.put(&path(&task), &json!({ "title": "c" })).await.expect(200).json();
    let expected = with(
        &done,
        &json!({
            "title": "c", "description": "", "due_date": null, "priority": "none",
            "updated_at": written["updated_at"],
        }),
    );
    assert_eq!(written, expected);
    assert!(written["updated_at"].as_str() > done["updated_at"].as_str());
    user.put(&path(&task), &json!({})).await.refused(422, "invalid");
    assert_eq!(user.read(&path(&task)).await, written);
}

#[tokio::test]
async fn patch_changes_only_given_fields_and_null_clears_the_due_date() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let full =
        json!({ "title": "a", "description": "b", "due_date": "2026-12-24", "priority": "low" });
    let mut task = add(&user, full).await;
    for change in [
        json!({}),
        json!({ "title": "A" }),
        json!({ "description": "B" }),
        json!({ "description": "" }),
        json!({ "priority": "high" }),
        json!({ "position": -7 }),
        json!({ "position": 1_000_000_000 }),
        json!({ "due_date": "2027-01-01" }),
        json!({ "due_date": null }),
        json!({ "title": "all", "description": "at once", "due_date": "0001-01-01", "priority": "none" }),
    ] {
        app.clock.advance(Duration::seconds(1));
        let changed = user.patch(&path(&task), &change).await.expect(200).json();
        let expected = with(&task, &change);
        let expected = with(&expected, &json!({ "updated_at": changed["updated_at"] }));
        assert_eq!(changed, expected, "{change}");
        assert!(changed["updated_at"].as_str() > task["updated_at"].as_str());
        task = changed;
    }
    // A task at the largest position still leaves room behind it.
    let end = json!({ "position": 1_000_000_000 });
    user.patch(&path(&task), &end).await.expect(200);
    assert_eq!(
        add(&user, json!({ "title": "last" })).await["position"],
        1_000_001_024
    );
}

#[tokio::test]
async fn the_complete_route_toggles_between_open_and_done() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let task = add(&user, json!({ "title": "a" })).await;
    let complete = format!("{}/complete", path(&task));
    for expected in [true, false, true] {
        app.clock.advance(Duration::minutes(1));
        let now = serde_json::to_value(app.clock.now()).unwrap();
        let toggled = user.send(axum::http::Method::PATCH, &complete, None).await;
        let toggled = toggled.expect(200).json();
        assert_eq!(toggled["completed"], expected);
        assert_eq!(
            toggled["completed_at"],
            if expected { now } else { Value::Null }
        );
    }
    // The time of completion does not change.
    let done = user.read(&path(&task)).await;
    app.clock.advance(Duration::minutes(1));
    let again = user.patch(&path(&task), &json!({ "completed": true })).await;
    assert_eq!(
        again.expect(200).json()["completed_at"],
        done["completed_at"]
    );
    let open = user.patch(&path(&task), &json!({ "completed": false })).await;
    assert_eq!(open.expect(200).json()["completed_at"], Value::Null);

    let unknown = format!("{TASKS}/{}/complete", uuid::Uuid::now_v7());
    user.patch(&unknown, &json!({})).await.refused(404, "not_found");
}

#[tokio::test]
async fn invalid_task_fields_are_422_and_named() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let task = add(&user, json!({ "title": "a" })).await;
    let all = json!({ "title": "", "description": "\0", "due_date": "2026-02-30" });
    assert_snapshot!(user.post(TASKS, &all).await.snapshot(), @r#"422 {"type":"about:blank","title":"Unprocessable Content","status":422,"detail":"Some fields are invalid.","code":"invalid","errors":[{"field":"due_date","code":"malformed","detail":"This value has the wrong type."}]}"#);
    let wrong = [
        ("title", json!("")),
        ("title", json!(" \t ")),
        ("title", json!("x".repeat(201))),
        ("title", json!("a\nb")),
        ("title", json!("a\0b")),
        ("title", json!("a\u{85}b")),
        ("title", json!("a\u{9b}31mb")),
        ("title", json!(1)),
        ("title", json!(["a"])),
        ("description", json!("x".repeat(10_001))),
        ("description", json!("a\0b")),
        ("description", json!({})),
        ("due_date", json!("")),
        ("due_date", json!("tomorrow")),
        ("due_date", json!("2026-12-24T00:00:00Z")),
        ("due_date", json!("24.12.2026")),
        ("due_date", json!("2026-02-29")),
        ("due_date", json!("0000-12-31")),
        ("due_date", json!("-9999-01-01")),
        ("due_date", json!("99999-01-01")),
        ("due_date", json!(20_261_224)),
        ("priority", json!("urgent")),
        ("priority", json!("High")),
        ("priority", json!(3)),
    ];
    let of_patch = [
        ("completed", json!("true")),
        ("completed", json!(1)),
        ("position", json!("1")),
        ("position", json!(1.5)),
        ("position", json!(i64::MAX)),
        ("position", json!(i64::MIN)),
        ("position", json!(u64::MAX)),
        ("position", json!(1_000_000_001)),
    ];
    for (field, value) in &wrong {
        let body = with(&json!({ "title": "b" }), &json!({ *field: value }));
        for refused in [
            user.post(TASKS, &body).await,
            user.put(&path(&task), &body).await,
        ] {
            refused.invalid(field);
        }
    }
    for (field, value) in wrong.iter().chain(&of_patch) {
        let body = json!({ *field: value });
        user.patch(&path(&task), &body).await.invalid(field);
    }
    assert_eq!(user.read(&path(&task)).await, task);
    assert_eq!(app.sql("SELECT count(*) FROM tasks").await, [["1"]]);
}
