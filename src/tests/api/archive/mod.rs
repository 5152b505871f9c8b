//! Export and import of an account's data.

mod commitments;
mod commitments_refused;
mod large;
mod races;
mod refused;
pub(crate) mod round_trip;

use std::collections::BTreeMap;

use axum::http::Method;
use serde_json::{Value, json};

use crate::support::{
    Client, PASSWORD, TestApp, TestResponse,
    files::{photograph, unzip, zip},
};

const EXPORT: &str = "/api/users/me/export";
const IMPORT: &str = "/api/users/me/import";

async fn export(client: &Client) -> BTreeMap<String, Vec<u8>> {
    unzip(&client.get(EXPORT).await.expect(200).bytes)
}

fn whole(export: &BTreeMap<String, Vec<u8>>) -> Value {
    serde_json::from_slice(&export["regula.json"]).unwrap()
}

pub(super) async fn import_zip(client: &Client, file: impl Into<Vec<u8>>) -> TestResponse {
    let file: Vec<u8> = file.into();
    client.send_as(Method::POST, IMPORT, "application/zip", file).await
}

// AZN-04
#[tokio::test]
async fn an_export_contains_all_own_data_and_no_secrets() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let eve = app.user("eve").await;
    let task = json!({ "title": "Water the figs", "due_date": "2026-11-21", "priority": "high" });
    bob.post("/api/users/me/tasks", &task).await.expect(201);
    eve.post("/api/users/me/tasks", &json!({ "title": "Not Bob's" })).await.expect(201);
    let put = bob.send_as(
        Method::PUT,
        "/api/auth/me/image",
        "image/jpeg",
        photograph(1),
    );
    put.await.expect(200);

    let response = bob.get(EXPORT).await.expect(200);
    assert_eq!(response.header("content-type"), "application/zip");
    let date = app.clock.now().get().date();
    let name = format!("attachment; filename=\"regula-{date}.zip\"");
    assert_eq!(response.header("content-disposition"), name);
    assert_eq!(response.header("cache-control"), "no-store");
    let files = unzip(&response.bytes);
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    let expected = [
        "commitments.csv",
        "history.csv",
        "logs.csv",
        "packages.csv",
        "pauses.csv",
        "picture.jpg",
        "projects.csv",
        "readings.csv",
        "regula.json",
        "rules.csv",
        "sessions.csv",
        "tasks.csv",
    ];
    assert_eq!(names, expected);
    let whole = whole(&files);
    assert_eq!(whole["version"], 1);
    assert_eq!(whole["profile"]["email"], "bob@example.com");
    assert_eq!(whole["tasks"][0]["title"], "Water the figs");
    assert_eq!(whole["tasks"].as_array().unwrap().len(), 1);
    let text = |name: &str| String::from_utf8(files[name].clone()).unwrap();
    assert!(text("tasks.csv").starts_with("title,description,due_date,priority,"));
    assert!(text("tasks.csv").contains("\r\nWater the figs,,2026-11-21,high,,,,"));
    assert!(text("sessions.csv").contains("\r\napi,"));
    assert!(text("history.csv").contains("user.registered"));
    assert!(text("history.csv").contains("user.exported"));

    let secrets = app.sql("SELECT password_hash FROM users").await.concat();
    for (name, content) in &files {
        let content = String::from_utf8_lossy(content).into_owned();
        for secret in [
            "argon2",
            PASSWORD,
            "token",
            "Not Bob's",
            &bob.access_token,
            &secrets[0],
        ] {
            assert!(!content.contains(secret), "{secret} is in {name}");
        }
    }
}

// AZN-02
#[tokio::test]
async fn exports_and_imports_are_audited_and_limited_to_owner_and_admins() {
    let app = TestApp::new().await;
    let (admin, bob, eve) = (
        app.admin("ada").await,
        app.user("bob").await,
        app.user("eve").await,
    );
    let export = format!("/api/users/{}/export", bob.id);
    let import = format!("/api/users/{}/import", bob.id);
    let empty = json!({ "version": 1 });
    eve.get(&export).await.refused(403, "access_denied");
    eve.post(&import, &empty).await.refused(403, "access_denied");
    app.anon().get(&export).await.refused(401, "authorization_missing");
    let acts = "SELECT action FROM audit_entries WHERE action IN ('user.exported', 'user.imported') ORDER BY id";
    assert!(app.sql(acts).await.is_empty());

    let taken = admin.get(&export).await.expect(200);
    let taken = unzip(&taken.bytes);
    assert_eq!(whole(&taken)["profile"]["email"], "bob@example.com");
    admin.post(&import, &empty).await.expect(200);
    assert_eq!(app.sql(acts).await, [["user.exported"], ["user.imported"]]);

    // The history includes actions of others, but not their addresses.
    let history = unzip(&bob.get(EXPORT).await.bytes)["history.csv"].clone();
    let mut rows = csv::Reader::from_reader(&history[..]);
    let rows: Vec<_> = rows.records().map(Result::unwrap).collect();
    let of = |by_you: &str| rows.iter().filter(|row| &row[2] == by_you).count();
    assert!(of("true") >= 1 && of("false") >= 2, "{rows:?}");
    assert!(rows.iter().all(|row| &row[2] == "true" || row[3].is_empty()));
}

#[tokio::test]
async fn the_profile_picture_is_exported_and_imported() {
    let app = TestApp::new().await;
    let (bob, eve) = (app.user("bob").await, app.user("eve").await);
    let put = bob.send_as(
        Method::PUT,
        "/api/auth/me/image",
        "image/jpeg",
        photograph(6),
    );
    put.await.expect(200);
    let file = bob.get(EXPORT).await.expect(200).bytes;
    import_zip(&eve, file).await.expect(200);
    let me = eve.me().await.json();
    app.anon().get(me["image"].as_str().unwrap()).await.expect(200);
    let theirs = bob.me().await.json();
    assert_ne!(me["image"], theirs["image"]);

    let odd = zip(&[
        ("regula.json", br#"{"version":1}"#),
        ("picture.jpg", b"<svg/>"),
    ]);
    import_zip(&eve, odd).await.invalid("image");
}

#[tokio::test]
async fn csv_cells_that_look_like_formulas_get_an_apostrophe() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let titles = [
        "=1+1", "+1", "-1", "@SUM(A1)", "'quoted", "＝1", "plain", "a,\"b\"",
    ];
    for title in titles {
        let body = json!({ "title": title, "description": "\t=1\r\nx" });
        bob.post("/api/users/me/tasks", &body).await.expect(201);
    }
    let table = export(&bob).await["tasks.csv"].clone();
    let mut rows = csv::Reader::from_reader(&table[..]);
    let cells: Vec<String> = rows.records().map(|row| row.unwrap()[0].to_owned()).collect();
    assert_eq!(
        cells,
        [
            "'=1+1",
            "'+1",
            "'-1",
            "'@SUM(A1)",
            "''quoted",
            "'＝1",
            "plain",
            "a,\"b\""
        ]
    );
    let read = cells.iter().map(|cell| cell.strip_prefix('\'').unwrap_or(cell));
    assert_eq!(read.collect::<Vec<_>>(), titles);
    let text = String::from_utf8(table).unwrap();
    assert!(text.contains("\"'\t=1\nx\""), "{text}");
}
