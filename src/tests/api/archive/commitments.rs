//! Export and import of commitments, with random texts and many rows.

use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};
use serde_json::{Map, Value, json};
use time::{Date, Duration, macros::date};

use super::{import_zip, round_trip::content};
use crate::support::{Client, TestApp};

const EXPORT: &str = "/api/users/me/export";
const IMPORT: &str = "/api/users/me/import";
const START: Date = date!(2021 - 11 - 20);
const MADE: &str = "2021-11-20T08:00:00Z";

/// A single-line text, ordinary or hostile.
fn line() -> impl Strategy<Value = String> {
    let odd = prop::sample::select(vec![
        "=cmd|' /C calc'!A0",
        "'; DROP TABLE logs; --",
        "</script><script>alert(1)</script>",
        "田中さん",
        "\u{202e}x",
        "👩‍👩‍👧‍👦",
        "null",
        "\\",
        "%00",
        "a,\"b\";c",
    ]);
    prop_oneof![odd.prop_map(str::to_owned), "[^\\p{C}\\s]{1,30}"]
}

/// A text of many lines, or none.
fn lines() -> impl Strategy<Value = String> {
    let any = any::<String>().prop_map(|text| text.replace('\0', ""));
    prop_oneof![Just(String::new()), line(), any]
}

fn log() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(json!("kept")),
        Just(json!("missed")),
        (0..100_000u32).prop_map(|value| json!(f64::from(value) / 4.0)),
        (line(), lines()).prop_map(|(reason, note)| {
            json!({ "status": "skipped", "reason": reason, "note": note })
        }),
        prop::collection::vec(1..900u32, 1..4).prop_map(|times| {
            let entry = |value| json!({ "value": value, "at": "2021-11-25T09:30:00Z" });
            json!({ "entries": times.into_iter().map(entry).collect::<Vec<_>>() })
        }),
    ]
}

fn rule() -> impl Strategy<Value = Value> {
    prop::sample::select(vec![
        json!({ "type": "daily" }),
        json!({ "type": "weekdays", "days": [1, 3, 5] }),
        json!({ "type": "per_week", "times": 3 }),
        json!({ "type": "per_month", "times": 10 }),
        json!({ "type": "every", "days": 2 }),
    ])
}

fn commitment() -> impl Strategy<Value = Value> {
    let days = prop::collection::btree_map(0..400u16, log(), 0..12);
    (rule(), rule(), lines(), line(), days).prop_map(|(first, then, note, why, days)| {
        let mut months = Map::new();
        for (later, log) in days {
            let date = START + Duration::days(later.into());
            let month = date.to_string()[..7].to_owned();
            let month = months.entry(month).or_insert_with(|| json!({}));
            month[date.day().to_string()] = log;
        }
        json!({
            "asceticism": 0, "package": 0, "start_date": START, "note": note, "position": 7,
            "end_date": "2026-01-31", "planned_end": "2031-01-31", "completed_at": "2026-01-31T08:00:00Z",
            "created_at": MADE, "logs": months,
            "rules": [
                { "schedule": first, "target": 20, "unit": "pages", "direction": "at_least" },
                { "effective_from": "2022-02-02", "schedule": then, "unlogged": "kept" },
            ],
            "pauses": [{ "from_date": "2022-01-01", "reason": why, "created_at": MADE }],
        })
    })
}

fn archive(runner: &mut TestRunner) -> Value {
    let mut some = |many| {
        let commitments = prop::collection::vec(commitment(), many);
        commitments.new_tree(runner).unwrap().current()
    };
    let commitments = some(3);
    let mut texts = || (line(), lines()).new_tree(runner).unwrap().current();
    let [(name, about), (title, description), (way, _), (task, _)] =
        std::array::from_fn(|_| texts());
    json!({
        "version": 1,
        "projects": [
            { "name": "First", "created_at": MADE },
            { "name": name, "description": about, "color": "moss", "created_at": MADE },
        ],
        "tasks": [{
            "title": task, "project": 1, "created_at": MADE,
            "due_date": "2022-01-31", "recurrence": { "every": 1, "unit": "month" },
        }],
        "asceticisms": [
            {
                "title": title, "description": description, "tracking_type": "count",
                "created_at": MADE,
            },
        ],
        "packages": [
            { "title": way, "term_days": 40, "start_date": START, "created_at": MADE },
        ],
        "commitments": commitments,
        "vacations": [{
            "from_date": "2022-03-01", "until_date": "2022-03-09", "reason": name,
            "created_at": MADE,
        }],
    })
}

async fn streaks(client: &Client) -> Vec<Value> {
    let path = "/api/users/me/commitments?include_archived=true&limit=100";
    let all = client.read(path).await;
    let mut streaks = Vec::new();
    for commitment in all["items"].as_array().unwrap() {
        let id = commitment["id"].as_str().unwrap();
        let path = format!("/api/users/me/commitments/{id}/stats");
        streaks.push(client.read(&path).await);
    }
    streaks
}

// INP-03
#[tokio::test]
async fn importing_exported_commitments_restores_them_exactly_once() {
    let app = TestApp::new().await;
    let mut runner = TestRunner::deterministic();
    for round in 0..6 {
        let (from, to) = (
            app.user(&format!("from{round}")).await,
            app.user(&format!("to{round}")).await,
        );
        let whole = archive(&mut runner);
        let made = from.post(IMPORT, &whole).await.expect(200).json();
        assert_eq!(made["imported"]["commitments"], 3);
        app.clock.advance(Duration::minutes(2));

        let file = from.get(EXPORT).await.expect(200).bytes;
        let back = import_zip(&to, file.clone()).await.expect(200);
        assert_eq!(back.json(), made);
        let theirs = content(&from).await;
        assert_eq!(content(&to).await, theirs);
        assert_eq!(streaks(&to).await, streaks(&from).await);
        // The import equals the file.
        for (i, commitment) in whole["commitments"].as_array().unwrap().iter().enumerate() {
            let logs = theirs["commitments"][i]["logs"].as_object().unwrap();
            let days = commitment["logs"].as_object().unwrap();
            assert_eq!(
                logs.keys().collect::<Vec<_>>(),
                days.keys().collect::<Vec<_>>()
            );
            for name in ["note", "end_date", "planned_end"] {
                assert_eq!(theirs["commitments"][i][name], commitment[name], "{name}");
            }
        }
        assert_eq!(theirs["tasks"][0]["project"], 1);
        assert_eq!(theirs["projects"][1]["name"], whole["projects"][1]["name"]);
        // A second import into either account adds nothing.
        for client in [&to.client, &from.client] {
            let again = import_zip(client, file.clone()).await.expect(200).json();
            assert_eq!(again["skipped"], made["imported"], "{again}");
        }
        assert_eq!(content(&to).await, theirs);
    }
}
