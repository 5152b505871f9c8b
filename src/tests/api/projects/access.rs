//! Permissions of projects, and their validation.

use axum::http::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{PROJECTS, TASKS, add, add_task, get, names, path, task_path};
use crate::support::{Client, TestApp, TestResponse, assert_has};

// AZN-02: another user's project is treated as unknown in paths, bodies and queries.
#[tokio::test]
async fn other_users_projects_are_inaccessible() {
    let app = TestApp::new().await;
    let (bob, eve) = (app.user("bob").await, app.user("eve").await);
    let (theirs, own) = (
        add(&bob, json!({ "name": "Theirs" })).await,
        add(&eve, json!({ "name": "Own" })).await,
    );
    add_task(
        &bob,
        json!({ "title": "Secret", "project_id": theirs["id"] }),
    )
    .await;
    let task = add_task(&eve, json!({ "title": "x", "project_id": own["id"] })).await;
    let id = theirs["id"].as_str().unwrap();
    let nobody = Uuid::now_v7().to_string();
    let before = app.sql("SELECT * FROM projects ORDER BY id").await;
    let tasks = app.sql("SELECT * FROM tasks ORDER BY id").await;

    for owner in [bob.id.as_str(), &nobody, "nobody"] {
        for id in [id, &nobody, "1"] {
            for answer in knock(&eve, owner, id).await {
                answer.refused(403, "access_denied");
            }
        }
    }
    let mut told = Vec::new();
    for id in [id, &nobody] {
        for answer in knock(&eve, "me", id).await.into_iter().skip(2) {
            told.push(answer.refused(404, "not_found").text);
        }
        let body = json!({ "title": "x", "project_id": id });
        for answer in [
            eve.post(TASKS, &body).await,
            eve.put(&task_path(&task), &body).await,
            eve.patch(&task_path(&task), &json!({ "project_id": id })).await,
        ] {
            let refused = answer.invalid("project_id");
            told.push(refused.text);
        }
        let found = get(&eve, &format!("{TASKS}?project_id={id}")).await;
        assert_eq!(found["total"], 0);
    }
    told.sort();
    told.dedup();
    assert_eq!(told.len(), 2, "{told:?}");
    let made = "SELECT * FROM projects WHERE name <> 'Stolen' ORDER BY id";
    assert_eq!(app.sql(made).await, before);
    assert_eq!(app.sql("SELECT * FROM tasks ORDER BY id").await, tasks);
    assert_eq!(
        names(&get(&eve, PROJECTS).await),
        ["Own", "Stolen", "Stolen"]
    );
    // An admin can write for the owner, but only with projects of that owner.
    let admin = app.admin("ada").await;
    let at = format!("/api/users/{}/tasks", bob.id);
    let body = |id: &Value| json!({ "title": "x", "project_id": id });
    admin.post(&at, &body(&theirs["id"])).await.expect(201);
    admin.post(&at, &body(&own["id"])).await.refused(422, "invalid");
    for answer in knock(&app.anon(), "me", id).await {
        answer.refused(401, "authorization_missing");
    }
}

/// Requests every route of `owner`'s project `id`.
async fn knock(client: &Client, owner: &str, id: &str) -> Vec<TestResponse> {
    let list = format!("/api/users/{owner}/projects");
    let one = format!("{list}/{id}");
    let body = json!({ "name": "Stolen" });
    let mut answers = Vec::new();
    for (method, path, body) in [
        (Method::GET, &list, None),
        (Method::POST, &list, Some(&body)),
        (Method::GET, &one, None),
        (Method::PATCH, &one, Some(&body)),
        (Method::DELETE, &one, None),
    ] {
        answers.push(client.send(method, path, body).await);
    }
    answers
}

// AZN-03, INP-03
#[tokio::test]
async fn invalid_project_fields_are_422_and_naughty_strings_are_kept() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let project = add(&user, json!({ "name": "x" })).await;
    let before = app.sql("SELECT * FROM projects").await;
    let mut wrong = vec![
        ("name", json!("")),
        ("name", json!(" ")),
        ("name", json!("x".repeat(101))),
        ("name", json!("a\nb")),
        ("name", json!("a\0b")),
        ("name", json!(1)),
        ("description", json!("x".repeat(10_001))),
        ("description", json!("\0")),
        ("color", json!("red")),
        ("color", json!("Moss")),
    ];
    for name in [
        "id",
        "user_id",
        "owner_id",
        "archived_at",
        "task_count",
        "created_at",
        "Name",
    ] {
        wrong.push((name, json!("admin")));
    }
    for (field, value) in wrong {
        let mut body = json!({ "name": "x" });
        body[field] = value;
        for answer in [
            user.post(PROJECTS, &body).await,
            user.patch(&path(&project), &body).await,
        ] {
            answer.invalid(field);
        }
    }
    assert_eq!(app.sql("SELECT * FROM projects").await, before);
    for query in [
        "user_id=1",
        "include_archived=1",
        "limit=0",
        "cursor=x",
        "sort=name",
    ] {
        let refused = user.get(&format!("{PROJECTS}?{query}")).await;
        refused.refused(422, "invalid");
    }
    for text in crate::api::naughty_strings::KEPT {
        let odd = add(&user, json!({ "name": text, "description": text })).await;
        assert_has(&odd, json!({ "name": text, "description": text }));
        assert_eq!(get(&user, &path(&odd)).await, odd);
    }
}

#[tokio::test]
async fn admins_can_list_and_search_all_projects_newest_first() {
    let app = TestApp::new().await;
    let (bob, eve, admin) = (
        app.user("bob").await,
        app.user("eve").await,
        app.admin("ada").await,
    );
    let mut made = Vec::new();
    for n in 0..7 {
        let user = if n % 2 == 0 { &bob } else { &eve };
        made.push(
            add(
                user,
                json!({ "name": format!("Project {n}"), "color": "gold" }),
            )
            .await,
        );
    }
    bob.patch(&path(&made[0]), &json!({ "archived": true })).await.expect(200);
    let task = json!({ "title": "x", "project_id": made[6]["id"] });
    let task = add_task(&bob, task).await;
    bob.patch(&task_path(&task), &json!({ "completed": true })).await.expect(200);

    let all = "/api/admin/projects";
    let seen = admin.all(&format!("{all}?limit=3")).await;
    for (shown, (n, made)) in seen.iter().rev().zip(made.iter().enumerate()) {
        let owner = if n % 2 == 0 { &bob } else { &eve };
        let mut expected = get(owner, &path(made)).await;
        expected["owner_id"] = json!(owner.id);
        expected["owner_name"] = json!(if n % 2 == 0 { "bob" } else { "eve" });
        assert_eq!(*shown, expected);
    }
    assert_has(&seen[0], json!({ "task_count": 1, "completed_count": 1 }));
    assert_eq!(seen.len(), 7);

    let found = async |q: &str| {
        let query = serde_urlencoded::to_string([("q", q)]).unwrap();
        get(&admin, &format!("{all}?{query}")).await["total"].clone()
    };
    add(&bob, json!({ "name": "100% Émile_" })).await;
    for (q, count) in [
        ("project", 7),
        ("JECT 3", 1),
        ("%", 1),
        ("_", 1),
        ("Ém", 1),
        ("x", 0),
        ("", 8),
    ] {
        assert_eq!(found(q).await, count, "{q}");
    }
    bob.get(all).await.refused(403, "admin_required");
    admin.get(&format!("{all}?user_id=1")).await.refused(422, "invalid");
    admin.get(&format!("{all}?cursor=x")).await.refused(422, "invalid");
}
