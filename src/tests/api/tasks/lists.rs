//! Lists of tasks: filters, search and pages.

use std::collections::HashSet;

use serde_json::{Value, json};

use crate::support::{TestApp, TestUser};

const TASKS: &str = "/api/users/me/tasks";

async fn add(user: &TestUser, task: Value) -> Value {
    user.create(TASKS, &task).await
}

/// Titles that a query finds, and the total.
async fn find(user: &TestUser, query: &[(&str, &str)]) -> (Vec<String>, i64) {
    let query = serde_urlencoded::to_string(query).unwrap();
    let page = user.read(&format!("{TASKS}?{query}")).await;
    let titles = page["items"].as_array().unwrap().iter();
    let titles = titles.map(|task| task["title"].as_str().unwrap().to_owned());
    (titles.collect(), page["total"].as_i64().unwrap())
}

#[track_caller]
fn assert_found(found: (Vec<String>, i64), titles: &[&str]) {
    assert_eq!(found.0, titles);
    assert_eq!(found.1, i64::try_from(titles.len()).unwrap());
}

#[tokio::test]
async fn tasks_are_filtered_by_state_and_by_due_date() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    for (title, due_date, completed) in [
        ("a", json!("2026-12-01"), false),
        ("b", json!("2026-12-02"), true),
        ("c", json!("2026-12-03"), false),
        ("d", Value::Null, false),
        ("e", Value::Null, true),
    ] {
        let task = add(&user, json!({ "title": title, "due_date": due_date })).await;
        let path = format!("{TASKS}/{}", task["id"].as_str().unwrap());
        user.patch(&path, &json!({ "completed": completed })).await.expect(200);
    }
    assert_found(find(&user, &[]).await, &["a", "b", "c", "d", "e"]);
    assert_found(find(&user, &[("completed", "true")]).await, &["b", "e"]);
    assert_found(
        find(&user, &[("completed", "false")]).await,
        &["a", "c", "d"],
    );
    assert_found(
        find(&user, &[("due_before", "2026-12-02")]).await,
        &["a", "b"],
    );
    assert_found(find(&user, &[("due_before", "2026-11-30")]).await, &[]);
    assert_found(
        find(&user, &[("due_before", "9999-12-31")]).await,
        &["a", "b", "c"],
    );
    assert_found(find(&user, &[("no_due_date", "true")]).await, &["d", "e"]);
    let both = [("due_before", "2026-12-02"), ("completed", "false")];
    assert_found(find(&user, &both).await, &["a"]);
}

// INP-07
#[tokio::test]
async fn task_search_matches_literally_without_wildcards() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let odd = [
        "100% wool",
        "100 wool",
        "under_score",
        "underscore",
        "back\\slash",
        "O'Brien",
        "\"q\"",
    ];
    for title in odd {
        add(&user, json!({ "title": title })).await;
    }
    add(
        &user,
        json!({ "title": "Carry", "description": "Fresh WATER\nfrom the well" }),
    )
    .await;
    add(&user, json!({ "title": "Émile" })).await;
    for (q, found) in [
        ("100%", &["100% wool"][..]),
        ("%", &["100% wool"]),
        ("_", &["under_score"]),
        ("r_s", &["under_score"]),
        ("\\", &["back\\slash"]),
        ("\\%", &[]),
        ("'", &["O'Brien"]),
        ("' OR 1=1 --", &[]),
        ("\"", &["\"q\""]),
        ("WOOL", &["100% wool", "100 wool"]),
        ("water", &["Carry"]),
        ("water\nfrom", &["Carry"]),
        ("  wool  ", &["100% wool", "100 wool"]),
        ("Émile", &["Émile"]),
        ("mile", &["Émile"]),
        ("nothing like it", &[]),
    ] {
        assert_found(find(&user, &[("q", q)]).await, found);
    }
    assert_eq!(find(&user, &[("q", " ")]).await.1, 9);
    assert_eq!(find(&user, &[("q", &"x".repeat(200))]).await.1, 0);
    user.get(&format!("{TASKS}?q=%00")).await.expect(200);
    user.get(&format!("{TASKS}?q=%ff")).await.expect(200);
}

#[tokio::test]
async fn task_pagination_neither_repeats_nor_skips_during_changes() {
    let app = TestApp::new().await;
    let (user, other) = (app.user("bob").await, app.user("eve").await);
    let mut made = Vec::new();
    for n in 0..45 {
        made.push(add(&user, json!({ "title": format!("{n}") })).await["id"].clone());
        add(&other, json!({ "title": "not theirs" })).await;
    }
    let (mut seen, mut cursor, mut sizes) = (Vec::new(), None::<String>, Vec::new());
    loop {
        let next = cursor.map(|it| format!("&cursor={it}")).unwrap_or_default();
        let page = user.read(&format!("{TASKS}?limit=10{next}")).await;
        let ids: Vec<_> =
            page["items"].as_array().unwrap().iter().map(|t| t["id"].clone()).collect();
        sizes.push(ids.len());
        // Neither a deletion on this page nor a new task at the end moves the next page.
        let gone = format!("{TASKS}/{}", ids[0].as_str().unwrap());
        user.delete(&gone).await.expect(204);
        if sizes.len() <= 3 {
            made.push(add(&user, json!({ "title": "new" })).await["id"].clone());
        }
        seen.extend(ids);
        match page["next_cursor"].as_str() {
            Some(next) => cursor = Some(next.to_owned()),
            None => break,
        }
    }
    assert_eq!(sizes, [10, 10, 10, 10, 8]);
    assert_eq!(seen, made);
    assert_eq!(seen.iter().collect::<HashSet<_>>().len(), 48);
}

#[tokio::test]
async fn pages_have_twenty_rows_by_default_or_the_given_limit() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    for n in 0..21 {
        add(&user, json!({ "title": format!("{n}") })).await;
    }
    let page = async |query: &str| {
        let page = user.read(&format!("{TASKS}{query}")).await;
        let fields: Vec<_> = page.as_object().unwrap().keys().cloned().collect();
        assert_eq!(fields, ["items", "next_cursor", "total"]);
        assert_eq!(page["total"], 21);
        (
            page["items"].as_array().unwrap().len(),
            page["next_cursor"].is_null(),
        )
    };
    assert_eq!(page("").await, (20, false));
    assert_eq!(page("?limit=1").await, (1, false));
    assert_eq!(page("?limit=20").await, (20, false));
    assert_eq!(page("?limit=21").await, (21, true));
    assert_eq!(page("?limit=100").await, (21, true));
}

// AZN-06
#[tokio::test]
async fn invalid_limits_cursors_and_filters_are_422() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    for n in 0..2 {
        add(&user, json!({ "title": format!("{n}") })).await;
    }
    let page = user.read(&format!("{TASKS}?limit=1")).await;
    let good = page["next_cursor"].as_str().unwrap();
    let cut = &good[..good.len() - 3];
    let padded = format!("{good}%3D");
    for (field, value) in [
        ("limit", "0"),
        ("limit", "101"),
        ("limit", "-1"),
        ("limit", "1000000000"),
        ("limit", "99999999999999999999"),
        ("limit", "ten"),
        ("limit", "1.5"),
        ("limit", ""),
        ("limit", "%31%00"),
        ("cursor", "x"),
        ("cursor", ""),
        ("cursor", "%00"),
        ("cursor", "bnVsbA"),
        ("cursor", "W10"),
        ("cursor", "IjEi"),
        ("cursor", cut),
        ("cursor", &padded),
        ("completed", "yes"),
        ("completed", "1"),
        ("due_before", "2026-13-01"),
        ("due_before", "-9999-01-01"),
        ("due_before", "0000-01-01"),
    ] {
        let refused = user.get(&format!("{TASKS}?{field}={value}")).await;
        refused.refused(422, "invalid");
        let named = refused.json()["errors"][0]["field"].clone();
        assert!(
            named == field || (field, named.as_str()) == ("due_before", Some("due_date")),
            "{named}"
        );
    }
    user.get(&format!("{TASKS}?cursor={good}")).await.expect(200);
}
