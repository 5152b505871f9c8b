//! Rates of ended commitments, and statistics by weekday.

use serde_json::{Value, json};

use super::Keeper;

async fn rate(keeper: &Keeper, path: &str) -> Value {
    keeper.get(&format!("{path}/stats")).await["rate"].clone()
}

#[tokio::test]
async fn the_rate_of_inactive_commitments_stays_constant() {
    let keeper = Keeper::new().await;
    let mut paths = Vec::new();
    for _ in 0..4 {
        let path = keeper.since(99, "check", json!({})).await;
        // Ten are older than ninety days, and of the last ninety every second day was kept.
        keeper.keep(&path, (-99..=0).filter(|day| day % 2 == 0)).await;
        paths.push(path);
    }
    for (path, status) in paths.iter().zip(["completed", "archived", "paused"]) {
        keeper.patch(path, json!({ "status": status })).await;
    }
    // A pause with an end date does not stop the rate.
    keeper.pause(Some(&paths[3]), 1, Some(200)).await;
    for days in [1, 89, 1, 100] {
        keeper.pass(days);
        assert_eq!(rate(&keeper, &paths[0]).await, json!(0.5), "finished");
        // From the first paused day on, nothing counts.
        for path in &paths[1..3] {
            assert_eq!(rate(&keeper, path).await, json!(0.5), "{path}");
        }
    }
    assert_eq!(rate(&keeper, &paths[3]).await, Value::Null);
    // After it is resumed, the rate is again that of the last ninety days.
    keeper.patch(&paths[0], json!({ "status": "active" })).await;
    assert_eq!(rate(&keeper, &paths[0]).await, Value::Null);
}

#[tokio::test]
async fn weekday_statistics_of_weekly_rules_have_no_decided_days() {
    let keeper = Keeper::new().await;
    let weekly = json!({ "schedule": { "type": "per_week", "times": 3 } });
    let path = keeper.since(27, "check", weekly).await;
    keeper.keep(&path, [-21, -14, -7, -1]).await;
    keeper.log(&path, -8, json!({ "status": "missed" })).await;
    let weekday = |day: i64| {
        let date = keeper.day(day);
        usize::from(date.weekday().number_days_from_monday())
    };
    let count = async |day: i64| {
        let stats = keeper.get(&format!("{path}/stats")).await;
        stats["weekdays"][weekday(day)].clone()
    };
    assert_eq!(count(0).await, json!({ "kept": 3, "decided": 0 }));
    assert_eq!(count(-1).await, json!({ "kept": 1, "decided": 0 }));
    assert_eq!(count(-2).await, json!({ "kept": 0, "decided": 0 }));

    // Under a rule that counts days, each day counts by itself.
    keeper.patch(&path, json!({ "rule": {} })).await;
    keeper.keep(&path, [0]).await;
    keeper.pass(8);
    assert_eq!(count(-8).await, json!({ "kept": 1, "decided": 2 }));
    assert_eq!(count(-7).await, json!({ "kept": 0, "decided": 1 }));
}
