//! Default start and end dates are the owner's date, not the UTC date.

use serde_json::json;
use time::{Time, macros::time};

use super::{ALL, Keeper, PAUSES};
use crate::support::assert_has;

/// Time in UTC, time zone, hour at which the day begins, and the difference of the user's date from
/// that of UTC.
const PLACES: [(Time, &str, u8, i64); 4] = [
    (time!(12:00), "Pacific/Kiritimati", 0, 1),
    (time!(5:00), "Pacific/Pago_Pago", 0, -1),
    (time!(3:00), "UTC", 4, -1),
    (time!(23:30), "Asia/Kolkata", 0, 1),
];

async fn elsewhere((at, zone, hour, days): (Time, &str, u8, i64)) -> (Keeper, String) {
    let keeper = Keeper::at(at).await;
    let calendar = json!({ "time_zone": zone, "day_start_hour": hour });
    keeper.travel(calendar).await;
    let today = keeper.day(days).to_string();
    (keeper, today)
}

#[tokio::test]
async fn commitments_and_pauses_start_on_the_owners_date() {
    for place in PLACES {
        let (keeper, today) = elsewhere(place).await;
        let path = keeper.add("check", json!({})).await;
        let made = keeper.get(&path).await;
        assert_eq!(made["start_date"], today, "{place:?}");
        assert_eq!(made["rule"]["effective_from"], today, "{place:?}");

        let pause = keeper.post(PAUSES, &json!({})).await;
        assert_eq!(pause.expect(201).json()["from_date"], today, "{place:?}");
        let paused = json!({ "status": "paused" });
        let other = keeper.add("check", json!({})).await;
        let known = keeper.patch(&other, paused).await;
        assert_eq!(known["pauses"][0]["from_date"], today, "{place:?}");
    }
}

#[tokio::test]
async fn rule_changes_and_completion_use_the_owners_date() {
    for place in PLACES {
        let (keeper, today) = elsewhere(place).await;
        let path = keeper.since(9, "check", json!({})).await;
        keeper.keep(&path, [-5]).await;
        let rule = json!({ "rule": { "schedule": { "type": "every", "days": 3 } } });
        let known = keeper.patch(&path, rule).await;
        assert_eq!(known["rules"][1]["effective_from"], today, "{place:?}");
        let known = keeper.patch(&path, json!({ "status": "completed" })).await;
        assert_eq!(known["end_date"], today, "{place:?}");
    }
}

#[tokio::test]
async fn a_package_starts_on_the_owners_date() {
    for place in PLACES {
        let (keeper, today) = elsewhere(place).await;
        let admin = keeper.app.admin("ada").await;
        let template = json!({ "title": "Pray" });
        let template = admin.post("/api/admin/asceticisms", &template).await;
        let item = json!({ "asceticism_id": template.expect(201).json()["id"] });
        let package = json!({ "title": "Nine days", "term_days": 9, "items": [item] });
        let package = admin.post("/api/admin/packages", &package).await;
        let body = json!({ "package_id": package.expect(201).json()["id"] });
        let way = keeper.post("/api/users/me/packages", &body).await;
        let way = way.expect(201).json();
        assert_has(&way, json!({ "start_date": today, "day": 1 }));
        let one = way["commitment_ids"][0].as_str().unwrap();
        let known = keeper.get(&format!("{ALL}/{one}")).await;
        assert_eq!(known["start_date"], today, "{place:?}");
    }
}
