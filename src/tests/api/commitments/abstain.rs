//! Abstinence: a day without a log counts as kept, or as missed until it is confirmed.

use serde_json::{Value, json};

use super::Keeper;
use crate::support::assert_has;

/// Adds an abstinence; `unlogged` is the status of a day without a log.
async fn leave(keeper: &Keeper, unlogged: Value) -> String {
    let more = json!({
        "custom": { "title": "Sugar", "tracking_type": "check", "kind": "abstain" },
        "rule": { "unlogged": unlogged },
    });
    keeper.add("check", more).await
}

#[tokio::test]
async fn an_unlogged_day_is_missed_if_confirmation_is_required() {
    let keeper = Keeper::new().await;
    let confirmed = leave(&keeper, json!("missed")).await;
    let silent = leave(&keeper, Value::Null).await;
    assert_eq!(keeper.get(&confirmed).await["rule"]["unlogged"], "missed");
    assert_eq!(keeper.get(&silent).await["rule"]["unlogged"], "kept");

    // The day is open until it ends.
    for path in [&confirmed, &silent] {
        assert_eq!(keeper.statuses(path, 0, 0).await, ["open"]);
    }
    keeper.pass(1);
    assert_eq!(keeper.statuses(&confirmed, -1, 0).await, ["missed", "open"]);
    assert_eq!(keeper.statuses(&silent, -1, 0).await, ["kept", "open"]);
    assert_eq!(keeper.streak(&confirmed).await, (0, 0, 0.0));
    assert_eq!(keeper.streak(&silent).await, (1, 1, 1.0));

    let log = keeper.log(&confirmed, 0, json!({ "status": "kept" })).await;
    assert_has(&log, json!({ "status": "kept", "mark": "kept" }));
    keeper.pass(1);
    let days = keeper.statuses(&confirmed, -2, 0).await;
    assert_eq!(days, ["missed", "kept", "open"]);
    assert_eq!(keeper.streak(&confirmed).await, (1, 1, 1.0));
    // The next unlogged day ends the streak, unless it is logged later.
    keeper.pass(1);
    assert_eq!(keeper.streak(&confirmed).await, (0, 1, 1.0));
    keeper.keep(&confirmed, [-1]).await;
    assert_eq!(keeper.streak(&confirmed).await, (2, 2, 2.0));
    assert_eq!(keeper.compare(&"abstain").await, 2);
}
