//! Templates: search, pagination and validation.

use serde_json::{Value, json};

use super::{path, template, titles};
use crate::support::{TestApp, parse, table};

const ADMIN: &str = "/api/admin/asceticisms";
const LIBRARY: &str = "/api/asceticisms";

#[tokio::test]
async fn templates_are_filtered_by_category_searched_and_paginated() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    for (title, category) in [
        ("Walk", "Body"),
        ("Psalm", "Prayer"),
        ("100% Ände", "Body"),
        ("Run", "body"),
    ] {
        let body = json!({ "title": title, "category": category, "description": "Each day." });
        template(&ada, body).await;
    }
    for (query, found) in [
        ("", vec!["Walk", "Psalm", "100% Ände", "Run"]),
        ("?category=Body", vec!["Walk", "100% Ände"]),
        ("?q=pRaYer", vec!["Psalm"]),
        ("?q=each+day", vec!["Walk", "Psalm", "100% Ände", "Run"]),
        ("?q=100%25", vec!["100% Ände"]),
        ("?q=%C3%84nde", vec!["100% Ände"]),
        ("?q=%25", vec!["100% Ände"]),
        ("?q=_", vec![]),
        ("?category=Body&q=walk", vec!["Walk"]),
        ("?category=%00", vec!["Walk", "Psalm", "100% Ände", "Run"]),
    ] {
        for base in [LIBRARY, ADMIN] {
            let page = ada.read(&format!("{base}{query}")).await;
            assert_eq!(titles(&page), found, "{base}{query}");
            assert_eq!(page["total"], found.len(), "{base}{query}");
        }
    }
    for base in [LIBRARY, ADMIN] {
        let first = ada.read(&format!("{base}?limit=3")).await;
        let next = first["next_cursor"].as_str().unwrap();
        let rest = format!("{base}?limit=3&cursor={next}");
        let rest = ada.read(&rest).await;
        assert_eq!(
            (titles(&rest), &rest["next_cursor"]),
            (vec!["Run"], &Value::Null)
        );
        ada.get(&format!("{base}?cursor=x")).await.refused(422, "invalid");
        ada.get(&format!("{base}?sort=x")).await.refused(422, "invalid");
    }
    bob.get(ADMIN).await.refused(403, "admin_required");
    bob.post(ADMIN, &json!({ "title": "x" })).await.refused(403, "admin_required");
}

#[tokio::test]
async fn invalid_suggested_rules_are_refused() {
    let app = TestApp::new().await;
    let ada = app.admin("ada").await;
    let rows = r#"
        check    | {"schedule": {"type": "weekdays", "days": []}}   | schedule
        check    | {"schedule": {"type": "weekdays", "days": [0]}}  | schedule
        check    | {"schedule": {"type": "weekdays", "days": [8]}}  | schedule
        check    | {"schedule": {"type": "per_week", "times": 0}}   | schedule
        check    | {"schedule": {"type": "per_week", "times": 8}}   | schedule
        check    | {"schedule": {"type": "per_month", "times": 32}} | schedule
        check    | {"schedule": {"type": "every", "days": 0}}       | schedule
        check    | {"schedule": {"type": "every", "days": 366}}     | schedule
        check    | {"target": 3}                                    | target
        text     | {"target": 3}                                    | target
        duration | {"target": 3, "unit": "hours"}                   | unit
        count    | {"unit": "a\u0007"}                              | unit
        check    | {"effective_from": "2026-11-21"}                 | effective_from
        count    | {"target": -1}                                   | target
        count    | {"target": 1.0001}                               | target
        count    | {"schedule": {"type": "weekdays"}}               | schedule.days
        count    | {"schedule": {"type": "hourly"}}                 | schedule.type
        count    | {"times": 3}                                     | times
    "#;
    for [tracking, rule, field] in table(rows) {
        let rule = parse(rule);
        let body = json!({ "title": "x", "tracking_type": tracking, "suggested_rule": rule });
        let refused = ada.post(ADMIN, &body).await;
        refused.invalid(&format!("suggested_rule.{field}"));
    }
    assert_eq!(ada.read(ADMIN).await["total"], 0);
}

#[tokio::test]
async fn custom_asceticisms_are_visible_only_to_their_owner() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let own = json!({ "custom": { "title": "My own" } });
    let made = bob.create("/api/users/me/commitments", &own).await;
    let own = path("/api/asceticisms", &made["asceticism"]);
    assert_eq!(bob.read(&own).await["title"], "My own");
    let listed = bob.read("/api/asceticisms").await;
    assert_eq!(
        (&listed["total"], &listed["items"][0]["is_template"]),
        (&json!(1), &json!(false))
    );
    // A custom asceticism is not a template, not even for an admin.
    ada.get(&own).await.refused(404, "not_found");
    let as_template = path("/api/admin/asceticisms", &made["asceticism"]);
    ada.get(&as_template).await.refused(404, "not_found");
    ada.patch(&as_template, &json!({ "title": "x" })).await.refused(404, "not_found");
    ada.delete(&as_template).await.refused(404, "not_found");
    assert_eq!(ada.read("/api/asceticisms").await["total"], 0);
    let items = json!([{ "asceticism_id": made["asceticism"]["id"] }]);
    let body = json!({ "title": "Days", "term_days": 7, "items": items });
    ada.post("/api/admin/packages", &body).await.refused(422, "invalid");
}
