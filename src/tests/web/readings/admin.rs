//! Reading plans and readings, edited by an admin with plain forms.

use axum::http::{Method, header};
use serde_json::json;
use time::Duration;

use super::{plan, today};
use crate::support::{
    Browser, PASSWORD, TestApp, TestResponse,
    html::{Form, error_at, find, words},
};

const IMPORT: &str = "/admin/import-readings";

async fn import(browser: &mut Browser, plan: &str, text: &str, file: &str) -> TestResponse {
    let mut body = String::new();
    for (name, value) in [
        (
            "page",
            format!("/admin/readings/import?plan={plan}").as_str(),
        ),
        ("plan_id", plan),
        ("text", text),
    ] {
        body +=
            &format!("--b\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
    }
    body += &format!(
        "--b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"x.csv\"\r\n\r\n{file}\r\n--b--\r\n"
    );
    let request = browser
        .request(Method::POST, IMPORT)
        .header(header::ACCEPT, "text/html")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=b")
        .body(body.into())
        .unwrap();
    browser.run(request).await
}

#[tokio::test]
async fn a_reading_is_previewed_as_typed_and_then_saved() {
    let app = TestApp::new().await;
    let ada = app.admin("ada").await;
    let now = today(&app);
    let id = plan(&ada, now, 1).await;
    let mut browser = app.signed_in(&ada).await;
    let page = browser.get("/admin/readings").await.expect(200);
    assert!(words(&page.text).contains("Default"));
    let day = now + Duration::days(2);
    let new = format!("/admin/readings/new?plan={id}&date={day}");
    let page = browser.get(&new).await.expect(200);
    assert!(page.header("x-regula-shown").is_empty());
    let typed = Form::of(&page.text, "/fn/save_reading")
        .with("title", "Typed <i>")
        .with("body", "One.\n\nTwo.");
    let preview = Form {
        action: "/fn/preview_reading".to_owned(),
        ..typed.clone()
    };
    let page = browser.send(&preview).await.expect(200);
    let again = Form::of(&page.text, "/fn/save_reading");
    assert_eq!(again.value("body"), Some("One.\n\nTwo."));
    assert_eq!(
        find(&page.text, |e| e.get("class") == "reading-title").text,
        "Typed <i>"
    );
    let refused = browser.send(&typed.clone().with("title", " ")).await.expect(422);
    assert_eq!(error_at(&refused.text, "title"), "Enter a title.");
    assert_eq!(
        Form::of(&refused.text, "/fn/save_reading").value("body"),
        Some("One.\n\nTwo.")
    );
    let done = browser.send(&again).await.expect(303);
    let page = browser.get(done.header("location")).await.expect(200);
    // The day in between is shown as a gap.
    let said = words(&page.text);
    assert!(said.contains("Typed <i>"), "{said}");
    if now.month() == day.month() {
        assert!(said.contains("1 gap"), "{said}");
    }
}

#[tokio::test]
async fn a_refused_import_shows_row_errors_and_keeps_the_text() {
    let app = TestApp::new().await;
    let ada = app.admin("ada").await;
    let id = plan(&ada, today(&app), 1).await;
    let mut browser = app.signed_in(&ada).await;
    let wrong = "date,title\n2031-01-01,Good\nsoon,<b>Bad</b>\n";
    for (text, file) in [(wrong, ""), ("", wrong), ("older", wrong)] {
        let page = import(&mut browser, &id, text, file).await.expect(422);
        let said = words(&page.text);
        assert!(said.contains("Row 2, line 3: Enter the date"), "{said}");
        assert!(said.contains("soon,<b>Bad</b>") && !page.text.contains("<b>Bad"));
        let form = Form::of(&page.text, IMPORT);
        assert_eq!(form.value("text"), Some(wrong));
        assert_eq!(form.value("plan_id"), Some(id.as_str()));
    }
    let good = "date,title\n2031-01-01,Good\n2031-01-02,Better";
    let done = import(&mut browser, &id, "", good).await.expect(303);
    let to = done.header("location").to_owned();
    assert_eq!(
        to,
        format!("/admin/readings/plans/{id}?created=2&replaced=0")
    );
    let page = browser.get(&to).await.expect(200);
    assert!(words(&page.text).contains("2 added."));
    let large = "x".repeat(257 * 1024);
    let page = import(&mut browser, &id, "", &large).await.expect(413);
    assert!(error_at(&page.text, "file").contains("256 KB"));

    // AZN-01: the import endpoint requires an admin, too.
    let bob = app.user("bob").await;
    let mut browser = app.signed_in(&bob).await;
    import(&mut browser, &id, "", good).await.expect(403);
    let refused = import(&mut app.browser(), &id, "", good).await.expect(303);
    assert!(refused.header("location").starts_with("/login"));
}

// SES-16: deleting a plan affects all users.
#[tokio::test]
async fn deleting_a_plan_requires_reauthentication_and_returns_to_the_page() {
    let app = TestApp::new().await;
    let ada = app.admin("ada").await;
    let id = plan(&ada, today(&app), 1).await;
    let mut browser = app.signed_in(&ada).await;
    let here = format!("/admin/readings/plans/{id}?ask=delete");
    let page = browser.get(&here).await.expect(200);
    let form = Form::of(&page.text, "/fn/delete_reading_plan");
    app.clock.advance(Duration::minutes(20));
    let asked = browser.send(&form).await.expect(303);
    let to = asked.header("location");
    assert!(to.starts_with("/confirm?next="), "{to}");

    let page = browser.get(&here).await.expect(200);
    assert!(!words(&page.text).contains("Delete plan"));
    let is_way = |href: &str| href.starts_with("/confirm?next=");
    let way = find(&page.text, |e| e.tag == "a" && is_way(e.get("href")));
    let page = browser.get(way.get("href")).await.expect(200);
    let confirm = Form::of(&page.text, "/fn/confirm").with("password", PASSWORD);
    let done = browser.send(&confirm).await.expect(303);
    assert_eq!(done.header("location"), here);
    let page = browser.get(&here).await.expect(200);
    assert!(words(&page.text).contains("Delete plan"));
    let form = Form::of(&page.text, "/fn/delete_reading_plan");
    browser.send(&form).await.expect(303);
    let gone = ada.read("/api/reading-plans").await;
    assert_eq!(gone["total"], 0);
}

// The admin's local date may differ from the date in UTC.
#[tokio::test]
async fn a_new_reading_defaults_to_the_admins_local_date() {
    let app = TestApp::new().await;
    let ada = app.admin("ada").await;
    let new = json!({ "title": "Plan" });
    let made = ada.post("/api/admin/reading-plans", &new).await;
    let id = made.expect(201).json()["id"].as_str().unwrap().to_owned();
    let mut browser = app.signed_in(&ada).await;
    for zone in ["Pacific/Kiritimati", "Pacific/Pago_Pago"] {
        let mine = json!({ "time_zone": zone });
        ada.patch("/api/auth/me", &mine).await.expect(200);
        let day = ada.get("/api/dashboard").await.json()["date"].clone();
        let here = format!("/admin/readings/plans/{id}");
        let page = browser.get(&here).await.expect(200);
        let new = format!("date={}\"", day.as_str().unwrap());
        assert!(page.text.contains(&new), "{zone}: {new}");
    }
}
