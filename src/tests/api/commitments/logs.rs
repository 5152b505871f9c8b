//! What is logged on a day.

use serde_json::{Value, json};

use super::{Keeper, pair, wrong};
use crate::support::assert_has;

// The trap: a day before the commitment existed must not be markable.
#[tokio::test]
async fn a_day_takes_a_log_from_the_start_to_the_end_and_up_to_today() {
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
    // What is over can be filled in later.
    keeper.keep(&over, [-9, -5]).await;
    keeper.keep(&path, [-3, 0]).await;
    for none in ["2026-02-30", "today", "2026-1-1"] {
        let sent = keeper.put(&format!("{path}/logs/{none}"), &kept).await;
        sent.refused(404, "not_found");
    }
}

// The trap: unchecking must restore streak and total.
#[tokio::test]
async fn what_is_unchecked_was_never_checked() {
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

// The trap: in Loop, a skip on a measurable habit breaks the streak; and an excused day is no merit.
#[tokio::test]
async fn a_skip_is_neutral_on_whatever_is_tracked() {
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

// The trap: a double tick is idempotent.
#[tokio::test]
async fn the_same_again_changes_nothing() {
    let keeper = Keeper::new().await;
    let path = keeper
        .add("count", json!({ "rule": { "target": 3 } }))
        .await;
    let body = json!({ "mark": "kept", "note": "By the sea" });
    let first = keeper.log(&path, 0, body.clone()).await;
    let before = keeper.app.dump().await;
    keeper.app.clock.advance(time::Duration::minutes(1));
    assert_eq!(keeper.log(&path, 0, body).await, first);
    let line = |dump: &str| {
        dump.lines()
            .filter(|it| it.contains("By the sea"))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(line(&keeper.app.dump().await), line(&before));
    assert_eq!(keeper.streak(&path).await, (1, 1, 3.0));
    // Another one is another.
    let other = keeper.log(&path, 0, json!({ "value": 1 })).await;
    assert_has(&other, json!({ "status": "partial", "note": "" }));
    assert_eq!(other["created_at"], first["created_at"]);
    assert_ne!(other["updated_at"], first["updated_at"]);
}

#[tokio::test]
async fn a_value_is_judged_by_the_rule_and_must_not_contradict_the_mark() {
    let keeper = Keeper::new().await;
    let count = |rule: Value| keeper.since(3, "count", rule);
    let (least, any) = (count(json!({ "target": 8 })).await, count(json!({})).await);
    let most = count(json!({ "target": 3, "direction": "at_most" })).await;
    let contradicted = ("mark", "contradicted");
    for (path, body, expected) in [
        (
            &least,
            json!({ "value": 7.999 }),
            Ok(("partial", json!(7.999))),
        ),
        (&least, json!({ "value": 8 }), Ok(("kept", json!(8)))),
        (&least, json!({ "value": 0 }), Ok(("missed", json!(0)))),
        // One tap.
        (&least, json!({ "mark": "kept" }), Ok(("kept", json!(8)))),
        (
            &least,
            json!({ "mark": "kept", "value": 9 }),
            Ok(("kept", json!(9))),
        ),
        (
            &least,
            json!({ "mark": "missed", "value": 7 }),
            Ok(("missed", json!(7))),
        ),
        (
            &least,
            json!({ "mark": "skipped", "value": 9 }),
            Ok(("skipped", json!(9))),
        ),
        (
            &least,
            json!({ "mark": "kept", "value": 7 }),
            Err(contradicted),
        ),
        (
            &least,
            json!({ "mark": "missed", "value": 8 }),
            Err(contradicted),
        ),
        (&any, json!({ "mark": "kept" }), Ok(("kept", Value::Null))),
        (&any, json!({ "value": 0.001 }), Ok(("kept", json!(0.001)))),
        (
            &any,
            json!({ "mark": "kept", "value": 0 }),
            Err(contradicted),
        ),
        (&most, json!({ "mark": "kept" }), Ok(("kept", Value::Null))),
        (&most, json!({ "value": 3 }), Ok(("kept", json!(3)))),
        (&most, json!({ "value": 4 }), Ok(("missed", json!(4)))),
        (
            &most,
            json!({ "mark": "kept", "value": 4 }),
            Err(contradicted),
        ),
        (
            &most,
            json!({ "mark": "missed", "value": 3 }),
            Err(contradicted),
        ),
        (&any, json!({}), Err(("mark", "required"))),
        // A note alone decides nothing.
        (&any, json!({ "note": "x" }), Ok(("missed", Value::Null))),
        (
            &any,
            json!({ "mark": "kept", "reason": "x" }),
            Err(("reason", "not_skipped")),
        ),
        (&any, json!({ "value": -1 }), Err(("value", "malformed"))),
        (
            &any,
            json!({ "value": 1.0001 }),
            Err(("value", "malformed")),
        ),
        (
            &any,
            json!({ "mark": "partial" }),
            Err(("mark", "malformed")),
        ),
    ] {
        let sent = keeper.try_log(path, -1, body.clone()).await;
        match expected {
            Ok((status, value)) => {
                let log = sent.expect(200).json();
                assert_eq!(
                    (&log["status"], &log["value"]),
                    (&json!(status), &value),
                    "{body}"
                );
            }
            Err(expected) => assert_eq!(wrong(sent), pair(expected), "{body}"),
        }
    }
    let check = keeper.add("check", json!({})).await;
    let sent = keeper.try_log(&check, 0, json!({ "value": 1 })).await;
    assert_eq!(wrong(sent), pair(("value", "not_measured")));
}

#[tokio::test]
async fn words_are_what_a_day_of_text_is_kept_by() {
    let keeper = Keeper::new().await;
    let path = keeper.since(2, "text", json!({})).await;
    let log = keeper
        .log(&path, 0, json!({ "note": "Thanks for rain" }))
        .await;
    assert_has(&log, json!({ "status": "kept", "note": "Thanks for rain" }));
    let skip = json!({ "mark": "skipped", "note": "No words" });
    assert_eq!(keeper.log(&path, -1, skip).await["status"], "skipped");
    let empty = keeper.try_log(&path, -2, json!({ "note": " \n" })).await;
    assert_eq!(wrong(empty), pair(("mark", "required")));
    assert_eq!(keeper.streak(&path).await, (1, 1, 1.0));
}

// Its name was `status` in requests once.
#[tokio::test]
async fn a_mark_may_have_its_older_name_but_not_both() {
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
