//! Pauses and vacations.

use serde_json::{Value, json};

use super::{Keeper, PAUSES, pair, wrong};
use crate::support::assert_has;

#[tokio::test]
async fn a_vacation_pauses_all_commitments_and_a_pause_only_one() {
    let keeper = Keeper::new().await;
    let first = keeper.since(20, "check", json!({})).await;
    let second = keeper.since(20, "check", json!({})).await;
    for path in [&first, &second] {
        keeper.keep(path, (-20..=-11).chain(-5..=0)).await;
        assert_eq!(keeper.streak(path).await, (6, 10, 16.0));
    }
    let vacation = keeper.pause(None, -10, Some(-8)).await;
    assert_eq!(keeper.streak(&first).await.0, 6);
    let pause = keeper.pause(Some(&first), -7, Some(-6)).await;
    assert_eq!(keeper.streak(&first).await, (16, 16, 16.0));
    assert_eq!(keeper.streak(&second).await, (6, 10, 16.0));
    assert_eq!(
        keeper.statuses(&first, -11, -5).await,
        [
            "kept", "paused", "paused", "paused", "paused", "paused", "kept"
        ]
    );
    assert_eq!(keeper.compare(&"paused").await, 2);

    // The pause becomes a vacation for all commitments.
    let body = json!({ "from_date": keeper.day(-7).to_string(), "until_date": keeper.day(-6).to_string(), "reason": "Sea" });
    let changed = keeper.put(&pause, &body).await.expect(200).json();
    assert_has(&changed, json!({ "commitment_id": null, "reason": "Sea" }));
    assert_eq!(keeper.streak(&second).await.0, 16);
    assert_eq!(keeper.compare(&"changed").await, 2);

    // After its deletion, the days count again.
    keeper.delete(&vacation).await.expect(204);
    keeper.delete(&vacation).await.refused(404, "not_found");
    assert_eq!(keeper.streak(&first).await, (6, 10, 16.0));
    assert_eq!(keeper.compare(&"deleted").await, 2);
}

// Pitfall: the end of a vacation that also ends single pauses (research, section d).
#[tokio::test]
async fn ending_a_vacation_does_not_end_single_pauses() {
    let keeper = Keeper::new().await;
    let first = keeper.since(9, "check", json!({})).await;
    let second = keeper.since(9, "check", json!({})).await;
    keeper.pause(Some(&first), -3, None).await;
    let vacation = keeper.pause(None, -2, None).await;
    for path in [&first, &second] {
        assert_eq!(keeper.get(path).await["status"], "paused");
    }
    let over = json!({ "from_date": keeper.day(-2).to_string(), "until_date": keeper.day(-1).to_string() });
    keeper.put(&vacation, &over).await.expect(200);
    assert_eq!(keeper.get(&first).await["status"], "paused");
    assert_eq!(keeper.get(&second).await["status"], "active");
    keeper.delete(&vacation).await.expect(204);
    assert_eq!(keeper.get(&first).await["status"], "paused");
}

#[tokio::test]
async fn a_log_during_a_pause_is_stored_but_not_counted() {
    let keeper = Keeper::new().await;
    let path = keeper.since(5, "check", json!({})).await;
    keeper.keep(&path, [-2, 0]).await;
    let vacation = keeper.pause(None, -1, None).await;
    assert_eq!(keeper.today().await, Vec::<Value>::new());
    assert_eq!(keeper.get(&path).await["status"], "paused");
    let log = keeper.log(&path, -1, json!({ "status": "kept" })).await;
    assert_eq!(log["status"], "paused");
    assert_eq!(keeper.streak(&path).await, (1, 1, 1.0));
    keeper.delete(&vacation).await.expect(204);
    assert_eq!(keeper.streak(&path).await, (3, 3, 3.0));
}

#[tokio::test]
async fn pauses_are_paginated() {
    let keeper = Keeper::new().await;
    let path = keeper.add("check", json!({})).await;
    let made = [
        keeper.pause(None, 1, Some(1)).await,
        keeper.pause(Some(&path), 2, None).await,
        keeper.pause(None, 5, Some(9)).await,
    ];
    let page = keeper.get(&format!("{PAUSES}?limit=2")).await;
    assert_eq!(page["total"], 3);
    let next = page["next_cursor"].as_str().unwrap();
    let rest = keeper.get(&format!("{PAUSES}?limit=2&cursor={next}")).await;
    let items = page["items"].as_array().unwrap().iter();
    let items = items.chain(rest["items"].as_array().unwrap());
    let paths: Vec<_> =
        items.map(|it| format!("{PAUSES}/{}", it["id"].as_str().unwrap())).collect();
    assert_eq!(paths, made);
    assert_eq!(rest["next_cursor"], Value::Null);
    assert_eq!(
        keeper.get(&path).await["pauses"].as_array().unwrap().len(),
        3
    );
}

#[tokio::test]
async fn an_invalid_pause_is_422() {
    let keeper = Keeper::new().await;
    let day = |days: i64| keeper.day(days).to_string();
    let pause = keeper.pause(None, 5, None).await;
    for (body, expected) in [
        (
            json!({ "until_date": day(-1) }),
            ("until_date", "before_start"),
        ),
        (
            json!({ "from_date": "1969-12-31" }),
            ("from_date", "out_of_range"),
        ),
        (json!({ "reason": "a\nb" }), ("reason", "malformed")),
        (
            json!({ "commitment_id": "01a1fb45-b377-74d5-b806-89788b60ad83" }),
            ("commitment_id", "unknown"),
        ),
    ] {
        assert_eq!(
            wrong(keeper.post(PAUSES, &body).await),
            pair(expected),
            "{body}"
        );
        assert_eq!(
            wrong(keeper.put(&pause, &body).await),
            pair(expected),
            "{body}"
        );
    }
    assert_eq!(keeper.get(PAUSES).await["total"], 1);
}
