//! API calls made by pages, counted in the server's log.

use serde_json::{Value, json};

use super::statements::fewest;
use crate::support::{
    PASSWORD, create_database,
    process::{Installation, Server},
};

/// API calls of a page, in order.
async fn calls(server: &Server, page: &str, cookie: &str) -> Vec<String> {
    let said = || -> Vec<String> {
        let log = server.log();
        let lines = log
            .lines()
            .filter(|line| line.contains("called the API"))
            .map(|line| serde_json::from_str(line).unwrap());
        lines
            .map(|line: Value| format!("{} {}", line["method"], line["path"]).replace('"', ""))
            .collect()
    };
    let before = said().len();
    server.get(page, cookie).expect(200);
    // End marker: everything logged before this line has been read.
    server.get("/api/the-end-of-a-page", "");
    server.wait_for("the-end-of-a-page");
    said().split_off(before)
}

// Lists of 2 and of 20 users take the same API calls and SQL statements. No page repeats a call.
#[tokio::test]
async fn pages_have_no_n_plus_one_queries_and_repeat_no_api_calls() {
    let folder = tempfile::tempdir().unwrap();
    let url = create_database(folder.path()).await;
    let place = Installation::with(&[
        ("DATABASE_URL", &url),
        ("REGULA_LOG", "info,sqlx::query=debug,regula::client=debug"),
        ("REGULA_LOG_FORMAT", "json"),
        ("REGULA_ADMIN_EMAIL", "ada@example.com"),
        ("REGULA_ADMIN_PASSWORD", PASSWORD),
    ]);
    let server = place.serve();
    let account = json!({ "email": "ada@example.com", "password": PASSWORD });
    let pair = server.api("/api/auth/login", "", &account).expect(200);
    let token = pair.json()["access_token"].as_str().unwrap().to_owned();
    let form = [("email", "ada@example.com"), ("password", PASSWORD)];
    let cookie = server.form("/fn/login", "", &form).expect(303);
    let cookie = cookie.cookie().to_owned();
    let make = |n: usize| {
        let body = json!({ "email": format!("user{n}@example.com"), "name": format!("User {n}") });
        let made = server.api("/api/admin/users", &token, &body).expect(201);
        made.json()["id"].as_str().unwrap().to_owned()
    };
    let body = json!({ "custom": { "title": "Run", "tracking_type": "check" } });
    let commitment = server.api("/api/users/me/commitments", &token, &body);
    let commitment = commitment.expect(201).json()["id"].clone();
    server.api("/api/users/me/tasks", &token, &json!({ "title": "Pray" })).expect(201);

    let mut people = vec![make(0)];
    let asked = async |people: &[String]| {
        let picked = format!("/admin/users?many=ban&pick={}", people.join("&pick="));
        let mut asked = Vec::new();
        for page in ["/admin/audit", "/admin/users", &picked] {
            let ask = || drop(server.get(page, &cookie).expect(200));
            let calls = calls(&server, page, &cookie).await;
            asked.push((fewest(&server, ask).await, calls));
        }
        asked
    };
    let two = asked(&people).await;
    people.extend((1..20).map(make));
    assert_eq!(asked(&people).await, two);

    let one = format!("/commitments/{}", commitment.as_str().unwrap());
    let user = format!("/admin/users/{}", people[0]);
    let mut wrong = Vec::new();
    for page in [
        "/dashboard",
        "/commitments",
        "/commitments/new",
        &one,
        "/tasks",
        "/library",
        "/readings",
        "/settings",
        "/admin",
        "/admin/users",
        "/admin/projects",
        &user,
    ] {
        let mut calls = calls(&server, page, &cookie).await;
        // Authentication fetches the account before the page is rendered.
        let is_known = calls.contains(&"GET /api/web/account".to_owned());
        let is_asked = calls.contains(&"GET /api/auth/me".to_owned());
        // A page may request these lists several times, for different parts.
        let lists = ["GET /api/admin/audit", "GET /api/users/me/readings"];
        calls.retain(|it| !lists.contains(&it.as_str()));
        let all = calls.len();
        calls.sort();
        calls.dedup();
        if !is_known || is_asked || calls.len() < all {
            wrong.push((page.to_owned(), all, calls));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
