//! One thing of a day is changed, and the rest stays.

use serde_json::{Value, json};
use time::Duration;
use uuid::Uuid;

use super::{Keeper, pair, wrong};
use crate::support::TestResponse;

impl Keeper {
    async fn try_change(&self, path: &str, day: i64, patch: Value) -> TestResponse {
        let path = format!("{path}/logs/{}", self.day(day));
        self.client.patch(&path, &patch).await
    }

    /// What was there before, and what is there now: mark, value, note and reason.
    async fn change(&self, path: &str, day: i64, patch: Value) -> (Value, Value) {
        let change = self.try_change(path, day, patch).await.expect(200).json();
        (said(&change["before"]), said(&change["after"]))
    }
}

fn said(log: &Value) -> Value {
    match log {
        Value::Null => Value::Null,
        log => json!([log["mark"], log["value"], log["note"], log["reason"]]),
    }
}

// What is read and written over two calls is lost when two write at once.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_changes_at_once_both_stay() {
    let keeper = Keeper::new().await;
    let path = keeper.since(30, "count", json!({ "target": 2 })).await;
    for round in 0..25 {
        let log = format!("{path}/logs/{}", keeper.day(-round));
        let patches = [
            json!({ "note": "Slowly" }),
            json!({ "add_entry": { "id": Uuid::now_v7(), "value": 1 } }),
            json!({ "add_entry": { "value": 2 } }),
        ];
        let patches = patches.map(|patch| {
            let (client, log) = (keeper.client.clone(), log.clone());
            tokio::spawn(async move { client.patch(&log, &patch).await.expect(200).json() })
        });
        let mut changes = Vec::new();
        for patch in patches {
            changes.push(patch.await.unwrap());
        }
        let now = keeper.change(&path, -round, json!({})).await;
        let both = json!([null, 3, "Slowly", ""]);
        assert_eq!(now, (both.clone(), both), "round {round}: {changes:?}");
        // Each has replaced what another has made, but one, which was the first.
        let firsts = changes.iter().filter(|it| it["before"].is_null()).count();
        assert_eq!(firsts, 1, "round {round}: {changes:?}");
    }
    assert_eq!(keeper.compare(&"at once").await, 1);
}

#[tokio::test]
async fn a_change_names_what_it_replaced_and_leaves_the_rest() {
    let keeper = Keeper::new().await;
    let path = keeper.since(9, "count", json!({ "target": 20 })).await;
    let nothing = Value::Null;
    let mut before = nothing.clone();
    for (patch, after) in [
        (json!({}), nothing.clone()),
        (json!({ "clear": true }), nothing.clone()),
        (json!({ "value": 12 }), json!([null, 12, "", ""])),
        (json!({ "note": "Half" }), json!([null, 12, "Half", ""])),
        // Less than the target is not kept: the mark takes its place.
        (json!({ "mark": "kept" }), json!(["kept", 20, "Half", ""])),
        (json!({ "mark": "kept" }), json!(["kept", 20, "Half", ""])),
        (
            json!({ "mark": "skipped", "reason": "Ill" }),
            json!(["skipped", 20, "Half", "Ill"]),
        ),
        // First the mark, then the number.
        (json!({ "clear": true }), json!([null, 20, "Half", ""])),
        (json!({ "clear": true }), json!([null, null, "Half", ""])),
        (json!({ "mark": "kept" }), json!(["kept", 20, "Half", ""])),
        // What one tap has made, one tap takes back.
        (json!({ "clear": true }), json!([null, null, "Half", ""])),
        (
            json!({ "mark": "missed" }),
            json!(["missed", null, "Half", ""]),
        ),
        // A number speaks for itself.
        (json!({ "value": 20 }), json!([null, 20, "Half", ""])),
        (
            json!({ "mark": "missed" }),
            json!(["missed", null, "Half", ""]),
        ),
        (
            json!({ "mark": "missed", "value": 3 }),
            json!(["missed", 3, "Half", ""]),
        ),
        (json!({ "mark": null }), json!([null, 3, "Half", ""])),
        (json!({ "value": null }), json!([null, null, "Half", ""])),
        (json!({ "note": "" }), nothing.clone()),
        (
            json!({ "mark": "skipped", "value": 1.5, "note": "So", "reason": "Ill" }),
            json!(["skipped", 1.5, "So", "Ill"]),
        ),
        (
            json!({ "mark": null, "value": null, "note": "" }),
            nothing.clone(),
        ),
    ] {
        let change = keeper.change(&path, 0, patch.clone()).await;
        assert_eq!(change, (before, after.clone()), "{patch}");
        before = after;
    }
    assert_eq!(keeper.compare(&"changes").await, 1);
}

// The way back from one more time, while others are counted.
#[tokio::test]
async fn an_entry_is_removed_and_the_mark_comes_back_where_nothing_is_left() {
    let keeper = Keeper::new().await;
    let rule = json!({ "target": 1, "direction": "at_most" });
    let path = keeper.since(9, "count", rule).await;
    let _ = keeper.log(&path, 0, json!({ "mark": "kept" })).await;
    let [first, second] = [Uuid::now_v7(), Uuid::now_v7()];
    for (patch, after) in [
        (
            json!({ "add_entry": { "id": first, "value": 2 } }),
            json!([null, 2, "", ""]),
        ),
        (
            json!({ "add_entry": { "id": second, "value": 2 } }),
            json!([null, 4, "", ""]),
        ),
        // Sent again, it counts once.
        (
            json!({ "add_entry": { "id": second, "value": 2 } }),
            json!([null, 4, "", ""]),
        ),
        // The other one says the contrary of the mark, and stays.
        (
            json!({ "remove_entry": first, "mark": "kept" }),
            json!([null, 2, "", ""]),
        ),
        (
            json!({ "remove_entry": second, "mark": "kept" }),
            json!(["kept", null, "", ""]),
        ),
        (
            json!({ "remove_entry": second }),
            json!(["kept", null, "", ""]),
        ),
    ] {
        let change = keeper.change(&path, 0, patch.clone()).await;
        assert_eq!(change.1, after, "{patch}");
    }
    assert_eq!(keeper.compare(&"entries").await, 1);
}

// Both parts of a change settle the streak, the second from where the first has left it.
#[tokio::test]
async fn an_entry_and_a_mark_in_one_change_leave_the_streak_right() {
    let keeper = Keeper::new().await;
    let path = keeper.since(9, "count", json!({ "target": 2 })).await;
    keeper.keep(&path, -9..=-1).await;
    keeper.pass(3);
    let _ = keeper.log(&path, 0, json!({ "value": 2 })).await;
    let entry = json!({ "id": Uuid::now_v7(), "value": 1 });
    for patch in [
        json!({ "add_entry": entry, "mark": "missed", "value": 1 }),
        json!({ "remove_entry": entry["id"], "mark": "kept", "value": 2 }),
        json!({ "add_entry": entry, "mark": "kept", "value": 2 }),
    ] {
        let _ = keeper.change(&path, -6, patch.clone()).await;
        assert_eq!(keeper.compare(&patch).await, 1);
    }
}

#[tokio::test]
async fn a_change_is_judged_as_a_whole_log_is() {
    let keeper = Keeper::new().await;
    let count = keeper.since(3, "count", json!({ "target": 8 })).await;
    let check = keeper.since(3, "check", json!({})).await;
    let before = keeper.app.dump().await;
    for (path, day, patch, expected) in [
        (&count, 1, json!({ "value": 1 }), ("date", "in_future")),
        (&count, -4, json!({ "value": 1 }), ("date", "before_start")),
        (
            &count,
            0,
            json!({ "mark": "kept", "value": 7 }),
            ("mark", "contradicted"),
        ),
        (
            &count,
            0,
            json!({ "mark": "kept", "reason": "x" }),
            ("reason", "not_skipped"),
        ),
        (
            &count,
            0,
            json!({ "add_entry": { "value": 0 } }),
            ("value", "out_of_range"),
        ),
        (&count, 0, json!({ "note": " " }), ("mark", "required")),
        (&check, 0, json!({ "value": 1 }), ("value", "not_measured")),
        (
            &check,
            0,
            json!({ "mark": "partial" }),
            ("mark", "malformed"),
        ),
        (
            &check,
            0,
            json!({ "status": "kept" }),
            ("status", "unknown_field"),
        ),
    ] {
        let sent = keeper.try_change(path, day, patch.clone()).await;
        assert_eq!(wrong(sent), pair(expected), "{patch}");
    }
    assert_eq!(keeper.app.dump().await, before);
    // A refusal takes back what the same change did before it.
    let half = json!({ "add_entry": { "value": 1 }, "mark": "kept", "value": 1 });
    let refused = keeper.try_change(&count, 0, half).await;
    assert_eq!(wrong(refused), pair(("mark", "contradicted")));
    assert_eq!(keeper.app.dump().await, before);

    keeper.app.clock.advance(Duration::seconds(1));
    let _ = keeper.patch(&check, json!({ "status": "archived" })).await;
    let refused = keeper.try_change(&check, 0, json!({ "mark": "kept" }));
    let _ = refused.await.refused(409, "conflict");
}

#[tokio::test]
async fn words_are_cleared_with_what_they_keep() {
    let keeper = Keeper::new().await;
    let path = keeper.since(2, "text", json!({})).await;
    let kept = json!(["kept", null, "Thanks for rain", ""]);
    let written = json!({ "note": "Thanks for rain" });
    let change = keeper.change(&path, 0, written).await;
    assert_eq!(change, (Value::Null, kept.clone()));
    let change = keeper.change(&path, 0, json!({ "clear": true })).await;
    assert_eq!(change, (kept, Value::Null));
}
