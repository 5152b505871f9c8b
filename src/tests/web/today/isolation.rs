//! Isolation of *Today* between users.

use serde_json::json;

use super::{Morning, form};

#[tokio::test]
async fn users_cannot_change_logs_of_another_users_commitment() {
    let mut bob = Morning::new().await;
    let rule = json!({ "rule": { "target": 8 } });
    let id = bob.take_on("Water", "count", rule).await;
    bob.done("/fn/log_entry", &[]).await;
    let before = bob.first().await;
    let date = bob.day().await["date"].as_str().unwrap().to_owned();
    let eve = bob.app.user("eve").await;
    let mut other = bob.app.signed_in(&eve).await;
    for (action, more) in [
        ("/fn/log_mark", ("status", "kept")),
        ("/fn/log_value", ("value", "5")),
        ("/fn/log_note", ("note", "mine")),
        ("/fn/clear_log", ("status", "")),
        ("/fn/undo_log", ("value", "5")),
    ] {
        let fields = [("commitment_id", id.as_str()), ("date", &date), more];
        other.call(action, &fields).await.refused(404, "not_found");
    }
    let entry = [
        ("commitment_id", id.as_str()),
        ("date", &date),
        ("entry_id", &id),
        ("value", "1"),
    ];
    other.call("/fn/log_entry", &entry).await.refused(404, "not_found");
    assert_eq!(bob.first().await, before);
}

// Data that a browser stored while offline is never saved under another user's session.
#[tokio::test]
async fn queued_offline_logs_of_another_user_are_rejected() {
    let mut bob = Morning::new().await;
    let id = bob.take_on("Pray", "check", json!({})).await;
    let eve = bob.app.user("eve").await;
    let date = bob.day().await["date"].as_str().unwrap().to_owned();
    let body = format!("commitment_id={id}&date={date}&status=kept");
    for (user, expected) in [
        (&eve.id, 401),
        (&"nobody".to_owned(), 401),
        (&bob.user.id, 200),
    ] {
        let request = bob
            .browser
            .request(axum::http::Method::POST, "/fn/log_mark")
            .header("accept", "application/json")
            .header("content-type", "application/x-www-form-urlencoded")
            .header("x-regula-user", user)
            .body(axum::body::Body::from(body.clone()))
            .unwrap();
        bob.browser.run(request).await.expect(expected);
        let is_kept = bob.first().await["today"] == "kept";
        assert_eq!(is_kept, expected == 200, "for {user}");
    }
}

// A note submitted after the session ended is back in the form after the next sign-in.
#[tokio::test]
async fn an_unsaved_note_is_restored_after_signing_in_again() {
    let mut bob = Morning::new().await;
    let first = bob.take_on("Pray", "check", json!({})).await;
    bob.take_on("Read", "check", json!({})).await;
    let page = bob.open().await;
    let note = form(&page, "/fn/log_note", &[("commitment_id", &first)]).with("note", "At dawn");
    bob.user.delete("/api/auth/sessions").await.expect(204);
    let asked = bob.browser.send(&note).await.expect(303);
    let login = asked.header("location").to_owned();
    assert!(login.starts_with("/login?"), "{login}");
    let page = bob.browser.get(&login).await.expect(200);
    let signed_in = crate::support::html::Form::of(&page.text, "/fn/login")
        .with("email", &bob.user.email)
        .with("password", crate::support::PASSWORD);
    let back = bob.browser.send(&signed_in).await.expect(303);
    let page = bob.browser.get(back.header("location")).await.expect(200);
    let again = form(&page.text, "/fn/log_note", &[("note", "At dawn")]);
    assert_eq!(again.value("commitment_id"), Some(first.as_str()));
    bob.browser.send(&again).await.expect(303);
    bob.user = bob.app.log_in(&bob.user.email).await;
    assert_eq!(bob.first().await["log"]["note"], "At dawn");
}
