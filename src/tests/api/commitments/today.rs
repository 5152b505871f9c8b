//! Commitments of *Today*.

use insta::assert_snapshot;
use serde_json::{Value, json};

use super::Keeper;

fn titles(due: &[Value]) -> Vec<&str> {
    due.iter().map(|it| it["asceticism"]["title"].as_str().unwrap()).collect()
}

async fn add(keeper: &Keeper, title: &str, start: i64, more: Value) -> String {
    let mut body = json!({
        "custom": { "title": title, "tracking_type": "count" },
        "start_date": keeper.day(start).to_string(),
    });
    for (key, value) in more.as_object().unwrap() {
        body[key] = value.clone();
    }
    keeper.add("count", body).await
}

#[tokio::test]
async fn today_lists_only_due_commitments_in_order() {
    let keeper = Keeper::new().await;
    let weekday = i64::from(keeper.day(0).weekday().number_from_monday());
    let rule = |schedule: Value| json!({ "rule": { "schedule": schedule } });
    let weekdays = |day: i64| rule(json!({ "type": "weekdays", "days": [(day - 1) % 7 + 1] }));
    add(&keeper, "daily", -3, json!({})).await;
    add(&keeper, "weekday", -3, weekdays(weekday)).await;
    let other = add(&keeper, "other weekday", -3, weekdays(weekday + 1)).await;
    add(&keeper, "another weekday", -3, weekdays(weekday + 2)).await;
    let per = |period: &str| rule(json!({ "type": period, "times": 2 }));
    add(&keeper, "per week", -3, per("per_week")).await;
    add(&keeper, "per month", -3, per("per_month")).await;
    let every = || rule(json!({ "type": "every", "days": 2 }));
    add(&keeper, "every", -4, every()).await;
    add(&keeper, "not every", -3, every()).await;
    add(&keeper, "later", 1, json!({})).await;
    let until = |day: i64| json!({ "end_date": keeper.day(day).to_string() });
    add(&keeper, "last", -3, until(0)).await;
    add(&keeper, "over", -3, until(-1)).await;
    for (title, status) in [
        ("away", "archived"),
        ("done", "completed"),
        ("paused", "paused"),
    ] {
        let path = add(&keeper, title, -3, json!({})).await;
        keeper.patch(&path, json!({ "status": status })).await;
    }
    let paused = add(&keeper, "ill", -3, json!({})).await;
    keeper.pause(Some(&paused), -1, Some(0)).await;
    let mut due = vec!["daily", "weekday", "per week", "per month", "every", "last"];
    assert_eq!(titles(&keeper.today().await), due);
    // A commitment that was kept without being due is shown.
    keeper.keep(&other, [0]).await;
    due.insert(2, "other weekday");
    assert_eq!(titles(&keeper.today().await), due);
    assert_eq!(keeper.compare(&"due").await, 7);
    keeper.pause(None, 0, Some(0)).await;
    assert_eq!(titles(&keeper.today().await), Vec::<&str>::new());
}

#[tokio::test]
async fn today_shows_week_streak_and_log_of_each_commitment() {
    let keeper = Keeper::new().await;
    let path = add(
        &keeper,
        "x",
        -4,
        json!({ "rule": { "target": 2, "unit": "pages" } }),
    )
    .await;
    keeper.keep(&path, [-3, -2]).await;
    keeper.log(&path, -4, json!({ "status": "skipped" })).await;
    let log = keeper.log(&path, 0, json!({ "value": 1, "note": "Slow" })).await;
    let due = keeper.today().await;
    assert_eq!(due[0]["log"], log);
    assert_snapshot!(keeper.app.redacted(&due[0]), @r#"
    {
      "asceticism": {
        "category": "", "created_at": "[time]", "creator_id": "[id 1]", "description": "",
        "icon": "", "id": "[id 2]", "is_template": false, "kind": "do", "suggested_rule": null,
        "title": "x", "tracking_type": "count", "updated_at": "[time]"
      },
      "created_at": "[time]", "end_date": null, "enrolment_id": null, "id": "[id 3]",
      "log": {
        "created_at": "[time]", "date": "[today]", "entries": [], "mark": null, "note": "Slow",
        "reason": "", "status": "partial", "updated_at": "[time]", "value": 1
      },
      "logs": [], "note": "", "package_id": null, "package_title": null, "pauses": [],
      "position": 1, "progress": null,
      "rule": {
        "direction": "at_least", "effective_from": "[today-4]", "schedule": {"type": "daily"},
        "target": 2, "unit": "pages", "unlogged": "missed"
      },
      "rules": [
        {
          "direction": "at_least", "effective_from": "[today-4]", "schedule": {"type": "daily"},
          "target": 2, "unit": "pages", "unlogged": "missed"
        }
      ],
      "start_date": "[today-4]", "status": "active",
      "streak": {"best": 2, "current": 0, "unit": "days"}, "today": "partial",
      "updated_at": "[time]", "week": ["skipped", "kept", "kept", "missed", "partial"]
    }
    "#);

    let flexible = json!({ "rule": { "schedule": { "type": "per_week", "times": 7 } } });
    let path = add(&keeper, "y", -20, flexible).await;
    keeper.keep(&path, [0]).await;
    let due = keeper.today().await;
    let one = &due[1];
    assert_eq!(one["progress"], json!({ "kept": 1, "required": 7 }));
    assert_eq!(one["streak"]["unit"], "weeks");
    assert_eq!(one["week"].as_array().unwrap().len(), 7);
}

// Cost is independent of the length of the history and the number of commitments.
#[tokio::test]
async fn today_reads_only_logs_after_the_checkpoint() {
    let keeper = Keeper::new().await;
    let path = keeper.since(40, "check", json!({})).await;
    keeper.keep(&path, -40..=0).await;
    let settled = keeper.app.sql("SELECT CAST(tally_through AS TEXT) FROM commitments").await;
    assert_eq!(settled, [[keeper.day(-4).to_string()]]);
    assert_eq!(keeper.today().await[0]["streak"]["current"], 41);
    // Rows before the checkpoint are not read: deleting them has no effect.
    keeper
        .app
        .sql("DELETE FROM logs WHERE date < (SELECT tally_through FROM commitments)")
        .await;
    assert_eq!(keeper.today().await[0]["streak"]["current"], 41);
}
