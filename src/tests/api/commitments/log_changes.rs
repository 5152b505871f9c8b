//! Partial changes of a log: the other fields stay.

use serde_json::{Value, json};
use time::Duration;
use uuid::Uuid;

use super::{Keeper, pair, wrong};
use crate::support::{TestResponse, parse, table};

impl Keeper {
    async fn try_change(&self, path: &str, day: i64, patch: Value) -> TestResponse {
        let path = format!("{path}/logs/{}", self.day(day));
        self.client.patch(&path, &patch).await
    }

    /// Log before and after a change: mark, value, note and reason.
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

// Race: separate read and write calls would lose one of the changes.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn concurrent_log_changes_are_all_applied() {
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
        // Only the first change found no log.
        let firsts = changes.iter().filter(|it| it["before"].is_null()).count();
        assert_eq!(firsts, 1, "round {round}: {changes:?}");
    }
    assert_eq!(keeper.compare(&"at once").await, 1);
}

#[tokio::test]
async fn a_log_patch_returns_before_and_after_and_keeps_other_fields() {
    let keeper = Keeper::new().await;
    let path = keeper.since(9, "count", json!({ "target": 20 })).await;
    // A value below the target is not kept: the mark replaces it. Undo reverses one step at a time:
    // first the mark, then the value. A value without a mark removes the mark.
    let rows = r#"
        {}                                   | null
        {"clear": true}                      | null
        {"value": 12}                        | [null, 12, "", ""]
        {"note": "Half"}                     | [null, 12, "Half", ""]
        {"mark": "kept"}                     | ["kept", 20, "Half", ""]
        {"mark": "kept"}                     | ["kept", 20, "Half", ""]
        {"mark": "skipped", "reason": "Ill"} | ["skipped", 20, "Half", "Ill"]
        {"clear": true}                      | [null, 20, "Half", ""]
        {"clear": true}                      | [null, null, "Half", ""]
        {"mark": "kept"}                     | ["kept", 20, "Half", ""]
        {"clear": true}                      | [null, null, "Half", ""]
        {"mark": "missed"}                   | ["missed", null, "Half", ""]
        {"value": 20}                        | [null, 20, "Half", ""]
        {"mark": "missed"}                   | ["missed", null, "Half", ""]
        {"mark": "missed", "value": 3}       | ["missed", 3, "Half", ""]
        {"mark": null}                       | [null, 3, "Half", ""]
        {"value": null}                      | [null, null, "Half", ""]
        {"note": ""}                         | null
        {"mark": "skipped", "value": 1.5, "note": "So", "reason": "Ill"} | ["skipped", 1.5, "So", "Ill"]
        {"mark": null, "value": null, "note": ""} | null
    "#;
    let mut before = Value::Null;
    for [patch, after] in table(rows) {
        let after = parse(after);
        let change = keeper.change(&path, 0, parse(patch)).await;
        assert_eq!(change, (before, after.clone()), "{patch}");
        before = after;
    }
    assert_eq!(keeper.compare(&"changes").await, 1);
}

// Undo of an entry while others are added.
#[tokio::test]
async fn removing_the_last_entry_sets_the_given_mark() {
    let keeper = Keeper::new().await;
    let rule = json!({ "target": 1, "direction": "at_most" });
    let path = keeper.since(9, "count", rule).await;
    keeper.log(&path, 0, json!({ "mark": "kept" })).await;
    let [first, second] = [Uuid::now_v7(), Uuid::now_v7()];
    let [first, second] = [first, second].map(|id| id.to_string());
    // A repeated entry counts once. An entry that contradicts the mark stays.
    let rows = r#"
        {"add_entry": {"id": "FIRST", "value": 2}}   | [null, 2, "", ""]
        {"add_entry": {"id": "SECOND", "value": 2}}  | [null, 4, "", ""]
        {"add_entry": {"id": "SECOND", "value": 2}}  | [null, 4, "", ""]
        {"remove_entry": "FIRST", "mark": "kept"}    | [null, 2, "", ""]
        {"remove_entry": "SECOND", "mark": "kept"}   | ["kept", null, "", ""]
        {"remove_entry": "SECOND"}                   | ["kept", null, "", ""]
    "#;
    for [patch, after] in table(rows) {
        let patch = patch.replace("FIRST", &first).replace("SECOND", &second);
        let change = keeper.change(&path, 0, parse(&patch)).await;
        assert_eq!(change.1, parse(after), "{patch}");
    }
    assert_eq!(keeper.compare(&"entries").await, 1);
}

// Both parts of a change update the streak, the second from the result of the first.
#[tokio::test]
async fn changing_entry_and_mark_together_keeps_the_streak_correct() {
    let keeper = Keeper::new().await;
    let path = keeper.since(9, "count", json!({ "target": 2 })).await;
    keeper.keep(&path, -9..=-1).await;
    keeper.pass(3);
    keeper.log(&path, 0, json!({ "value": 2 })).await;
    let entry = json!({ "id": Uuid::now_v7(), "value": 1 });
    for patch in [
        json!({ "add_entry": entry, "mark": "missed", "value": 1 }),
        json!({ "remove_entry": entry["id"], "mark": "kept", "value": 2 }),
        json!({ "add_entry": entry, "mark": "kept", "value": 2 }),
    ] {
        keeper.change(&path, -6, patch.clone()).await;
        assert_eq!(keeper.compare(&patch).await, 1);
    }
}

#[tokio::test]
async fn log_patches_are_validated_like_whole_logs() {
    let keeper = Keeper::new().await;
    let count = keeper.since(3, "count", json!({ "target": 8 })).await;
    let check = keeper.since(3, "check", json!({})).await;
    let before = keeper.app.dump().await;
    let rows = r#"
        count | 1  | {"value": 1}                    | date   | in_future
        count | -4 | {"value": 1}                    | date   | before_start
        count | 0  | {"mark": "kept", "value": 7}    | mark   | contradicted
        count | 0  | {"mark": "kept", "reason": "x"} | reason | not_skipped
        count | 0  | {"add_entry": {"value": 0}}     | value  | out_of_range
        count | 0  | {"note": " "}                   | mark   | required
        check | 0  | {"value": 1}                    | value  | not_measured
        check | 0  | {"mark": "partial"}             | mark   | malformed
        check | 0  | {"status": "kept"}              | status | unknown_field
    "#;
    for [tracking, day, patch, field, code] in table(rows) {
        let path = if tracking == "count" { &count } else { &check };
        let sent = keeper.try_change(path, day.parse().unwrap(), parse(patch)).await;
        assert_eq!(wrong(sent), pair((field, code)), "{tracking} {patch}");
    }
    assert_eq!(keeper.app.dump().await, before);
    // A refused change is rolled back as a whole.
    let half = json!({ "add_entry": { "value": 1 }, "mark": "kept", "value": 1 });
    let refused = keeper.try_change(&count, 0, half).await;
    assert_eq!(wrong(refused), pair(("mark", "contradicted")));
    assert_eq!(keeper.app.dump().await, before);

    keeper.app.clock.advance(Duration::seconds(1));
    keeper.patch(&check, json!({ "status": "archived" })).await;
    let refused = keeper.try_change(&check, 0, json!({ "mark": "kept" }));
    refused.await.refused(409, "conflict");
}

#[tokio::test]
async fn clearing_a_text_log_deletes_its_note() {
    let keeper = Keeper::new().await;
    let path = keeper.since(2, "text", json!({})).await;
    let kept = json!(["kept", null, "Thanks for rain", ""]);
    let written = json!({ "note": "Thanks for rain" });
    let change = keeper.change(&path, 0, written).await;
    assert_eq!(change, (Value::Null, kept.clone()));
    let change = keeper.change(&path, 0, json!({ "clear": true })).await;
    assert_eq!(change, (kept, Value::Null));
}
