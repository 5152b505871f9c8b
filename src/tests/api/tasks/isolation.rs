//! Isolation: users have access to their own tasks only, admins to everybody's.

use axum::http::Method;
use insta::assert_snapshot;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::support::{Client, TestApp, TestResponse, TestUser};

async fn add(client: &Client, owner: &str) -> Value {
    let path = format!("/api/users/{owner}/tasks");
    client.create(&path, &json!({ "title": "Pray" })).await
}

/// Requests every route of `owner`'s task `id`.
async fn knock(client: &Client, owner: &str, id: &str) -> Vec<TestResponse> {
    let list = format!("/api/users/{owner}/tasks");
    let one = format!("{list}/{id}");
    let complete = format!("{one}/complete");
    let (first, restore) = (format!("{one}/move"), format!("{one}/restore"));
    let body = json!({ "title": "Stolen" });
    let place = json!({ "after": null });
    let mut answers = Vec::new();
    for (method, path, body) in [
        (Method::GET, &list, None),
        (Method::POST, &list, Some(&body)),
        (Method::GET, &one, None),
        (Method::PUT, &one, Some(&body)),
        (Method::PATCH, &one, Some(&body)),
        (Method::PATCH, &complete, None),
        (Method::POST, &first, Some(&place)),
        (Method::POST, &restore, None),
        (Method::DELETE, &one, None),
    ] {
        answers.push(client.send(method, path, body).await);
    }
    answers
}

// AZN-02
#[tokio::test]
async fn paths_of_other_users_are_403_whether_they_exist_or_not() {
    let app = TestApp::new().await;
    let (bob, eve) = (app.user("bob").await, app.user("eve").await);
    let task = add(&bob, "me").await;
    let id = task["id"].as_str().unwrap();
    let before = app.sql("SELECT * FROM tasks").await;
    let nobody = Uuid::now_v7().to_string();
    let mut told = Vec::new();
    for owner in [
        bob.id.as_str(),
        &nobody,
        "nobody",
        "ME",
        "%00",
        "me%20",
        "0",
        "*",
    ] {
        for id in [id, &nobody, "1"] {
            for answer in knock(&eve, owner, id).await {
                told.push(answer.refused(403, "access_denied").text);
            }
        }
    }
    told.dedup();
    assert_snapshot!(told.join("\n"), @r#"{"type":"about:blank","title":"Forbidden","status":403,"detail":"Access denied. You can only access your own resources.","code":"access_denied"}"#);
    assert_eq!(app.sql("SELECT * FROM tasks").await, before);
}

// AZN-02, ENU-06
#[tokio::test]
async fn other_users_tasks_are_404_like_unknown_tasks() {
    let app = TestApp::new().await;
    let (bob, eve) = (app.user("bob").await, app.user("eve").await);
    let task = add(&bob, "me").await;
    let id = task["id"].as_str().unwrap();
    let before = app.sql("SELECT * FROM tasks").await;
    for owner in ["me", &eve.id] {
        let anothers = knock_at_one(&eve, owner, id).await;
        let unknown = knock_at_one(&eve, owner, &Uuid::now_v7().to_string()).await;
        assert_eq!(anothers, unknown);
    }
    assert_eq!(
        app.sql("SELECT * FROM tasks WHERE title <> 'Stolen'").await,
        before
    );
    let own = bob.get(&format!("/api/users/me/tasks/{id}")).await;
    assert_eq!(own.expect(200).json(), task);
}

/// Responses of all routes of one task, each of which has to be 404.
async fn knock_at_one(user: &TestUser, owner: &str, id: &str) -> Vec<String> {
    let answers = knock(user, owner, id).await.into_iter().skip(2);
    answers.map(|answer| answer.refused(404, "not_found").text).collect()
}

// AZN-05
#[tokio::test]
async fn malformed_task_ids_are_404() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let id = add(&user, "me").await["id"].as_str().unwrap().to_owned();
    for odd in [
        "1",
        "-1",
        "0",
        "18446744073709551616",
        "null",
        "%00",
        "%ff",
        "%F0%9F%97%9D",
        "..%2f..",
        "' OR 1=1 --",
        "٠١٢",
        &format!("{id}%00"),
        &format!("{id}0"),
        &id[1..],
        &"a".repeat(5000),
    ] {
        let odd = odd.replace(' ', "%20").replace("٠١٢", "%D9%A0%D9%A1%D9%A2");
        for answer in knock(&user, "me", &odd).await.into_iter().skip(2) {
            answer.refused(404, "not_found");
        }
    }
    // Other spellings of the same id.
    for same in [id.to_uppercase(), id.replace('-', "")] {
        user.get(&format!("/api/users/me/tasks/{same}")).await.expect(200);
    }
    let mine = format!("/api/users/{}/tasks/{id}", user.id.to_uppercase());
    user.get(&mine).await.expect(200);
}

#[tokio::test]
async fn admins_can_access_all_users_tasks_and_unknown_users_are_404() {
    let app = TestApp::new().await;
    let (admin, bob) = (app.admin("ada").await, app.user("bob").await);
    let task = add(&admin, &bob.id).await;
    let id = task["id"].as_str().unwrap();
    let own = bob.get(&format!("/api/users/me/tasks/{id}")).await;
    assert_eq!(own.expect(200).json(), task);
    let statuses =
        |answers: Vec<TestResponse>| answers.iter().map(|it| it.status).collect::<Vec<_>>();
    let answers = knock(&admin, &bob.id, id).await;
    assert_eq!(
        statuses(answers),
        [200, 201, 200, 200, 200, 200, 200, 200, 204]
    );
    // Only below the owner's path: the admin's own tasks are separate.
    let stolen = add(&bob, "me").await;
    knock_at_one(&admin, "me", stolen["id"].as_str().unwrap()).await;
    for nobody in [
        Uuid::now_v7().to_string(),
        "nobody".to_owned(),
        "1".to_owned(),
    ] {
        for answer in knock(&admin, &nobody, id).await {
            answer.refused(404, "not_found");
        }
    }
}

#[tokio::test]
async fn anonymous_requests_for_tasks_are_401() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let task = add(&bob, "me").await;
    for owner in ["me", &bob.id, "nobody"] {
        for answer in knock(&app.anon(), owner, task["id"].as_str().unwrap()).await {
            answer.refused(401, "authorization_missing");
        }
    }
}
