//! Deletion of readings and plans that users have notes on.

use serde_json::json;
use time::Duration;

use super::{MINE, plan, today, with_key};
use crate::support::{PASSWORD, TestApp};

// Deletion requires a recent sign-in, as users' notes are lost for good.
#[tokio::test]
async fn deleting_plans_and_readings_requires_a_recent_sign_in() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let now = today(&app);
    let id = plan(&ada, true, now, 2).await;
    let day = format!("{MINE}/{now}");
    let noted = json!({ "note": "Mine" });
    let noted = bob.put(&day, &noted).await.expect(200).json();
    let reading = noted["reading"]["id"].as_str().unwrap();
    let paths = [
        format!("/api/admin/readings/{reading}"),
        format!("/api/admin/reading-plans/{id}"),
    ];
    let key = with_key(&app, &ada).await;
    app.clock.advance(Duration::minutes(20));
    for path in &paths {
        let refused = ada.delete(path).await;
        refused.refused(403, "confirmation_required");
        // A key cannot prove a recent sign-in.
        key.delete(path).await.refused(403, "scope_insufficient");
    }
    assert_eq!(bob.read(&day).await["note"], "Mine");

    let password = json!({ "password": PASSWORD });
    ada.post("/api/auth/confirm", &password).await.expect(204);
    for path in &paths {
        ada.delete(path).await.expect(204);
    }
    bob.get(&day).await.expect(404);
}
