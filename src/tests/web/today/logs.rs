//! Logs on *Today*.

use serde_json::json;
use time::{Duration, Time};

use super::{Morning, form, mark, said};
use crate::support::html::{error_at, find};

// Clearing the mark restores the streak.
#[tokio::test]
async fn a_kept_mark_can_be_set_and_cleared() {
    let mut bob = Morning::new().await;
    let id = bob.take_on("Pray", "check", json!({})).await;
    assert_eq!(mark(&bob.open().await, &id), "mark");

    let page = bob.done("/fn/log_mark", &[("status", "kept")]).await;
    assert_eq!(mark(&page, &id), "mark done");
    assert!(said(&page).contains("All kept"), "{}", said(&page));
    assert_eq!(bob.first().await["streak"]["current"], 1);

    let page = bob.done("/fn/clear_log", &[]).await;
    assert_eq!(mark(&page, &id), "mark");
    assert!(bob.first().await["log"].is_null());
    assert_eq!(bob.first().await["streak"]["current"], 0);
}

#[tokio::test]
async fn a_day_is_missed_or_skipped_with_a_reason() {
    let mut bob = Morning::new().await;
    let id = bob.take_on("Run", "check", json!({})).await;
    let page = bob.done("/fn/log_mark", &[("status", "missed")]).await;
    assert_eq!(mark(&page, &id), "mark missed");

    let page = bob.open().await;
    let skip = form(&page, "/fn/log_mark", &[("status", "skipped")]);
    let skip = skip.with("reason", "sore <knee>");
    bob.browser.send(&skip).await.expect(303);
    let page = bob.open().await;
    assert_eq!(mark(&page, &id), "mark skipped");
    assert!(said(&page).contains("Skipped: sore <knee>"));
    assert!(said(&page).contains("A day of rest"));
    // Marking the day as kept removes the reason for skipping.
    let page = bob.done("/fn/log_mark", &[("status", "kept")]).await;
    assert_eq!(mark(&page, &id), "mark done");
    assert_eq!(bob.first().await["log"]["reason"], "");
}

// A tick in a notification and another in the app count once.
#[tokio::test]
async fn a_form_that_is_sent_twice_counts_once() {
    let mut bob = Morning::new().await;
    let rule = json!({ "rule": { "target": 3, "unit": "cups" } });
    bob.take_on("Water", "count", rule).await;
    let page = bob.open().await;
    let more = form(&page, "/fn/log_entry", &[("value", "1")]);
    for _ in 0..2 {
        bob.browser.send(&more).await.expect(303);
    }
    assert_eq!(bob.first().await["log"]["value"], 1);
    let page = bob.done("/fn/log_entry", &[("value", "1")]).await;
    assert!(said(&page).contains("2 of 3 cups"), "{}", said(&page));
    let page = bob.done("/fn/log_value", &[("value", "1")]).await;
    assert!(said(&page).contains("1 of 3 cups"), "{}", said(&page));
}

#[tokio::test]
async fn valid_values_are_saved_and_invalid_values_stay_in_the_field() {
    let mut bob = Morning::new().await;
    let rule = json!({ "rule": { "target": 20, "unit": "pages" } });
    let id = bob.take_on("Read", "count", rule).await;
    let page = bob.open().await;
    assert!(!find(&page, |e| e.tag == "details" && e.get("class") == "more").has("open"));
    let field = format!("value-{id}");
    let exactly = |page: &str| {
        // Another form with this action subtracts one; the last form sets the value.
        let mut forms = crate::support::html::Form::all(page, "/fn/log_value");
        forms.pop().unwrap()
    };
    let wrong = exactly(&page).with("value", "a <few>");
    let again = bob.browser.send(&wrong).await.expect(422);
    assert!(error_at(&again.text, &field).contains("Enter a number"));
    assert_eq!(exactly(&again.text).value("value"), Some("a <few>"));
    let menu = |e: &crate::support::html::Element| e.tag == "details" && e.get("class") == "more";
    assert!(find(&again.text, menu).has("open"), "the menu is closed");
    assert!(bob.first().await["log"].is_null());

    let right = exactly(&again.text).with("value", "12,5");
    bob.browser.send(&right).await.expect(303);
    let page = bob.open().await;
    assert!(said(&page).contains("12.5 of 20 pages"), "{}", said(&page));
    assert_eq!(mark(&page, &id), "mark partial");
    let page = bob.done("/fn/log_mark", &[("status", "kept")]).await;
    assert_eq!(mark(&page, &id), "mark done");
    assert!(said(&page).contains("20 of 20 pages"), "{}", said(&page));
}

#[tokio::test]
async fn a_form_submitted_after_midnight_logs_the_date_on_its_page() {
    let mut bob = Morning::new().await;
    bob.take_on("Pray", "check", json!({})).await;
    let now = bob.app.clock.now().get();
    let midnight = now.replace_time(Time::MIDNIGHT) + Duration::days(1);
    bob.app.clock.advance(midnight - now - Duration::minutes(1));
    let page = bob.open().await;
    let shown = form(&page, "/fn/log_mark", &[("status", "kept")]);
    let yesterday = shown.value("date").unwrap().to_owned();
    bob.app.clock.advance(Duration::minutes(2));

    bob.browser.send(&shown).await.expect(303);
    bob.user = bob.app.log_in(&bob.user.email).await;
    let day = bob.day().await;
    assert_ne!(day["date"], yesterday.as_str());
    assert!(day["commitments"][0]["log"].is_null(), "today has a log");
    assert_eq!(day["commitments"][0]["week"], json!(["kept", "open"]));
}

#[tokio::test]
async fn an_abstention_is_kept_until_a_slip_is_logged() {
    let mut bob = Morning::new().await;
    let id = bob.take_on("No sugar", "check", json!({ "kind": "abstain" })).await;
    let page = bob.open().await;
    assert_eq!(mark(&page, &id), "mark so-far");
    assert!(said(&page).contains("Kept unless logged"));
    assert!(said(&page).contains("All kept"));
    let slip = find(&page, |e| e.get("id") == format!("slip-{id}"));
    assert_eq!(slip.get("aria-label"), "Log a slip: No sugar");

    let page = bob.done("/fn/log_mark", &[("status", "missed")]).await;
    assert_eq!(mark(&page, &id), "mark missed");
    assert!(said(&page).contains("Slipped"));
    assert!(said(&page).contains("None of one kept: ") || said(&page).contains("None of one kept"));
    assert_eq!(bob.first().await["today"], "missed");
}

#[tokio::test]
async fn a_note_stays_when_the_mark_is_cleared() {
    let mut bob = Morning::new().await;
    bob.take_on("Pray", "check", json!({})).await;
    let note = "\nAt dawn.\n</textarea><script>alert(1)</script>";
    let page = bob.open().await;
    bob.browser.send(&form(&page, "/fn/log_note", &[]).with("note", note)).await.expect(303);
    let first = bob.first().await;
    assert_eq!(first["log"]["note"], note);
    assert_eq!(first["today"], "open", "a note alone marked the day");

    let page = bob.done("/fn/log_mark", &[("status", "kept")]).await;
    assert!(said(&page).contains("</textarea><script>alert(1)</script>"));
    bob.done("/fn/clear_log", &[]).await;
    let first = bob.first().await;
    assert_eq!(
        (first["today"].as_str(), &first["log"]["note"]),
        (Some("open"), &json!(note))
    );
    let page = bob.open().await;
    let form = form(&page, "/fn/log_note", &[]);
    assert_eq!(form.value("note"), Some(note));
}

#[tokio::test]
async fn a_note_marks_a_text_commitment_as_kept() {
    let mut bob = Morning::new().await;
    let id = bob.take_on("Journal", "text", json!({})).await;
    let page = bob.open().await;
    let written = form(&page, "/fn/log_note", &[]).with("note", "A long day.");
    bob.browser.send(&written).await.expect(303);
    assert_eq!(mark(&bob.open().await, &id), "mark done");
}
