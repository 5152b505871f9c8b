//! Deleted tasks: hidden everywhere, and restorable for thirty days.

use regula_api::clean_up_hourly;
use serde_json::{Value, json};
use time::Duration;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use crate::support::{TestApp, TestUser, assert_has, eventually, texts};

const TASKS: &str = "/api/users/me/tasks";

async fn add(user: &TestUser, task: Value) -> Value {
    user.create(TASKS, &task).await
}

fn path(task: &Value) -> String {
    format!("{TASKS}/{}", task["id"].as_str().unwrap())
}

async fn restore(user: &TestUser, task: &Value) -> Value {
    let path = format!("{}/restore", path(task));
    user.post(&path, &json!({})).await.expect(200).json()
}

#[tokio::test]
async fn a_deleted_task_is_restored_unchanged() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let project = json!({ "name": "House" });
    let project = user.post("/api/users/me/projects", &project).await;
    let project = project.expect(201).json()["id"].clone();
    let task = json!({
        "title": "Wood", "description": "Dry", "due_date": "2096-01-31", "priority": "low",
        "project_id": project, "recurrence": { "every": 1, "unit": "month" },
    });
    let task = add(&user, task).await;
    add(&user, json!({ "title": "Last" })).await;
    app.clock.advance(Duration::days(1));
    let user = app.log_in(&user.email).await;
    user.delete(&path(&task)).await.expect(204);
    app.clock.advance(Duration::days(29));
    let user = app.log_in(&user.email).await;
    assert_eq!(restore(&user, &task).await, task);
    assert_eq!(user.read(&path(&task)).await, task);
    // A retry has no effect.
    assert_eq!(restore(&user, &task).await, task);
    // Its project is cleared if that was deleted meanwhile.
    user.delete(&path(&task)).await.expect(204);
    let project = format!("/api/users/me/projects/{}", project.as_str().unwrap());
    user.delete(&project).await.expect(204);
    let back = restore(&user, &task).await;
    assert_has(&back, json!({ "project_id": null, "title": task["title"] }));
}

#[tokio::test]
async fn deleted_tasks_are_hidden_from_every_route() {
    let app = TestApp::new().await;
    let (user, admin) = (app.user("bob").await, app.admin("ada").await);
    let projects = "/api/users/me/projects";
    let project = user.post(projects, &json!({ "name": "House" })).await;
    let project = project.expect(201).json();
    let project_id = project["id"].as_str().unwrap();
    let task = json!({ "title": "Secret", "due_date": "2020-01-01", "project_id": project_id });
    let open = add(&user, task.clone()).await;
    let done = add(&user, task).await;
    user.patch(&path(&done), &json!({ "completed": true })).await.expect(200);
    let places = [
        format!("{TASKS}?limit=100"),
        format!("{TASKS}?sort=due&q=secret"),
        format!("{TASKS}?sort=position&completed=true"),
        format!("{TASKS}?due_before=2020-01-01"),
        format!("{TASKS}?project_id={project_id}"),
        "/api/dashboard".to_owned(),
    ];
    for place in &places {
        assert!(
            user.get(place).await.expect(200).text.contains("Secret"),
            "{place}"
        );
    }
    for task in [&open, &done] {
        user.delete(&path(task)).await.expect(204);
    }
    for place in &places {
        let text = user.get(place).await.expect(200).text;
        assert!(!text.contains("Secret"), "{place}");
        assert!(
            place.ends_with("dashboard") || text.contains("\"total\":0"),
            "{place}"
        );
    }
    let counted = user.read(&format!("{projects}/{project_id}")).await;
    assert_eq!(counted, project);
    let all = admin.read("/api/admin/projects").await;
    assert_eq!(all["items"][0]["task_count"], 0);
    // Deleted tasks are neither exported nor imported.
    let zip = user.get("/api/users/me/export").await.expect(200);
    let other = app.user("eve").await;
    let import = "/api/users/me/import";
    let counts = other.send_as(
        axum::http::Method::POST,
        import,
        "application/zip",
        zip.bytes,
    );
    assert_eq!(counts.await.expect(200).json()["imported"]["tasks"], 0);

    for task in [&open, &done] {
        let (one, client) = (path(task), &user);
        let body = json!({ "title": "x" });
        for answer in [
            client.get(&one).await,
            client.put(&one, &body).await,
            client.patch(&one, &body).await,
            client.patch(&format!("{one}/complete"), &json!({})).await,
            client.post(&format!("{one}/move"), &json!({ "after": null })).await,
            client.delete(&one).await,
        ] {
            answer.refused(404, "not_found");
        }
    }
}

#[tokio::test]
async fn only_the_owner_or_an_admin_can_restore_a_task() {
    let app = TestApp::new().await;
    let (user, other) = (app.user("bob").await, app.user("eve").await);
    let admin = app.admin("ada").await;
    let task = add(&user, json!({ "title": "x" })).await;
    user.delete(&path(&task)).await.expect(204);
    let id = task["id"].as_str().unwrap();
    let at = |owner: &str, id: &str| format!("/api/users/{owner}/tasks/{id}/restore");
    let post = async |who: &TestUser, path: String| who.post(&path, &json!({})).await;
    let nobody = Uuid::now_v7().to_string();
    post(&other, at("me", id)).await.refused(404, "not_found");
    post(&other, at("me", &nobody)).await.refused(404, "not_found");
    post(&other, at(&user.id, id)).await.refused(403, "access_denied");
    app.anon().post(&at("me", id), &json!({})).await.refused(401, "authorization_missing");
    user.get(&path(&task)).await.refused(404, "not_found");
    post(&admin, at(&user.id, id)).await.expect(200);
    user.get(&path(&task)).await.expect(200);
}

#[tokio::test]
async fn only_tasks_deleted_over_thirty_days_ago_are_purged() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let old = add(&user, json!({ "title": "old" })).await;
    let young = add(&user, json!({ "title": "young" })).await;
    let kept = add(&user, json!({ "title": "kept" })).await;
    user.delete(&path(&old)).await.expect(204);
    app.clock.advance(Duration::minutes(10));
    user.delete(&path(&young)).await.expect(204);
    app.clock.advance(Duration::days(30));
    let user = app.log_in(&user.email).await;
    let stop = CancellationToken::new();
    let upkeep = tokio::spawn(clean_up_hourly(app.api().clone(), stop.clone()));
    eventually("the old task is purged", async || {
        app.sql("SELECT count(*) FROM tasks").await == [["2"]]
    })
    .await;
    stop.cancel();
    upkeep.await.unwrap();
    user.post(&format!("{}/restore", path(&old)), &json!({})).await.refused(404, "not_found");
    assert_eq!(restore(&user, &young).await["title"], "young");
    user.get(&path(&kept)).await.expect(200);
}

#[tokio::test]
async fn deleted_tasks_are_listed_newest_first_for_thirty_days() {
    let app = TestApp::new().await;
    let (user, other) = (app.user("bob").await, app.user("eve").await);
    let hers = add(&other, json!({ "title": "hers" })).await;
    other.delete(&path(&hers)).await.expect(204);
    let mut made = Vec::new();
    for title in ["a", "b", "c", "d", "kept"] {
        made.push(add(&user, json!({ "title": title })).await);
    }
    let email = user.email.clone();
    // "a" and "b" are deleted in the same second.
    for (task, days) in [(1, 0), (0, 20), (3, 10), (2, 0)] {
        let user = app.log_in(&email).await;
        user.delete(&path(&made[task])).await.expect(204);
        app.clock.advance(Duration::days(days));
    }
    let titles = async |user: &TestUser| {
        let tasks = user.all(&format!("{TASKS}?deleted=true&sort=due&limit=1")).await;
        assert!(
            tasks.iter().all(|task| task["deleted_at"].is_string()),
            "{tasks:?}"
        );
        texts(&tasks, "title")
    };
    let user = app.log_in(&email).await;
    assert_eq!(titles(&user).await, ["c", "d", "b", "a"]);
    app.clock.advance(Duration::seconds(1));
    assert_eq!(titles(&user).await, ["c", "d"]);
    assert_eq!(restore(&user, &made[2]).await, made[2]);
    assert_eq!(titles(&user).await, ["d"]);

    // The list of current tasks is unchanged, and its cursor is invalid for deleted ones.
    let there = user.get(&format!("{TASKS}?limit=1")).await.json();
    assert_eq!(there["total"], 2);
    assert!(there["items"][0]["deleted_at"].is_null());
    let cursor = there["next_cursor"].as_str().unwrap();
    let list = format!("{TASKS}?deleted=true&cursor={cursor}");
    user.get(&list).await.invalid("cursor");
}
