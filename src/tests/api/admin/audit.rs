//! Audit log: paging, filters, export, and that it cannot be changed.

use axum::http::Method;
use regula_schema::Timestamp;
use serde_json::{Value, json};
use time::Duration;

use crate::support::{PASSWORD, TestApp, TestUser, texts};

async fn ids(admin: &TestUser, query: &str) -> Vec<String> {
    texts(&admin.all(&format!("/api/admin/audit?{query}")).await, "id")
}

fn sorted(mut ids: Vec<String>) -> Vec<String> {
    ids.sort();
    ids
}

#[tokio::test]
async fn the_audit_log_is_paginated_and_filtered() {
    let app = TestApp::new().await;
    let ada = app.admin("ada").await;
    let bob = app.user("bob").await;
    app.clock.advance(Duration::minutes(10));
    let noon = app.clock.now();
    for _ in 0..12 {
        ada.ban(&bob, "Spam").await.expect(200);
        ada.unban(&bob).await.expect(200);
    }
    app.anon().log_in(&bob.email, "Wrong-Horse-9").await.expect(401);

    let all = ids(&ada, "limit=100").await;
    assert_eq!(ids(&ada, "limit=7").await, all);
    let total = ada.read("/api/admin/audit").await;
    assert_eq!(total["total"], all.len());
    let mut unique = sorted(all.clone());
    unique.dedup();
    assert_eq!(unique.len(), all.len());

    let at = |at: Timestamp| json!(at).as_str().unwrap().to_owned();
    let later = Timestamp::new(noon.get() + Duration::seconds(1));
    for (query, found) in [
        ("action=user.banned".to_owned(), 12),
        ("action=user.&limit=5".to_owned(), 26),
        ("action=session.refused".to_owned(), 1),
        (format!("actor_id={}", ada.id), 25),
        (format!("actor_id={}&action=user.unbanned", ada.id), 12),
        (format!("target_id={}&from={}", bob.id, at(noon)), 25),
        (format!("to={}&action=user.", at(noon)), 2),
        (format!("from={}", at(later)), 0),
        (
            format!("actor_id={}&target_id={}&limit=3", ada.id, bob.id),
            24,
        ),
        (
            "actor_id=01a1fb45-b377-74d5-b806-89788b60ad83".to_owned(),
            0,
        ),
    ] {
        let of_filter = ids(&ada, &query).await;
        assert_eq!(of_filter.len(), found, "{query}");
        assert!(of_filter.iter().all(|id| all.contains(id)), "{query}");
    }
    for bad in [
        "action=user.dethroned",
        "action=u",
        "action=%25",
        "actor_id=me",
        "from=yesterday",
        "cursor=nonsense",
        "limit=0",
        "limit=1000",
        "page=2",
    ] {
        let response = ada.get(&format!("/api/admin/audit?{bad}")).await;
        response.refused(422, "invalid");
    }
}

// ADM-08
#[tokio::test]
async fn an_audit_entry_has_actor_action_target_time_and_address() {
    let app = TestApp::new().await;
    let ada = app.admin("ada").await;
    let bob = app.user("bob").await;
    let from_afar = ada.client.clone().at("203.0.113.9");
    from_afar.ban(&bob, "Spam").await.expect(200);
    let log = ada.get("/api/admin/audit?action=user.banned").await;
    let mut entry = log.expect(200).json()["items"][0].clone();
    let id = entry.as_object_mut().unwrap().remove("id").unwrap();
    assert!(id.is_string());
    assert_eq!(
        entry,
        json!({
            "at": app.clock.now(),
            "actor_id": ada.id,
            "actor_name": "ada",
            "action": "user.banned",
            "target_type": "user",
            "target_id": bob.id,
            "target_name": "bob",
            "address": "203.0.113.9",
            "detail": { "reason": "Spam", "expires_at": null, "sessions_ended": 1 },
        })
    );
}

#[tokio::test]
async fn audit_entries_of_deleted_accounts_keep_the_id_without_a_name() {
    let app = TestApp::new().await;
    let ada = app.admin("ada").await;
    let (bob, eve) = (app.user("bob").await, app.user("eve").await);
    for user in [&bob, &eve] {
        let ban = json!({ "reason": "Spam" });
        ada.client.post(&user.ban_path(), &ban).await.expect(200);
    }
    let gone = format!("/api/admin/users/{}", eve.id);
    ada.client.delete(&gone).await.expect(204);
    let log = ada.client.get("/api/admin/audit?action=user.banned").await;
    let log = log.expect(200).json();
    let names: Vec<_> = log["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (&it["actor_name"], &it["target_id"], &it["target_name"]))
        .collect();
    let ada = json!("ada");
    let (eve, bob) = (json!(eve.id), (json!(bob.id), json!("bob")));
    assert_eq!(names, [(&ada, &eve, &Value::Null), (&ada, &bob.0, &bob.1)]);
}

#[tokio::test]
async fn the_audit_log_is_read_only_and_admin_only() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let before = sorted(ids(&ada, "limit=100").await);
    for method in [Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
        for path in ["/api/admin/audit", "/api/admin/audit.csv"] {
            let response = ada.send(method.clone(), path, Some(&json!({}))).await;
            response.refused(405, "method_not_allowed");
        }
        let one = format!("/api/admin/audit/{}", before[0]);
        let response = ada.send(method.clone(), &one, Some(&json!({}))).await;
        response.refused(404, "not_found");
    }
    assert_eq!(sorted(ids(&ada, "limit=100").await), before);
    bob.get("/api/admin/audit.csv").await.refused(403, "admin_required");
}

/// Rows of a CSV text, parsed independently of the code under test.
fn rows(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut quoted, mut chars) = (false, text.chars().peekable());
    while let Some(c) = chars.next() {
        match (quoted, c) {
            (true, '"') if chars.peek() == Some(&'"') => cell.push(chars.next().unwrap()),
            (_, '"') => quoted = !quoted,
            (false, ',') => row.push(std::mem::take(&mut cell)),
            (false, '\r') => {}
            (false, '\n') => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            (_, c) => cell.push(c),
        }
    }
    rows
}

#[tokio::test]
async fn the_csv_export_has_the_same_entries_as_the_list() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let evil = "=cmd|' /C calc'!A0\",=1+1,\"@x";
    ada.ban(&bob, evil).await.expect(200);
    let name = json!({ "email": "eve@example.com", "name": evil, "password": PASSWORD });
    app.anon().post("/api/auth/register", &name).await.expect(201);

    let csv = ada.get("/api/admin/audit.csv").await.expect(200);
    assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(
        csv.header("content-disposition"),
        "attachment; filename=\"regula-audit.csv\""
    );
    assert_eq!(csv.header("cache-control"), "no-store");
    let rows = rows(&csv.text);
    assert_eq!(
        rows[0],
        [
            "id",
            "at",
            "actor_id",
            "action",
            "target_type",
            "target_id",
            "address",
            "detail"
        ]
    );
    let all = ids(&ada, "limit=100").await;
    let of_csv: Vec<&str> = rows[1..].iter().map(|row| row[0].as_str()).collect();
    assert_eq!(of_csv, all);
    for row in &rows {
        assert_eq!(row.len(), 8, "{row:?}");
    }
    let banned = rows.iter().find(|row| row[3] == "user.banned").unwrap();
    let detail: Value = serde_json::from_str(&banned[7]).unwrap();
    assert_eq!(detail["reason"], evil);
    let filtered = ada.get("/api/admin/audit.csv?action=user.banned").await;
    assert_eq!(filtered.expect(200).text.lines().count(), 2);
    ada.get("/api/admin/audit.csv?limit=5").await.refused(422, "invalid");
}
