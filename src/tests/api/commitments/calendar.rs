//! Logs by the user's own calendar, in any time zone.

use serde_json::{Value, json};
use time::macros::time;

use super::{Keeper, pair, wrong};

// Pitfall: days that begin at midnight UTC.
#[tokio::test]
async fn a_day_starting_at_three_accepts_logs_until_three() {
    let keeper = Keeper::at(time!(02:30)).await;
    let path = keeper.since(5, "check", json!({})).await;
    keeper.travel(json!({ "day_start_hour": 3 })).await;
    // In the user's calendar it is still yesterday.
    let sent = keeper.try_log(&path, 0, json!({ "status": "kept" })).await;
    assert_eq!(wrong(sent), pair(("date", "in_future")));
    keeper.keep(&path, [-2, -1]).await;
    let today = keeper.today().await;
    assert_eq!(today[0]["log"]["date"], keeper.day(-1).to_string());
    assert_eq!(today[0]["streak"]["current"], 2);
    keeper.app.clock.advance(time::Duration::minutes(30));
    assert_eq!(keeper.today().await[0]["log"], Value::Null);
    assert_eq!(keeper.today().await[0]["streak"]["current"], 2);
    keeper.keep(&path, [0]).await;
    assert_eq!(keeper.streak(&path).await, (3, 3, 3.0));
}

// Pitfall: travel that breaks a streak.
#[tokio::test]
async fn a_streak_survives_travel_across_the_date_line() {
    let keeper = Keeper::at(time!(11:00)).await;
    let path = keeper.since(5, "check", json!({})).await;
    keeper.keep(&path, -5..=0).await;
    // 14 hours ahead of UTC, it is tomorrow.
    keeper.travel(json!({ "time_zone": "Pacific/Kiritimati" })).await;
    keeper.keep(&path, [1]).await;
    assert_eq!(keeper.streak(&path).await, (7, 7, 7.0));
    // 11 hours behind UTC, it is today again, and tomorrow already has a log.
    keeper.travel(json!({ "time_zone": "Pacific/Pago_Pago" })).await;
    assert_eq!(
        keeper.today().await[0]["log"]["date"],
        keeper.day(0).to_string()
    );
    assert_eq!(keeper.streak(&path).await.0, 6);
    let again = keeper.log(&path, 1, json!({ "status": "kept" })).await;
    assert_eq!(again["status"], "kept");
    let far = keeper.try_log(&path, 2, json!({ "status": "kept" })).await;
    assert_eq!(wrong(far), pair(("date", "in_future")));
    // That log can be deleted, and is in the future from then on.
    keeper.unlog(&path, 1).await;
    let far = keeper.try_log(&path, 1, json!({ "status": "kept" })).await;
    assert_eq!(wrong(far), pair(("date", "in_future")));
    keeper.pass(1);
    keeper.keep(&path, [0]).await;
    assert_eq!(keeper.streak(&path).await, (7, 7, 7.0));
    assert_eq!(keeper.compare(&"travel").await, 1);
}
