//! Reading plans and readings, managed by admins.

use axum::http::Method;
use serde_json::{Value, json};

use super::{later, plan, today};
use crate::support::{TestApp, assert_has};

const PLANS: &str = "/api/admin/reading-plans";
const READINGS: &str = "/api/admin/readings";

// AZN-01
#[tokio::test]
async fn only_admins_write_plans_and_readings() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let id = plan(&ada, true, today(&app), 1).await;
    let body = json!({ "title": "x", "date": "2026-01-01" });
    for (method, path) in [
        (Method::GET, PLANS.to_owned()),
        (Method::POST, PLANS.to_owned()),
        (Method::PUT, format!("{PLANS}/{id}")),
        (Method::DELETE, format!("{PLANS}/{id}")),
        (Method::GET, READINGS.to_owned()),
        (Method::POST, READINGS.to_owned()),
        (Method::POST, format!("{READINGS}/import")),
        (Method::DELETE, format!("{READINGS}/{id}")),
    ] {
        let answer = bob.send(method, &path, Some(&body)).await;
        answer.refused(403, "admin_required");
    }
    let seen = bob.read(&format!("/api/reading-plans/{id}")).await;
    assert_eq!(seen["readings"], 1);
}

#[tokio::test]
async fn readings_can_be_edited_and_are_unique_per_plan_and_date() {
    let app = TestApp::new().await;
    let ada = app.admin("ada").await;
    let now = today(&app);
    let id = plan(&ada, true, now, 2).await;
    let date = later(now, 5).to_string();
    // The default plan is used if none is named.
    let new = json!({ "date": date, "title": "T", "reference": "Psalm 1", "body": "B" });
    let made = ada.create(READINGS, &new).await;
    assert_eq!(made["plan_id"], id);
    let one = format!("{READINGS}/{}", made["id"].as_str().unwrap());
    assert_eq!(ada.read(&one).await, made);
    let of_day = ada.read(&format!("/api/readings/{date}")).await;
    assert_eq!(of_day, made);

    let taken = |answer: crate::support::TestResponse| {
        let errors = answer.refused(422, "invalid").json()["errors"].clone();
        assert_has(&errors[0], json!({ "field": "date", "code": "taken" }));
    };
    taken(ada.post(READINGS, &new).await);
    let moved = json!({ "date": now.to_string(), "title": "T" });
    taken(ada.put(&one, &moved).await);
    let other = plan(&ada, false, now, 1).await;
    let elsewhere = json!({ "plan_id": other, "date": date, "title": "T" });
    ada.put(&one, &elsewhere).await.invalid("plan_id");
    let nowhere = json!({ "plan_id": ada.id, "date": date, "title": "T" });
    ada.post(READINGS, &nowhere).await.invalid("plan_id");
    // A reading may keep its own date; dates of the other plan do not conflict.
    let same = json!({ "date": date, "title": "U" });
    assert_eq!(ada.put(&one, &same).await.expect(200).json()["title"], "U");
    let path = format!("/api/readings?plan_id={other}&from={now}");
    assert_eq!(ada.read(&path).await["total"], 1);
    ada.delete(&one).await.expect(204);
    ada.get(&one).await.refused(404, "not_found");
}

async fn defaults(client: &crate::support::Client) -> Vec<String> {
    let list: Value = client.read("/api/reading-plans").await;
    let plans = list["items"].as_array().unwrap().iter();
    plans
        .filter(|plan| plan["is_default"] == true)
        .map(|plan| plan["title"].as_str().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn exactly_one_plan_is_the_default_under_concurrent_requests() {
    let app = TestApp::new().await;
    let ada = app.admin("ada").await;
    let new = |n: usize| json!({ "title": format!("Plan {n}"), "is_default": true });
    for n in 0..2 {
        ada.post(PLANS, &new(n)).await.expect(201);
        assert_eq!(defaults(&ada).await, [format!("Plan {n}")]);
    }
    let calls: Vec<_> = (2..10)
        .map(|n| {
            let (client, body) = (ada.client.clone(), new(n));
            tokio::spawn(async move { client.create(PLANS, &body).await })
        })
        .collect();
    let mut ids = Vec::new();
    for call in calls {
        ids.push(call.await.unwrap()["id"].as_str().unwrap().to_owned());
    }
    assert_eq!(defaults(&ada).await.len(), 1);
    let calls: Vec<_> = ids
        .into_iter()
        .map(|id| {
            let (client, body) = (ada.client.clone(), new(11));
            let path = format!("{PLANS}/{id}");
            tokio::spawn(async move { client.put(&path, &body).await.expect(200).status })
        })
        .collect();
    for call in calls {
        assert_eq!(call.await.unwrap(), 200);
    }
    assert_eq!(defaults(&ada).await, ["Plan 11"]);
}

#[tokio::test]
async fn changes_to_plans_and_readings_are_audited() {
    let app = TestApp::new().await;
    let ada = app.admin("ada").await;
    let now = today(&app);
    let id = plan(&ada, true, now, 1).await;
    let one = format!("{PLANS}/{id}");
    ada.put(&one, &json!({ "title": "New" })).await.expect(200);
    let reading = json!({ "plan_id": id, "date": later(now, 1).to_string(), "title": "R2" });
    let made = ada.create(READINGS, &reading).await;
    let path = format!("{READINGS}/{}", made["id"].as_str().unwrap());
    ada.put(&path, &reading).await.expect(200);
    ada.delete(&path).await.expect(204);
    ada.delete(&one).await.expect(204);
    // A second deletion is 404 and not audited.
    ada.delete(&one).await.refused(404, "not_found");
    let log = ada.get("/api/admin/audit?action=reading_plan.").await;
    let log = log.expect(200).json();
    let told: Vec<_> = log["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| {
            assert_has(
                it,
                json!({ "target_type": "reading_plan", "target_id": id }),
            );
            format!("{} {}", it["action"].as_str().unwrap(), it["detail"])
        })
        .collect();
    assert_eq!(
        told,
        [
            r#"reading_plan.deleted {"readings":1,"title":"New"}"#,
            r#"reading_plan.edited {"after":{"default":false,"title":"New"},"before":{"default":true,"title":"Plan"}}"#,
            r#"reading_plan.imported {"created":1,"replaced":0}"#,
            r#"reading_plan.created {"default":true,"title":"Plan"}"#,
        ]
    );
    let log = ada.read("/api/admin/audit?action=reading.").await;
    assert_eq!(log["total"], 3);
}
