//! Undo of a log.

use serde_json::{Value, json};

use super::{Morning, form, said};
use crate::support::html::Form;

fn is_offered(page: &str) -> bool {
    !Form::all(page, "/fn/undo_log").is_empty()
}

/// Log of the day, without its times.
async fn log(bob: &Morning) -> Value {
    let mut log = bob.first().await["log"].clone();
    if let Some(log) = log.as_object_mut() {
        log.remove("created_at");
        log.remove("updated_at");
    }
    log
}

/// The log without its entries.
fn said_of(mut log: Value) -> Value {
    if let Some(log) = log.as_object_mut() {
        log.remove("entries");
    }
    log
}

#[tokio::test]
async fn undo_restores_the_mark_the_value_and_the_note() {
    let mut bob = Morning::new().await;
    let rule = json!({ "rule": { "target": 20, "unit": "pages" } });
    let id = bob.take_on("Read", "count", rule).await;
    let date = bob.day().await["date"].as_str().unwrap().to_owned();
    let path = format!("/api/users/me/commitments/{id}/logs/{date}");
    assert!(!is_offered(&bob.open().await), "nothing was done yet");
    for before in [
        json!({ "value": 12, "note": "Chapter one & two;\n\"half\"" }),
        json!({ "status": "skipped", "reason": "sore knee, again", "note": "" }),
        json!({ "status": "missed", "value": 3, "note": "ünïcode 🙂" }),
    ] {
        bob.user.put(&path, &before).await.expect(200);
        let was = log(&bob).await;
        for (action, fields) in [
            ("/fn/log_mark", &[("status", "kept")][..]),
            ("/fn/log_entry", &[]),
            ("/fn/log_note", &[]),
            ("/fn/clear_log", &[]),
        ] {
            let page = bob.open().await;
            let forms = Form::all(&page, action);
            // A skipped day has no form to add an entry, and a partial day has none to clear it.
            if forms.is_empty() {
                continue;
            }
            let act = form(&page, action, fields);
            let act = match action {
                "/fn/log_note" => act.with("note", "Something else"),
                _ => act,
            };
            bob.browser.send(&act).await.expect(303);
            assert_ne!(log(&bob).await, was, "{action}");
            let page = bob.open().await;
            assert!(is_offered(&page), "{action}");
            bob.browser.send(&form(&page, "/fn/undo_log", &[])).await.expect(303);
            assert_eq!(
                said_of(log(&bob).await),
                said_of(was.clone()),
                "{action} on {before}"
            );
            assert!(!is_offered(&bob.open().await), "undo is offered again");
        }
    }
}

#[tokio::test]
async fn undo_of_an_entry_keeps_the_earlier_entries() {
    let mut bob = Morning::new().await;
    bob.take_on("Water", "count", json!({ "rule": { "target": 8 } })).await;
    for _ in 0..3 {
        bob.done("/fn/log_entry", &[]).await;
    }
    let was = log(&bob).await;
    assert_eq!(was["entries"].as_array().unwrap().len(), 3);
    bob.done("/fn/log_entry", &[]).await;
    bob.done("/fn/undo_log", &[]).await;
    assert_eq!(log(&bob).await, was);
}

// Race: two requests at the same time, from two devices or from fast taps.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_concurrent_log_changes_are_both_saved() {
    let mut bob = Morning::new().await;
    let id = bob.take_on("Pray", "check", json!({})).await;
    let date = bob.day().await["date"].as_str().unwrap().to_owned();
    let path = format!("/api/users/me/commitments/{id}/logs/{date}");
    for round in 0..20 {
        let page = bob.open().await;
        let taps = [
            form(&page, "/fn/log_mark", &[("status", "kept")]),
            form(&page, "/fn/log_note", &[]).with("note", "At dawn."),
        ];
        let taps = taps.map(|tap| {
            let mut browser = bob.browser.clone();
            tokio::spawn(async move {
                browser.send(&tap).await.expect(303);
                browser
            })
        });
        for tap in taps {
            bob.browser = tap.await.unwrap();
        }
        let log = log(&bob).await;
        assert_eq!(
            (&log["mark"], &log["note"]),
            (&json!("kept"), &json!("At dawn.")),
            "round {round}"
        );
        bob.user.client.delete(&path).await.expect(204);
    }
}

// Another device adds an entry and a note before the undo.
#[tokio::test]
async fn undo_of_an_entry_keeps_later_changes() {
    let mut bob = Morning::new().await;
    let id = bob.take_on("Water", "count", json!({ "rule": { "target": 8 } })).await;
    let date = bob.day().await["date"].as_str().unwrap().to_owned();
    let path = format!("/api/users/me/commitments/{id}/logs/{date}");
    bob.done("/fn/log_entry", &[]).await;
    let later = json!({ "add_entry": { "value": 3 }, "note": "Hot" });
    bob.user.client.patch(&path, &later).await.expect(200);
    bob.done("/fn/undo_log", &[]).await;
    let log = log(&bob).await;
    assert_eq!((&log["value"], &log["note"]), (&json!(3), &json!("Hot")));
}

// A double click sends two requests; the second one must not remove the undo.
#[tokio::test]
async fn resubmitting_an_unchanged_log_keeps_the_undo() {
    let mut bob = Morning::new().await;
    bob.take_on("Pray", "check", json!({})).await;
    let page = bob.open().await;
    let keep = form(&page, "/fn/log_mark", &[("status", "kept")]);
    for _ in 0..2 {
        bob.browser.send(&keep).await.expect(303);
    }
    let page = bob.open().await;
    assert!(said(&page).contains("Pray: kept."), "{}", said(&page));
    bob.done("/fn/undo_log", &[]).await;
    assert!(bob.first().await["log"].is_null());
}

// Undo is not offered if the replaced note is too long for a cookie. The earlier undo is removed,
// too, as it would restore the state before that note.
#[tokio::test]
async fn replacing_a_very_long_note_succeeds_without_an_undo() {
    let mut bob = Morning::new().await;
    bob.take_on("Pray", "check", json!({})).await;
    let long = "long ".repeat(2_000).trim_end().to_owned();
    for note in [long.as_str(), "short"] {
        let page = bob.open().await;
        let written = form(&page, "/fn/log_note", &[]).with("note", note);
        bob.browser.send(&written).await.expect(303);
        assert_eq!(bob.first().await["log"]["note"], note);
        // The undo of the short note would have to contain the long one.
        assert_eq!(is_offered(&bob.open().await), note == long);
    }
}

// The next user of this browser may be another person.
#[tokio::test]
async fn signing_out_removes_the_undo_cookie() {
    let mut bob = Morning::new().await;
    bob.take_on("Pray", "check", json!({})).await;
    bob.done("/fn/log_mark", &[("status", "kept")]).await;
    assert!(bob.browser.cookies.contains_key("regula-undo"));
    bob.browser.submit("/fn/logout", &[]).await.expect(303);
    assert!(!bob.browser.cookies.contains_key("regula-undo"));
}

// The undo cookie grants no permission, and its content is not shown to another user.
#[tokio::test]
async fn the_undo_cookie_has_no_effect_for_another_user() {
    let mut bob = Morning::new().await;
    bob.take_on("Pray", "check", json!({})).await;
    bob.done("/fn/log_mark", &[("status", "kept")]).await;
    let undo = form(&bob.open().await, "/fn/undo_log", &[]);
    let eve = bob.app.user("eve").await;
    let mut other = bob.app.signed_in(&eve).await;
    let way_back = bob.browser.cookies["regula-undo"].clone();
    other.cookies.insert("regula-undo".to_owned(), way_back);
    let page = other.get("/dashboard").await.expect(200);
    assert!(!is_offered(&page.text));
    other.send(&undo).await.expect(404);
    assert_eq!(bob.first().await["today"], "kept");
}
