//! Readings of a user with plain forms: marks, notes, catching up, starting, moving and stopping.

use serde_json::json;
use time::Duration;

use super::{plan, today};
use crate::support::{
    TestApp,
    html::{Form, elements, error_at, find, words},
};

#[tokio::test]
async fn unmarking_a_reading_keeps_its_note() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let mut browser = app.signed_in(&bob).await;
    let empty = browser.get("/readings").await.expect(200);
    assert!(words(&empty.text).contains("There is no reading plan yet."));
    plan(&ada, today(&app), 3).await;

    let page = browser.get("/readings").await.expect(200);
    assert_eq!(find(&page.text, |e| e.tag == "h1").text, "R1");
    let said = words(&page.text);
    assert!(
        said.contains("First <b>.") && said.contains("Second."),
        "{said}"
    );
    assert!(!page.text.contains("<b>"));
    let note = "</textarea><script>alert(1)</script>\n& more";
    let form = Form::of(&page.text, "/fn/mark_reading").with("note", note);
    browser.send(&form).await.expect(303);
    let page = browser.get("/readings").await.expect(200);
    let form = Form::of(&page.text, "/fn/mark_reading");
    assert_eq!(
        form.value("note").map(|it| it.replace("\r\n", "\n")).as_deref(),
        Some(note)
    );
    let card = browser.get("/dashboard").await.expect(200);
    assert!(words(&card.text).contains("See your note"));

    let unmark = Form::of(&page.text, "/fn/unmark_reading");
    browser.send(&unmark).await.expect(303);
    // Submitted twice, as by a double tap.
    browser.send(&unmark).await.expect(303);
    let page = browser.get("/readings").await.expect(200);
    let form = Form::of(&page.text, "/fn/mark_reading");
    assert_eq!(form.value("note"), Some(note));
    assert!(elements(&page.text).iter().any(|e| e.text == "Mark read"));

    // Input is kept after a refusal.
    let long = "a".repeat(10_001);
    let refused = browser.send(&form.with("note", &long)).await.expect(422);
    assert!(error_at(&refused.text, "note").contains("10000"));
    assert_eq!(
        Form::of(&refused.text, "/fn/mark_reading").value("note"),
        Some(long.as_str())
    );
}

#[tokio::test]
async fn notes_are_listed_latest_first_and_paginated() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let mut browser = app.signed_in(&bob).await;
    const ALL: &str = "/readings?notes=all";
    let none = browser.get(ALL).await.expect(200);
    assert!(words(&none.text).contains("No notes yet."));
    let first = today(&app);
    plan(&ada, first, 25).await;
    let page = browser.get("/readings").await.expect(200);
    assert!(!page.text.contains(ALL));
    for day in 0..22 {
        let page = format!("/readings/{}", first + Duration::days(day));
        let page = browser.get(&page).await.expect(200);
        let note = format!("<b>Note {day}");
        let form = Form::of(&page.text, "/fn/mark_reading").with("note", &note);
        browser.send(&form).await.expect(303);
    }
    let page = words(&browser.get("/readings").await.expect(200).text);
    assert!(
        page.contains("All 22") && page.contains("<b>Note 21"),
        "{page}"
    );
    assert!(!page.contains("<b>Note 18"), "{page}");

    let page = browser.get(ALL).await.expect(200).text;
    let said = words(&page);
    assert!(
        said.contains("22 notes") && said.contains("<b>Note 2 "),
        "{said}"
    );
    let next = find(&page, |e| e.get("rel") == "next").get("href").to_owned();
    let page = words(&browser.get(&next).await.expect(200).text);
    assert!(
        page.contains("<b>Note 1 ") && page.contains("<b>Note 0 "),
        "{page}"
    );
    assert!(!page.contains("<b>Note 2 "), "{page}");
    browser.get("/readings?notes=elsewhere").await.expect(422);
}

#[tokio::test]
async fn missed_readings_can_be_marked_or_rescheduled_from_today() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let first = today(&app) - Duration::days(4);
    let id = plan(&ada, first, 8).await;
    let follow = json!({ "plan_id": id, "start_date": first.to_string() });
    bob.put("/api/users/me/reading-plan", &follow).await.expect(200);
    let mut browser = app.signed_in(&bob).await;
    let page = browser.get("/readings").await.expect(200);
    let said = words(&page.text);
    assert!(said.contains("You are 4 days behind."), "{said}");
    let rows = |html: &str| -> Vec<String> {
        let rows = elements(html).into_iter();
        let rows = rows.filter(|e| e.get("class") == "mark");
        rows.map(|e| e.get("aria-label").to_owned()).collect()
    };
    assert_eq!(
        rows(&page.text),
        ["R1", "R2", "R3", "R4"].map(|it| format!("Mark read: {it}"))
    );
    let oldest = [("page", "/readings"), ("date", &first.to_string())];
    browser.submit("/fn/mark_reading", &oldest).await.expect(303);
    let page = browser.get("/readings?ask=rebase").await.expect(200);
    assert_eq!(rows(&page.text).len(), 3);
    assert!(elements(&page.text).iter().any(|e| e.tag == "dialog"));
    browser.send(&Form::of(&page.text, "/fn/rebase_readings")).await.expect(303);
    let page = browser.get("/readings").await.expect(200);
    assert!(rows(&page.text).is_empty());
    assert_eq!(find(&page.text, |e| e.tag == "h1").text, "R2");
    // A reading that was read keeps its date.
    let page = browser.get(&format!("/readings/{first}")).await.expect(200);
    assert_eq!(find(&page.text, |e| e.tag == "h1").text, "R1");
    for nowhere in ["/readings/soon", "/readings/2026-2-3"] {
        browser.get(nowhere).await.expect(404);
    }

    let page = browser.get("/readings?ask=stop").await.expect(200);
    browser.send(&Form::of(&page.text, "/fn/stop_reading_plan")).await.expect(303);
    let page = browser.get(&format!("/readings?ask=begin&plan={id}")).await.expect(200);
    let form = Form::of(&page.text, "/fn/begin_reading_plan");
    assert_eq!(
        form.value("start_date"),
        Some(today(&app).to_string().as_str())
    );
    let refused = browser.send(&form.clone().with("number", "9")).await.expect(422);
    assert!(error_at(&refused.text, "number").contains("1 to 8"));
    browser.send(&form.with("number", "3")).await.expect(303);
    let page = browser.get("/readings").await.expect(200);
    assert_eq!(find(&page.text, |e| e.tag == "h1").text, "R3");
}
