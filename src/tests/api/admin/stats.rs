//! Counts of the overview.

use insta::assert_snapshot;
use serde_json::{Value, json};
use time::Duration;

use crate::support::TestApp;

/// Removes the empty days of a chart, which has thirty and ends today.
fn shorten(chart: &mut Value) {
    let days = chart.as_array_mut().unwrap();
    assert_eq!(days.len(), 30);
    days.retain(|day| day["count"] != 0);
}

#[tokio::test]
async fn stats_count_users_and_events_per_day() {
    let app = TestApp::new().await;
    let ada = app.admin("ada").await;
    let (bob, _) = (app.user("bob").await, app.user("eve").await);
    // Long enough for the user to be inactive, and for the first day to leave the chart.
    app.clock.advance(Duration::days(40));
    let ada = app.log_in(&ada.email).await;
    app.user("zoe").await;
    app.clock.advance(Duration::days(1));
    let ada = app.log_in(&ada.email).await;
    ada.ban(&bob, "Spam").await.expect(200);
    app.anon().log_in(&bob.email, "Wrong-Horse-9").await.expect(401);

    let mut stats = ada.read("/api/admin/stats").await;
    let last = stats["sign_ups"][29]["date"].clone();
    assert_eq!(last, app.clock.now().get().date().to_string());
    for chart in ["sign_ups", "active_users", "failed_sign_ins"] {
        shorten(&mut stats[chart]);
    }
    assert_snapshot!(app.redacted(&stats), @r#"
    {
      "active": 2,
      "active_users": [{"count": 2, "date": "[today-1]"}, {"count": 1, "date": "[today]"}],
      "admins": 1, "banned": 1, "failed_sign_ins": [{"count": 1, "date": "[today]"}],
      "sign_ups": [{"count": 1, "date": "[today-1]"}], "users": 4
    }
    "#);

    // An expired ban is not counted.
    let short = json!({ "reason": "Spam", "expires_at": app.clock.now().get().unix_timestamp() });
    ada.post(&bob.ban_path(), &short).await.expect(422);
    let end = regula_schema::Timestamp::new(app.clock.now().get() + Duration::minutes(5));
    let short = json!({ "reason": "Spam", "expires_at": end });
    ada.post(&bob.ban_path(), &short).await.expect(200);
    app.clock.advance(Duration::minutes(5));
    let stats = ada.read("/api/admin/stats").await;
    assert_eq!(stats["banned"], 0);
}
