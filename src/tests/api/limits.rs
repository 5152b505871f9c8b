//! Limits of rows per user, by requests and by imports.

use serde_json::{Value, json};

use super::archive::import_zip;
use crate::support::{Client, TestApp, TestResponse, TestUser, files::zip};

const IMPORT: &str = "/api/users/me/import";
const COMMITMENTS: &str = "/api/users/me/commitments";
const MADE: &str = "2026-01-01T08:00:00Z";
const START: &str = "2026-01-01";

/// `many` rows of a part of the file, with different titles.
fn rows(part: &str, many: usize) -> Vec<Value> {
    let row = |n: usize| match part {
        "projects" => json!({ "name": format!("P{n}"), "created_at": MADE }),
        "commitments" => {
            json!({ "asceticism": 0, "start_date": START, "position": n, "created_at": MADE })
        }
        "packages" => {
            json!({ "title": format!("W{n}"), "term_days": 1, "start_date": START, "created_at": MADE })
        }
        "vacations" => {
            json!({ "from_date": START, "until_date": START, "reason": format!("{n}"), "created_at": MADE })
        }
        _ => json!({ "title": format!("T{n}"), "tracking_type": "count", "created_at": MADE }),
    };
    (0..many).map(row).collect()
}

fn file(part: &str, rows: Vec<Value>) -> Value {
    let mut file = json!({ "version": 1, "asceticisms": [
        { "title": "Silence", "tracking_type": "count", "created_at": MADE }
    ] });
    file[part] = rows.into();
    file
}

/// Imports a compressed file, as many rows exceed the limit of a body.
async fn import(client: &Client, file: &Value) -> TestResponse {
    import_zip(client, zip(&[("regula.json", file.to_string().as_bytes())])).await
}

#[track_caller]
fn too_many(response: TestResponse, field: &str) {
    let errors = response.refused(422, "invalid").json()["errors"].clone();
    let found = (&errors[0]["field"], &errors[0]["code"]);
    assert_eq!(found, (&json!(field), &json!("too_many")), "{errors}");
}

#[track_caller]
fn full(response: TestResponse, words: &str) {
    let refused = response.refused(409, "conflict").json();
    assert!(
        refused["detail"].as_str().unwrap().contains(words),
        "{refused}"
    );
}

async fn total(client: &Client, path: &str) -> Value {
    let path = format!("/api/users/me/{path}");
    client.read(&path).await["total"].clone()
}

/// Fixture: a user with `most` rows of a part, after one more was refused, both in the same file
/// and in a later one.
async fn filled(app: &TestApp, name: &str, part: &str, most: usize) -> TestUser {
    let user = app.user(name).await;
    let client = &user.client;
    too_many(
        import(client, &file(part, rows(part, most + 1))).await,
        part,
    );
    let whole = file(part, rows(part, most));
    let done = import(client, &whole).await.expect(200).json();
    assert_eq!(done["imported"][part], most, "{part}");
    // The same file again adds nothing, but one new row is refused.
    let done = import(client, &whole).await.expect(200).json();
    assert_eq!(done["skipped"][part], most, "{part}");
    let mut other = rows(part, 1);
    other[0]["created_at"] = "2026-01-02T08:00:00Z".into();
    too_many(import(client, &file(part, other)).await, part);
    user
}

#[tokio::test]
async fn a_user_has_a_limited_number_of_projects() {
    let app = TestApp::new().await;
    let bob = filled(&app, "bob", "projects", 500).await;
    let path = "/api/users/me/projects";
    let new = json!({ "name": "One more" });
    full(bob.post(path, &new).await, "You have 500 projects.");
    assert_eq!(total(&bob, "projects").await, 500);
    // A deletion makes room for one.
    let first = bob.get(path).await.json()["items"][0]["id"].clone();
    let first = format!("{path}/{}", first.as_str().unwrap());
    bob.delete(&first).await.expect(204);
    bob.post(path, &new).await.expect(201);
    // The page shows the reason.
    let mut browser = app.signed_in(&bob).await;
    browser.get("/tasks").await.expect(200);
    let again = browser.submit("/fn/create_project", &[("name", "One more")]);
    let again = again.await.expect(409);
    assert!(again.text.contains("You have 500 projects."));
}

#[tokio::test]
async fn a_user_has_a_limited_number_of_tasks() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let path = "/api/users/me/tasks";
    let client = &bob.client;
    let rows = |many: usize| -> Vec<Value> {
        let row = |n| json!({ "title": format!("{n}"), "created_at": MADE });
        (0..many).map(row).collect()
    };
    too_many(import(client, &file("tasks", rows(20_001))).await, "tasks");
    let again = json!({ "every": 1, "unit": "day", "from": "due" });
    let again = json!({ "title": "Again", "due_date": START, "recurrence": again });
    let again = client.create(path, &again).await["id"].clone();
    let again = format!("{path}/{}", again.as_str().unwrap());
    let done = import(client, &file("tasks", rows(19_999))).await.expect(200);
    assert_eq!(done.json()["imported"]["tasks"], 19_999);
    let other = vec![json!({ "title": "Other", "created_at": MADE })];
    too_many(import(client, &file("tasks", other)).await, "tasks");

    let new = json!({ "title": "One more" });
    full(client.post(path, &new).await, "You have 20,000 tasks.");
    // At the limit, completion adds no next task, and a deleted one is not restored.
    let done = client.patch(&format!("{again}/complete"), &json!({})).await;
    full(done, "You have 20,000 tasks.");
    client.delete(&again).await.expect(204);
    client.post(path, &new).await.expect(201);
    let back = client.post(&format!("{again}/restore"), &json!({})).await;
    full(back, "You have 20,000 tasks.");
    assert_eq!(total(client, "tasks").await, 20_000);
}

#[tokio::test]
async fn a_user_has_a_limited_number_of_commitments_and_asceticisms() {
    let app = TestApp::new().await;
    let bob = filled(&app, "bob", "commitments", 500).await;
    let own = json!({ "custom": { "title": "Pray", "tracking_type": "check" } });
    full(
        bob.post(COMMITMENTS, &own).await,
        "You have 500 commitments.",
    );
    assert_eq!(total(&bob, "commitments").await, 500);

    let eve = app.user("eve").await;
    let client = &eve.client;
    let whole = |many| json!({ "version": 1, "asceticisms": rows("asceticisms", many) });
    too_many(import(client, &whole(1_001)).await, "asceticisms");
    import(client, &whole(1_000)).await.expect(200);
    full(
        client.post(COMMITMENTS, &own).await,
        "You have 1,000 asceticisms",
    );
    assert_eq!(total(client, "commitments").await, 0);
}

// A vacation pauses every commitment, so the two limits would multiply.
#[tokio::test]
async fn a_user_has_a_limited_number_of_pauses_and_vacations_together() {
    let app = TestApp::new().await;
    let eve = app.user("eve").await;
    let mut both = file("vacations", rows("vacations", 300));
    both["commitments"] = rows("commitments", 1).into();
    both["commitments"][0]["pauses"] = rows("vacations", 201).into();
    too_many(import(&eve, &both).await, "vacations");

    let bob = filled(&app, "bob", "vacations", 500).await;
    let pauses = "/api/users/me/pauses";
    let new = json!({ "from_date": START });
    full(
        bob.post(pauses, &new).await,
        "You have 500 pauses and vacations.",
    );
    let own = json!({ "custom": { "title": "Pray", "tracking_type": "check" } });
    let made = bob.create(COMMITMENTS, &own).await;
    let one = format!("{COMMITMENTS}/{}", made["id"].as_str().unwrap());
    // Another request that would add a pause.
    let pause = json!({ "status": "paused" });
    full(bob.patch(&one, &pause).await, "You have 500 pauses");
    assert_eq!(total(&bob, "pauses").await, 500);
    // The commitment has all the vacations.
    let shown = bob.read(&one).await;
    assert_eq!(shown["pauses"].as_array().unwrap().len(), 500);
}

#[tokio::test]
async fn a_user_has_a_limited_number_of_enrolments() {
    let app = TestApp::new().await;
    let ada = app.admin("ada").await;
    let bob = filled(&app, "bob", "packages", 500).await;
    let template = json!({ "title": "Silence" });
    let made = ada.post("/api/admin/asceticisms", &template).await;
    let items = json!([{ "asceticism_id": made.expect(201).json()["id"] }]);
    let package = json!({ "title": "Advent", "term_days": 7, "items": items });
    let made = ada.post("/api/admin/packages", &package).await;
    let package = json!({ "package_id": made.expect(201).json()["id"] });
    let ways = "/api/users/me/packages";
    full(
        bob.post(ways, &package).await,
        "You have enrolled in 500 packages.",
    );
    assert_eq!(total(&bob, "commitments").await, 0);
}

#[tokio::test]
async fn a_commitment_has_limited_rule_versions_and_entries_a_day() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let rule = |n: i64| {
        let from = time::macros::date!(2025 - 01 - 01) + time::Duration::days(n);
        json!({ "effective_from": from, "target": 1 + n })
    };
    let times = |many: usize| -> Vec<Value> {
        (0..many).map(|_| json!({ "value": 1, "at": MADE })).collect()
    };
    let whole = |rules: i64, entries: usize| {
        let log = json!({ "2026-01": { "2": { "entries": times(entries) } } });
        let mut row = json!({ "asceticism": 0, "start_date": "2025-01-01", "created_at": MADE });
        row["rules"] = (0..rules).map(rule).collect();
        row["logs"] = log;
        file("commitments", vec![row])
    };
    too_many(import(&bob, &whole(101, 1)).await, "commitments[0].rules");
    let field = "commitments[0].logs.2026-01.2.entries";
    too_many(import(&bob, &whole(1, 201)).await, field);
    import(&bob, &whole(100, 200)).await.expect(200);

    let listed = bob.read(COMMITMENTS).await;
    let one = format!(
        "{COMMITMENTS}/{}",
        listed["items"][0]["id"].as_str().unwrap()
    );
    let change = json!({ "rule": { "target": 7 } });
    full(bob.patch(&one, &change).await, "changed 100 times");
    let entries = format!("{one}/logs/2026-01-02/entries");
    let more = bob.post(&entries, &json!({ "value": 1 })).await;
    full(more, "200 entries");
    let next = format!("{one}/logs/2026-01-03/entries");
    bob.post(&next, &json!({ "value": 1 })).await.expect(201);
    // A refused request stores nothing.
    let day = bob.get(&format!("{one}?start_date=2026-01-02&end_date=2026-01-02")).await;
    assert_eq!(day.json()["logs"][0]["value"], 200);
    bob.post(IMPORT, &json!({ "version": 1 })).await.expect(200);
}
