//! Mass assignment: request bodies, queries and headers with unknown fields.

use axum::http::Method;
use serde_json::{Value, json};

use crate::support::{Client, PASSWORD, TestApp};

/// Field names of tables and of other bodies.
const SLIPPED: [&str; 18] = [
    "role",
    "is_admin",
    "is_banned",
    "banned",
    "banned_at",
    "id",
    "user_id",
    "owner_id",
    "email_verified_at",
    "email_verified",
    "created_at",
    "updated_at",
    "completed_at",
    "password_hash",
    "token_version",
    "sid",
    "__proto__",
    "Title",
];

struct Door {
    client: Client,
    method: Method,
    path: String,
    body: Value,
    status: u16,
}

// AZN-03
#[tokio::test]
async fn unknown_body_fields_are_422_and_change_nothing() {
    let app = TestApp::new().await;
    let (admin, user) = (app.admin("ada").await, app.user("bob").await);
    let (victim, leaver) = (app.user("eve").await, app.user("zoe").await);
    let task = user.create("/api/users/me/tasks", &json!({ "title": "Pray" })).await;
    let task = format!("/api/users/me/tasks/{}", task["id"].as_str().unwrap());
    let first = format!("{task}/move");
    let project = json!({ "name": "House" });
    let projects = "/api/users/me/projects";
    let made = user.post(projects, &project).await;
    let made = made.expect(201).json();
    let one = format!("{projects}/{}", made["id"].as_str().unwrap());
    let commitment = json!({ "custom": { "title": "Run", "tracking_type": "check" } });
    let commitments = "/api/users/me/commitments";
    let made = user.post(commitments, &commitment).await;
    let made = made.expect(201).json();
    let log = format!(
        "{commitments}/{}/logs/{}",
        made["id"].as_str().unwrap(),
        app.clock.now().get().date()
    );
    let kept = json!({ "mark": "kept" });
    let door = |client: &Client, method, path: &str, body, status| Door {
        client: client.clone(),
        method,
        path: path.to_owned(),
        body,
        status,
    };
    let login = json!({ "email": admin.email, "password": PASSWORD });
    let register = json!({ "email": "new@example.com", "password": PASSWORD, "name": "New" });
    let refresh = json!({ "refresh_token": victim.refresh_token });
    let ban = victim.ban_path();
    let title = json!({ "title": "Work" });
    let password = json!({ "password": PASSWORD });
    let change = json!({ "current_password": PASSWORD, "new_password": "Staple-Battery-8" });
    let key = json!({ "name": "Script", "scope": "read" });
    let doors = [
        door(
            &user,
            Method::POST,
            "/api/auth/confirm",
            password.clone(),
            204,
        ),
        door(&user, Method::POST, "/api/auth/password", change, 204),
        door(&user, Method::POST, "/api/auth/keys", key, 201),
        door(&leaver, Method::DELETE, "/api/auth/me", password, 204),
        door(
            &app.anon(),
            Method::POST,
            "/api/auth/register",
            register,
            201,
        ),
        door(&app.anon(), Method::POST, "/api/auth/login", login, 200),
        door(
            &app.anon(),
            Method::POST,
            "/api/auth/refresh",
            refresh.clone(),
            200,
        ),
        door(&app.anon(), Method::POST, "/api/auth/logout", refresh, 204),
        door(
            &user,
            Method::PATCH,
            "/api/auth/me",
            json!({ "name": "Bob" }),
            200,
        ),
        door(
            &user,
            Method::POST,
            "/api/users/me/tasks",
            title.clone(),
            201,
        ),
        door(&user, Method::PUT, &task, title.clone(), 200),
        door(&user, Method::PATCH, &task, title, 200),
        door(&user, Method::POST, &first, json!({ "after": null }), 200),
        door(&user, Method::POST, projects, project.clone(), 201),
        door(&user, Method::PATCH, &one, project, 200),
        door(&user, Method::PUT, &log, kept.clone(), 200),
        door(&user, Method::PATCH, &log, kept, 200),
        door(&admin, Method::POST, &ban, json!({ "reason": "Spam" }), 200),
    ];
    let before = app.sql("SELECT * FROM users ORDER BY id").await;
    let tasks = app.sql("SELECT * FROM tasks ORDER BY id").await;
    for door in &doors {
        for name in SLIPPED {
            let mut body = door.body.clone();
            body[name] = json!("admin");
            let sent = door.client.send(door.method.clone(), &door.path, Some(&body)).await;
            let errors = sent.refused(422, "invalid").json()["errors"].clone();
            let expected = (&json!(name), &json!("unknown_field"));
            assert_eq!(
                (&errors[0]["field"], &errors[0]["code"]),
                expected,
                "{} {body}",
                door.path
            );
        }
    }
    assert_eq!(app.sql("SELECT * FROM users ORDER BY id").await, before);
    assert_eq!(app.sql("SELECT * FROM tasks ORDER BY id").await, tasks);
    assert_eq!(app.sql("SELECT count(*) FROM projects").await, [["1"]]);
    // Without these fields each body is accepted, so they were the reason.
    for door in doors {
        door.client.send(door.method, &door.path, Some(&door.body)).await.expect(door.status);
    }
}

// AZN-03
#[tokio::test]
async fn unknown_and_repeated_query_parameters_are_422() {
    let app = TestApp::new().await;
    let (admin, user) = (app.admin("ada").await, app.user("bob").await);
    for name in [
        "user_id",
        "owner_id",
        "offset",
        "page",
        "sort",
        "completed%00",
    ] {
        let path = format!("/api/users/me/tasks?{name}=1");
        user.get(&path).await.refused(422, "invalid");
    }
    for name in ["is_admin", "offset", "fields", "role%5B%5D"] {
        let path = format!("/api/admin/users?{name}=1");
        admin.get(&path).await.refused(422, "invalid");
    }
    // AZN-07: a repeated parameter.
    let twice = user.get("/api/users/me/tasks?limit=1&limit=100").await;
    twice.refused(422, "invalid");
}

// AZN-03: unknown parameters of the form are ignored, as RFC 6749 requires.
#[tokio::test]
async fn a_role_in_the_sign_in_form_is_ignored() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let form = "username=bob%40example.com&password=Correct-Horse-9&role=admin&is_admin=true";
    let sent = app
        .anon()
        .send_as(
            Method::POST,
            "/api/auth/login",
            "application/x-www-form-urlencoded",
            form,
        )
        .await;
    assert_eq!(sent.expect(200).json()["user"]["role"], "user");
    assert_eq!(user.me().await.expect(200).json()["role"], "user");
}

// AZN-07
#[tokio::test]
async fn method_override_headers_and_parameters_are_ignored() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let task = json!({ "title": "Pray" });
    let task = user.create("/api/users/me/tasks", &task).await;
    let path = format!("/api/users/me/tasks/{}", task["id"].as_str().unwrap());
    for name in [
        "x-http-method-override",
        "x-http-method",
        "x-method-override",
    ] {
        let client = user.client.clone().with_header(name, "DELETE");
        client.get(&path).await.expect(200);
        client.post(&path, &json!({})).await.refused(405, "method_not_allowed");
    }
    user.get(&format!("{path}?_method=DELETE")).await.expect(200);
    user.get(&path).await.expect(200);
}
