//! Imports of readings from invalid files: all or nothing, with row and line of each error.

use axum::http::Method;
use insta::assert_snapshot;

use super::{plan, today};
use crate::support::{TestApp, TestResponse, TestUser};

const CSV: &str = "text/csv";
const JSON: &str = "application/json";

async fn send(ada: &TestUser, kind: &str, file: &str) -> TestResponse {
    let path = "/api/admin/readings/import";
    ada.send_as(Method::POST, path, kind, file.to_owned()).await
}

/// Errors of a refused import, one per line: field, code and message.
async fn wrong(ada: &TestUser, kind: &str, file: &str) -> String {
    let answer = send(ada, kind, file).await.refused(422, "invalid").json();
    let errors = answer["errors"].as_array().unwrap();
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let rows = errors.iter().map(|error| {
        let [field, code, detail] = ["field", "code", "detail"].map(|name| text(&error[name]));
        format!("{field} {code} {detail}")
    });
    rows.collect::<Vec<_>>().join("\n")
}

async fn count(ada: &TestUser) -> i64 {
    let page = ada.read("/api/readings").await;
    page["total"].as_i64().unwrap()
}

#[tokio::test]
async fn an_invalid_csv_import_reports_lines_and_imports_nothing() {
    let app = TestApp::new().await;
    let ada = app.admin("ada").await;
    plan(&ada, true, time::macros::date!(2026 - 03 - 01), 1).await;
    let file = "date,title,reference,body\n\
        2026-01-01,Good,,\"Two\nlines\"\n\
        2026-13-01,Bad date,,\n\
        \n\
        2026-01-02,,,\n\
        2026-01-01,Twice,,\n\
        2026-01-03,Comma, too,many,columns\n\
        2026-03-01,Taken,,\n";
    assert_snapshot!(wrong(&ada, CSV, file).await, @r"
    rows[1].date malformed Row 2, line 4: Enter the date as year-month-day: 2026-11-20.
    rows[2].title required Row 3, line 6: Enter a title.
    rows[3].date duplicate Row 4, line 7: 2026-01-01 is already on line 2.
    rows[4] malformed Row 5, line 8: This row has 5 columns, but the header has 4. Put text with commas in quotes.
    ");
    let file = "date,title\n2026-01-01,Good\n2026-03-01,Taken";
    assert_snapshot!(wrong(&ada, CSV, file).await, @"rows[1].date taken Row 2, line 3: The plan already has “R1” on 2026-03-01.");
    assert_eq!(count(&ada).await, 1);
}

#[tokio::test]
async fn an_invalid_json_import_reports_lines_and_imports_nothing() {
    let app = TestApp::new().await;
    let ada = app.admin("ada").await;
    let other = plan(&ada, false, today(&app), 1).await;
    plan(&ada, true, time::macros::date!(2026 - 03 - 01), 1).await;
    let file = format!(
        r#"[
        {{ "date": "2026-01-01", "title": "Good" }},
        {{ "date": "1 May", "title": "" }},
        {{
            "date": "2026-01-01",
            "title": "Twice"
        }}, {{ "title": "No date" }},
        {{ "date": "2026-01-05", "title": "T", "verse": 1 }},
        {{ "date": 7, "title": "T" }},
        {{ "date": "2026-01-06", "title": "T", "plan_id": "{other}" }},
        []
        ]"#
    );
    assert_snapshot!(wrong(&ada, JSON, &file).await, @r"
    rows[1].date malformed Row 2, line 3: Enter the date as year-month-day: 2026-11-20.
    rows[1].title required Row 2, line 3: Enter a title.
    rows[2].date duplicate Row 3, line 4: 2026-01-01 is already on line 2.
    rows[3].date required Row 4, line 7: The field date is missing.
    rows[4].verse unknown_field Row 5, line 8: Unknown field verse.
    rows[5].date malformed Row 6, line 9: This value has the wrong type.
    rows[6].plan_id malformed Row 7, line 10: This reading belongs to another plan.
    rows[7] malformed Row 8, line 11: This value has the wrong type.
    ");
    let taken = r#"[{"date":"2026-03-01","title":"T"}]"#;
    assert_snapshot!(wrong(&ada, JSON, taken).await, @"rows[0].date taken Row 1, line 1: The plan already has “R1” on 2026-03-01.");
    assert_eq!(count(&ada).await, 1);
}

#[tokio::test]
async fn malformed_and_unsupported_import_files_are_refused() {
    let app = TestApp::new().await;
    let ada = app.admin("ada").await;
    plan(&ada, true, today(&app), 1).await;
    let mut told = String::new();
    for (kind, file) in [
        (CSV, ""),
        (CSV, "date,title\n"),
        (CSV, "date;title;reference;body\n2026-01-01;T;;"),
        (CSV, "date,reference\n2026-01-01,Psalm 1"),
        (CSV, "date,title,title\n2026-01-01,T,T"),
        (CSV, "date,title\n2026-01-01,\"T\n2026-01-02,U"),
        (JSON, "[]"),
        (JSON, "{}"),
        (JSON, "7"),
    ] {
        told += &format!("{file:?}\n  {}\n", wrong(&ada, kind, file).await);
    }
    assert_snapshot!(told, @r#"
    ""
      rows malformed Line 1: name the columns, separated by commas: date,title,reference,body.
    "date,title\n"
      rows required The file contains no readings.
    "date;title;reference;body\n2026-01-01;T;;"
      rows malformed Line 1: name the columns, separated by commas: date,title,reference,body.
    "date,reference\n2026-01-01,Psalm 1"
      rows malformed Line 1: name the columns, separated by commas: date,title,reference,body.
    "date,title,title\n2026-01-01,T,T"
      rows malformed Line 1: name the columns, separated by commas: date,title,reference,body.
    "date,title\n2026-01-01,\"T\n2026-01-02,U"
      rows malformed A quotation mark is not closed. Inside quotes, write it twice.
    "[]"
      rows required The file contains no readings.
    "{}"
      rows malformed Send a list: [{"date": …, "title": …}, …].
    "7"
      rows malformed Send a list: [{"date": …, "title": …}, …].
    "#);
    send(&ada, JSON, "[{").await.refused(400, "malformed");
    send(&ada, "text/plain", "date,title").await.refused(415, "unsupported_media_type");
    let large = format!("date,title\n{}", "x".repeat(256 * 1024));
    send(&ada, CSV, &large).await.refused(413, "too_large");
    let path = "/api/admin/readings/import";
    let latin = b"date,title\n2026-01-01,Caf\xe9".to_vec();
    let answer = ada.send_as(Method::POST, path, CSV, latin).await;
    let answer = answer.refused(422, "invalid").json();
    assert_eq!(
        answer["errors"][0]["detail"],
        "Save the file as UTF-8 and try again."
    );
    let nowhere = format!("{path}?plan_id={}", ada.id);
    let answer = ada.send_as(Method::POST, &nowhere, CSV, "date,title").await;
    answer.refused(404, "not_found");
    assert_eq!(count(&ada).await, 1);
}
