//! Taking on, looking at, changing and removing.

use serde_json::{Value, json};

use super::Keeper;

#[tokio::test]
async fn what_is_taken_on_is_there_until_it_is_removed() {
    let keeper = Keeper::new().await;
    let path = keeper.add("check", json!({ "note": "At dawn" })).await;
    let one = keeper.get(&path).await;
    assert_eq!(one["asceticism"]["title"], "Pray");
    assert_eq!(one["asceticism"]["is_template"], false);
    assert_eq!(one["status"], "active");
    assert_eq!(one["start_date"], keeper.day(0).to_string());
    assert_eq!(one["note"], "At dawn");
    assert_eq!(one["rule"]["schedule"], json!({ "type": "daily" }));
    assert_eq!(one["rules"].as_array().unwrap().len(), 1);

    let list = keeper.get("/api/users/me/commitments").await;
    assert_eq!(
        list,
        json!({ "items": [one], "total": 1, "next_cursor": null })
    );

    let log = keeper
        .log(&path, keeper.day(0), json!({ "status": "kept" }))
        .await;
    assert_eq!(log["status"], "kept");
    let today = keeper.today().await;
    assert_eq!(today[0]["log"], log);
    assert_eq!(
        today[0]["streak"],
        json!({ "current": 1, "best": 1, "unit": "days" })
    );
    assert_eq!(keeper.streak(&path).await, (1, 1));

    let _ = keeper.user.client.delete(&path).await.expect(204);
    let _ = keeper
        .user
        .client
        .get(&path)
        .await
        .refused(404, "not_found");
    let rest = keeper.app.sql("SELECT count(*) FROM asceticisms").await;
    assert_eq!(rest, [["0"]]);
    assert_eq!(keeper.today().await, Vec::<Value>::new());
}
