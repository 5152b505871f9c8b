//! Round trips: an import restores exactly what was exported, whatever the text.

use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};
use serde_json::{Value, json};
use time::Duration;

use super::import_zip;
use crate::support::{Client, TestApp, assert_has, files::unzip};

const EXPORT: &str = "/api/users/me/export";
const IMPORT: &str = "/api/users/me/import";

/// Content of an account that an import must restore.
pub(crate) async fn content(client: &Client) -> Value {
    content_of(&client.get(EXPORT).await.expect(200).bytes)
}

/// The same content, read from a file.
pub(super) fn content_of(file: &[u8]) -> Value {
    let mut whole: Value = serde_json::from_slice(&unzip(file)["regula.json"]).unwrap();
    whole["exported_at"].take();
    whole["profile"]["email"].take();
    whole["profile"]["created_at"].take();
    whole
}

fn counts(imported: usize, skipped: usize) -> Value {
    let tasks = |tasks: usize| {
        json!({
            "projects": 0, "tasks": tasks, "asceticisms": 0, "packages": 0, "commitments": 0,
            "logs": 0, "vacations": 0, "readings": 0,
        })
    };
    json!({ "imported": tasks(imported), "skipped": tasks(skipped) })
}

fn tasks() -> impl Strategy<Value = Vec<Value>> {
    let odd = prop::sample::select(vec![
        "=cmd|' /C calc'!A0",
        "+1",
        "-1",
        "@x",
        "'x",
        "\"",
        ",",
        "a;b",
        "</script>",
        "田中さん",
        "\u{202e}x",
        "👩‍👩‍👧‍👦",
        "null",
        "\\",
        "%00",
    ]);
    let title = prop_oneof![odd.prop_map(str::to_owned), "[^\\p{C}\\s]{1,40}"];
    let description = prop_oneof![
        Just(String::new()),
        any::<String>().prop_map(|text| text.replace('\0', "")),
        "[=+@\t\r\n'\",;-]{0,8}",
    ];
    let seconds = 0..4_000_000_000i64;
    let date = prop::option::of((1..=9999i32, 1..=365u16));
    let priority = prop::sample::select(vec!["none", "low", "medium", "high"]);
    let done = prop::option::of(0..4_000_000_000i64);
    let row = (
        title,
        description,
        seconds,
        date,
        priority,
        done,
        -1_000_000..1_000_000i64,
    );
    let instant = |seconds| {
        let at = time::OffsetDateTime::from_unix_timestamp(seconds).unwrap();
        at.format(&time::format_description::well_known::Rfc3339).unwrap()
    };
    let task = row.prop_map(
        move |(title, description, at, due, priority, done, position)| {
            let due = due
                .map(|(year, day)| time::Date::from_ordinal_date(year, day).unwrap().to_string());
            json!({
                "title": title, "description": description, "due_date": due, "priority": priority,
                "completed_at": done.map(instant), "position": position, "created_at": instant(at),
            })
        },
    );
    prop::collection::vec(task, 0..25)
}

// INP-03
#[tokio::test]
async fn importing_an_export_restores_it_exactly_once() {
    let app = TestApp::new().await;
    let mut runner = TestRunner::deterministic();
    for round in 0..8 {
        let mut tasks = tasks().new_tree(&mut runner).unwrap().current();
        // Two equal tasks remain two.
        tasks.extend(tasks.first().cloned());
        let (from, to) = (
            app.user(&format!("from{round}")).await,
            app.user(&format!("to{round}")).await,
        );
        let profile = json!({
            "name": "=Ána \u{202e}", "time_zone": "Asia/Tokyo", "day_start_hour": 4,
            "locale": "pt-PT", "theme": "dark",
        });
        from.patch("/api/auth/me", &profile).await.expect(200);
        let archive = json!({ "version": 1, "tasks": tasks });
        let made = from.post(IMPORT, &archive).await.expect(200);
        assert_eq!(made.json(), counts(tasks.len(), 0));
        let created = json!({ "title": "By hand", "description": "a\nb" });
        from.post("/api/users/me/tasks", &created).await.expect(201);
        app.clock.advance(Duration::minutes(2));

        let file = from.get(EXPORT).await.expect(200).bytes;
        let all = tasks.len() + 1;
        let back = import_zip(&to, file.clone()).await.expect(200);
        assert_eq!(back.json(), counts(all, 0));
        assert_eq!(content(&to).await, content(&from).await);
        // A second import into either account adds nothing.
        for client in [&to.client, &from.client] {
            let again = import_zip(client, file.clone()).await.expect(200);
            assert_eq!(again.json(), counts(0, all));
        }
        assert_eq!(content(&to).await, content(&from).await);
        // In the other account the ids differ, and its address is unchanged.
        let mine = to.get("/api/users/me/tasks?limit=100").await.json();
        assert_eq!(mine["total"], json!(all));
        let me = to.me().await.json();
        assert_has(&me, json!({ "email": to.email, "name": "=Ána \u{202e}" }));
    }
}

// Compatibility: older files call the field `status`.
#[tokio::test]
async fn older_files_with_status_instead_of_mark_are_imported() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let at = "2021-11-20T08:00:00Z";
    let older = json!({
        "version": 1,
        "asceticisms": [{ "title": "Run", "created_at": at }],
        "commitments": [{
            "asceticism": 0, "start_date": "2021-11-20", "created_at": at, "rules": [{}],
            "logs": { "2021-11": {
                "20": "kept",
                "21": { "status": "skipped", "reason": "Ill" },
                "22": { "mark": "missed", "note": "Late" },
            } },
        }],
    });
    let done = bob.client.post(IMPORT, &older).await.expect(200).json();
    assert_eq!(done["imported"]["logs"], 3);
    assert_eq!(
        content(&bob.client).await["commitments"][0]["logs"],
        json!({ "2021-11": {
            "20": "kept",
            "21": { "mark": "skipped", "reason": "Ill" },
            "22": { "mark": "missed", "note": "Late" },
        } })
    );
}
