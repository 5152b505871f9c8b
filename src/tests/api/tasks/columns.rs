//! Columns of tasks: every way to create a task writes each of them.

use std::collections::BTreeMap;

use serde_json::json;

use super::{
    super::archive::import_zip,
    add, path,
    recurrence::{complete, every},
};
use crate::support::{TestApp, is_postgres};

/// Columns that are not copied from one task to another: identity, state and times.
const OWN: [&str; 8] = [
    "id",
    "user_id",
    "completed_at",
    "created_at",
    "updated_at",
    "deleted_at",
    "next_id",
    "untouched",
];

/// Values of each column of `tasks`, as text, in the order of insertion.
async fn columns(app: &TestApp) -> BTreeMap<String, Vec<String>> {
    let names = match is_postgres() {
        true => {
            "SELECT column_name::text FROM information_schema.columns WHERE table_name = 'tasks'"
        }
        false => "SELECT name FROM pragma_table_info('tasks')",
    };
    let mut found = BTreeMap::new();
    for name in app.sql(names).await.concat() {
        let bytes = match (name.ends_with("id"), is_postgres()) {
            (true, false) => format!("hex({name})"),
            _ => format!("CAST({name} AS TEXT)"),
        };
        let values = format!(
            "SELECT CASE WHEN {name} IS NULL THEN 'NULL' ELSE {bytes} END FROM tasks ORDER BY id"
        );
        found.insert(name, app.sql(values.leak()).await.concat());
    }
    found
}

// The compiler does not notice a column that is missing in SQL.
#[tokio::test]
async fn updates_recurrences_and_imports_write_every_task_column() {
    let app = TestApp::new().await;
    let (bob, eve) = (app.user("bob").await, app.user("eve").await);
    let project = json!({ "name": "House" });
    let project = bob.post("/api/users/me/projects", &project).await;
    let project = project.expect(201).json()["id"].clone();
    add(&bob, json!({ "title": "Plain" })).await;
    let full = json!({
        "title": "Full", "description": "Of everything.", "due_date": "2096-02-26",
        "priority": "high", "project_id": project, "recurrence": every(1, "week"),
    });
    let posted = add(&bob, full.clone()).await;
    let put = add(&bob, json!({ "title": "Put" })).await;
    bob.put(&path(&put), &full).await.expect(200);
    let patched = add(&bob, json!({ "title": "Patched" })).await;
    bob.patch(&path(&patched), &full).await.expect(200);
    complete(&bob, &posted).await;
    let file = bob.get("/api/users/me/export").await.expect(200).bytes;
    import_zip(&eve, file).await.expect(200);

    for (name, values) in columns(&app).await {
        if OWN.contains(&name.as_str()) {
            continue;
        }
        let [plain, posted, put, patched, next, imported @ ..] = &values[..] else {
            panic!("too few rows: {values:?}");
        };
        assert_ne!(posted, plain, "{name} needs a value in this test");
        if name == "position" {
            assert_eq!(next, posted);
            assert_eq!(imported, &values[..5]);
            continue;
        }
        assert_eq!((put, patched), (posted, posted), "{name}");
        match name.as_str() {
            "due_date" => assert_ne!(next, posted),
            _ => assert_eq!(next, posted, "{name}"),
        }
        if name == "project_id" {
            let is_set: Vec<bool> = imported.iter().map(|id| id != "NULL").collect();
            assert_eq!(is_set, [false, true, true, true, true]);
            continue;
        }
        assert_eq!(imported, &values[..5], "{name}");
    }
}
