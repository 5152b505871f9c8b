//! The counts of the overview.

use serde_json::{Value, json};
use time::Duration;

use crate::support::TestApp;

fn counts(chart: &Value) -> Vec<i64> {
    let days = chart.as_array().unwrap();
    assert_eq!(days.len(), 30, "{chart}");
    days.iter()
        .map(|day| day["count"].as_i64().unwrap())
        .collect()
}

#[tokio::test]
async fn users_are_counted_and_each_day_has_its_number() {
    let app = TestApp::new().await;
    let ada = app.admin("ada").await;
    let (bob, _) = (app.user("bob").await, app.user("eve").await);
    // Away for long enough to be no active user any more; nothing of the first day is left.
    app.clock.advance(Duration::days(40));
    let ada = app.log_in(&ada.email).await;
    app.user("zoe").await;
    app.clock.advance(Duration::days(1));
    let ada = app.log_in(&ada.email).await;
    ada.ban(&bob, "Spam").await.expect(200);
    app.anon()
        .log_in(&bob.email, "Wrong-Horse-9")
        .await
        .expect(401);

    let stats = ada.get("/api/admin/stats").await.expect(200).json();
    assert_eq!(
        [
            &stats["users"],
            &stats["active"],
            &stats["banned"],
            &stats["admins"]
        ],
        [4, 2, 1, 1].map(|n| json!(n)).each_ref()
    );
    let nothing = [0; 28];
    let (sign_ups, active) = (counts(&stats["sign_ups"]), counts(&stats["active_users"]));
    assert_eq!(
        (&sign_ups[..28], &sign_ups[28..]),
        (&nothing[..], &[1, 0][..])
    );
    assert_eq!((&active[..28], &active[28..]), (&nothing[..], &[2, 1][..]));
    let failed = counts(&stats["failed_sign_ins"]);
    assert_eq!((&failed[..28], &failed[28..]), (&nothing[..], &[0, 1][..]));
    let today = app.clock.now().get().date().to_string();
    assert_eq!(stats["sign_ups"][29]["date"], today);

    // A ban that is over is none.
    let short = json!({ "reason": "Spam", "expires_at": app.clock.now().get().unix_timestamp() });
    ada.post(&bob.ban_path(), &short).await.expect(422);
    let end = regula_schema::Timestamp::new(app.clock.now().get() + Duration::minutes(5));
    let short = json!({ "reason": "Spam", "expires_at": end });
    ada.post(&bob.ban_path(), &short).await.expect(200);
    app.clock.advance(Duration::minutes(5));
    let stats = ada.get("/api/admin/stats").await.expect(200).json();
    assert_eq!(stats["banned"], 0);
}
