//! Readings are due by the date in the user's time zone.

use serde_json::json;
use time::Duration;

use super::{MY_PLAN, later, plan, today};
use crate::support::TestApp;

#[tokio::test]
async fn readings_are_due_by_the_users_time_zone() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    // Noon in UTC: tomorrow at 14 hours ahead, still night at 11 hours behind.
    let to_noon = time::Time::from_hms(12, 0, 0).unwrap() - app.clock.now().get().time();
    app.clock.advance(to_noon + Duration::days(1));
    let (ada, bob) = (app.log_in(&ada.email).await, app.log_in(&bob.email).await);
    let now = today(&app);
    plan(&ada, true, later(now, -3), 9).await;
    for (zone, hour, days) in [
        ("UTC", 0, 0),
        ("Pacific/Kiritimati", 0, 1),
        ("Pacific/Pago_Pago", 0, 0),
        ("Pacific/Pago_Pago", 3, -1),
    ] {
        let calendar = json!({ "time_zone": zone, "day_start_hour": hour });
        bob.patch("/api/auth/me", &calendar).await.expect(200);
        let dashboard = bob.read("/api/dashboard").await;
        let date = later(now, days).to_string();
        assert_eq!(dashboard["reading"]["date"], date, "{zone} {hour}");
        // A request by an admin uses the user's date, too.
        let path = format!("/api/users/{}/reading-plan/rebase", bob.id);
        let progress = ada.post(&path, &json!({})).await.expect(200).json();
        assert_eq!(progress["start_date"], date, "{zone} {hour}");
        bob.delete(MY_PLAN).await.expect(204);
    }
}
