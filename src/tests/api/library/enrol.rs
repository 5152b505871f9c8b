//! Enrolment in a package.

use insta::assert_snapshot;
use serde_json::{Value, json};
use time::{Date, Duration};

use super::{package, path, template};
use crate::support::{TestApp, TestUser};

pub(super) const MINE: &str = "/api/users/me/packages";
const COMMITMENTS: &str = "/api/users/me/commitments?limit=100";

/// The date in UTC, `days` from today.
pub(super) fn day(app: &TestApp, days: i64) -> Date {
    app.clock.now().get().date() + Duration::days(days)
}

pub(super) fn text(date: Date) -> String {
    date.to_string()
}

pub(super) async fn commitments(user: &TestUser) -> Vec<Value> {
    let page = user.read(COMMITMENTS).await;
    page["items"].as_array().unwrap().clone()
}

/// A package of four commitments over ten days, with every kind of date range.
pub(super) async fn ten_days(admin: &TestUser) -> Value {
    let pray = template(admin, json!({ "title": "Pray" })).await;
    let walk = json!({
        "title": "Walk", "tracking_type": "duration", "suggested_rule": { "target": 30 },
    });
    let walk = template(admin, walk).await;
    let sweets = json!({ "title": "No sweets", "kind": "abstain" });
    let sweets = template(admin, sweets).await;
    let read = template(admin, json!({ "title": "Read", "tracking_type": "count" })).await;
    let rule =
        json!({ "schedule": { "type": "per_week", "times": 3 }, "target": 10, "unit": "pages" });
    let body = json!({
        "title": "Ten days", "term_days": 10,
        "items": [
            { "asceticism_id": pray["id"] },
            { "asceticism_id": walk["id"], "first_day": 3, "last_day": 5 },
            { "asceticism_id": sweets["id"], "first_day": 10 },
            { "asceticism_id": read["id"], "rule": rule },
        ],
    });
    let made = admin.post("/api/admin/packages", &body).await;
    made.expect(201).json()
}

#[tokio::test]
async fn enrolling_creates_commitments_in_package_order() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let ten = ten_days(&ada).await;
    let start = day(&app, 2);
    let body = json!({ "package_id": ten["id"], "start_date": text(start) });
    let way = bob.create(MINE, &body).await;
    assert_eq!(way["package_id"], ten["id"]);
    let told = |it: &Value| {
        json!({
            "id": it["id"], "package_id": it["package_id"], "enrolment_id": it["enrolment_id"],
            "title": it["asceticism"]["title"], "rule": it["rule"],
            "start_date": it["start_date"], "end_date": it["end_date"],
        })
    };
    let made: Vec<Value> = commitments(&bob).await.iter().map(told).collect();
    assert_snapshot!(app.redacted(&json!([way, made])), @r#"
    [
      {
        "commitment_ids": ["[id 1]", "[id 2]", "[id 3]", "[id 4]"], "created_at": "[time]",
        "day": 0, "decided": 0, "end_date": "[today+11]", "id": "[id 5]", "kept": 0,
        "left_at": null, "package_id": "[id 6]", "start_date": "[today+2]", "term_days": 10,
        "title": "Ten days"
      },
      [
        {
          "end_date": "[today+11]", "enrolment_id": "[id 5]", "id": "[id 1]",
          "package_id": "[id 6]",
          "rule": {
            "direction": "at_least", "effective_from": "[today+2]", "schedule": {"type": "daily"},
            "target": null, "unit": "", "unlogged": "missed"
          },
          "start_date": "[today+2]", "title": "Pray"
        },
        {
          "end_date": "[today+6]", "enrolment_id": "[id 5]", "id": "[id 2]", "package_id": "[id 6]",
          "rule": {
            "direction": "at_least", "effective_from": "[today+4]", "schedule": {"type": "daily"},
            "target": 30, "unit": "minutes", "unlogged": "missed"
          },
          "start_date": "[today+4]", "title": "Walk"
        },
        {
          "end_date": "[today+11]", "enrolment_id": "[id 5]", "id": "[id 3]",
          "package_id": "[id 6]",
          "rule": {
            "direction": "at_most", "effective_from": "[today+11]", "schedule": {"type": "daily"},
            "target": null, "unit": "", "unlogged": "kept"
          },
          "start_date": "[today+11]", "title": "No sweets"
        },
        {
          "end_date": "[today+11]", "enrolment_id": "[id 5]", "id": "[id 4]",
          "package_id": "[id 6]",
          "rule": {
            "direction": "at_least", "effective_from": "[today+2]",
            "schedule": {"times": 3, "type": "per_week"}, "target": 10, "unit": "pages",
            "unlogged": "missed"
          },
          "start_date": "[today+2]", "title": "Read"
        }
      ]
    ]
    "#);
    assert_eq!(bob.read(&path(MINE, &way)).await, way);
}

#[tokio::test]
async fn a_user_has_one_active_enrolment_per_package() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let pray = template(&ada, json!({ "title": "Pray" })).await;
    let (two, other) = (
        package(&ada, "Two days", 2, &[&pray]).await,
        package(&ada, "Other days", 2, &[&pray]).await,
    );
    let enrol = async |user: &TestUser, package: &Value| {
        user.post(MINE, &json!({ "package_id": package["id"] })).await
    };
    let first = enrol(&bob, &two).await.expect(201).json();
    assert_eq!(first["start_date"], text(day(&app, 0)));
    let refused = enrol(&bob, &two).await.refused(409, "conflict").json();
    assert!(
        refused["detail"].as_str().unwrap().contains("already"),
        "{refused}"
    );
    enrol(&bob, &other).await.expect(201);
    enrol(&ada, &two).await.expect(201);

    // The enrolment is active on its last day and completed on the next.
    app.clock.advance(Duration::days(1));
    let bob = app.log_in(&bob.email).await;
    enrol(&bob, &two).await.refused(409, "conflict");
    app.clock.advance(Duration::days(1));
    let bob = app.log_in(&bob.email).await;
    let again = enrol(&bob, &two).await.expect(201).json();
    // A user can enrol again after leaving.
    bob.delete(&path(MINE, &again)).await.expect(204);
    let third = enrol(&bob, &two).await.expect(201).json();

    let page = bob.read(&format!("{MINE}?limit=2")).await;
    let ids = |page: &Value| -> Vec<Value> {
        page["items"].as_array().unwrap().iter().map(|it| it["id"].clone()).collect()
    };
    assert_eq!(
        (ids(&page), &page["total"]),
        (vec![third["id"].clone(), again["id"].clone()], &json!(4))
    );
    let next = page["next_cursor"].as_str().unwrap();
    let rest = bob.read(&format!("{MINE}?limit=2&cursor={next}")).await;
    assert_eq!(ids(&rest)[1], first["id"]);
    assert_eq!(rest["next_cursor"], Value::Null);
}

#[tokio::test]
async fn concurrent_enrolments_in_a_package_create_one() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let ten = ten_days(&ada).await;
    let body = json!({ "package_id": ten["id"] });
    let enrol = || bob.post(MINE, &body);
    let all = tokio::join!(enrol(), enrol(), enrol(), enrol());
    let mut statuses = [all.0.status, all.1.status, all.2.status, all.3.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409, 409, 409]);
    assert_eq!(commitments(&bob).await.len(), 4);
}

#[tokio::test]
async fn an_invalid_enrolment_is_422_and_creates_nothing() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let ten = ten_days(&ada).await;
    let nowhere = "01a1fb45-b377-74d5-b806-89788b60ad83";
    for (body, field) in [
        (json!({ "package_id": nowhere }), "package_id"),
        (
            json!({ "package_id": ten["id"], "start_date": text(day(&app, 367)) }),
            "start_date",
        ),
        (
            json!({ "package_id": ten["id"], "start_date": text(day(&app, -367)) }),
            "start_date",
        ),
    ] {
        bob.post(MINE, &body).await.invalid(field);
    }
    // AZN-03
    for name in ["user_id", "left_at", "term_days", "title", "Package_id"] {
        let mut body = json!({ "package_id": ten["id"] });
        body[name] = json!("x");
        bob.post(MINE, &body).await.refused(422, "invalid");
    }
    assert!(commitments(&bob).await.is_empty());
    bob.delete(&path("/api/admin/packages", &ten)).await.refused(403, "admin_required");
    ada.delete(&path("/api/admin/packages", &ten)).await.expect(204);
    bob.post(MINE, &json!({ "package_id": ten["id"] })).await.refused(422, "invalid");
}

// AZN-02: 403 under the owner's path, and 404 under the caller's own path.
#[tokio::test]
async fn other_users_enrolments_are_inaccessible() {
    let app = TestApp::new().await;
    let (ada, bob, eve) = (
        app.admin("ada").await,
        app.user("bob").await,
        app.user("eve").await,
    );
    let ten = ten_days(&ada).await;
    let body = json!({ "package_id": ten["id"] });
    let way = bob.create(MINE, &body).await;
    let before = app.dump().await;
    let theirs = format!("/api/users/{}/packages", bob.id);
    for path in [theirs.clone(), path(&theirs, &way)] {
        eve.get(&path).await.refused(403, "access_denied");
    }
    eve.delete(&path(&theirs, &way)).await.refused(403, "access_denied");
    eve.post(&theirs, &body).await.refused(403, "access_denied");
    eve.get(&path(MINE, &way)).await.refused(404, "not_found");
    eve.delete(&path(MINE, &way)).await.refused(404, "not_found");
    assert_eq!(eve.read(MINE).await["total"], 0);
    assert_eq!(app.dump().await, before);
    // An admin can list and end the user's enrolments.
    assert_eq!(ada.read(&theirs).await["total"], 1);
    ada.delete(&path(&theirs, &way)).await.expect(204);
    assert_eq!(ada.read(MINE).await["total"], 0);
}
