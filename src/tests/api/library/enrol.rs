//! Enrolling in a package.

use serde_json::{Value, json};
use time::{Date, Duration};

use super::{package, path, template};
use crate::support::{TestApp, TestUser, assert_has};

pub(super) const MINE: &str = "/api/users/me/packages";
const COMMITMENTS: &str = "/api/users/me/commitments?limit=100";

/// The day by UTC, so many days from now.
pub(super) fn day(app: &TestApp, days: i64) -> Date {
    app.clock.now().get().date() + Duration::days(days)
}

pub(super) fn text(date: Date) -> String {
    date.to_string()
}

pub(super) async fn commitments(user: &TestUser) -> Vec<Value> {
    let page = user.get(COMMITMENTS).await.expect(200).json();
    page["items"].as_array().unwrap().clone()
}

/// Four things over ten days, of every kind of days.
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
async fn enrolling_makes_commitments_in_the_order_of_the_package() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let ten = ten_days(&ada).await;
    let start = day(&app, 2);
    let body = json!({ "package_id": ten["id"], "start_date": text(start) });
    let way = bob.post(MINE, &body).await.expect(201).json();
    assert_has(
        &way,
        json!({ "title": "Ten days", "package_id": ten["id"], "term_days": 10, "left_at": null }),
    );
    assert_eq!(way["start_date"], text(start));
    assert_eq!(way["end_date"], text(day(&app, 11)));
    assert_has(&way, json!({ "day": 0, "decided": 0 }));
    assert_eq!(bob.get(&path(MINE, &way)).await.expect(200).json(), way);

    let made = commitments(&bob).await;
    let said: Vec<_> = made
        .iter()
        .map(|it| {
            let date = |name: &str| it[name].as_str().unwrap().to_owned();
            (
                it["asceticism"]["title"].as_str().unwrap(),
                date("start_date"),
                date("end_date"),
            )
        })
        .collect();
    assert_eq!(
        said,
        [
            ("Pray", text(day(&app, 2)), text(day(&app, 11))),
            ("Walk", text(day(&app, 4)), text(day(&app, 6))),
            ("No sweets", text(day(&app, 11)), text(day(&app, 11))),
            ("Read", text(day(&app, 2)), text(day(&app, 11))),
        ]
    );
    let ids: Vec<_> = made.iter().map(|it| it["id"].clone()).collect();
    assert_eq!(way["commitment_ids"], json!(ids));
    for it in &made {
        assert_has(
            it,
            json!({ "enrolment_id": way["id"], "package_id": ten["id"] }),
        );
        assert_eq!(it["rule"]["effective_from"], it["start_date"]);
    }
    let rule = |n: usize, name: &str| made[n]["rule"][name].clone();
    assert_eq!(
        (rule(1, "target"), rule(1, "unit")),
        (json!(30), json!("minutes"))
    );
    assert_eq!(
        (rule(2, "unlogged"), rule(2, "direction")),
        (json!("kept"), json!("at_most"))
    );
    assert_eq!(
        (rule(3, "schedule"), rule(3, "target"), rule(3, "unit")),
        (
            json!({ "type": "per_week", "times": 3 }),
            json!(10),
            json!("pages")
        )
    );
}

#[tokio::test]
async fn a_package_can_be_had_once_at_a_time() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let pray = template(&ada, json!({ "title": "Pray" })).await;
    let (two, other) = (
        package(&ada, "Two days", 2, &[&pray]).await,
        package(&ada, "Other days", 2, &[&pray]).await,
    );
    let enrol = async |user: &TestUser, package: &Value| {
        user.post(MINE, &json!({ "package_id": package["id"] }))
            .await
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

    // On its last day it is running still; on the next it is over.
    app.clock.advance(Duration::days(1));
    let bob = app.log_in(&bob.email).await;
    enrol(&bob, &two).await.refused(409, "conflict");
    app.clock.advance(Duration::days(1));
    let bob = app.log_in(&bob.email).await;
    let again = enrol(&bob, &two).await.expect(201).json();
    // After leaving, too.
    bob.delete(&path(MINE, &again)).await.expect(204);
    let third = enrol(&bob, &two).await.expect(201).json();

    let page = bob.get(&format!("{MINE}?limit=2")).await.expect(200).json();
    let ids = |page: &Value| -> Vec<Value> {
        page["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it["id"].clone())
            .collect()
    };
    assert_eq!(
        (ids(&page), &page["total"]),
        (vec![third["id"].clone(), again["id"].clone()], &json!(4))
    );
    let next = page["next_cursor"].as_str().unwrap();
    let rest = bob
        .get(&format!("{MINE}?limit=2&cursor={next}"))
        .await
        .expect(200)
        .json();
    assert_eq!(ids(&rest)[1], first["id"]);
    assert_eq!(rest["next_cursor"], Value::Null);
}

#[tokio::test]
async fn of_two_enrolments_at_once_one_is_made() {
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
async fn what_cannot_be_enrolled_in_is_refused_at_its_field() {
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
        let refused = bob.post(MINE, &body).await.refused(422, "invalid").json();
        assert_eq!(refused["errors"][0]["field"], field, "{body}");
    }
    // AZN-03
    for name in ["user_id", "left_at", "term_days", "title", "Package_id"] {
        let mut body = json!({ "package_id": ten["id"] });
        body[name] = json!("x");
        bob.post(MINE, &body).await.refused(422, "invalid");
    }
    assert!(commitments(&bob).await.is_empty());
    bob.delete(&path("/api/admin/packages", &ten))
        .await
        .refused(403, "admin_required");
    ada.delete(&path("/api/admin/packages", &ten))
        .await
        .expect(204);
    bob.post(MINE, &json!({ "package_id": ten["id"] }))
        .await
        .refused(422, "invalid");
}

// AZN-02: another's is 403 under their path, and 404 under one's own.
#[tokio::test]
async fn another_users_way_is_out_of_reach() {
    let app = TestApp::new().await;
    let (ada, bob, eve) = (
        app.admin("ada").await,
        app.user("bob").await,
        app.user("eve").await,
    );
    let ten = ten_days(&ada).await;
    let body = json!({ "package_id": ten["id"] });
    let way = bob.post(MINE, &body).await.expect(201).json();
    let before = app.dump().await;
    let theirs = format!("/api/users/{}/packages", bob.id);
    for path in [theirs.clone(), path(&theirs, &way)] {
        eve.get(&path).await.refused(403, "access_denied");
    }
    eve.delete(&path(&theirs, &way))
        .await
        .refused(403, "access_denied");
    eve.post(&theirs, &body).await.refused(403, "access_denied");
    eve.get(&path(MINE, &way)).await.refused(404, "not_found");
    eve.delete(&path(MINE, &way))
        .await
        .refused(404, "not_found");
    assert_eq!(eve.get(MINE).await.expect(200).json()["total"], 0);
    assert_eq!(app.dump().await, before);
    // An admin acts for others, by their calendar.
    assert_eq!(ada.get(&theirs).await.expect(200).json()["total"], 1);
    ada.delete(&path(&theirs, &way)).await.expect(204);
    assert_eq!(ada.get(MINE).await.expect(200).json()["total"], 0);
}
