//! Audit entries of admins' writes to another user's data, route by route.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::Method;
use serde_json::{Value, json};
use time::Duration;
use uuid::Uuid;

use crate::{
    api::openapi::{document, operations},
    support::{Client, TestApp, TestUser},
};

const OF_USER: &str = "/api/users/{user_id}";
const ENTRY: &str = "01a1fb45-b377-74d5-b806-89788b60ad83";

/// A write: method, path below the user's, body, and the expected status.
type Write = (&'static str, &'static str, Value, u16);

/// All writes, in an order in which each finds the data that it needs.
fn writes(package: &str, plan: &str, date: &str) -> Vec<Write> {
    let water = json!({
        "custom": { "title": "Water", "tracking_type": "count" }, "start_date": date,
        "rule": { "target": 5, "unit": "glasses" },
    });
    let none = Value::Null;
    let first = json!({ "after": null });
    let follow = json!({ "plan_id": plan, "start_date": date });
    let (title, note) = (json!({ "title": "Pray" }), json!({ "note": "Good." }));
    let weekend = json!({ "from_date": date, "until_date": date, "reason": "Away" });
    vec![
        ("POST", "/projects", json!({ "name": "Garden" }), 201),
        ("PATCH", "/projects/{id}", json!({ "name": "Figs" }), 200),
        ("POST", "/tasks", title.clone(), 201),
        ("PUT", "/tasks/{id}", title.clone(), 200),
        ("PATCH", "/tasks/{id}", title, 200),
        ("PATCH", "/tasks/{id}/complete", none.clone(), 200),
        ("POST", "/tasks/{id}/move", first.clone(), 200),
        ("DELETE", "/tasks/{id}", none.clone(), 204),
        ("POST", "/tasks/{id}/restore", none.clone(), 200),
        ("POST", "/commitments", water, 201),
        ("PATCH", "/commitments/{id}", note.clone(), 200),
        ("POST", "/commitments/{id}/move", first, 200),
        (
            "PUT",
            "/commitments/{id}/logs/{date}",
            json!({ "value": 3 }),
            200,
        ),
        (
            "PATCH",
            "/commitments/{id}/logs/{date}",
            json!({ "mark": "kept" }),
            200,
        ),
        ("DELETE", "/commitments/{id}/logs/{date}", none.clone(), 204),
        (
            "POST",
            "/commitments/{id}/logs/{date}/entries",
            json!({ "id": ENTRY, "value": 1 }),
            201,
        ),
        (
            "DELETE",
            "/commitments/{id}/logs/{date}/entries/{entry_id}",
            none.clone(),
            204,
        ),
        ("POST", "/pauses", weekend.clone(), 201),
        ("PUT", "/pauses/{id}", weekend, 200),
        ("DELETE", "/pauses/{id}", none.clone(), 204),
        ("POST", "/packages", json!({ "package_id": package }), 201),
        ("DELETE", "/packages/{id}", none.clone(), 204),
        ("PUT", "/reading-plan", follow, 200),
        ("PUT", "/readings/{date}", note, 200),
        ("DELETE", "/readings/{date}", none.clone(), 204),
        ("POST", "/reading-plan/rebase", none.clone(), 200),
        ("DELETE", "/reading-plan", none.clone(), 204),
        ("DELETE", "/commitments/{id}", none.clone(), 204),
        ("DELETE", "/projects/{id}", none, 204),
    ]
}

/// Ids of created resources, by the list that they belong to.
#[derive(Default)]
struct Made(BTreeMap<String, String>);

impl Made {
    /// Path of `write` for `owner`; the id of a resource that was not created is an unknown one.
    fn path(&self, write: &Write, owner: &str, date: &str) -> String {
        let list = write.1.split('/').nth(1).unwrap();
        let unknown = Uuid::now_v7().to_string();
        let id = self.0.get(list).unwrap_or(&unknown);
        let below = write.1.replace("{id}", id).replace("{date}", date);
        format!("/api/users/{owner}{}", below.replace("{entry_id}", ENTRY))
    }

    fn note(&mut self, write: &Write, answer: &Value) {
        // A response to a path below a resource contains the resource itself.
        if let (Some(id), false) = (answer["id"].as_str(), write.1.contains("{id}")) {
            self.0.insert(write.1[1..].to_owned(), id.to_owned());
        }
    }
}

async fn send(client: &Client, write: &Write, path: &str) -> (u16, String) {
    let method: Method = write.0.parse().unwrap();
    let body = Some(&write.2).filter(|body| !body.is_null());
    let answer = client.send(method, path, body).await;
    (answer.status, answer.text)
}

/// Fixture: an app with a library and a reading plan, an admin, a user, and all writes.
async fn furnished() -> (TestApp, TestUser, TestUser, Vec<Write>, String) {
    let app = TestApp::new().await;
    app.install_library().await;
    app.install_readings().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    // In the past in every time zone.
    let date = (app.clock.now().get().date() - Duration::days(2)).to_string();
    let first = async |path: &str| {
        let list = ada.read(path).await;
        list["items"][0]["id"].as_str().unwrap().to_owned()
    };
    let (package, plan) = (
        first("/api/packages").await,
        first("/api/reading-plans").await,
    );
    let writes = writes(&package, &plan, &date);
    (app, ada, bob, writes, date)
}

/// Audit entries of admins' changes to `user`'s data, newest first.
async fn acts_on(admin: &TestUser, user: &TestUser) -> Vec<Value> {
    let path = format!(
        "/api/admin/audit?action=user.data_changed&target_id={}&limit=100",
        user.id
    );
    let page = admin.read(&path).await;
    page["items"].as_array().unwrap().clone()
}

// ADM-08
#[tokio::test]
async fn each_admin_write_to_user_data_is_audited_once() {
    let (app, ada, bob, writes, date) = furnished().await;
    let from_afar = ada.client.clone().at("203.0.113.9");
    let mut made = Made::default();
    for (before, write) in writes.iter().enumerate() {
        let path = made.path(write, &bob.id, &date);
        // The query is not part of the logged path.
        let (status, text) = send(&from_afar, write, &format!("{path}?secret=1")).await;
        assert_eq!(status, write.3, "{} {path}: {text}", write.0);
        made.note(write, &serde_json::from_str(&text).unwrap_or_default());
        let acts = acts_on(&ada, &bob).await;
        assert_eq!(acts.len(), before + 1, "{} {path}", write.0);
        let mut entry = acts[0].clone();
        assert!(entry.as_object_mut().unwrap().remove("id").is_some());
        assert_eq!(
            entry,
            json!({
                "at": app.clock.now(),
                "actor_id": ada.id,
            "actor_name": "ada",
                "action": "user.data_changed",
                "target_type": "user",
                "target_id": bob.id,
            "target_name": "bob",
                "address": "203.0.113.9",
                "detail": { "method": write.0, "path": path },
            })
        );
    }
}

#[tokio::test]
async fn writes_to_own_data_are_not_audited() {
    let (_app, ada, bob, writes, date) = furnished().await;
    for (user, owner) in [(&bob, "me"), (&ada, "me"), (&bob, &bob.id), (&ada, &ada.id)] {
        let mut made = Made::default();
        for write in &writes {
            let path = made.path(write, owner, &date);
            let (status, text) = send(user, write, &path).await;
            assert_eq!(status, write.3, "{} {path}: {text}", write.0);
            made.note(write, &serde_json::from_str(&text).unwrap_or_default());
        }
        assert_eq!(acts_on(&ada, user).await, [] as [Value; 0]);
    }
}

#[tokio::test]
async fn refused_writes_are_not_audited() {
    // An empty database: no resource of the user, no package, no plan.
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let date = app.clock.now().get().date().to_string();
    let nobody = Uuid::now_v7().to_string();
    let mut writes = writes(&nobody, &nobody, &date);
    for write in &mut writes {
        match write.1 {
            "/projects" => write.2["name"] = json!(""),
            "/tasks" => write.2["project_id"] = json!(nobody),
            "/commitments" => write.2["rule"]["target"] = json!(0),
            "/pauses" => write.2["commitment_id"] = json!(nobody),
            _ => {}
        }
    }
    let things = async || {
        app.sql(
            "SELECT count(*) FROM tasks UNION ALL SELECT count(*) FROM projects
            UNION ALL SELECT count(*) FROM commitments UNION ALL SELECT count(*) FROM asceticisms
            UNION ALL SELECT count(*) FROM pauses UNION ALL SELECT count(*) FROM audit_entries",
        )
        .await
    };
    let before = things().await;
    for write in &writes {
        let path = Made::default().path(write, &bob.id, &date);
        let (status, text) = send(&ada, write, &path).await;
        assert!(matches!(status, 404 | 422), "{} {path}: {text}", write.0);
        assert_eq!(things().await, before, "{} {path}", write.0);
    }
    // Requests of users without permission are not logged either.
    let task = format!("/api/users/{}/tasks", ada.id);
    let answer = bob.post(&task, &json!({ "title": "x" })).await;
    answer.refused(403, "access_denied");
    assert_eq!(things().await, before);
}

#[tokio::test]
async fn a_write_is_rolled_back_if_its_audit_entry_fails() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    app.sql("DROP TABLE audit_entries").await;
    let task = json!({ "title": "Pray" });
    let theirs = format!("/api/users/{}/tasks", bob.id);
    ada.post(&theirs, &task).await.expect(500);
    assert_eq!(app.sql("SELECT count(*) FROM tasks").await, [["0"]]);
    // Writes to one's own data are not logged.
    bob.post(&theirs, &task).await.expect(201);
}

#[tokio::test]
async fn exports_and_imports_have_only_their_own_audit_entries() {
    let (app, ada, bob, _, _) = furnished().await;
    let of_bob = |what: &str| format!("/api/users/{}/{what}", bob.id);
    ada.get(&of_bob("export")).await.expect(200);
    let tasks = json!({ "version": 1, "tasks": [{ "title": "x", "created_at": app.clock.now() }] });
    ada.post(&of_bob("import"), &tasks).await.expect(200);
    let path = format!("/api/admin/audit?actor_id={}&target_id={}", ada.id, bob.id);
    let log = ada.read(&path).await;
    let acts = log["items"].as_array().unwrap().iter();
    let acts: Vec<&str> = acts.map(|it| it["action"].as_str().unwrap()).collect();
    assert_eq!(acts, ["user.imported", "user.exported"]);
}

// A new route must be added to the writes above.
#[tokio::test]
async fn every_write_route_of_user_data_is_covered() {
    let app = TestApp::new().await;
    let document = document(&app).await;
    let all: BTreeSet<(String, String)> = operations(&document)
        .into_iter()
        .filter(|(method, path, _)| path.starts_with("/api/users/") && method != "get")
        .map(|(method, path, _)| (method.to_uppercase(), path))
        .collect();
    let own = ("POST".to_owned(), format!("{OF_USER}/import"));
    let tried: BTreeSet<(String, String)> = writes("", "", "")
        .iter()
        .map(|(method, path, ..)| ((*method).to_owned(), format!("{OF_USER}{path}")))
        .chain([own])
        .collect();
    assert_eq!(all, tried);
}
