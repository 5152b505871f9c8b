//! Package form, which shows only part of the API's fields.

use serde_json::{Value, json};

use super::admin::{SHELF, preview};
use crate::support::{
    TestApp,
    html::{Form, words},
};

// Values set through the API are kept, whether the form shows them or not.
#[tokio::test]
async fn editing_a_package_keeps_unchanged_rule_fields() {
    let app = TestApp::new().await;
    let ada = app.admin("ada").await;
    let proposed = json!({ "target": 20, "unit": "pages" });
    let template = json!({ "title": "Read", "tracking_type": "count", "suggested_rule": proposed });
    let template = ada.post("/api/admin/asceticisms", &template).await;
    let read = template.expect(201).json()["id"].clone();
    let rules = [
        json!({
            "schedule": { "type": "every", "days": 17 }, "target": 3, "unit": "books",
            "direction": "at_most", "unlogged": "kept",
        }),
        json!({ "schedule": { "type": "per_week", "times": 4 }, "unit": "lines" }),
        json!({ "schedule": { "type": "daily" }, "target": 20, "unit": "pages" }),
        Value::Null,
    ];
    let items = rules.iter().map(|rule| json!({ "asceticism_id": read, "rule": rule }));
    let items: Vec<Value> = items.collect();
    let new = json!({ "title": "Forty", "term_days": 40, "items": items });
    let made = ada.create("/api/admin/packages", &new).await;
    let api = format!("/api/admin/packages/{}", made["id"].as_str().unwrap());
    let edit = format!("{SHELF}/packages/{}", made["id"].as_str().unwrap());

    let mut browser = app.signed_in(&ada).await;
    let page = browser.get(&edit).await.expect(200);
    assert!(words(&page.text).contains("Every 17 days"));
    let form = Form::of(&page.text, "/fn/save_package").with("title", "Forty days");
    // Also after a preview, and after a validation error.
    let mut shown = form.clone();
    shown.action = "/fn/preview_package".to_owned();
    let page = browser.send(&shown).await.expect(200);
    assert!(preview(&page.text).contains("At most 3 books, every 17 days"));
    let form = Form::of(&page.text, "/fn/save_package").with("term_days", "x");
    let page = browser.send(&form).await.expect(422);
    let form = Form::of(&page.text, "/fn/save_package").with("term_days", "40");
    browser.send(&form).await.expect(303);
    let saved = ada.read(&api).await;
    assert_eq!(saved["title"], "Forty days");
    assert_eq!(saved["items"], made["items"]);

    // A changed field is saved, and the rest of that rule is kept.
    let page = browser.get(&edit).await.expect(200);
    let form = Form::of(&page.text, "/fn/save_package")
        .with("items[0][schedule]", r#"{"type":"every","days":2}"#)
        .with("items[1][schedule]", "")
        .with("items[3][schedule]", r#"{"type":"per_week","times":4}"#);
    browser.send(&form).await.expect(303);
    let saved = ada.read(&api).await;
    let rule = |n: usize| saved["items"][n]["rule"].clone();
    assert_eq!(rule(0)["schedule"], json!({ "type": "every", "days": 2 }));
    for (n, part, value) in [
        (0, "unit", json!("books")),
        (0, "direction", json!("at_most")),
        (0, "unlogged", json!("kept")),
        (0, "target", json!(3)),
        (1, "schedule", json!({ "type": "daily" })),
        (1, "unit", json!("lines")),
        (3, "schedule", json!({ "type": "per_week", "times": 4 })),
        (3, "target", json!(20)),
    ] {
        assert_eq!(rule(n)[part], value, "{n} {part}");
    }
    assert_eq!(rule(2), made["items"][2]["rule"]);
}
