//! Texts of the library: naughty strings, limits and unknown fields.

use axum::http::Method;
use serde_json::{Value, json};

use super::{path, template};
use crate::{
    api::naughty_strings::KEPT,
    support::{TestApp, TestUser, assert_has},
};

const TEMPLATES: &str = "/api/admin/asceticisms";
const PACKAGES: &str = "/api/admin/packages";

#[tokio::test]
async fn naughty_strings_in_templates_and_packages_are_stored_unchanged() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    for text in KEPT {
        let short: String = text.chars().take(8).collect();
        let (short, unit) = (short.trim(), text.chars().take(30).collect::<String>());
        let body = json!({
            "title": text, "description": text, "category": text, "icon": short,
            "tracking_type": "count", "suggested_rule": { "unit": unit.trim() },
        });
        let made = template(&ada, body.clone()).await;
        for field in ["title", "description", "category", "icon"] {
            assert_eq!(made[field], body[field], "{text:?}");
        }
        assert_eq!(made["suggested_rule"]["unit"], unit.trim());
        let seen = bob.read(&path("/api/asceticisms", &made)).await;
        assert_eq!(seen["title"], text);
        for name in ["q", "category"] {
            let query = serde_urlencoded::to_string([(name, text)]).unwrap();
            let found = bob.get(&format!("/api/asceticisms?limit=100&{query}")).await;
            let found = found.expect(200).json()["items"].clone();
            assert!(found.as_array().unwrap().contains(&seen), "{name}={text:?}");
        }
        let items = json!([{ "asceticism_id": made["id"] }]);
        let package = json!({
            "title": text, "description": text, "icon": short, "term_days": 7, "items": items,
        });
        let package = ada.create(PACKAGES, &package).await;
        let seen = bob.read(&path("/api/packages", &package)).await;
        assert_has(&seen, json!({ "title": text, "icon": short }));
    }
}

#[tokio::test]
async fn control_characters_and_overlong_texts_are_422() {
    let app = TestApp::new().await;
    let ada = app.admin("ada").await;
    for (field, text) in [
        ("title", "a\nb".to_owned()),
        ("title", "x".repeat(201)),
        ("title", " ".to_owned()),
        ("description", "\0".to_owned()),
        ("description", "x".repeat(10_001)),
        ("category", "a\u{1b}b".to_owned()),
        ("category", "x".repeat(61)),
        ("icon", "123456789".to_owned()),
        ("icon", "a\u{85}b".to_owned()),
    ] {
        let mut body = json!({ "title": "x" });
        body[field] = json!(text);
        ada.post(TEMPLATES, &body).await.invalid(field);
        let made = template(&ada, json!({ "title": "x" })).await;
        let patch = json!({ field: text });
        ada.patch(&path(TEMPLATES, &made), &patch).await.refused(422, "invalid");
    }
}

// AZN-03
#[tokio::test]
async fn unknown_fields_are_422_and_change_nothing() {
    let app = TestApp::new().await;
    let ada = app.admin("ada").await;
    let made = template(&ada, json!({ "title": "Pray" })).await;
    let items = json!([{ "asceticism_id": made["id"] }]);
    let package = json!({ "title": "Days", "term_days": 7, "items": items });
    let days = ada.create(PACKAGES, &package).await;
    let before = app.dump().await;
    let slipped = [
        "id",
        "creator_id",
        "is_template",
        "retired_at",
        "created_at",
        "user_id",
        "Title",
    ];
    let doors: [(Method, String, Value); 5] = [
        (Method::POST, TEMPLATES.to_owned(), json!({ "title": "x" })),
        (Method::PUT, path(TEMPLATES, &made), json!({ "title": "x" })),
        (
            Method::PATCH,
            path(TEMPLATES, &made),
            json!({ "title": "x" }),
        ),
        (Method::POST, PACKAGES.to_owned(), package.clone()),
        (Method::PUT, path(PACKAGES, &days), package),
    ];
    for (method, path, body) in doors {
        for name in slipped {
            let mut body = body.clone();
            body[name] = json!("x");
            refused(&ada, &method, &path, &body, name).await;
            if let Some(item) = body.pointer_mut("/items/0") {
                item[name] = json!("x");
                refused(&ada, &method, &path, &body, name).await;
            }
        }
    }
    assert_eq!(app.dump().await, before);
}

async fn refused(admin: &TestUser, method: &Method, path: &str, body: &Value, name: &str) {
    let refused = admin.send(method.clone(), path, Some(body)).await;
    refused.refused(422, "invalid");
    assert!(refused.text.contains(name), "{name}: {}", refused.text);
}
