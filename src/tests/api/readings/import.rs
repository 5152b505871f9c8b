//! Imports of readings from valid files.

use axum::http::Method;
use serde_json::{Value, json};

use super::{MINE, plan, today};
use crate::support::{TestApp, TestUser, assert_has};

async fn import(ada: &TestUser, query: &str, kind: &str, file: impl Into<Vec<u8>>) -> Value {
    let path = format!("/api/admin/readings/import?{query}");
    let file: Vec<u8> = file.into();
    let answer = ada.send_as(Method::POST, &path, kind, file).await;
    answer.expect(200).json()
}

async fn readings(ada: &TestUser, plan: &str) -> Vec<[String; 4]> {
    let path = format!("/api/readings?limit=100&plan_id={plan}");
    let page = ada.read(&path).await;
    let text = |item: &Value, field: &str| item[field].as_str().unwrap().to_owned();
    page["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| ["date", "title", "reference", "body"].map(|field| text(item, field)))
        .collect()
}

#[tokio::test]
async fn csv_and_json_imports_give_the_same_readings() {
    let app = TestApp::new().await;
    let ada = app.admin("ada").await;
    let table = "\u{feff}Date,title,reference,body\r\n\
        2026-11-21,\"One, two\",Psalm 1,\"First.\r\n\r\nSecond \"\"quoted\"\".\"\r\n\
        \r\n\
        2026-11-23,Three,,\r\n";
    let list = json!([
        { "date": "2026-11-21", "title": "One, two", "reference": "Psalm 1",
          "body": "First.\n\nSecond \"quoted\"." },
        { "date": "2026-11-23", "title": "Three" },
    ]);
    let expected = [
        [
            "2026-11-21",
            "One, two",
            "Psalm 1",
            "First.\n\nSecond \"quoted\".",
        ],
        ["2026-11-23", "Three", "", ""],
    ];
    let by_table = plan(&ada, true, today(&app), 0).await;
    // The default plan is used if none is named.
    let done = import(&ada, "", "text/csv; charset=utf-8", table).await;
    assert_eq!(done, json!({ "created": 2, "replaced": 0 }));
    assert_eq!(readings(&ada, &by_table).await, expected);
    let by_list = plan(&ada, false, today(&app), 0).await;
    let query = format!("plan_id={by_list}");
    import(&ada, &query, "application/json", list.to_string()).await;
    assert_eq!(readings(&ada, &by_list).await, expected);
    // Columns in another order, without the optional ones.
    let other = plan(&ada, false, today(&app), 0).await;
    let query = format!("plan_id={other}");
    import(&ada, &query, "text/csv", "title,date\nT,2026-01-01").await;
    assert_eq!(readings(&ada, &other).await, [["2026-01-01", "T", "", ""]]);
}

#[tokio::test]
async fn a_replaced_reading_keeps_the_marks_and_notes_of_users() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let now = today(&app);
    plan(&ada, true, now, 2).await;
    let path = format!("{MINE}/{now}");
    bob.put(&path, &json!({ "note": "Kept" })).await.expect(200);
    let table = format!("date,title\n{now},New\n2020-01-01,Old");
    let done = import(&ada, "replace=true", "text/csv", table).await;
    assert_eq!(done, json!({ "created": 1, "replaced": 1 }));
    let seen = bob.read(&path).await;
    assert_eq!(seen["reading"]["title"], "New");
    assert_has(&seen, json!({ "note": "Kept", "number": 2 }));
    assert!(!seen["read_at"].is_null());
}
