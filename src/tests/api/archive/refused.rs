//! Files whose import is refused.

use axum::http::Method;
use serde_json::{Value, json};

use crate::support::{TestApp, TestUser, assert_has, files::zip, parse, table};

const IMPORT: &str = "/api/users/me/import";

async fn total(user: &TestUser) -> Value {
    user.get("/api/users/me/tasks").await.json()["total"].clone()
}

// AZN-03, INP-05
#[tokio::test]
async fn one_invalid_row_is_named_and_nothing_is_imported() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let at = "2026-11-20T21:29:00Z";
    let good = json!({ "title": "Good", "created_at": at });
    let before = bob.me().await.json();
    let at_once = format!(r#""created_at": "{at}""#);
    let rows = r#"
        {"title": " ", AT}                                | title      | required
        {"title": "LONG", AT}                             | title      | too_long
        {"title": "a\u0000", AT}                          | title      | malformed
        {"title": 1, AT}                                  | title      | malformed
        {AT}                                              | title      | required
        {"title": "x"}                                    | created_at | required
        {"title": "x", "created_at": "yesterday"}         | created_at | malformed
        {"title": "x", AT, "due_date": "-0001-01-01"}     | due_date   | out_of_range
        {"title": "x", AT, "position": 9223372036854775807} | position | out_of_range
        {"title": "x", AT, "user_id": "x"}                | user_id    | unknown_field
    "#;
    for [task, field, code] in table(rows) {
        let task = task.replace("AT", &at_once).replace("LONG", &"x".repeat(201));
        let (task, field) = (parse(&task), format!("tasks[3].{field}"));
        let body = json!({
            "version": 1, "profile": { "name": "Changed" }, "tasks": [good, good, good, task, good],
        });
        let refused = bob.post(IMPORT, &body).await;
        assert_eq!(refused.status, 422, "{field} {code}: {}", refused.text);
        let error = &refused.json()["errors"][0];
        assert_has(error, json!({ "field": field, "code": code }));
    }
    for (profile, field) in [
        (json!({ "name": "" }), "profile.name"),
        (
            json!({ "time_zone": "Mars/Olympus_Mons" }),
            "profile.time_zone",
        ),
        (json!({ "role": "admin" }), "profile.role"),
        (json!({ "theme": "pink" }), "profile.theme"),
    ] {
        let body = json!({ "version": 1, "profile": profile, "tasks": [good] });
        bob.post(IMPORT, &body).await.invalid(field);
    }
    assert_eq!(total(&bob).await, 0);
    assert_eq!(bob.me().await.json(), before);
    let acts = app.sql("SELECT count(*) FROM audit_entries WHERE action = 'user.imported'").await;
    assert_eq!(acts, [["0"]]);
}

#[tokio::test]
async fn only_the_first_twenty_invalid_rows_are_reported() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let wrong = json!({ "title": "", "created_at": "2026-11-20T21:29:00Z" });
    let body = json!({ "version": 1, "tasks": vec![wrong; 500] });
    let refused = bob.post(IMPORT, &body).await.refused(422, "invalid");
    let errors = refused.json()["errors"].clone();
    assert_eq!(errors.as_array().unwrap().len(), 20);
    assert_eq!(errors[19]["field"], "tasks[19].title");
}

#[tokio::test]
async fn an_unknown_or_missing_version_is_refused() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    for version in [json!(0), json!(2), json!("1"), json!(-1), Value::Null] {
        let body = json!({ "version": version, "other": [], "tasks": "other" });
        bob.post(IMPORT, &body).await.invalid("version");
    }
    bob.post(IMPORT, &json!({})).await.invalid("version");
}

// DOS-02
#[tokio::test]
async fn malformed_oversized_and_zip_bomb_files_are_refused() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let send =
        async |kind: &str, file: Vec<u8>| bob.send_as(Method::POST, IMPORT, kind, file).await;
    let (zipped, json) = ("application/zip", "application/json");
    for file in [
        b"".to_vec(),
        b"PK".to_vec(),
        b"no file".to_vec(),
        zip(&[]),
        zip(&[("other.json", br#"{"version":1}"#)]),
        zip(&[("../regula.json", br#"{"version":1}"#)]),
        zip(&[("regula.json", br#"{"version":1}"#)])[..40].to_vec(),
    ] {
        send(zipped, file).await.refused(400, "malformed");
    }
    send(zipped, zip(&[("regula.json", b"{")])).await.refused(400, "malformed");
    send(json, b"{\"version\":1".to_vec()).await.refused(400, "malformed");

    // 17 KB that decompress to 17 MB.
    let bomb = [
        &br#"{"version":1,"tasks":["#[..],
        &vec![b' '; 17 << 20],
        b"]}",
    ]
    .concat();
    let bomb = zip(&[("regula.json", &bomb)]);
    assert!(bomb.len() < 32 * 1024);
    send(zipped, bomb).await.refused(413, "too_large");

    let mut large = br#"{"version":1}"#.to_vec();
    large.resize(4 << 20, b' ');
    send(json, large.clone()).await.expect(200);
    large.push(b' ');
    send(json, large.clone()).await.refused(413, "too_large");
    send(zipped, large).await.refused(413, "too_large");
    for kind in [
        "text/csv",
        "application/octet-stream",
        "multipart/form-data",
    ] {
        send(kind, b"{}".to_vec()).await.refused(415, "unsupported_media_type");
    }
    assert_eq!(total(&bob).await, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn concurrent_imports_of_one_file_import_it_once() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let task =
        |n: u32| json!({ "title": format!("Task {n}"), "created_at": "2026-11-20T21:29:00Z" });
    let body = json!({ "version": 1, "tasks": (0..30).map(task).collect::<Vec<_>>() });
    let send = || {
        let (client, body) = (bob.client.clone(), body.clone());
        tokio::spawn(async move { client.post(IMPORT, &body).await.expect(200).json() })
    };
    let (one, other) = tokio::join!(send(), send());
    let imported = |summary: Value| summary["imported"]["tasks"].as_u64().unwrap();
    assert_eq!(imported(one.unwrap()) + imported(other.unwrap()), 30);
    assert_eq!(total(&bob).await, 30);
}
