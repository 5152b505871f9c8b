//! Packages: creation, replacement, validation, search and pagination.

use serde_json::{Value, json};

use super::{package, path, template, titles};
use crate::support::TestApp;

const ADMIN: &str = "/api/admin/packages";
const LIBRARY: &str = "/api/packages";

#[tokio::test]
async fn a_package_is_created_read_replaced_and_deleted() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let walk = template(
        &ada,
        json!({ "title": "Walk", "tracking_type": "duration" }),
    )
    .await;
    let pray = template(&ada, json!({ "title": "Pray" })).await;
    let body = json!({
        "title": "Seven days", "description": "A week.", "icon": "7", "term_days": 7,
        "items": [
            { "asceticism_id": pray["id"] },
            { "asceticism_id": walk["id"], "rule": { "target": 15 }, "first_day": 3, "last_day": 5 },
            { "asceticism_id": pray["id"], "first_day": 7 },
        ],
    });
    let made = ada.create(ADMIN, &body).await;
    let said = |item: &Value| {
        let title = item["asceticism"]["title"].clone();
        (
            title,
            item["rule"].clone(),
            item["first_day"].clone(),
            item["last_day"].clone(),
        )
    };
    let items: Vec<_> = made["items"].as_array().unwrap().iter().map(said).collect();
    let daily = json!({ "schedule": { "type": "daily" }, "target": 15 });
    assert_eq!(
        items,
        [
            (json!("Pray"), Value::Null, json!(1), json!(7)),
            (json!("Walk"), daily, json!(3), json!(5)),
            (json!("Pray"), Value::Null, json!(7), json!(7)),
        ]
    );
    assert_eq!(bob.read(&path(LIBRARY, &made)).await, made);
    assert_eq!(bob.read(LIBRARY).await["items"], json!([made]));
    assert_eq!(ada.read(&path(ADMIN, &made)).await, made);

    let less = json!({
        "title": "One day", "term_days": 1, "items": [{ "asceticism_id": walk["id"] }],
    });
    let less = ada.put(&path(ADMIN, &made), &less).await.expect(200).json();
    assert_eq!(
        (
            &less["title"],
            &less["description"],
            less["items"].as_array().unwrap().len()
        ),
        (&json!("One day"), &json!(""), 1)
    );
    ada.delete(&path(ADMIN, &made)).await.expect(204);
    for _ in 0..2 {
        bob.get(&path(LIBRARY, &made)).await.refused(404, "not_found");
        ada.delete(&path(ADMIN, &made)).await.refused(404, "not_found");
    }
    // A template that is no longer in a package can be deleted.
    let gone = ada.delete(&path("/api/admin/asceticisms", &walk)).await;
    assert_eq!(gone.expect(200).json()["outcome"], "removed");
    let log = ada.read("/api/admin/audit?action=package.").await;
    let acts: Vec<_> = log["items"].as_array().unwrap().iter().map(|it| &it["action"]).collect();
    assert_eq!(
        acts,
        ["package.deleted", "package.edited", "package.created"]
    );
}

#[tokio::test]
async fn invalid_packages_and_package_items_are_422() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let pray = template(&ada, json!({ "title": "Pray" })).await;
    let with = |item: Value| {
        let mut whole = json!({ "asceticism_id": pray["id"] });
        whole.as_object_mut().unwrap().extend(item.as_object().unwrap().clone());
        json!({ "title": "Days", "term_days": 7, "items": [whole] })
    };
    let nowhere = "01a1fb45-b377-74d5-b806-89788b60ad83";
    let many: Vec<Value> = (0..31).map(|_| json!({ "asceticism_id": pray["id"] })).collect();
    let whole = |part: Value| {
        let mut whole = json!({ "title": "Days", "term_days": 7, "items": [many[0]] });
        for (name, value) in part.as_object().unwrap() {
            whole[name] = value.clone();
        }
        whole
    };
    let item = |name: &str| format!("items.0.{name}");
    for (body, field) in [
        (with(json!({ "first_day": 0 })), item("first_day")),
        (with(json!({ "first_day": 8 })), item("first_day")),
        (
            with(json!({ "first_day": 4, "last_day": 3 })),
            item("last_day"),
        ),
        (with(json!({ "last_day": 8 })), item("last_day")),
        (
            with(json!({ "asceticism_id": nowhere })),
            item("asceticism_id"),
        ),
        (
            with(json!({ "rule": { "target": 1 } })),
            item("rule.target"),
        ),
        (whole(json!({ "items": [] })), "items".to_owned()),
        (whole(json!({ "items": many })), "items".to_owned()),
        (whole(json!({ "term_days": 0 })), "term_days".to_owned()),
        (whole(json!({ "term_days": 1001 })), "term_days".to_owned()),
        (whole(json!({ "title": " " })), "title".to_owned()),
    ] {
        let refused = ada.post(ADMIN, &body).await.refused(422, "invalid").json();
        let errors = refused["errors"].as_array().unwrap();
        assert!(
            errors.iter().any(|it| it["field"] == field),
            "{body}: {refused}"
        );
    }
    assert_eq!(ada.read(ADMIN).await["total"], 0);
    let fine = with(json!({}));
    bob.post(ADMIN, &fine).await.refused(403, "admin_required");
}

#[tokio::test]
async fn packages_are_searched_and_paginated() {
    let app = TestApp::new().await;
    let ada = app.admin("ada").await;
    let pray = template(&ada, json!({ "title": "Pray" })).await;
    for title in ["Forty days", "Seven mornings", "Nine evenings"] {
        package(&ada, title, 7, &[&pray]).await;
    }
    for base in [LIBRARY, ADMIN] {
        let found = ada.read(&format!("{base}?q=NIN")).await;
        assert_eq!(
            (titles(&found), &found["total"]),
            (vec!["Seven mornings", "Nine evenings"], &json!(2))
        );
        let first = ada.read(&format!("{base}?limit=2")).await;
        let next = first["next_cursor"].as_str().unwrap();
        let rest = ada.read(&format!("{base}?limit=2&cursor={next}")).await;
        assert_eq!(
            (titles(&rest), &rest["next_cursor"]),
            (vec!["Nine evenings"], &Value::Null)
        );
        assert_eq!(rest["items"][0]["items"][0]["asceticism"]["title"], "Pray");
    }
}
