//! Library page: templates and packages.

use serde_json::json;

use crate::support::{
    TestApp,
    html::{elements, words},
};

#[tokio::test]
async fn an_empty_library_shows_the_next_step_for_each_role() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let page = app.signed_in(&bob).await.get("/library").await.expect(200);
    assert!(words(&page.text).contains("The library is empty"));
    let leads = |html: &str, to: &str| elements(html).iter().any(|it| it.get("href") == to);
    assert!(leads(&page.text, "/commitments/new"));
    assert!(!leads(&page.text, "/admin/library"));
    let page = app.signed_in(&ada).await.get("/library").await.expect(200);
    assert!(leads(&page.text, "/admin/library"));
    let page = app.signed_in(&ada).await.get("/admin/library").await.expect(200);
    assert!(words(&page.text).contains("No templates."));
}

#[tokio::test]
async fn the_initial_library_is_grouped_by_category_and_searchable() {
    let app = TestApp::new().await;
    app.install_library().await;
    let bob = app.user("bob").await;
    let own = json!({ "custom": { "title": "My own thing" } });
    bob.post("/api/users/me/commitments", &own).await.expect(201);
    let mut browser = app.signed_in(&bob).await;
    let page = browser.get("/library").await.expect(200);
    let elements = elements(&page.text);
    let links = |beginning: &str| {
        let is = |it: &&crate::support::html::Element| it.get("href").starts_with(beginning);
        elements.iter().filter(is).count()
    };
    assert_eq!(links("/commitments/new?asceticism="), 61);
    assert_eq!(links("/library/packages/"), 6);
    // Each link leads to an existing heading.
    let jumps: Vec<_> = elements.iter().map(|it| it.get("href")).collect();
    let jumps: Vec<_> = jumps.iter().filter(|it| it.starts_with("#part-")).collect();
    assert_eq!(jumps.len(), 11);
    for jump in jumps {
        assert!(
            elements.iter().any(|it| format!("#{}", it.get("id")) == **jump),
            "{jump}"
        );
    }
    let said = words(&page.text);
    for word in [
        "Prayer and silence",
        "Your own",
        "My own thing",
        "Forty days",
        "40 days · 9 things",
    ] {
        assert!(said.contains(word), "{word}: {said}");
    }
    assert!(said.contains("At least 15 minutes, every day"), "{said}");

    let found = words(&browser.get("/library?q=psalm").await.expect(200).text);
    assert!(
        found.contains("A psalm or a poem") && !found.contains("Walk"),
        "{found}"
    );
    let nothing = words(&browser.get("/library?q=zzz").await.expect(200).text);
    assert!(nothing.contains("No results"), "{nothing}");
}

// INP-04
#[tokio::test]
async fn library_texts_are_escaped_on_every_page() {
    let app = TestApp::new().await;
    let ada = app.admin("ada").await;
    let evil = "<script>alert(1)</script>";
    let body = json!({ "title": evil, "description": evil, "category": evil, "icon": "<b>" });
    let made = ada.create("/api/admin/asceticisms", &body).await;
    let items = json!([{ "asceticism_id": made["id"] }]);
    let package = json!({
        "title": evil, "description": evil, "icon": "<i>", "term_days": 7, "items": items,
    });
    let package = ada.create("/api/admin/packages", &package).await;
    let id = |it: &serde_json::Value| it["id"].as_str().unwrap().to_owned();
    let mut browser = app.signed_in(&ada).await;
    for path in [
        "/library".to_owned(),
        "/admin/library".to_owned(),
        format!("/library/packages/{}", id(&package)),
        format!("/admin/library/templates/{}", id(&made)),
        format!("/admin/library/packages/{}", id(&package)),
        format!("/admin/library/templates/{}?step=delete", id(&made)),
    ] {
        let page = browser.get(&path).await.expect(200);
        assert!(!page.text.contains("<script>alert"), "{path}");
        assert!(words(&page.text).contains(evil), "{path}");
        let is_sign = |it: &&crate::support::html::Element| matches!(it.tag.as_str(), "b" | "i");
        assert_eq!(
            elements(&page.text).iter().filter(is_sign).count(),
            0,
            "{path}"
        );
    }
}

#[tokio::test]
async fn abstain_templates_show_how_unlogged_days_count() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    for (title, rule) in [
        ("Sugar", json!({})),
        ("Wine", json!({ "unlogged": "missed" })),
        ("Pray", json!({ "kind": "do" })),
    ] {
        let kind = rule["kind"].as_str().unwrap_or("abstain");
        let rule = json!({ "unlogged": rule["unlogged"] });
        let new = json!({ "title": title, "kind": kind, "suggested_rule": rule });
        ada.post("/api/admin/asceticisms", &new).await.expect(201);
    }
    let page = app.signed_in(&bob).await.get("/library").await.expect(200);
    let said = words(&page.text);
    for silence in ["kept unless logged", "to be confirmed"] {
        assert_eq!(said.matches(silence).count(), 1, "{said}");
    }
}
