//! Progress in a package, leaving it, and later changes of the library.

use serde_json::{Value, json};
use time::Duration;

use super::{
    enrol::{MINE, commitments, day, ten_days, text},
    package, path, template,
};
use crate::support::{TestApp, TestUser, assert_has};

const DASHBOARD: &str = "/api/dashboard";

async fn log(user: &TestUser, commitment: &Value, date: time::Date, body: Value) {
    let id = commitment["id"].as_str().unwrap();
    let path = format!("/api/users/me/commitments/{id}/logs/{date}");
    user.put(&path, &body).await.expect(200);
}

#[tokio::test]
async fn enrolments_report_progress_and_are_on_the_dashboard_while_active() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let ten = ten_days(&ada).await;
    let body = json!({ "package_id": ten["id"], "start_date": text(day(&app, 1)) });
    let way = bob.create(MINE, &body).await;
    let today = async |user: &TestUser| user.read(DASHBOARD).await["packages"].clone();
    assert_eq!(today(&bob).await, json!([]));

    // Day five of ten.
    app.clock.advance(Duration::days(5));
    let bob = app.log_in(&bob.email).await;
    let all = commitments(&bob).await;
    for (days, status) in [
        (-4, "kept"),
        (-3, "missed"),
        (-2, "skipped"),
        (-1, "kept"),
        (0, "kept"),
    ] {
        log(&bob, &all[0], day(&app, days), json!({ "status": status })).await;
    }
    log(&bob, &all[1], day(&app, -2), json!({ "value": 30 })).await;
    // The commitment from day three on was missed on day four; day five is undecided.
    let seen = bob.read(&path(MINE, &way)).await;
    assert_has(&seen, json!({ "day": 5, "kept": 4, "decided": 6 }));
    assert_eq!(today(&bob).await, json!([seen]));

    app.clock.advance(Duration::days(6));
    let bob = app.log_in(&bob.email).await;
    assert_eq!(today(&bob).await, json!([]));
    let over = bob.read(&path(MINE, &way)).await;
    assert_eq!(over["day"], 10);
    let refused = bob.delete(&path(MINE, &way)).await.refused(409, "conflict").json();
    assert!(
        refused["detail"].as_str().unwrap().contains("ended"),
        "{refused}"
    );
}

#[tokio::test]
async fn leaving_ends_started_commitments_and_deletes_future_ones() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let ten = ten_days(&ada).await;
    let way = bob.create(MINE, &json!({ "package_id": ten["id"] })).await;
    app.clock.advance(Duration::days(1));
    let bob = app.log_in(&bob.email).await;
    let all = commitments(&bob).await;
    log(
        &bob,
        &all[0],
        day(&app, -1),
        json!({ "status": "kept", "note": "Well." }),
    )
    .await;
    let archive = json!({ "status": "archived" });
    bob.patch(&path("/api/users/me/commitments", &all[3]), &archive).await.expect(200);

    bob.delete(&path(MINE, &way)).await.expect(204);
    let left = bob.read("/api/users/me/commitments?include_archived=true").await;
    let said: Vec<_> = left["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (&it["asceticism"]["title"], &it["status"]))
        .collect();
    // The commitments of day three and day ten had not started.
    assert_eq!(
        said,
        [
            (&json!("Pray"), &json!("completed")),
            (&json!("Read"), &json!("archived"))
        ]
    );
    assert_eq!(left["items"][0]["end_date"], text(day(&app, 0)));
    let id = all[0]["id"].as_str().unwrap();
    let (from, to) = (day(&app, -1), day(&app, 0));
    let history = format!("/api/users/me/commitments/{id}?start_date={from}&end_date={to}");
    let history = bob.read(&history).await;
    assert_eq!(history["logs"][0]["note"], "Well.");

    let seen = bob.read(&path(MINE, &way)).await;
    assert!(seen["left_at"].is_string(), "{seen}");
    app.clock.advance(Duration::days(3));
    let bob = app.log_in(&bob.email).await;
    let later = bob.read(&path(MINE, &way)).await;
    assert_has(&later, json!({ "day": 2, "kept": 1 }));
    bob.delete(&path(MINE, &way)).await.refused(409, "conflict");
    let today = bob.read(DASHBOARD).await;
    assert_has(&today, json!({ "packages": [], "commitments": [] }));
}

#[tokio::test]
async fn an_enrolment_survives_changes_and_deletion_of_its_package() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let (pray, walk) = (
        template(&ada, json!({ "title": "Pray" })).await,
        template(&ada, json!({ "title": "Walk" })).await,
    );
    let days = package(&ada, "Days", 7, &[&pray]).await;
    let way = bob.create(MINE, &json!({ "package_id": days["id"] })).await;
    let before = commitments(&bob).await;

    let items = json!([{ "asceticism_id": walk["id"] }]);
    let other = json!({ "title": "Other days", "term_days": 2, "items": items });
    ada.put(&path("/api/admin/packages", &days), &other).await.expect(200);
    assert_eq!(commitments(&bob).await, before);
    assert_eq!(bob.read(&path(MINE, &way)).await, way);

    ada.delete(&path("/api/admin/packages", &days)).await.expect(204);
    let seen = bob.read(&path(MINE, &way)).await;
    assert_has(&seen, json!({ "package_id": null, "title": "Days" }));
    assert_eq!(seen["commitment_ids"], way["commitment_ids"]);
    assert_eq!(
        commitments(&bob).await[0]["end_date"],
        before[0]["end_date"]
    );

    // The template is in no package any more, but still in use by a user.
    let template = path("/api/admin/asceticisms", &pray);
    let shown = ada.read(&template).await;
    assert_has(&shown, json!({ "commitments": 1, "packages": 0 }));
    let gone = ada.delete(&template).await.expect(200).json();
    assert_eq!(gone, json!({ "outcome": "retired" }));
    let seen = bob.read(&path("/api/asceticisms", &pray)).await;
    assert_eq!(seen["title"], "Pray");
    let eve = app.user("eve").await;
    eve.get(&path("/api/asceticisms", &pray)).await.refused(404, "not_found");
    let take = json!({ "asceticism_id": pray["id"] });
    eve.post("/api/users/me/commitments", &take).await.refused(422, "invalid");
    bob.delete(&path(MINE, &way)).await.expect(204);
}

#[tokio::test]
async fn tracking_type_and_kind_of_a_template_in_use_cannot_change() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let pray = template(&ada, json!({ "title": "Pray" })).await;
    let at = path("/api/admin/asceticisms", &pray);
    let count = json!({ "tracking_type": "count" });
    ada.patch(&at, &count).await.expect(200);
    let take = json!({ "asceticism_id": pray["id"] });
    bob.post("/api/users/me/commitments", &take).await.expect(201);

    for body in [
        json!({ "tracking_type": "check" }),
        json!({ "kind": "abstain" }),
    ] {
        let refused = ada.patch(&at, &body).await.refused(409, "conflict").json();
        assert!(
            refused["detail"].as_str().unwrap().contains("taken this on"),
            "{refused}"
        );
    }
    let put = json!({ "title": "Pray" });
    ada.put(&at, &put).await.refused(409, "conflict");
    let words = json!({ "title": "Pray aloud", "tracking_type": "count" });
    assert_eq!(
        ada.put(&at, &words).await.expect(200).json()["title"],
        "Pray aloud"
    );
    let seen = commitments(&bob).await;
    assert_eq!(seen[0]["asceticism"]["title"], "Pray aloud");
}
