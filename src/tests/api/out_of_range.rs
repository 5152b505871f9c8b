//! Values outside the databases' range, which are refused before a query.

use axum::http::Method;
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use serde_json::{Value, json};

use crate::support::{TestApp, TestResponse};

const COMMITMENTS: &str = "/api/users/me/commitments";
const MADE: &str = "2026-01-01T08:00:00Z";

#[track_caller]
fn wrong(response: TestResponse, field: &str, code: &str) {
    let error = response.refused(422, "invalid").json()["errors"][0].clone();
    assert_eq!(
        (&error["field"], &error["code"]),
        (&json!(field), &json!(code)),
        "{error}"
    );
}

// Dates: PostgreSQL has none before 4714 BC.
#[tokio::test]
async fn dates_outside_the_supported_years_are_404() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let own = json!({ "custom": { "title": "Water", "tracking_type": "count" } });
    let made = bob.create(COMMITMENTS, &own).await;
    let one = format!("{COMMITMENTS}/{}", made["id"].as_str().unwrap());
    let value = json!({ "value": 1 });
    for day in ["-9999-01-01", "-4714-01-01", "0000-01-01", "+10000-01-01"] {
        let log = format!("{one}/logs/{day}");
        let entry = format!("{log}/entries/{}", made["id"].as_str().unwrap());
        let mine = format!("/api/users/me/readings/{day}");
        for (method, path, body) in [
            (Method::PUT, log.clone(), Some(&value)),
            (Method::DELETE, log.clone(), None),
            (Method::POST, format!("{log}/entries"), Some(&value)),
            (Method::DELETE, entry, None),
            (Method::GET, format!("/api/readings/{day}"), None),
            (Method::GET, mine.clone(), None),
            (Method::PUT, mine.clone(), Some(&json!({}))),
            (Method::DELETE, mine, None),
        ] {
            let answer = bob.send(method, &path, body).await;
            answer.refused(404, "not_found");
        }
        let cursor = BASE64_URL_SAFE_NO_PAD.encode(json!(day).to_string());
        let page = format!("/api/readings?cursor={cursor}");
        bob.get(&page).await.invalid("cursor");
        let page = format!("/api/users/me/readings?cursor={cursor}");
        assert!(bob.get(&page).await.status < 500);
    }
}

// Text: PostgreSQL does not accept NUL.
#[tokio::test]
async fn imported_references_with_nul_titles_are_422() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let mark = json!({ "plan": "x\0", "reading": "2026-01-01", "date": "2026-01-01", "note": "" });
    let way = json!({
        "title": "x", "package": "x\0", "term_days": 7, "start_date": "2026-01-01",
        "created_at": MADE,
    });
    let follow = json!({ "plan": "x\0", "base_date": "2026-01-01", "created_at": MADE });
    for (part, value, field) in [
        ("readings", json!([mark]), "readings[0].plan"),
        ("packages", json!([way]), "packages[0].package"),
        ("reading_plan", follow, "reading_plan.plan"),
    ] {
        let mut file = json!({ "version": 1 });
        file[part] = value;
        let answer = bob.post("/api/users/me/import", &file).await;
        wrong(answer, field, "malformed");
    }
}

// Search text: SQLite refuses patterns of more than 50,000 bytes.
#[tokio::test]
async fn a_search_has_at_most_200_characters() {
    let app = TestApp::new().await;
    let ada = app.admin("ada").await;
    let [fits, long, longest] = [200, 201, 60_000].map(|many| "x".repeat(many));
    for path in [
        "/api/users/me/tasks",
        "/api/asceticisms",
        "/api/packages",
        "/api/admin/users",
        "/api/admin/projects",
        "/api/admin/asceticisms",
        "/api/admin/packages",
    ] {
        let found = ada.get(&format!("{path}?q={fits}")).await;
        assert_eq!(found.expect(200).json()["items"], Value::Array(Vec::new()));
        for q in [&long, &longest] {
            let refused = ada.get(&format!("{path}?q={q}")).await;
            wrong(refused, "q", "too_long");
        }
    }
    // The page shortens the search text.
    let mut browser = app.signed_in(&ada).await;
    for page in [
        "/tasks",
        "/library",
        "/admin/users",
        "/admin/projects",
        "/admin/library",
    ] {
        let found = browser.get(&format!("{page}?q={longest}")).await;
        assert_eq!(found.status, 200, "{page}");
    }
}
