//! Templates: added, found, changed, and taken away without taking anything from anybody.

use serde_json::{Value, json};

use super::{package, path, template, titles};
use crate::support::{TestApp, TestUser};

const ADMIN: &str = "/api/admin/asceticisms";
const LIBRARY: &str = "/api/asceticisms";

async fn acts(admin: &TestUser, kind: &str) -> Vec<(String, Value)> {
    let log = admin
        .client
        .get(&format!("/api/admin/audit?limit=100&action={kind}."))
        .await
        .expect(200)
        .json();
    let entries = log["items"].as_array().unwrap().iter().rev();
    entries
        .map(|entry| {
            assert_eq!(entry["target_type"], kind);
            let action = entry["action"].as_str().unwrap().to_owned();
            (action, entry["detail"].clone())
        })
        .collect()
}

#[tokio::test]
async fn a_template_is_added_seen_by_everybody_changed_and_deleted_on_record() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let body = json!({
        "title": " Walk ", "description": "On foot.", "category": "Body", "icon": "→",
        "tracking_type": "duration", "kind": "do",
        "suggested_rule": {
            "schedule": { "type": "weekdays", "days": [5, 1] }, "target": 30,
        },
    });
    let made = template(&ada, body.clone()).await;
    assert_eq!(made["title"], "Walk");
    assert_eq!(
        made["suggested_rule"],
        json!({ "schedule": { "type": "weekdays", "days": [1, 5] }, "target": 30 })
    );
    assert_eq!(
        (
            &made["is_template"],
            &made["creator_id"],
            &made["retired_at"]
        ),
        (&json!(true), &Value::Null, &Value::Null)
    );
    let seen = bob
        .client
        .get(&path(LIBRARY, &made))
        .await
        .expect(200)
        .json();
    assert_eq!(seen["title"], "Walk");
    assert!(seen.get("commitments").is_none(), "{seen}");

    let patch = json!({ "title": "Go on foot", "suggested_rule": null });
    let changed = ada.client.patch(&path(ADMIN, &made), &patch).await;
    let changed = changed.expect(200).json();
    assert_eq!(
        (
            &changed["title"],
            &changed["description"],
            &changed["suggested_rule"]
        ),
        (&json!("Go on foot"), &json!("On foot."), &Value::Null)
    );
    let put = ada
        .client
        .put(&path(ADMIN, &made), &json!({ "title": "Run" }))
        .await;
    let put = put.expect(200).json();
    assert_eq!(
        (&put["title"], &put["description"], &put["tracking_type"]),
        (&json!("Run"), &json!(""), &json!("check"))
    );

    let gone = ada
        .client
        .delete(&path(ADMIN, &made))
        .await
        .expect(200)
        .json();
    assert_eq!(gone, json!({ "outcome": "removed" }));
    for (user, base) in [(&ada, ADMIN), (&bob, LIBRARY)] {
        let _ = user
            .client
            .get(&path(base, &made))
            .await
            .refused(404, "not_found");
    }
    let _ = ada
        .client
        .delete(&path(ADMIN, &made))
        .await
        .refused(404, "not_found");
    let renamed = |before: &str, after: &str| json!({ "before": { "title": before }, "after": { "title": after } });
    assert_eq!(
        acts(&ada, "asceticism").await,
        [
            ("asceticism.created".to_owned(), json!({ "title": "Walk" })),
            (
                "asceticism.edited".to_owned(),
                renamed("Walk", "Go on foot")
            ),
            ("asceticism.edited".to_owned(), renamed("Go on foot", "Run")),
            ("asceticism.deleted".to_owned(), json!({ "title": "Run" })),
        ]
    );
}

#[tokio::test]
async fn what_a_package_has_is_retired_and_can_be_offered_again() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let walk = template(&ada, json!({ "title": "Walk" })).await;
    let days = package(&ada, "Days", 7, &[&walk]).await;

    let gone = ada
        .client
        .delete(&path(ADMIN, &walk))
        .await
        .expect(200)
        .json();
    assert_eq!(gone, json!({ "outcome": "retired" }));
    let listed = bob.client.get(LIBRARY).await.expect(200).json();
    assert_eq!((titles(&listed), &listed["total"]), (vec![], &json!(0)));
    let _ = bob
        .client
        .get(&path(LIBRARY, &walk))
        .await
        .refused(404, "not_found");
    let kept = bob
        .client
        .get(&path("/api/packages", &days))
        .await
        .expect(200)
        .json();
    assert_eq!(kept["items"][0]["asceticism"]["title"], "Walk");
    let shown = ada.client.get(ADMIN).await.expect(200).json();
    assert!(shown["items"][0]["retired_at"].is_string(), "{shown}");
    assert_eq!(shown["items"][0]["packages"], 1);

    // A package that had it may keep it; another cannot have it.
    let items = json!([{ "asceticism_id": walk["id"] }]);
    let again = json!({ "title": "Days", "term_days": 8, "items": items });
    let _ = ada
        .client
        .put(&path("/api/admin/packages", &days), &again)
        .await
        .expect(200);
    let refused = ada
        .client
        .post("/api/admin/packages", &again)
        .await
        .refused(422, "invalid");
    assert_eq!(
        refused.json()["errors"][0]["field"],
        "items.0.asceticism_id"
    );

    let restore = json!({ "retired": false });
    let restored = ada
        .client
        .patch(&path(ADMIN, &walk), &restore)
        .await
        .expect(200)
        .json();
    assert_eq!(restored["retired_at"], Value::Null);
    let _ = bob.client.get(&path(LIBRARY, &walk)).await.expect(200);
    // Said again, nothing happens, and nothing is written down.
    let _ = ada
        .client
        .patch(&path(ADMIN, &walk), &restore)
        .await
        .expect(200);
    let names: Vec<_> = acts(&ada, "asceticism")
        .await
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    assert_eq!(
        names,
        [
            "asceticism.created",
            "asceticism.retired",
            "asceticism.restored"
        ]
    );
}
