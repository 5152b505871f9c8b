//! Imports of commitments that are refused or adapted.

use serde_json::json;
use time::{Date, macros::date};

use super::round_trip::content;
use crate::support::{TestApp, assert_has, parse, table};

const IMPORT: &str = "/api/users/me/import";
const START: Date = date!(2021 - 11 - 20);
const MADE: &str = "2021-11-20T08:00:00Z";

#[tokio::test]
async fn missing_templates_become_custom_and_missing_plans_are_skipped() {
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
        // A template that does not exist here became a custom asceticism.
        assert_eq!(
            content(client).await["asceticisms"][0]["is_template"],
            false
        );
    }
}

#[tokio::test]
async fn an_invalid_row_in_any_part_is_named_and_nothing_imported() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let asceticism = json!({ "title": "Silence", "created_at": MADE });
    let good = json!({ "asceticism": 0, "start_date": START, "created_at": MADE });
    // Each row is completed with the fields of a valid commitment.
    let rows = r#"
        projects    | {"name": ""}                                                | name | required
        tasks       | {"title": "x", "project": 3}                                | project | unknown
        commitments | {"asceticism": 1}                                           | asceticism | unknown
        commitments | {"package": 0}                                              | package | unknown
        commitments | {"end_date": "2021-11-19"}                                  | end_date | before_start
        commitments | {"logs": {"2021-11": {"19": "kept"}}}                       | logs.2021-11.19 | before_start
        commitments | {"logs": {"2022-02": {"30": "kept"}}}                       | logs.2022-02.30 | malformed
        commitments | {"logs": {"22-2": {"3": "kept"}}}                           | logs.22-2.3 | malformed
        commitments | {"rules": [{"schedule": {"type": "per_week", "times": 8}}]} | rules[0].schedule | out_of_range
        commitments | {"rules": [{}, {}]}                                         | rules[1].effective_from | duplicate
        commitments | {"pauses": [{"from_date": "1890-01-01", "created_at": "2021-11-20T08:00:00Z"}]} | pauses[0].from_date | out_of_range
        packages    | {"title": "x", "term_days": 0, "start_date": "2021-11-20"}  | term_days | out_of_range
        vacations   | {"from_date": "2022-01-02", "until_date": "2022-01-01"}     | until_date | before_start
        readings    | {"plan": "x", "reading": "2022-01-01", "date": "2022-01-01", "note": "\u0000"} | note | malformed
    "#;
    for [part, row, field, code] in table(rows) {
        let mut row = parse(row);
        let completed_by = match part {
            "commitments" => good.clone(),
            "readings" => json!({ "read_at": MADE }),
            _ => json!({ "created_at": MADE }),
        };
        for (name, value) in completed_by.as_object().unwrap() {
            if row[name].is_null() {
                row[name] = value.clone();
            }
        }
        let field = format!("{part}[0].{field}");
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
