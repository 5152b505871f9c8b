//! Export and import of several years of commitments.

use axum::http::Method;
use serde_json::{Map, Value, json};
use time::{Date, Duration, macros::date};

use super::{
    import_zip,
    round_trip::{content, content_of},
};
use crate::support::{
    TestApp, assert_has,
    files::{unzip, zip},
};

const EXPORT: &str = "/api/users/me/export";
const IMPORT: &str = "/api/users/me/import";
const START: Date = date!(2021 - 11 - 20);
const MADE: &str = "2021-11-20T08:00:00Z";
const DAYS: i64 = 1_667;

/// Deterministic random numbers.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 33
    }

    /// Random letters, which compress worse than real text.
    fn text(&mut self, letters: usize) -> String {
        let letter = |_| match self.roll() % 32 {
            26.. => ' ',
            n => char::from(b'a' + u8::try_from(n).unwrap()),
        };
        let text: String = (0..letters).map(letter).collect();
        text.replace("  ", " a").trim().to_owned()
    }
}

/// Thirty commitments with logs of five years; with `notes`, every tenth day has one of sixty
/// letters.
fn five_years(days: i64, notes: bool) -> Value {
    let mut dice = Dice(1);
    let asceticism = |n: u64| {
        let tracking = if n.is_multiple_of(3) {
            "duration"
        } else {
            "check"
        };
        json!({ "title": format!("Discipline {n}"), "tracking_type": tracking, "created_at": MADE })
    };
    let mut commitment = |n: u64| {
        let mut months = Map::new();
        for later in 0..days {
            let date = START + Duration::days(later);
            let month = months.entry(date.to_string()[..7].to_owned()).or_insert_with(|| json!({}));
            let log = match dice.roll() % 20 {
                0..=2 => json!("missed"),
                3 => json!("skipped"),
                _ if n.is_multiple_of(3) => json!(5 * (1 + dice.roll() % 12)),
                _ => json!("kept"),
            };
            month[date.day().to_string()] = match notes && later % 10 == 0 {
                true if log.is_string() => json!({ "status": log, "note": dice.text(60) }),
                true => json!({ "value": log, "note": dice.text(60) }),
                false => log,
            };
        }
        json!({ "asceticism": n, "start_date": START, "position": n, "created_at": MADE, "logs": months })
    };
    json!({
        "version": 1,
        "asceticisms": (0..30).map(asceticism).collect::<Vec<_>>(),
        "commitments": (0..30).map(&mut commitment).collect::<Vec<_>>(),
    })
}

fn tasks(many: u64) -> Value {
    let mut dice = Dice(2);
    let task = |n: u64| {
        let done = (!n.is_multiple_of(3)).then_some("2026-02-02T20:00:00Z");
        json!({
            "title": format!("{n}: {}", dice.text(30)), "description": dice.text(250),
            "due_date": START + Duration::days(i64::try_from(n).unwrap() % DAYS),
            "completed_at": done, "created_at": MADE,
        })
    };
    (0..many).map(task).collect()
}

/// A daily reading plan as the admin imports it, and a user's reading log.
fn readings(many: i64) -> (String, Value) {
    let mut dice = Dice(3);
    let mut rows = "date,title,reference\n".to_owned();
    let mut mark = |later: i64| {
        let date = START + Duration::days(later);
        rows += &format!("{date},Day {later},Ps {}\n", 1 + later % 150);
        json!({
            "plan": "Five years", "reading": date, "date": date, "note": dice.text(60),
            "read_at": format!("{date}T07:00:00Z"),
        })
    };
    let marks = (0..many).map(&mut mark).collect();
    (rows, marks)
}

#[tokio::test]
async fn five_years_of_thirty_commitments_fit_into_one_file() {
    let app = TestApp::new().await;
    let (bob, eve) = (app.user("bob").await, app.user("eve").await);
    let whole = five_years(DAYS, false).to_string();
    let done = import_zip(&bob, zip(&[("regula.json", whole.as_bytes())])).await;
    assert_eq!(done.expect(200).json()["imported"]["logs"], 50_010);

    let file = bob.get(EXPORT).await.expect(200).bytes;
    println!("{} bytes", file.len());
    assert!(file.len() < 256 * 1024, "{} bytes", file.len());
    // The uncompressed file is accepted, too.
    let whole = unzip(&file)["regula.json"].clone();
    let back =
        eve.send_as(Method::POST, IMPORT, "application/json", whole).await.expect(200).json();
    assert_eq!(back["imported"]["logs"], 50_010);
    assert_eq!(content(&eve).await, content_of(&file));

    // A larger file is refused.
    let more = five_years(3_400, false).to_string();
    let refused = import_zip(&eve, zip(&[("regula.json", more.as_bytes())])).await;
    assert_eq!(refused.json()["errors"][0]["code"], "too_many");
}

#[tokio::test]
async fn five_years_of_notes_tasks_and_readings_fit_into_one_file() {
    let app = TestApp::new().await;
    let (bob, eve) = (app.user("bob").await, app.user("eve").await);
    let admin = app.admin("ada").await;
    let plan = json!({ "title": "Five years" });
    let plan = admin.post("/api/admin/reading-plans", &plan).await;
    let plan = plan.expect(201).json()["id"].as_str().unwrap().to_owned();
    let (rows, marks) = readings(1_500);
    let path = format!("/api/admin/readings/import?plan_id={plan}");
    admin.send_as(Method::POST, &path, "text/csv", rows.into_bytes()).await.expect(200);

    let mut whole = five_years(DAYS, true);
    whole["tasks"] = tasks(5_000);
    whole["readings"] = marks;
    let whole = whole.to_string();
    let done = import_zip(&bob, zip(&[("regula.json", whole.as_bytes())])).await;
    let done = done.expect(200).json();
    let imported = &done["imported"];
    assert_has(
        imported,
        json!({ "logs": 50_010, "tasks": 5_000, "readings": 1_500 }),
    );

    let file = bob.get(EXPORT).await.expect(200).bytes;
    let unpacked = unzip(&file)["regula.json"].len();
    let told = format!("{} bytes, {unpacked} when unpacked", file.len());
    println!("{told}");
    // Both are well below the limits.
    assert!(file.len() < 3 << 20 && unpacked < 8 << 20, "{told}");
    let taken = content_of(&file);
    let back = import_zip(&eve, file).await.expect(200).json();
    assert_eq!(back["imported"], done["imported"]);
    assert_eq!(content(&eve).await, taken);
}
