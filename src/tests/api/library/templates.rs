//! Templates: creation, changes, deletion and retirement.

use serde_json::{Value, json};

use super::{package, path, template, titles};
use crate::support::{TestApp, TestUser, assert_has};

const ADMIN: &str = "/api/admin/asceticisms";
const LIBRARY: &str = "/api/asceticisms";

async fn acts(admin: &TestUser, kind: &str) -> Vec<(String, Value)> {
    let log = admin.read(&format!("/api/admin/audit?limit=100&action={kind}.")).await;
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
async fn a_template_is_created_changed_and_deleted_with_audit_entries() {
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
    assert_has(
        &made,
        json!({ "is_template": true, "creator_id": null, "retired_at": null }),
    );
    let seen = bob.read(&path(LIBRARY, &made)).await;
    assert_eq!(seen["title"], "Walk");
    assert!(seen.get("commitments").is_none(), "{seen}");

    let patch = json!({ "title": "Go on foot", "suggested_rule": null });
    let changed = ada.patch(&path(ADMIN, &made), &patch).await;
    let changed = changed.expect(200).json();
    assert_has(
        &changed,
        json!({ "title": "Go on foot", "description": "On foot.", "suggested_rule": null }),
    );
    let put = ada.put(&path(ADMIN, &made), &json!({ "title": "Run" })).await;
    let put = put.expect(200).json();
    assert_has(
        &put,
        json!({ "title": "Run", "description": "", "tracking_type": "check" }),
    );

    let gone = ada.delete(&path(ADMIN, &made)).await.expect(200).json();
    assert_eq!(gone, json!({ "outcome": "removed" }));
    for (user, base) in [(&ada, ADMIN), (&bob, LIBRARY)] {
        user.get(&path(base, &made)).await.refused(404, "not_found");
    }
    ada.delete(&path(ADMIN, &made)).await.refused(404, "not_found");
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
async fn templates_in_packages_are_retired_instead_of_deleted() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let walk = template(&ada, json!({ "title": "Walk" })).await;
    let days = package(&ada, "Days", 7, &[&walk]).await;

    let gone = ada.delete(&path(ADMIN, &walk)).await.expect(200).json();
    assert_eq!(gone, json!({ "outcome": "retired" }));
    let listed = bob.read(LIBRARY).await;
    assert_eq!((titles(&listed), &listed["total"]), (vec![], &json!(0)));
    bob.get(&path(LIBRARY, &walk)).await.refused(404, "not_found");
    let kept = bob.read(&path("/api/packages", &days)).await;
    assert_eq!(kept["items"][0]["asceticism"]["title"], "Walk");
    let shown = ada.read(ADMIN).await;
    assert!(shown["items"][0]["retired_at"].is_string(), "{shown}");
    assert_eq!(shown["items"][0]["packages"], 1);

    // A package that has the retired template may keep it; others may not add it.
    let items = json!([{ "asceticism_id": walk["id"] }]);
    let again = json!({ "title": "Days", "term_days": 8, "items": items });
    ada.put(&path("/api/admin/packages", &days), &again).await.expect(200);
    ada.post("/api/admin/packages", &again).await.invalid("items.0.asceticism_id");

    let restore = json!({ "retired": false });
    let restored = ada.patch(&path(ADMIN, &walk), &restore).await.expect(200).json();
    assert_eq!(restored["retired_at"], Value::Null);
    bob.get(&path(LIBRARY, &walk)).await.expect(200);
    // A repeated change has no effect and is not audited.
    ada.patch(&path(ADMIN, &walk), &restore).await.expect(200);
    let names: Vec<_> = acts(&ada, "asceticism").await.into_iter().map(|(name, _)| name).collect();
    assert_eq!(
        names,
        [
            "asceticism.created",
            "asceticism.retired",
            "asceticism.restored"
        ]
    );
}
