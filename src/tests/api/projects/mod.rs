//! Projects: groups of tasks.

mod access;

use serde_json::{Value, json};
use time::Duration;
use uuid::Uuid;

use crate::support::{TestApp, TestUser, assert_has};

pub(super) const PROJECTS: &str = "/api/users/me/projects";
pub(super) const TASKS: &str = "/api/users/me/tasks";

pub(super) async fn add(user: &TestUser, project: Value) -> Value {
    user.create(PROJECTS, &project).await
}

pub(super) async fn add_task(user: &TestUser, task: Value) -> Value {
    user.create(TASKS, &task).await
}

pub(super) fn path(project: &Value) -> String {
    format!("{PROJECTS}/{}", project["id"].as_str().unwrap())
}

pub(super) fn task_path(task: &Value) -> String {
    format!("{TASKS}/{}", task["id"].as_str().unwrap())
}

pub(super) async fn get(user: &TestUser, path: &str) -> Value {
    user.read(path).await
}

pub(super) fn names(page: &Value) -> Vec<&str> {
    let items = page["items"].as_array().unwrap().iter();
    items.map(|it| it["name"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn a_project_is_created_read_updated_and_deleted() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let full = json!({ "name": " House ", "description": "All\r\nof it", "color": "moss" });
    let made = add(&user, full).await;
    let mut expected = json!({
        "id": made["id"], "name": "House", "description": "All\nof it", "color": "moss",
        "archived_at": null, "task_count": 0, "completed_count": 0,
        "created_at": made["created_at"], "updated_at": made["created_at"],
    });
    assert_eq!(made, expected);
    assert_eq!(get(&user, &path(&made)).await, made);
    let bare = add(&user, json!({ "name": "Garden" })).await;
    assert_has(&bare, json!({ "color": "ink", "description": "" }));

    for change in [
        json!({}),
        json!({ "name": "Home" }),
        json!({ "description": "" }),
        json!({ "color": "plum" }),
    ] {
        app.clock.advance(Duration::seconds(1));
        let changed = user.patch(&path(&made), &change).await.expect(200).json();
        for (name, value) in change.as_object().unwrap() {
            expected[name] = value.clone();
        }
        expected["updated_at"] = serde_json::to_value(app.clock.now()).unwrap();
        assert_eq!(changed, expected);
    }
    user.delete(&path(&made)).await.expect(204);
    for answer in [
        user.get(&path(&made)).await,
        user.patch(&path(&made), &json!({ "name": "x" })).await,
        user.delete(&path(&made)).await,
    ] {
        answer.refused(404, "not_found");
    }
    assert_eq!(names(&get(&user, PROJECTS).await), ["Garden"]);
}

#[tokio::test]
async fn archived_projects_are_listed_on_request_and_can_be_restored() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let house = add(&user, json!({ "name": "House" })).await;
    add(&user, json!({ "name": "Garden" })).await;
    let archive = async |archived: bool| {
        let body = json!({ "archived": archived });
        let changed = user.patch(&path(&house), &body).await;
        changed.expect(200).json()["archived_at"].clone()
    };
    let first = archive(true).await;
    assert_eq!(first, serde_json::to_value(app.clock.now()).unwrap());
    app.clock.advance(Duration::minutes(1));
    assert_eq!(archive(true).await, first);
    let page = get(&user, PROJECTS).await;
    assert_eq!((names(&page), &page["total"]), (vec!["Garden"], &json!(1)));
    let page = get(&user, &format!("{PROJECTS}?include_archived=true")).await;
    assert_eq!(
        (names(&page), &page["total"]),
        (vec!["House", "Garden"], &json!(2))
    );
    // An archived project can still have tasks, old and new.
    let task = add_task(&user, json!({ "title": "x", "project_id": house["id"] })).await;
    assert_eq!(task["project_id"], house["id"]);
    assert_eq!(archive(false).await, Value::Null);
    assert_eq!(names(&get(&user, PROJECTS).await), ["House", "Garden"]);
}

#[tokio::test]
async fn project_progress_is_counted_from_its_tasks() {
    let app = TestApp::new().await;
    let (user, other) = (app.user("bob").await, app.user("eve").await);
    let (house, garden) = (
        add(&user, json!({ "name": "House" })).await,
        add(&user, json!({ "name": "Garden" })).await,
    );
    add_task(&other, json!({ "title": "x" })).await;
    let mut tasks = Vec::new();
    for project in [&house, &house, &house, &garden] {
        let task = json!({ "title": "x", "project_id": project["id"] });
        tasks.push(add_task(&user, task).await);
    }
    add_task(&user, json!({ "title": "x" })).await;
    let patch = async |task: &Value, body: Value| {
        let changed = user.patch(&task_path(task), &body).await;
        changed.expect(200).json()
    };
    let counts = async || {
        let page = get(&user, PROJECTS).await;
        let one = get(&user, &path(&house)).await;
        assert_eq!(page["items"][0], one);
        let of = |it: &Value| (it["task_count"].as_u64(), it["completed_count"].as_u64());
        [of(&page["items"][0]), of(&page["items"][1])].map(|(n, m)| (n.unwrap(), m.unwrap()))
    };
    assert_eq!(counts().await, [(3, 0), (1, 0)]);
    patch(&tasks[0], json!({ "completed": true })).await;
    assert_eq!(counts().await, [(3, 1), (1, 0)]);
    let moved = patch(&tasks[0], json!({ "project_id": garden["id"] })).await;
    assert_eq!(moved["project_id"], garden["id"]);
    assert_eq!(counts().await, [(2, 0), (2, 1)]);
    patch(&tasks[1], json!({ "project_id": null })).await;
    assert_eq!(counts().await, [(1, 0), (2, 1)]);
    // PUT clears every field that it does not name.
    let put = user.put(&task_path(&tasks[2]), &json!({ "title": "y" })).await;
    assert_eq!(put.expect(200).json()["project_id"], Value::Null);
    assert_eq!(counts().await, [(0, 0), (2, 1)]);
    // A recurring task is counted together with its next one.
    let weekly = json!({ "recurrence": { "every": 1, "unit": "week" }, "completed": true });
    patch(&tasks[3], weekly).await;
    assert_eq!(counts().await, [(0, 0), (3, 2)]);

    let found = async |query: &str| {
        let page = get(&user, &format!("{TASKS}?{query}")).await;
        assert_eq!(
            page["items"].as_array().unwrap().len() as u64,
            page["total"]
        );
        page["total"].as_u64().unwrap()
    };
    let garden_id = garden["id"].as_str().unwrap();
    assert_eq!(found(&format!("project_id={garden_id}")).await, 3);
    assert_eq!(
        found(&format!("project_id={garden_id}&completed=false")).await,
        1
    );
    assert_eq!(found("no_project=true").await, 3);
    assert_eq!(found("no_project=false").await, 6);
    assert_eq!(found(&format!("project_id={}", Uuid::now_v7())).await, 0);
    assert_eq!(found("priority=high").await, 0);
    assert_eq!(found("priority=none&due_after=2020-01-01").await, 1);

    user.delete(&path(&garden)).await.expect(204);
    let kept = get(&user, &format!("{TASKS}?no_project=true")).await;
    assert_eq!(kept["total"], 6);
}

#[tokio::test]
async fn project_pagination_skips_nothing_while_projects_are_deleted() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut made = Vec::new();
    for n in 0..7 {
        made.push(add(&user, json!({ "name": format!("{n}") })).await);
    }
    let (mut seen, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = get(&user, &format!("{PROJECTS}?limit=2{cursor}")).await;
        let items = page["items"].as_array().unwrap().clone();
        user.delete(&path(&items[0])).await.expect(204);
        seen.extend(items);
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => break,
        }
    }
    assert_eq!(seen, made);
}

// Race: the owner's row is locked, so a task never refers to a deleted project.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn concurrent_project_deletion_leaves_no_dangling_task_references() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    for _ in 0..10 {
        let project = add(&user, json!({ "name": "x" })).await;
        let task = json!({ "title": "x", "project_id": project["id"] });
        let mut task = add_task(&user, task).await;
        task = {
            let patch = json!({ "recurrence": { "every": 1, "unit": "day" } });
            user.patch(&task_path(&task), &patch).await.expect(200).json()
        };
        let racing: Vec<_> = (0..4)
            .map(|n| {
                let (client, project) = (user.client.clone(), project.clone());
                let (path, task) = (path(&project), task_path(&task));
                tokio::spawn(async move {
                    match n {
                        0 => client.delete(&path).await,
                        1 => client.patch(&task, &json!({ "completed": true })).await,
                        2 => client.patch(&task, &json!({ "project_id": project["id"] })).await,
                        _ => {
                            let task = json!({ "title": "x", "project_id": project["id"] });
                            client.post(TASKS, &task).await
                        }
                    }
                    .status
                })
            })
            .collect();
        for (n, one) in racing.into_iter().enumerate() {
            let status = one.await.unwrap();
            assert!([200, 201, 204, 422].contains(&status), "{n}: {status}");
        }
        let lost = "SELECT count(*) FROM tasks WHERE project_id IS NOT NULL";
        assert_eq!(app.sql(lost).await, [["0"]]);
    }
}
