//! Admin forms of the library, and their previews.

use serde_json::{Value, json};

use crate::support::{
    TestApp, TestUser, assert_has,
    html::{Form, error_at, words},
};

pub(super) const SHELF: &str = "/admin/library";

async fn templates(admin: &TestUser) -> Vec<Value> {
    let page = admin.read("/api/admin/asceticisms").await;
    page["items"].as_array().unwrap().clone()
}

/// Text of the preview.
pub(super) fn preview(html: &str) -> String {
    let (_, rest) = html.split_once("id=\"preview\"").unwrap();
    let (inside, _) = rest.split_once("</aside>").unwrap();
    words(&format!("<div {inside}"))
}

#[tokio::test]
async fn a_template_is_previewed_saved_edited_and_deleted_without_javascript() {
    let app = TestApp::new().await;
    let ada = app.admin("ada").await;
    let mut browser = app.signed_in(&ada).await;
    let new = format!("{SHELF}/templates/new");
    let page = browser.get(&new).await.expect(200);
    let mut form = Form::of(&page.text, "/fn/save_template")
        .with("title", "Read </textarea>")
        .with("description", "A few pages.\nEach day.")
        .with("category", "Study")
        .with("icon", "§")
        .with("tracking_type", "count")
        .with("schedule", "per_week")
        .with("per_week", "3")
        .with("target", "10")
        .with("unit", "pages");
    form.action = "/fn/preview_template".to_owned();
    let shown = browser.send(&form).await.expect(200);
    let row = preview(&shown.text);
    assert!(
        row.contains("Read </textarea>") && row.contains("A few pages."),
        "{row}"
    );
    assert!(row.contains("At least 10 pages, 3 times a week"), "{row}");
    assert!(templates(&ada).await.is_empty());

    // The input is still in the form, and can be saved from there.
    let form = Form::of(&shown.text, "/fn/save_template");
    for (field, value) in [
        ("title", "Read </textarea>"),
        ("icon", "§"),
        ("per_week", "3"),
        ("unit", "pages"),
    ] {
        assert_eq!(form.value(field), Some(value), "{field}");
    }
    assert_eq!(
        browser.send(&form).await.expect(303).header("location"),
        SHELF
    );
    let made = templates(&ada).await;
    assert_eq!(
        made[0]["suggested_rule"],
        json!({ "schedule": { "type": "per_week", "times": 3 }, "target": 10, "unit": "pages" })
    );
    assert_eq!(made[0]["description"], "A few pages.\nEach day.");

    let edit = format!("{SHELF}/templates/{}", made[0]["id"].as_str().unwrap());
    let page = browser.get(&edit).await.expect(200);
    let form = Form::of(&page.text, "/fn/save_template").with("title", "Read slowly");
    browser.send(&form).await.expect(303);
    let again = templates(&ada).await;
    assert_has(
        &again[0],
        json!({ "title": "Read slowly", "suggested_rule": made[0]["suggested_rule"] }),
    );

    let asked = browser.get(&format!("{edit}?step=delete")).await.expect(200);
    assert!(words(&asked.text).contains("Nobody has taken it on"));
    let done = browser.send(&Form::of(&asked.text, "/fn/delete_template")).await.expect(200);
    assert!(words(&done.text).contains("Read slowly is deleted."));
    assert!(templates(&ada).await.is_empty());
}

#[tokio::test]
async fn deleting_a_used_template_retires_it_until_restored() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let made = ada.post("/api/admin/asceticisms", &json!({ "title": "Pray" })).await;
    let made = made.expect(201).json();
    let take = json!({ "asceticism_id": made["id"] });
    bob.post("/api/users/me/commitments", &take).await.expect(201);
    let mut browser = app.signed_in(&ada).await;
    let edit = format!("{SHELF}/templates/{}", made["id"].as_str().unwrap());
    let asked = browser.get(&format!("{edit}?step=delete")).await.expect(200);
    assert!(
        words(&asked.text).contains("Taken on once"),
        "{}",
        words(&asked.text)
    );
    let done = browser.send(&Form::of(&asked.text, "/fn/delete_template")).await.expect(200);
    let said = words(&done.text);
    assert!(
        said.contains("Pray is retired") && said.contains("Retired"),
        "{said}"
    );
    assert!(
        words(&browser.get("/library").await.expect(200).text).contains("The library is empty")
    );

    // The tracking type of a template in use cannot be changed: the error is shown above the form,
    // and the input is kept.
    let page = browser.get(&edit).await.expect(200);
    let form = Form::of(&page.text, "/fn/save_template")
        .with("tracking_type", "count")
        .with("title", "Count prayers");
    let refused = browser.send(&form).await.expect(409);
    assert!(words(&refused.text).contains("Someone has taken this on"));
    assert_eq!(
        Form::of(&refused.text, "/fn/save_template").value("title"),
        Some("Count prayers")
    );

    let list = browser.get(SHELF).await.expect(200);
    browser.send(&Form::of(&list.text, "/fn/restore_template")).await.expect(303);
    assert!(words(&browser.get("/library").await.expect(200).text).contains("Pray"));
}

#[tokio::test]
async fn an_invalid_template_shows_the_error_at_its_field() {
    let app = TestApp::new().await;
    let ada = app.admin("ada").await;
    let mut browser = app.signed_in(&ada).await;
    let page = browser.get(&format!("{SHELF}/templates/new")).await.expect(200);
    let form = Form::of(&page.text, "/fn/save_template").with("title", "Walk");
    for (field, value, id, more) in [
        ("title", " ", "title", ("icon", "x")),
        ("icon", "123456789", "icon", ("title", "Walk")),
        ("schedule", "weekdays", "weekdays", ("title", "Walk")),
        ("per_week", "8", "per_week", ("schedule", "per_week")),
        ("target", "many", "target", ("tracking_type", "count")),
    ] {
        let form = form.clone().with(more.0, more.1).with(field, value);
        let page = browser.send(&form).await.expect(422);
        assert!(!error_at(&page.text, id).is_empty(), "{field}");
        assert_eq!(
            Form::of(&page.text, "/fn/save_template").value(field),
            Some(value)
        );
    }
    assert!(templates(&ada).await.is_empty());
}

#[tokio::test]
async fn the_rows_of_a_package_form_keep_their_order_and_errors() {
    let app = TestApp::new().await;
    app.install_library().await;
    let ada = app.admin("ada").await;
    let found = async |q: &str| {
        let page = ada.get(&format!("/api/admin/asceticisms?q={q}")).await.expect(200);
        page.json()["items"][0]["id"].as_str().unwrap().to_owned()
    };
    let (walk, thanks) = (found("on+foot").await, found("three+thanks").await);
    let mut browser = app.signed_in(&ada).await;
    let page = browser.get(&format!("{SHELF}/packages/new")).await.expect(200);
    let form = Form::of(&page.text, "/fn/save_package")
        .with("title", "Ten days")
        .with("term_days", "10")
        .with("items[0][asceticism_id]", &walk)
        .with("items[0][place]", "2")
        .with("items[0][first_day]", "3")
        .with("items[2][asceticism_id]", &thanks)
        .with("items[2][place]", "1")
        .with("items[2][target]", "5");

    let wrong = form.clone().with("items[0][first_day]", "11");
    let refused = browser.send(&wrong).await.expect(422);
    assert!(error_at(&refused.text, "item-0-first_day").contains("within the term"));
    let kept = Form::of(&refused.text, "/fn/save_package");
    assert_eq!(kept.value("items[0][first_day]"), Some("11"));

    let mut shown = form.clone();
    shown.action = "/fn/preview_package".to_owned();
    let shown = browser.send(&shown).await.expect(200);
    let card = preview(&shown.text);
    for word in [
        "Ten days",
        "10 days · 2 things",
        "From day 3",
        "At least 5 thanks",
    ] {
        assert!(card.contains(word), "{word}: {card}");
    }
    assert!(card.find("Three thanks") < card.find("Walk"), "{card}");

    assert_eq!(
        browser.send(&form).await.expect(303).header("location"),
        SHELF
    );
    let list = ada.read("/api/packages?q=ten+days").await;
    let made = &list["items"][0];
    let said = |n: usize, name: &str| made["items"][n][name].clone();
    assert_eq!(made["items"][0]["asceticism"]["title"], "Three thanks");
    assert_eq!(said(0, "rule")["target"], 5);
    assert_eq!(said(0, "rule")["unit"], "thanks");
    assert_eq!(
        (said(1, "first_day"), said(1, "last_day"), said(1, "rule")),
        (json!(3), json!(10), Value::Null)
    );

    // Saving the form unchanged changes nothing.
    let edit = format!("{SHELF}/packages/{}", made["id"].as_str().unwrap());
    let page = browser.get(&edit).await.expect(200);
    browser.send(&Form::of(&page.text, "/fn/save_package")).await.expect(303);
    let again = ada.read("/api/packages?q=ten+days").await;
    assert_eq!(again["items"][0]["items"], made["items"]);

    let asked = browser.get(&format!("{edit}?step=delete")).await.expect(200);
    assert!(words(&asked.text).contains("keep their commitments"));
    browser.send(&Form::of(&asked.text, "/fn/delete_package")).await.expect(303);
    browser.get(&edit).await.expect(404);
}
