//! Logs of a day.

use serde_json::{Value, json};

use super::{Keeper, pair, wrong};
use crate::support::{assert_has, parse, table};

// Pitfall: days before the start that can be logged.
#[tokio::test]
async fn logs_are_accepted_from_start_to_end_and_until_today() {
    let keeper = Keeper::new().await;
    let kept = json!({ "mark": "kept" });
    let path = keeper.since(3, "count", json!({})).await;
    let more =
        json!({ "start_date": keeper.day(-9).to_string(), "end_date": keeper.day(-5).to_string() });
    let over = keeper.add("count", more).await;
    for (path, day, code) in [
        (&path, -4, "before_start"),
        (&path, 1, "in_future"),
        (&over, -10, "before_start"),
        (&over, -4, "after_end"),
        (&over, 0, "after_end"),
    ] {
        let sent = keeper.try_log(path, day, kept.clone()).await;
        assert_eq!(wrong(sent), pair(("date", code)), "{day}");
        let entries = format!("{path}/logs/{}/entries", keeper.day(day));
        let sent = keeper.post(&entries, &json!({ "value": 1 })).await;
        assert_eq!(wrong(sent), pair(("date", code)), "{day}");
    }
    // Days of an ended commitment can still be logged.
    keeper.keep(&over, [-9, -5]).await;
    keeper.keep(&path, [-3, 0]).await;
    for none in ["2026-02-30", "today", "2026-1-1"] {
        let sent = keeper.put(&format!("{path}/logs/{none}"), &kept).await;
        sent.refused(404, "not_found");
    }
}

// Pitfall: unchecking a day without restoring streak and total.
#[tokio::test]
async fn deleting_a_log_restores_streak_and_total() {
    let keeper = Keeper::new().await;
    for tracking in ["check", "count"] {
        let rule = if tracking == "count" {
            json!({ "target": 3 })
        } else {
            json!({})
        };
        let path = keeper.since(20, tracking, rule).await;
        keeper.keep(&path, (-20..=-8).chain(-6..=-1)).await;
        let before = (
            keeper.streak(&path).await,
            keeper.statuses(&path, -20, 0).await,
        );
        assert_eq!(before.0.0, 6);
        for day in [0, -7] {
            keeper.keep(&path, [day]).await;
            assert_ne!(keeper.streak(&path).await, before.0);
            keeper.unlog(&path, day).await;
            let after = (
                keeper.streak(&path).await,
                keeper.statuses(&path, -20, 0).await,
            );
            assert_eq!(after, before, "{tracking} {day}");
            keeper.compare(&tracking).await;
        }
        let path = format!("{path}/logs/{}", keeper.day(0));
        keeper.delete(&path).await.refused(404, "not_found");
    }
}

// Pitfall: in Loop, a skip on a measurable habit breaks the streak.
#[tokio::test]
async fn a_skip_is_neutral_for_checks_counts_and_durations() {
    let keeper = Keeper::new().await;
    for (tracking, rule) in [
        ("check", json!({})),
        ("count", json!({ "target": 5 })),
        (
            "count",
            json!({ "target": 5, "direction": "at_most", "unlogged": "missed" }),
        ),
        ("duration", json!({ "target": 5 })),
    ] {
        let path = keeper.since(10, tracking, rule.clone()).await;
        keeper.keep(&path, [-5, -4, -2, -1]).await;
        let skip = json!({ "mark": "skipped", "reason": "Ill" });
        let log = keeper.log(&path, -3, skip).await;
        assert_has(&log, json!({ "status": "skipped", "reason": "Ill" }));
        let (current, best, _) = keeper.streak(&path).await;
        assert_eq!((current, best), (4, 4), "{tracking} {rule}");
        let stats = keeper.get(&format!("{path}/stats")).await;
        assert_eq!(stats["skipped"], 1);
    }
}

// Pitfall: a repeated log that counts twice.
#[tokio::test]
async fn repeating_an_identical_log_changes_nothing() {
    let keeper = Keeper::new().await;
    let path = keeper.add("count", json!({ "rule": { "target": 3 } })).await;
    let body = json!({ "mark": "kept", "note": "By the sea" });
    let first = keeper.log(&path, 0, body.clone()).await;
    let before = keeper.app.dump().await;
    keeper.app.clock.advance(time::Duration::minutes(1));
    assert_eq!(keeper.log(&path, 0, body).await, first);
    let line = |dump: &str| {
        dump.lines().filter(|it| it.contains("By the sea")).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(line(&keeper.app.dump().await), line(&before));
    assert_eq!(keeper.streak(&path).await, (1, 1, 3.0));
    // A different log is written.
    let other = keeper.log(&path, 0, json!({ "value": 1 })).await;
    assert_has(&other, json!({ "status": "partial", "note": "" }));
    assert_eq!(other["created_at"], first["created_at"]);
    assert_ne!(other["updated_at"], first["updated_at"]);
}

#[tokio::test]
async fn values_are_evaluated_by_the_rule_and_must_match_the_mark() {
    let keeper = Keeper::new().await;
    let count = |rule: Value| keeper.since(3, "count", rule);
    let (least, any) = (count(json!({ "target": 8 })).await, count(json!({})).await);
    let most = count(json!({ "target": 3, "direction": "at_most" })).await;
    // Expected status and value, or the invalid field and its code.
    let rows = r#"
        least | {"value": 7.999}                  | partial | 7.999
        least | {"value": 8}                      | kept    | 8
        least | {"value": 0}                      | missed  | 0
        least | {"mark": "kept"}                  | kept    | 8
        least | {"mark": "kept", "value": 9}      | kept    | 9
        least | {"mark": "missed", "value": 7}    | missed  | 7
        least | {"mark": "skipped", "value": 9}   | skipped | 9
        least | {"mark": "kept", "value": 7}      | mark    | contradicted
        least | {"mark": "missed", "value": 8}    | mark    | contradicted
        any   | {"mark": "kept"}                  | kept    | null
        any   | {"value": 0.001}                  | kept    | 0.001
        any   | {"mark": "kept", "value": 0}      | mark    | contradicted
        most  | {"mark": "kept"}                  | kept    | null
        most  | {"value": 3}                      | kept    | 3
        most  | {"value": 4}                      | missed  | 4
        most  | {"mark": "kept", "value": 4}      | mark    | contradicted
        most  | {"mark": "missed", "value": 3}    | mark    | contradicted
        any   | {}                                | mark    | required
        any   | {"note": "x"}                     | missed  | null
        any   | {"mark": "kept", "reason": "x"}   | reason  | not_skipped
        any   | {"value": -1}                     | value   | malformed
        any   | {"value": 1.0001}                 | value   | malformed
        any   | {"mark": "partial"}               | mark    | malformed
    "#;
    for [rule, body, first, second] in table(rows) {
        let path = match rule {
            "least" => &least,
            "most" => &most,
            _ => &any,
        };
        let sent = keeper.try_log(path, -1, parse(body)).await;
        if sent.status == 200 {
            let log = sent.json();
            assert_eq!(log["status"], first, "{rule} {body}");
            assert_eq!(log["value"], parse(second), "{rule} {body}");
        } else {
            assert_eq!(wrong(sent), pair((first, second)), "{rule} {body}");
        }
    }
    let check = keeper.add("check", json!({})).await;
    let sent = keeper.try_log(&check, 0, json!({ "value": 1 })).await;
    assert_eq!(wrong(sent), pair(("value", "not_measured")));
}

#[tokio::test]
async fn a_text_commitment_is_kept_by_writing_a_note() {
    let keeper = Keeper::new().await;
    let path = keeper.since(2, "text", json!({})).await;
    let log = keeper.log(&path, 0, json!({ "note": "Thanks for rain" })).await;
    assert_has(&log, json!({ "status": "kept", "note": "Thanks for rain" }));
    let skip = json!({ "mark": "skipped", "note": "No words" });
    assert_eq!(keeper.log(&path, -1, skip).await["status"], "skipped");
    let empty = keeper.try_log(&path, -2, json!({ "note": " \n" })).await;
    assert_eq!(wrong(empty), pair(("mark", "required")));
    assert_eq!(keeper.streak(&path).await, (1, 1, 1.0));
}

// Compatibility: older clients send `status`.
#[tokio::test]
async fn status_is_accepted_instead_of_mark_but_not_both() {
    let keeper = Keeper::new().await;
    let path = keeper.since(2, "check", json!({})).await;
    let older = json!({ "status": "skipped", "reason": "Ill" });
    let log = keeper.log(&path, 0, older).await;
    assert_eq!(
        (&log["mark"], &log["reason"]),
        (&json!("skipped"), &json!("Ill"))
    );
    let both = json!({ "mark": "kept", "status": "kept" });
    let refused = keeper.try_log(&path, 0, both).await;
    assert_eq!(wrong(refused).1, "duplicate_field");
    let again = keeper.log(&path, 0, json!({ "mark": "kept" })).await;
    assert_eq!(again["mark"], "kept");
}
