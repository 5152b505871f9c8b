//! Streaks continue from a checkpoint. After any sequence of actions they equal those calculated
//! from the start.

use rand::{RngExt, rngs::StdRng};
use serde_json::{Value, json};
use time::Duration;

use super::{ALL, Keeper, PAUSES};
use crate::support::random;

const RULES: [&str; 9] = [
    r#"{}"#,
    r#"{"target":2}"#,
    r#"{"target":2,"direction":"at_most"}"#,
    r#"{"unlogged":"kept"}"#,
    r#"{"schedule":{"type":"weekdays","days":[1,2,4,6]}}"#,
    r#"{"schedule":{"type":"per_week","times":2}}"#,
    r#"{"schedule":{"type":"per_week","times":4},"target":2}"#,
    r#"{"schedule":{"type":"per_month","times":9}}"#,
    r#"{"schedule":{"type":"every","days":3}}"#,
];

const ZONES: [&str; 4] = [
    "UTC",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
    "America/New_York",
];

fn any<T: Clone>(rng: &mut StdRng, of: &[T]) -> T {
    of[rng.random_range(0..of.len())].clone()
}

fn rule(rng: &mut StdRng) -> Value {
    serde_json::from_str(any(rng, &RULES)).unwrap()
}

fn log(rng: &mut StdRng) -> Value {
    let bodies = [
        json!({ "status": "kept" }),
        json!({ "status": "missed" }),
        json!({ "status": "skipped" }),
        json!({ "value": 1 }),
        json!({ "value": 2 }),
        json!({ "value": 3 }),
    ];
    any(rng, &bodies)
}

fn change(rng: &mut StdRng) -> Value {
    const ENTRY: &str = "01a1fb45-b377-74d5-b806-89788b60ad83";
    let bodies = [
        json!({ "mark": "kept" }),
        json!({ "mark": "missed" }),
        json!({ "value": 2 }),
        json!({ "value": null }),
        json!({ "clear": true }),
        json!({ "add_entry": { "id": ENTRY, "value": 1 } }),
        json!({ "add_entry": { "value": 1 }, "value": 2 }),
        json!({ "remove_entry": ENTRY, "mark": "kept" }),
    ];
    any(rng, &bodies)
}

/// A random action of a user. A refused one changes nothing, which is fine.
async fn step(
    rng: &mut StdRng,
    keeper: &Keeper,
    paths: &[String],
    pauses: &mut Vec<String>,
) -> String {
    let path = any(rng, paths);
    let id = path.rsplit('/').next().unwrap();
    // Mostly recent days, sometimes old ones.
    let back = any(rng, &[0, 0, 0, 1, 1, 2, 3, 5, 8, 20]);
    let day = keeper.day(-back).to_string();
    let entries = format!("{path}/logs/{day}/entries");
    let (method, path, body) = match rng.random_range(0..33) {
        0..=7 => {
            let days = any(rng, &[1, 1, 1, 2, 7]);
            keeper.pass(days);
            return format!("{days} days pass");
        }
        8..=16 => ("PUT", format!("{path}/logs/{day}"), log(rng)),
        17..=19 => ("POST", entries, json!({ "value": 1 })),
        20..=21 => ("DELETE", format!("{path}/logs/{day}"), json!({})),
        22..=23 => ("PATCH", path.clone(), json!({ "rule": rule(rng) })),
        24 => {
            let status = any(
                rng,
                &["active", "paused", "completed", "archived", "active"],
            );
            ("PATCH", path.clone(), json!({ "status": status }))
        }
        25 => ("PATCH", path.clone(), json!({ "status": "active" })),
        26 => {
            let until = rng.random_bool(0.7).then(|| keeper.day(any(rng, &[-2, 0, 4])).to_string());
            let of = rng.random_bool(0.5).then_some(id);
            let body = json!({ "commitment_id": of, "from_date": day, "until_date": until });
            let made = keeper.post(PAUSES, &body).await;
            if made.status == 201 {
                let id = made.json()["id"].as_str().unwrap().to_owned();
                pauses.push(format!("{PAUSES}/{id}"));
            }
            return format!("pause {body}");
        }
        27 if !pauses.is_empty() => {
            let pause = pauses.swap_remove(rng.random_range(0..pauses.len()));
            ("DELETE", pause, json!({}))
        }
        28 => {
            let zone = any(rng, &ZONES);
            let hour = any(rng, &[0, 3, 23]);
            keeper.travel(json!({ "time_zone": zone, "day_start_hour": hour })).await;
            return format!("to {zone} {hour}");
        }
        30..=32 => ("PATCH", format!("{path}/logs/{day}"), change(rng)),
        _ => {
            let end = any(rng, &[None, Some(3), Some(30)]);
            let end = end.map(|days| keeper.day(days).to_string());
            (
                "PATCH",
                path.clone(),
                json!({ "end_date": end, "start_date": day }),
            )
        }
    };
    let sent = keeper.send(method.parse().unwrap(), &path, &body).await;
    assert!(sent.status < 500, "{} {path} {body}", sent.text);
    format!("{day}: {method} {path} {body} → {}", sent.status)
}

// Pitfall: a checkpoint that differs from the history.
#[tokio::test]
async fn checkpoint_streaks_equal_full_history_after_random_actions() {
    let mut rng = random::generator();
    let (mut compared, mut settled) = (0, 0);
    for _ in 0..4 {
        let keeper = Keeper::new().await;
        let mut paths = Vec::new();
        for tracking in ["check", "count", "count"] {
            // A rule with a target is invalid for a simple check.
            let rule = if tracking == "check" {
                json!({})
            } else {
                rule(&mut rng)
            };
            paths.push(keeper.since(rng.random_range(0..40), tracking, rule).await);
        }
        let (mut steps, mut pauses) = (Vec::new(), Vec::new());
        for _ in 0..60 {
            steps.push(step(&mut rng, &keeper, &paths, &mut pauses).await);
            compared += keeper.compare(&steps).await;
        }
        let rows = "SELECT id FROM commitments WHERE tally_through IS NOT NULL";
        settled += keeper.app.sql(rows).await.len();
    }
    assert!(compared > 50 && settled > 4, "{compared} {settled}");
}

// Race: the checkpoint includes the changes of all writers.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn checkpoint_streaks_stay_correct_under_concurrent_writes() {
    let mut rng = random::generator();
    let keeper = Keeper::new().await;
    let path = keeper.since(30, "count", json!({ "target": 2 })).await;
    let other = keeper.since(30, "count", json!({})).await;
    keeper.keep(&path, -30..=-10).await;
    for round in 0..12 {
        let day = |days: i64| keeper.day(days).to_string();
        let writes = [
            (
                "PUT",
                format!("{path}/logs/{}", day(-9)),
                json!({ "value": 2 + round % 2 }),
            ),
            ("PUT", format!("{path}/logs/{}", day(-5)), log(&mut rng)),
            ("PUT", format!("{other}/logs/{}", day(-5)), log(&mut rng)),
            (
                "PATCH",
                path.clone(),
                json!({ "rule": { "target": 1 + round % 3 } }),
            ),
            ("PATCH", path.clone(), json!({ "position": round })),
            (
                "POST",
                PAUSES.to_owned(),
                json!({ "from_date": day(-8), "until_date": day(-8 + i64::from(round % 3)) }),
            ),
            ("POST", format!("{path}/move"), json!({ "after": null })),
            (
                "POST",
                format!("{other}/move"),
                json!({ "after": path.rsplit('/').next() }),
            ),
        ];
        let writes = writes.map(|(method, path, body)| {
            let client = keeper.client.clone();
            tokio::spawn(async move {
                let sent = client.send(method.parse().unwrap(), &path, Some(&body)).await;
                assert!(sent.status < 400, "{method} {path}: {}", sent.text);
            })
        });
        for write in writes {
            write.await.unwrap();
        }
        assert_eq!(keeper.compare(&round).await, 2);
        assert_eq!(keeper.get(ALL).await["total"], 2);
        keeper.app.clock.advance(Duration::days(1));
    }
}
