//! Status of a commitment: paused, completed, archived, active.

use serde_json::{Value, json};

use super::{ALL, Keeper, pair, wrong};
use crate::support::assert_has;

async fn set(keeper: &Keeper, path: &str, status: &str) -> Value {
    let changed = keeper.patch(path, json!({ "status": status })).await;
    assert_eq!(changed["status"], status);
    // A repeated change has no effect.
    let again = keeper.patch(path, json!({ "status": status })).await;
    assert_eq!(again, changed);
    changed
}

#[tokio::test]
async fn pausing_starts_today_and_resuming_ends_the_pause_yesterday() {
    let keeper = Keeper::new().await;
    let path = keeper.since(9, "check", json!({})).await;
    keeper.keep(&path, -9..=-1).await;
    set(&keeper, &path, "paused").await;
    // A pause that ends on the day it began is deleted.
    assert_eq!(set(&keeper, &path, "active").await["pauses"], json!([]));

    let paused = set(&keeper, &path, "paused").await;
    assert_eq!(paused["pauses"][0]["from_date"], keeper.day(0).to_string());
    assert_eq!(paused["pauses"][0]["until_date"], Value::Null);
    keeper.pass(10);
    assert_eq!(keeper.streak(&path).await, (9, 9, 9.0));
    let active = set(&keeper, &path, "active").await;
    assert_eq!(
        active["pauses"][0]["until_date"],
        keeper.day(-1).to_string()
    );
    keeper.keep(&path, [0]).await;
    assert_eq!(keeper.streak(&path).await, (10, 10, 10.0));
    assert_eq!(keeper.compare(&"paused").await, 1);
}

#[tokio::test]
async fn a_completed_commitment_is_closed_and_keeps_its_history() {
    let keeper = Keeper::new().await;
    let path = keeper.since(9, "check", json!({})).await;
    keeper.keep(&path, -9..=0).await;
    let done = set(&keeper, &path, "completed").await;
    assert_eq!(done["end_date"], keeper.day(0).to_string());
    assert_eq!(keeper.today().await, Vec::<Value>::new());
    keeper.pass(20);
    assert_eq!(keeper.streak(&path).await, (10, 10, 10.0));
    keeper.client.patch(&path, &json!({ "status": "paused" })).await.refused(409, "conflict");
    let sent = keeper.try_log(&path, 0, json!({ "status": "kept" })).await;
    assert_eq!(wrong(sent), pair(("date", "after_end")));

    // After it is resumed, the days in between are not due.
    let active = set(&keeper, &path, "active").await;
    assert_eq!(active["end_date"], Value::Null);
    keeper.keep(&path, [0]).await;
    assert_eq!(keeper.streak(&path).await, (11, 11, 11.0));
    assert_eq!(keeper.compare(&"again").await, 1);

    let later = keeper.since(-3, "check", json!({})).await;
    let early = keeper.client.patch(&later, &json!({ "status": "completed" })).await;
    assert_eq!(wrong(early), pair(("status", "not_begun")));
}

#[tokio::test]
async fn reactivating_a_commitment_completed_today_restores_it() {
    let keeper = Keeper::new().await;
    let end = keeper.day(39).to_string();
    let with_end = || keeper.add("check", json!({ "end_date": end }));
    let today = json!({ "end_date": keeper.day(0).to_string() });
    let (open, last) = (
        keeper.add("check", json!({})).await,
        keeper.add("check", today).await,
    );
    let (forty, paused) = (with_end().await, with_end().await);
    set(&keeper, &paused, "paused").await;
    for path in [&open, &last, &forty, &paused] {
        let before = keeper.get(path).await;
        let done = set(&keeper, path, "completed").await;
        assert_eq!(done["end_date"], keeper.day(0).to_string());
        let mut again = keeper.patch(path, json!({ "status": "active" })).await;
        again["updated_at"] = before["updated_at"].clone();
        assert_eq!(again, before);
    }
    // Activation ends a pause.
    let active = set(&keeper, &paused, "active").await;
    assert_has(&active, json!({ "pauses": [], "end_date": end }));
}

#[tokio::test]
async fn reactivation_restores_a_planned_end_that_is_still_ahead() {
    let keeper = Keeper::new().await;
    let end = keeper.day(20).to_string();
    let mut paths = Vec::new();
    for _ in 0..3 {
        let path = keeper.add("check", json!({ "end_date": end })).await;
        set(&keeper, &path, "completed").await;
        paths.push(path);
    }
    let [soon, changed, late] = paths.try_into().unwrap();
    // A new end date replaces the planned one.
    let other = json!({ "end_date": keeper.day(3).to_string() });
    assert_eq!(keeper.patch(&changed, other).await["status"], "active");
    set(&keeper, &changed, "completed").await;
    keeper.pass(10);
    let again = set(&keeper, &soon, "active").await;
    assert_eq!(again["end_date"], end);
    let gap = &again["pauses"][0];
    assert_eq!(gap["from_date"], keeper.day(-9).to_string());
    assert_eq!(gap["until_date"], keeper.day(-1).to_string());
    assert_eq!(
        set(&keeper, &changed, "active").await["end_date"],
        Value::Null
    );
    // Archived, then active again.
    set(&keeper, &soon, "completed").await;
    set(&keeper, &soon, "archived").await;
    assert_eq!(set(&keeper, &soon, "active").await["end_date"], end);
    keeper.pass(11);
    assert_eq!(set(&keeper, &late, "active").await["end_date"], Value::Null);
}

#[tokio::test]
async fn a_commitment_completes_automatically_after_its_end_date() {
    let keeper = Keeper::new().await;
    let end = keeper.day(1).to_string();
    let path = keeper.add("check", json!({ "end_date": end })).await;
    for status in ["active", "active", "completed"] {
        assert_eq!(keeper.get(&path).await["status"], status);
        assert_eq!(keeper.today().await.len(), usize::from(status == "active"));
        keeper.pass(1);
    }
}

#[tokio::test]
async fn an_archived_commitment_refuses_logs_and_keeps_its_streak() {
    let keeper = Keeper::new().await;
    for is_logged in [false, true] {
        let path = keeper.since(9, "check", json!({})).await;
        keeper.keep(&path, -9..=-1).await;
        if is_logged {
            keeper.keep(&path, [0]).await;
        }
        let kept = 9 + u64::from(is_logged);
        set(&keeper, &path, "archived").await;
        assert_eq!(keeper.streak(&path).await.0, kept);
        let log = format!("{path}/logs/{}", keeper.day(-1));
        let body = json!({ "status": "missed" });
        keeper.put(&log, &body).await.refused(409, "conflict");
        keeper.delete(&log).await.refused(409, "conflict");
        for status in ["paused", "completed"] {
            keeper.client.patch(&path, &json!({ "status": status })).await.refused(409, "conflict");
        }
        assert_eq!(keeper.today().await, Vec::<Value>::new());
        // At once, or after some days.
        assert_eq!(set(&keeper, &path, "active").await["pauses"], json!([]));
        set(&keeper, &path, "archived").await;
        keeper.pass(30);
        assert_eq!(keeper.streak(&path).await.0, kept);
        set(&keeper, &path, "active").await;
        keeper.keep(&path, [0]).await;
        assert_eq!(keeper.streak(&path).await.0, kept + 1);
        assert_eq!(keeper.compare(&"archived").await, 1);
        set(&keeper, &path, "archived").await;
    }
    let list = keeper.get(&format!("{ALL}?include_archived=true")).await;
    assert_eq!(list["total"], 2);
}
