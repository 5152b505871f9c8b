//! Completion of recurring tasks: it creates one next task, which undo deletes.

use serde_json::{Value, json};
use time::Duration;

use super::recurrence::{add, complete, every, next, open_tasks, patch, path};
use crate::support::{TestApp, TestUser, assert_has};

async fn reopen(user: &TestUser, task: &Value) -> Value {
    patch(user, task, json!({ "completed": false })).await
}

#[tokio::test]
async fn repeated_completion_creates_one_next_task() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let daily = json!({ "title": "x", "due_date": "2096-01-01", "recurrence": every(1, "day") });
    let task = add(&user, daily).await;
    let done = complete(&user, &task).await;
    app.clock.advance(Duration::minutes(10));
    let again = complete(&user, &task).await;
    assert_has(
        &again,
        json!({ "next_id": done["next_id"], "completed_at": done["completed_at"] }),
    );
    assert_eq!(open_tasks(&user).await.len(), 1);
    // Neither a new title nor a recurrence that is added later creates a next task.
    patch(
        &user,
        &task,
        json!({ "title": "y", "recurrence": every(2, "day") }),
    )
    .await;
    let plain = complete(&user, &add(&user, json!({ "title": "plain" })).await).await;
    let plain = patch(&user, &plain, json!({ "recurrence": every(2, "day") })).await;
    assert_eq!(plain["next_id"], Value::Null);
    assert_eq!(open_tasks(&user).await.len(), 1);
}

// Race: two taps, two devices or a retry create one next task.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn concurrent_completions_create_one_next_task() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    for round in 0..20 {
        let task = json!({ "title": "x", "due_date": "2096-01-01", "recurrence": every(1, "day") });
        let task = add(&user, task).await;
        let racing: Vec<_> = (0..4)
            .map(|_| {
                let (user, task) = (user.clone(), task.clone());
                tokio::spawn(async move { complete(&user, &task).await["next_id"].clone() })
            })
            .collect();
        let mut next = Vec::new();
        for one in racing {
            next.push(one.await.unwrap());
        }
        next.dedup();
        assert!(next.len() == 1 && next[0].is_string(), "{next:?}");
        assert_eq!(open_tasks(&user).await.len(), round + 1);
    }
}

// An odd number of toggles leaves the task done, with one next task; an even number leaves it open,
// with none.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn concurrent_toggles_leave_one_open_task() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let task = json!({ "title": "x", "due_date": "2096-01-01", "recurrence": every(1, "day") });
    let task = add(&user, task).await;
    let mut toggled = 0;
    for times in [2, 3, 4, 5, 4, 3] {
        let racing: Vec<_> = (0..times)
            .map(|_| {
                let (client, path) = (user.client.clone(), format!("{}/complete", path(&task)));
                tokio::spawn(async move { client.patch(&path, &json!({})).await.expect(200) })
            })
            .collect();
        for one in racing {
            one.await.unwrap();
        }
        toggled += times;
        let open = open_tasks(&user).await;
        assert_eq!(open.len(), 1, "{open:?}");
        assert_eq!(open[0]["id"] == task["id"], toggled % 2 == 0);
        assert_eq!(
            app.sql("SELECT count(*) FROM tasks").await,
            [[(1 + toggled % 2).to_string()]]
        );
    }
}

#[tokio::test]
async fn reopening_a_task_deletes_the_next_one_unless_it_was_changed() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let daily = json!({ "title": "x", "due_date": "2096-01-01", "recurrence": every(1, "day") });
    let task = add(&user, daily.clone()).await;
    let done = complete(&user, &task).await;
    let opened = reopen(&user, &task).await;
    assert_eq!(opened["next_id"], Value::Null);
    assert_eq!(open_tasks(&user).await, [opened]);
    let again = complete(&user, &task).await;
    assert_ne!(again["next_id"], done["next_id"]);

    // The clock does not move: changes are not detected by time.
    let other = add(&user, json!({ "title": "other" })).await;
    for touch in [
        "edit",
        "write",
        "complete",
        "move",
        "delete",
        "delete and restore",
    ] {
        let task = add(&user, daily.clone()).await;
        let done = complete(&user, &task).await;
        let next = next(&user, &done).await;
        let at = path(&next);
        let client = &user.client;
        match touch {
            "edit" => drop(patch(&user, &next, json!({ "description": "With care" })).await),
            "write" => drop(client.put(&at, &daily).await.expect(200)),
            "complete" => drop(complete(&user, &next).await),
            "move" => {
                let body = json!({ "after": other["id"] });
                drop(client.post(&format!("{at}/move"), &body).await.expect(200));
            }
            _ => drop(client.delete(&at).await.expect(204)),
        }
        if touch == "delete and restore" {
            client.post(&format!("{at}/restore"), &json!({})).await.expect(200);
        }
        let before = client.get(&at).await.text;
        let opened = reopen(&user, &task).await;
        assert_eq!(opened["next_id"], next["id"], "{touch}");
        assert_eq!(client.get(&at).await.text, before, "{touch}");
        // A second completion creates no second next task.
        let count = open_tasks(&user).await.len();
        assert_eq!(complete(&user, &task).await["next_id"], next["id"]);
        assert_eq!(open_tasks(&user).await.len(), count - 1, "{touch}");
    }
}

#[tokio::test]
async fn a_patch_applies_other_fields_before_completion() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let task = add(&user, json!({ "title": "x" })).await;
    let all = json!({
        "completed": true, "due_date": "2096-01-31", "title": "y", "recurrence": every(1, "month"),
    });
    let next = next(&user, &patch(&user, &task, all).await).await;
    assert_has(&next, json!({ "due_date": "2096-02-29", "title": "y" }));
    let last = json!({ "completed": true, "recurrence": null });
    let last = patch(&user, &next, last).await;
    assert_has(&last, json!({ "recurrence": null, "next_id": null }));
    assert!(open_tasks(&user).await.is_empty());
    // After the last date of the calendar there is no next task.
    let end = json!({ "title": "x", "due_date": "9999-12-31", "recurrence": every(1, "day") });
    assert_eq!(
        complete(&user, &add(&user, end).await).await["next_id"],
        Value::Null
    );
}
