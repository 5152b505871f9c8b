//! Days without anything due: a satisfied week, and a pause that began after the page was opened.

use serde_json::{Value, json};
use time::{Duration, Weekday};

use super::{Morning, form, said};

impl Morning {
    /// Advances the clock to that weekday in UTC, and signs in again.
    async fn wait_for(&mut self, weekday: Weekday) {
        while self.app.clock.now().get().date().weekday() != weekday {
            self.app.clock.advance(Duration::DAY);
        }
        self.user = self.app.log_in(&self.user.email).await;
        self.browser = self.app.signed_in(&self.user).await;
    }

    async fn log(&self, id: &str, log: Value) {
        let date = self.app.clock.now().get().date();
        let path = format!("/api/users/me/commitments/{id}/logs/{date}");
        self.user.put(&path, &log).await.expect(200);
    }

    /// Starts a vacation without an end; returns its path.
    async fn leave(&self) -> String {
        let pauses = "/api/users/me/pauses";
        let made = self.user.post(pauses, &json!({})).await.expect(201);
        format!("{pauses}/{}", made.json()["id"].as_str().unwrap())
    }

    /// Deletes the vacation.
    async fn come_back(&self, vacation: &str) {
        self.user.delete(vacation).await.expect(204);
    }
}

// Pitfall: a weekly habit that is ticked twice adds one to the streak, and is not due again that
// week (research, section d).
#[tokio::test]
async fn a_satisfied_week_is_not_due_again_but_accepts_more_logs() {
    let mut bob = Morning::new().await;
    bob.wait_for(Weekday::Monday).await;
    let once = json!({ "rule": { "schedule": { "type": "per_week", "times": 1 } } });
    let id = bob.take_on("Fast", "check", once).await;
    assert!(said(&bob.open().await).contains("One to keep today"));
    bob.log(&id, json!({ "status": "kept" })).await;
    bob.wait_for(Weekday::Thursday).await;
    let page = said(&bob.open().await);
    assert!(page.contains("Nothing to do today."), "{page}");
    assert!(page.contains("Once a week, once so far"), "{page}");

    let kept = [("status", "kept"), ("commitment_id", id.as_str())];
    let page = said(&bob.done("/fn/log_mark", &kept).await);
    assert!(page.contains("All kept"), "{page}");
    let streak = |day: &Value| day["streak"].clone();
    let twice = bob.first().await;
    assert_eq!(
        (&twice["progress"]["kept"], &twice["streak"]["current"]),
        (&json!(2), &json!(1))
    );
    // After undoing Thursday, Monday still satisfies the week.
    bob.done("/fn/clear_log", &[]).await;
    let once = bob.first().await;
    assert_eq!(once["progress"]["kept"], 1);
    assert_eq!(streak(&once), streak(&twice));
}

#[tokio::test]
async fn notes_from_a_page_opened_before_a_pause_keep_the_mark() {
    let mut bob = Morning::new().await;
    let rule = json!({ "rule": { "target": 20, "unit": "pages" } });
    let prayer = bob.take_on("Pray", "check", json!({})).await;
    let read = bob.take_on("Read", "count", rule).await;
    bob.log(&prayer, json!({ "status": "kept" })).await;
    bob.log(&read, json!({ "status": "kept", "value": 30 })).await;
    let old = bob.open().await;
    let vacation = bob.leave().await;

    for id in [&prayer, &read] {
        let note = form(&old, "/fn/log_note", &[("commitment_id", id)]);
        bob.browser.send(&note.with("note", "By the sea")).await.expect(303);
    }
    bob.come_back(&vacation).await;
    let day = bob.day().await;
    for at in [0, 1] {
        let one = &day["commitments"][at];
        assert_eq!(one["today"], "kept", "{one}");
        assert_eq!(one["log"]["note"], "By the sea");
    }
    assert_eq!(day["commitments"][1]["log"]["value"], 30);

    // Clearing from the same page during another pause removes the mark and keeps the note.
    let vacation = bob.leave().await;
    let clear = form(&old, "/fn/clear_log", &[("commitment_id", &prayer)]);
    bob.browser.send(&clear).await.expect(303);
    bob.come_back(&vacation).await;
    let one = bob.first().await;
    assert_eq!(
        (&one["today"], &one["log"]["mark"]),
        (&json!("open"), &Value::Null)
    );
    assert_eq!(one["log"]["note"], "By the sea");
}
