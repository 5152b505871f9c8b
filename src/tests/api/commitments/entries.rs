//! Entries: several values on one day, each counted once.

use serde_json::{Value, json};
use uuid::Uuid;

use super::{Keeper, pair, wrong};
use crate::support::{TestResponse, assert_has};

fn entries(keeper: &Keeper, path: &str, day: i64) -> String {
    format!("{path}/logs/{}/entries", keeper.day(day))
}

async fn count(keeper: &Keeper, path: &str, value: Value) -> TestResponse {
    let path = entries(keeper, path, 0);
    keeper.post(&path, &value).await
}

// Retry: a client sends an entry again if the response was lost.
#[tokio::test]
async fn a_retried_entry_is_counted_once() {
    let keeper = Keeper::new().await;
    let path = keeper.since(3, "count", json!({ "target": 3 })).await;
    let id = Uuid::now_v7();
    let entry = json!({ "id": id, "value": 2 });
    let first = count(&keeper, &path, entry.clone()).await.expect(201).json();
    assert_has(&first, json!({ "value": 2, "status": "partial" }));
    for _ in 0..3 {
        let again = count(&keeper, &path, entry.clone()).await.expect(200).json();
        assert_eq!(again, first);
    }
    // The same id on another day is the same entry.
    let other = entries(&keeper, &path, -1);
    keeper.post(&other, &entry).await.refused(409, "conflict");
    // Entries without an id are all different.
    for sum in [3, 4] {
        let log = count(&keeper, &path, json!({ "value": 1 })).await.expect(201).json();
        assert_has(&log, json!({ "value": sum, "status": "kept" }));
    }
    // Another commitment may have an entry of the same id.
    let second = keeper.since(3, "count", json!({})).await;
    count(&keeper, &second, entry).await.expect(201);
    assert_eq!(keeper.streak(&path).await, (1, 1, 4.0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn concurrent_retries_of_an_entry_create_it_once() {
    let keeper = Keeper::new().await;
    let path = keeper.since(3, "count", json!({ "target": 3 })).await;
    for round in 1..=20_u32 {
        let entry = json!({ "id": Uuid::now_v7(), "value": 1 });
        let path = entries(&keeper, &path, 0);
        let post = || {
            let (client, path, entry) = (keeper.client.clone(), path.clone(), entry.clone());
            tokio::spawn(async move { client.post(&path, &entry).await.status })
        };
        let (one, other, third) = tokio::join!(post(), post(), post());
        let mut statuses = [one.unwrap(), other.unwrap(), third.unwrap()];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 200, 201], "round {round}");
        // Different entries that race are all counted.
        let posts = [1, 2].map(|_| {
            let (client, path) = (keeper.client.clone(), path.clone());
            tokio::spawn(async move { client.post(&path, &json!({ "value": 1 })).await.status })
        });
        for post in posts {
            assert_eq!(post.await.unwrap(), 201);
        }
        let total = f64::from(3 * round);
        assert_eq!(
            keeper.streak(&path.replace(&suffix(&keeper), "")).await.2,
            total
        );
    }
}

fn suffix(keeper: &Keeper) -> String {
    entries(keeper, "", 0)
}

#[tokio::test]
async fn the_value_of_a_day_is_the_sum_of_its_entries() {
    let keeper = Keeper::new().await;
    let path = keeper.since(3, "duration", json!({ "target": 30 })).await;
    // The value of the whole day becomes the first entry.
    keeper.log(&path, 0, json!({ "value": 10, "note": "Slowly" })).await;
    keeper.app.clock.advance(time::Duration::minutes(1));
    let log = count(&keeper, &path, json!({ "value": 5.5 })).await.expect(201).json();
    let values: Vec<_> = log["entries"].as_array().unwrap().iter().map(|it| &it["value"]).collect();
    assert_eq!(
        (values, &log["value"]),
        (vec![&json!(10), &json!(5.5)], &json!(15.5))
    );
    assert_eq!(log["note"], "Slowly");
    // An entry replaces a mark.
    let skipped = json!({
        "status": "skipped", "value": 15.5, "reason": "Ill", "note": "Slowly",
    });
    let log = keeper.log(&path, 0, skipped).await;
    assert_eq!(
        log["entries"].as_array().unwrap().len(),
        2,
        "an unchanged value keeps the entries"
    );
    let log = count(&keeper, &path, json!({ "value": 14.5 })).await.expect(201).json();
    assert_has(&log, json!({ "status": "kept", "reason": "" }));

    // Deletes the entries one by one, until none is left.
    let list = entries(&keeper, &path, 0);
    for (at, rest, status) in [
        (2_usize, json!(15.5), "partial"),
        (0, json!(5.5), "partial"),
        (1, Value::Null, "open"),
    ] {
        let one = format!("{list}/{}", log["entries"][at]["id"].as_str().unwrap());
        keeper.delete(&one).await.expect(204);
        keeper.delete(&one).await.refused(404, "not_found");
        let today = keeper.today().await;
        assert_eq!(
            (&today[0]["log"]["value"], &today[0]["today"]),
            (&rest, &json!(status))
        );
    }
    // The note keeps the log; without a note it is deleted.
    assert_eq!(keeper.today().await[0]["log"]["note"], "Slowly");
    keeper.unlog(&path, 0).await;
    let log = count(&keeper, &path, json!({ "value": 1 })).await;
    let id = log.expect(201).json()["entries"][0]["id"].clone();
    let one = format!("{list}/{}", id.as_str().unwrap());
    keeper.delete(&one).await.expect(204);
    assert_eq!(keeper.today().await[0]["log"], Value::Null);

    // A value for the day replaces all entries.
    count(&keeper, &path, json!({ "value": 1 })).await.expect(201);
    let log = keeper.log(&path, 0, json!({ "value": 2 })).await;
    assert_has(&log, json!({ "entries": [], "value": 2 }));
}

#[tokio::test]
async fn invalid_entries_are_422() {
    let keeper = Keeper::new().await;
    let (check, much) = (
        keeper.add("check", json!({})).await,
        keeper.add("count", json!({})).await,
    );
    let refused = wrong(count(&keeper, &check, json!({ "value": 1 })).await);
    assert_eq!(refused, pair(("value", "not_measured")));
    let refused = wrong(count(&keeper, &much, json!({ "value": 0 })).await);
    assert_eq!(refused, pair(("value", "out_of_range")));
    count(&keeper, &much, json!({ "value": 1e9 })).await.expect(201);
    let refused = wrong(count(&keeper, &much, json!({ "value": 0.001 })).await);
    assert_eq!(refused, pair(("value", "out_of_range")));
    let refused = wrong(count(&keeper, &much, json!({})).await);
    assert_eq!(refused, pair(("value", "required")));
}
