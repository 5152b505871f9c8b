//! List, order and deletion of commitments.

use axum::http::Method;
use serde_json::{Value, json};

use super::{ALL, Keeper, pair, wrong};
use crate::support::assert_has;

fn titles(list: &Value) -> Vec<&str> {
    let items = list["items"].as_array().unwrap();
    let title = |item: &Value| item["asceticism"]["title"].as_str().unwrap().len();
    assert!(items.iter().all(|item| title(item) > 0));
    items.iter().map(|item| item["asceticism"]["title"].as_str().unwrap()).collect()
}

async fn named(keeper: &Keeper, title: &str) -> String {
    keeper.add("check", json!({ "custom": { "title": title } })).await
}

/// A listed commitment without the fields that only lists have.
fn unlisted(listed: &Value) -> Value {
    let mut one = listed.clone();
    for more in ["streak", "week"] {
        assert!(one.as_object_mut().unwrap().remove(more).is_some());
    }
    one
}

#[tokio::test]
async fn a_commitment_is_listed_until_deleted_with_all_its_rows() {
    let keeper = Keeper::new().await;
    let path = keeper.add("count", json!({ "note": "At dawn" })).await;
    let one = keeper.get(&path).await;
    assert_eq!(one["asceticism"]["title"], "Pray");
    assert_eq!(one["asceticism"]["is_template"], false);
    assert_eq!(one["asceticism"]["creator_id"], keeper.user.id);
    assert_eq!(one["status"], "active");
    assert_eq!(one["start_date"], keeper.day(0).to_string());
    assert_eq!(one["note"], "At dawn");
    assert_eq!(one["rule"]["schedule"], json!({ "type": "daily" }));
    assert_eq!(one["rules"].as_array().unwrap().len(), 1);
    let list = keeper.get(ALL).await;
    assert_has(&list, json!({ "total": 1, "next_cursor": null }));
    assert_eq!(unlisted(&list["items"][0]), one);

    keeper.log(&path, 0, json!({ "value": 2 })).await;
    let entries = format!("{path}/logs/{}/entries", keeper.day(0));
    let more = keeper.post(&entries, &json!({ "value": 1 })).await;
    more.expect(201);
    keeper.pause(Some(&path), 3, None).await;
    keeper.delete(&path).await.expect(204);
    for method in [Method::GET, Method::DELETE] {
        let again = keeper.client.send(method, &path, None).await;
        again.refused(404, "not_found");
    }
    assert_eq!(keeper.today().await, Vec::<Value>::new());
    // No row of it is left.
    let rest = keeper
        .app
        .sql(
            "SELECT (SELECT count(*) FROM asceticisms WHERE creator_id IS NOT NULL),
                (SELECT count(*) FROM commitment_rules), (SELECT count(*) FROM logs),
                (SELECT count(*) FROM log_entries), (SELECT count(*) FROM pauses)",
        )
        .await;
    assert_eq!(rest, [["0", "0", "0", "0", "0"]]);
}

#[tokio::test]
async fn a_custom_asceticism_is_deleted_with_its_last_commitment() {
    let keeper = Keeper::new().await;
    let first = keeper.add("check", json!({})).await;
    let id = keeper.get(&first).await["asceticism"]["id"].clone();
    let body = json!({ "asceticism_id": id });
    let second = keeper.create(ALL, &body).await;
    keeper.delete(&first).await.expect(204);
    let second = format!("{ALL}/{}", second["id"].as_str().unwrap());
    assert_eq!(keeper.get(&second).await["asceticism"]["id"], id);
    keeper.delete(&second).await.expect(204);
    let gone = wrong(keeper.post(ALL, &body).await);
    assert_eq!(gone, pair(("asceticism_id", "unknown")));
}

#[tokio::test]
async fn moving_a_commitment_changes_only_the_order() {
    let keeper = Keeper::new().await;
    let mut paths = Vec::new();
    for title in ["a", "b", "c", "d"] {
        paths.push(named(&keeper, title).await);
    }
    let id = |at: usize| paths[at].rsplit('/').next().unwrap();
    for (moved, after, expected) in [
        (3, Some(0), ["a", "d", "b", "c"]),
        (2, None, ["c", "a", "d", "b"]),
        (2, Some(1), ["a", "d", "b", "c"]),
        (0, Some(2), ["d", "b", "c", "a"]),
        (3, None, ["d", "b", "c", "a"]),
        (1, Some(3), ["d", "b", "c", "a"]),
    ] {
        let to = json!({ "after": after.map(id) });
        let path = format!("{}/move", paths[moved]);
        let one = keeper.post(&path, &to).await.expect(200).json();
        assert_eq!(one, keeper.get(&paths[moved]).await);
        assert_eq!(titles(&keeper.get(ALL).await), expected, "{moved} {to}");
        let today = keeper.today().await;
        let today: Vec<_> = today.iter().map(|it| &it["asceticism"]["title"]).collect();
        assert_eq!(today, expected);
    }
    // The order is complete among equal positions, too.
    for path in &paths {
        keeper.patch(path, json!({ "position": 5 })).await;
    }
    assert_eq!(titles(&keeper.get(ALL).await), ["a", "b", "c", "d"]);
    let path = format!("{}/move", paths[3]);
    let to = json!({ "after": id(0) });
    keeper.post(&path, &to).await.expect(200);
    assert_eq!(titles(&keeper.get(ALL).await), ["a", "d", "b", "c"]);

    for other in ["01a1fb45-b377-74d5-b806-89788b60ad83", id(3)] {
        let refused = keeper.post(&path, &json!({ "after": other })).await;
        assert_eq!(wrong(refused), pair(("after", "unknown")));
    }
    let far = json!({ "position": 1_000_000_001 });
    let far = keeper.client.patch(&paths[0], &far).await;
    assert_eq!(wrong(far), pair(("position", "out_of_range")));
}

#[tokio::test]
async fn pagination_is_complete_and_includes_archived_commitments_on_request() {
    let keeper = Keeper::new().await;
    for title in ["a", "b", "c", "d", "e"] {
        let path = named(&keeper, title).await;
        // Equal positions are sorted by age.
        keeper.patch(&path, json!({ "position": 1 })).await;
        if title == "c" {
            keeper.patch(&path, json!({ "status": "archived" })).await;
        }
    }
    for (archived, expected) in [
        ("", vec!["a", "b", "d", "e"]),
        ("&include_archived=false", vec!["a", "b", "d", "e"]),
        ("&include_archived=true", vec!["a", "b", "c", "d", "e"]),
    ] {
        let list = keeper.all(&format!("{ALL}?limit=2{archived}")).await;
        let seen: Vec<&Value> = list.iter().map(|it| &it["asceticism"]["title"]).collect();
        assert_eq!(seen, expected);
    }
}

#[tokio::test]
async fn logs_are_included_for_the_requested_dates() {
    let keeper = Keeper::new().await;
    let path = keeper.since(10, "check", json!({})).await;
    let other = keeper.since(10, "check", json!({})).await;
    keeper.keep(&path, [-10, -5, -4, 0]).await;
    keeper.keep(&other, [-5]).await;
    let days = |from: i64, to: i64| {
        format!(
            "start_date={}&end_date={}",
            keeper.day(from),
            keeper.day(to)
        )
    };
    let list = keeper.get(&format!("{ALL}?{}", days(-5, -1))).await;
    let dates = |item: &Value| {
        let logs = item["logs"].as_array().unwrap().clone();
        logs.iter().map(|log| log["date"].clone()).collect::<Vec<_>>()
    };
    let (five, four) = (keeper.day(-5).to_string(), keeper.day(-4).to_string());
    assert_eq!(dates(&list["items"][0]), [json!(five), json!(four)]);
    assert_eq!(dates(&list["items"][1]), [json!(five)]);
    let one = keeper.get(&format!("{path}?{}", days(-5, -1))).await;
    assert_eq!(unlisted(&list["items"][0]), one);
    assert_eq!(keeper.get(&path).await["logs"], json!([]));

    keeper.get(&format!("{path}?{}", days(-365, 0))).await;
    for base in [ALL, &path] {
        for (query, expected) in [
            (days(-371, 0), ("end_date", "out_of_range")),
            (days(0, -1), ("end_date", "out_of_range")),
            ("start_date=2026-01-01".to_owned(), ("end_date", "required")),
            ("end_date=2026-01-01".to_owned(), ("start_date", "required")),
            (
                "start_date=2026-02-30&end_date=2026-03-01".to_owned(),
                ("start_date", "malformed"),
            ),
            ("user_id=1".to_owned(), ("user_id", "unknown_field")),
        ] {
            let sent = keeper.client.get(&format!("{base}?{query}")).await;
            assert_eq!(wrong(sent), pair(expected), "{base}?{query}");
        }
    }
}
