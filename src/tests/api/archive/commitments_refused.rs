//! Parts of a rule of life that are not brought back as they are.

use serde_json::{Value, json};
use time::{Date, macros::date};

use super::round_trip::content;
use crate::support::{TestApp, assert_has};

const IMPORT: &str = "/api/users/me/import";
const START: Date = date!(2021 - 11 - 20);
const MADE: &str = "2021-11-20T08:00:00Z";

#[tokio::test]
async fn what_the_library_does_not_have_becomes_ones_own_or_is_left() {
    let app = TestApp::new().await;
    let (bob, eve) = (app.user("bob").await, app.user("eve").await);
    let known = json!({ "plan": "A plan of the test", "reading": "2026-01-02" });
    let whole = json!({
        "version": 1,
        "asceticisms": [{ "title": "Nowhere a template", "is_template": true, "created_at": MADE }],
        "commitments": [{ "asceticism": 0, "start_date": START, "created_at": MADE }],
        "readings": [{ "plan": known["plan"], "reading": known["reading"], "date": "2026-01-02",
                       "read_at": MADE }],
    });
    for client in [&bob.client, &eve.client] {
        let done = client.post(IMPORT, &whole).await.expect(200).json();
        assert_eq!(done["imported"]["asceticisms"], 1);
        assert_eq!(done["skipped"]["readings"], 1);
        // What is no template here has become the user's own.
        assert_eq!(
            content(client).await["asceticisms"][0]["is_template"],
            false
        );
    }
}

#[tokio::test]
async fn wrong_rows_of_every_part_are_named_and_nothing_is_brought_back() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let asceticism = json!({ "title": "Silence", "created_at": MADE });
    let good = json!({ "asceticism": 0, "start_date": START, "created_at": MADE });
    let with = |key: &str, value: Value| {
        let mut row = good.clone();
        row[key] = value;
        row
    };
    for (part, row, field, code) in [
        (
            "projects",
            json!({ "name": "", "created_at": MADE }),
            "projects[0].name",
            "required",
        ),
        (
            "tasks",
            json!({ "title": "x", "project": 3, "created_at": MADE }),
            "tasks[0].project",
            "unknown",
        ),
        (
            "commitments",
            with("asceticism", json!(1)),
            "commitments[0].asceticism",
            "unknown",
        ),
        (
            "commitments",
            with("package", json!(0)),
            "commitments[0].package",
            "unknown",
        ),
        (
            "commitments",
            with("end_date", json!("2021-11-19")),
            "commitments[0].end_date",
            "before_start",
        ),
        (
            "commitments",
            with("logs", json!({ "2021-11": { "19": "kept" } })),
            "commitments[0].logs.2021-11.19",
            "before_start",
        ),
        (
            "commitments",
            with("logs", json!({ "2022-02": { "30": "kept" } })),
            "commitments[0].logs.2022-02.30",
            "malformed",
        ),
        (
            "commitments",
            with("logs", json!({ "22-2": { "3": "kept" } })),
            "commitments[0].logs.22-2.3",
            "malformed",
        ),
        (
            "commitments",
            with(
                "rules",
                json!([{ "schedule": { "type": "per_week", "times": 8 } }]),
            ),
            "commitments[0].rules[0].schedule",
            "out_of_range",
        ),
        (
            "commitments",
            with("rules", json!([{}, {}])),
            "commitments[0].rules[1].effective_from",
            "duplicate",
        ),
        (
            "commitments",
            with(
                "pauses",
                json!([{ "from_date": "1890-01-01", "created_at": MADE }]),
            ),
            "commitments[0].pauses[0].from_date",
            "out_of_range",
        ),
        (
            "packages",
            json!({ "title": "x", "term_days": 0, "start_date": START, "created_at": MADE }),
            "packages[0].term_days",
            "out_of_range",
        ),
        (
            "vacations",
            json!({ "from_date": "2022-01-02", "until_date": "2022-01-01", "created_at": MADE }),
            "vacations[0].until_date",
            "before_start",
        ),
        (
            "readings",
            json!({ "plan": "x", "reading": "2022-01-01", "date": "2022-01-01", "note": "\0", "read_at": MADE }),
            "readings[0].note",
            "malformed",
        ),
    ] {
        let mut body = json!({
            "version": 1, "asceticisms": [asceticism], "commitments": [good],
            "tasks": [{ "title": "Good", "created_at": MADE }],
        });
        body[part] = json!([row]);
        let refused = bob.post(IMPORT, &body).await;
        assert_eq!(refused.status, 422, "{field}: {}", refused.text);
        let error = &refused.json()["errors"][0];
        assert_has(error, json!({ "field": field, "code": code }));
    }
    let whole = content(&bob).await;
    for part in [
        "projects",
        "tasks",
        "asceticisms",
        "commitments",
        "vacations",
    ] {
        assert_eq!(whole[part], json!([]), "{part}");
    }
}
