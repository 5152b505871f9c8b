//! Versions of a rule: a change never alters the past.

use serde_json::{Value, json};

use super::{Keeper, pair, wrong};

fn per_week(times: u8) -> Value {
    json!({ "schedule": { "type": "per_week", "times": times } })
}

// Pitfall: Loop applies a new frequency to all history.
#[tokio::test]
async fn a_rule_change_applies_from_today_and_keeps_past_statuses() {
    let keeper = Keeper::new().await;
    let path = keeper.since(20, "count", json!({ "target": 5 })).await;
    for day in -10..0 {
        keeper.log(&path, day, json!({ "value": 5 })).await;
    }
    let before = keeper.statuses(&path, -20, -1).await;
    assert_eq!(keeper.streak(&path).await, (10, 10, 50.0));
    let changed = keeper.patch(&path, json!({ "rule": { "target": 8 } })).await;
    let from = |rule: &Value| rule["effective_from"].as_str().unwrap().to_owned();
    let rules = changed["rules"].as_array().unwrap();
    assert_eq!(rules.len(), 2);
    assert_eq!(from(&rules[0]), keeper.day(-20).to_string());
    assert_eq!(from(&rules[1]), keeper.day(0).to_string());
    assert_eq!(changed["rule"], rules[1]);
    assert_eq!(keeper.statuses(&path, -20, -1).await, before);
    assert_eq!(keeper.streak(&path).await, (10, 10, 50.0));
    // A value of 5 does not meet the new target, but still meets the old one.
    assert_eq!(
        keeper.log(&path, 0, json!({ "value": 5 })).await["status"],
        "partial"
    );
    assert_eq!(
        keeper.log(&path, -11, json!({ "value": 5 })).await["status"],
        "kept"
    );
    assert_eq!(keeper.streak(&path).await, (11, 11, 60.0));

    // A second change on the same day replaces the first.
    let changed = keeper.patch(&path, json!({ "rule": { "target": 4 } })).await;
    assert_eq!(changed["rules"].as_array().unwrap().len(), 2);
    assert_eq!(keeper.streak(&path).await, (12, 12, 60.0));
    // A change back to the previous rule removes the version.
    let changed = keeper.patch(&path, json!({ "rule": { "target": 5 } })).await;
    assert_eq!(changed["rules"].as_array().unwrap().len(), 1);
    assert_eq!(keeper.streak(&path).await, (12, 12, 60.0));
    assert!(keeper.compare(&"rules").await > 0);
}

#[tokio::test]
async fn an_unchanged_rule_creates_no_new_version() {
    let keeper = Keeper::new().await;
    let path = keeper.since(30, "check", per_week(3)).await;
    keeper.keep(&path, [-9, -3]).await;
    keeper.pass(2);
    let before = keeper.get(&path).await["rules"].clone();
    let same = keeper.patch(&path, json!({ "rule": per_week(3) })).await;
    assert_eq!(same["rules"], before);
}

#[tokio::test]
async fn a_future_rule_applies_from_its_effective_date() {
    let keeper = Keeper::new().await;
    let path = keeper.since(5, "check", json!({})).await;
    keeper.keep(&path, [-5]).await;
    let mut rule = json!({ "schedule": { "type": "every", "days": 3 } });
    rule["effective_from"] = json!(keeper.day(2).to_string());
    let changed = keeper.patch(&path, json!({ "rule": rule })).await;
    assert_eq!(changed["rule"]["schedule"]["type"], "daily");
    assert_eq!(changed["rules"][1]["schedule"]["type"], "every");
    for (day, due) in [(0, 1), (1, 1), (2, 1), (3, 0), (4, 0), (5, 1), (6, 0)] {
        assert_eq!(keeper.today().await.len(), due, "{day}");
        keeper.pass(1);
    }
}

#[tokio::test]
async fn a_rule_can_be_backdated_only_if_nothing_was_logged() {
    let keeper = Keeper::new().await;
    let path = keeper.since(5, "check", json!({})).await;
    let rule = |day: i64| {
        let from = keeper.day(day).to_string();
        let schedule = json!({ "type": "weekdays", "days": [1] });
        json!({ "rule": { "schedule": schedule, "effective_from": from } })
    };
    let refused = keeper.client.patch(&path, &rule(-6)).await;
    assert_eq!(
        wrong(refused),
        pair(("rule.effective_from", "before_start"))
    );
    let changed = keeper.patch(&path, rule(-5)).await;
    assert_eq!(changed["rules"].as_array().unwrap().len(), 1);
    assert_eq!(changed["rule"]["schedule"]["type"], "weekdays");
    // The rule moves along with the start.
    let start = keeper.day(-7).to_string();
    let moved = keeper.patch(&path, json!({ "start_date": start })).await;
    assert_eq!(moved["rules"][0]["effective_from"], json!(start));

    keeper.keep(&path, [-1]).await;
    let refused = keeper.client.patch(&path, &rule(-1)).await;
    assert_eq!(wrong(refused), pair(("rule.effective_from", "in_past")));
    // A refused change changes nothing, even if other fields are valid.
    let mut both = rule(-1);
    both["note"] = json!("x");
    keeper.client.patch(&path, &both).await.expect(422);
    assert_eq!(keeper.get(&path).await["note"], "");
}

// Pitfall: past edits of the rule (Loop #270).
#[tokio::test]
async fn changing_the_start_keeps_past_due_days_unchanged() {
    let keeper = Keeper::new().await;
    let every = json!({ "schedule": { "type": "every", "days": 3 } });
    let path = keeper.since(12, "check", every).await;
    keeper.keep(&path, [-9, -6, -3]).await;
    let days = keeper.statuses(&path, -9, 0).await;
    for start in [-10, -14, -9] {
        let body = json!({ "start_date": keeper.day(start).to_string() });
        keeper.patch(&path, body).await;
        assert_eq!(keeper.statuses(&path, -9, 0).await, days, "{start}");
        assert_eq!(keeper.streak(&path).await, (3, 3, 3.0), "{start}");
        assert_eq!(keeper.compare(&start).await, 1);
    }
}

#[tokio::test]
async fn a_rule_changed_before_the_start_applies_from_the_start() {
    let keeper = Keeper::new().await;
    let path = keeper.since(-5, "check", json!({})).await;
    let changed = keeper.patch(&path, json!({ "rule": per_week(2) })).await;
    assert_eq!(changed["rules"].as_array().unwrap().len(), 1);
    assert_eq!(changed["rule"]["effective_from"], keeper.day(5).to_string());
    let mut early = per_week(3);
    early["effective_from"] = json!(keeper.day(0).to_string());
    let refused = keeper.client.patch(&path, &json!({ "rule": early })).await;
    assert_eq!(
        wrong(refused),
        pair(("rule.effective_from", "before_start"))
    );
}

#[tokio::test]
async fn start_and_end_dates_cannot_exclude_logged_days() {
    let keeper = Keeper::new().await;
    let path = keeper.since(9, "check", json!({})).await;
    keeper.keep(&path, [-6, -2]).await;
    for (body, expected) in [
        (
            json!({ "start_date": keeper.day(-5).to_string() }),
            ("start_date", "logged"),
        ),
        (
            json!({ "end_date": keeper.day(-3).to_string() }),
            ("end_date", "logged"),
        ),
        (
            json!({ "start_date": "1969-01-01" }),
            ("start_date", "out_of_range"),
        ),
    ] {
        let refused = keeper.client.patch(&path, &body).await;
        assert_eq!(wrong(refused), pair(expected), "{body}");
    }
    let end = keeper.day(-2).to_string();
    let start = keeper.day(-6).to_string();
    let body = json!({ "start_date": start, "end_date": end });
    let short = keeper.patch(&path, body).await;
    assert_eq!(short["status"], "completed");
    assert_eq!(keeper.statuses(&path, -9, 0).await.len(), 5);
    let long = keeper.patch(
        &path,
        json!({ "end_date": null, "start_date": keeper.day(-20).to_string() }),
    );
    assert_eq!(long.await["status"], "active");
    assert_eq!(keeper.statuses(&path, -30, 0).await.len(), 21);
    // The rule still holds for all these days.
    assert_eq!(
        keeper.get(&path).await["rules"].as_array().unwrap().len(),
        1
    );
}

#[tokio::test]
async fn a_custom_title_can_be_changed() {
    let keeper = Keeper::new().await;
    let path = keeper.add("check", json!({})).await;
    let changed = keeper.patch(&path, json!({ "title": " Sing ", "note": "a\r\nb" })).await;
    assert_eq!(changed["asceticism"]["title"], "Sing");
    assert_eq!(changed["note"], "a\nb");
    let refused = keeper.client.patch(&path, &json!({ "title": "" })).await;
    assert_eq!(wrong(refused), pair(("title", "required")));
}
