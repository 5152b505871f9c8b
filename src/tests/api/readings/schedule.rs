//! Schedule of a user: dates of readings, marks, and the list of unread ones.

use insta::assert_snapshot;
use serde_json::{Value, json};
use time::Duration;

use super::{MINE, MY_PLAN, begin, in_a_row, later, mark, plan, today, told, with_key};
use crate::support::{TestApp, assert_has};

#[tokio::test]
async fn users_without_a_plan_follow_the_default_plan_at_its_dates() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let refused = bob.get(MY_PLAN).await.refused(404, "not_found");
    assert_eq!(refused.json()["detail"], "There is no reading plan yet.");
    assert!(told(&bob, "").await.is_empty());

    let first = later(today(&app), -2);
    let id = plan(&ada, true, first, 4).await;
    assert_eq!(
        told(&bob, "").await,
        in_a_row(first, &["R1", "R2", "R3", "R4"])
    );
    let dashboard = bob.read("/api/dashboard").await;
    assert_snapshot!(app.redacted(&dashboard["reading"]), @r#"
    {
      "date": "[today]", "note": "", "number": 3, "read_at": null,
      "reading": {
        "body": "", "created_at": "[time]", "date": "[today]", "id": "[id 1]", "plan_id": "[id 2]",
        "reference": "", "title": "R3", "updated_at": "[time]"
      }
    }
    "#);
    // Readings before the user's first day are not counted.
    let progress = bob.read(MY_PLAN).await;
    assert_eq!(progress["plan"]["id"], id);
    assert_snapshot!(app.redacted(&progress), @r#"
    {
      "behind": 0, "end_date": "[today+1]", "is_chosen": false,
      "plan": {
        "created_at": "[time]", "description": "", "first_date": "[today-2]", "id": "[id 1]",
        "is_default": true, "last_date": "[today+1]", "readings": 4, "title": "Plan",
        "updated_at": "[time]"
      },
      "read": 0, "start_date": "[today-2]", "today": "[today]", "total": 4
    }
    "#);

    let bob = with_key(&app, &bob).await;
    app.clock.advance(Duration::days(3));
    let progress = bob.read(MY_PLAN).await;
    assert_eq!(progress["behind"], 2);
    let dashboard = bob.read("/api/dashboard").await;
    assert_eq!(dashboard["reading"], Value::Null);
}

// "Jump to a day, set the start date": research, section d.
#[tokio::test]
async fn a_plan_can_start_on_any_date_with_any_reading() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let id = plan(&ada, false, later(today(&app), -300), 5).await;
    let now = today(&app);
    let progress = begin(&bob, &id, now, 1).await;
    assert_has(&progress, json!({ "is_chosen": true, "total": 5 }));
    assert_eq!(
        told(&bob, "").await,
        in_a_row(now, &["R1", "R2", "R3", "R4", "R5"])
    );
    let progress = begin(&bob, &id, later(now, 7), 3).await;
    assert_eq!(progress["total"], 3);
    assert_eq!(
        told(&bob, "").await,
        in_a_row(later(now, 7), &["R3", "R4", "R5"])
    );
    let today: Value = bob.put(MY_PLAN, &json!({ "plan_id": id })).await.expect(200).json();
    assert_eq!(today["start_date"], now.to_string());

    for (body, field) in [
        (json!({ "plan_id": id, "number": 0 }), "number"),
        (json!({ "plan_id": id, "number": 6 }), "number"),
        (json!({ "plan_id": bob.id }), "plan_id"),
        (
            json!({ "plan_id": plan(&ada, false, now, 1).await, "number": 2 }),
            "number",
        ),
    ] {
        bob.put(MY_PLAN, &body).await.invalid(field);
    }
    bob.delete(MY_PLAN).await.expect(204);
    bob.delete(MY_PLAN).await.refused(404, "not_found");
    assert!(told(&bob, "").await.is_empty());
}

// "Catch-up order (oldest unread first)": research, section d.
#[tokio::test]
async fn unread_readings_are_listed_oldest_first_and_paginated() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let first = today(&app);
    let id = plan(&ada, true, first, 10).await;
    begin(&bob, &id, first, 1).await;
    let bob = with_key(&app, &bob).await;
    app.clock.advance(Duration::days(5));
    mark(&bob, later(first, 1)).await;
    let unread = bob.all(&format!("{MINE}?unread=true&limit=2")).await;
    let titles: Vec<&Value> = unread.iter().map(|it| &it["reading"]["title"]).collect();
    assert_eq!(titles, ["R1", "R3", "R4", "R5"]);
    let progress = bob.read(MY_PLAN).await;
    assert_has(&progress, json!({ "behind": 4, "read": 1 }));
    let span = format!("from={}&to={}", later(first, 1), later(first, 2));
    assert_eq!(
        told(&bob, &span).await,
        [
            format!("{} R2 x", later(first, 1)),
            format!("{} R3", later(first, 2))
        ]
    );
    let wrong = format!("{MINE}?from=2026-02-02&to=2026-02-01");
    bob.get(&wrong).await.invalid("to");
}

// "Re-base the plan when far behind": research, section d.
#[tokio::test]
async fn rebasing_moves_unread_readings_and_keeps_read_ones() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let first = today(&app);
    let id = plan(&ada, true, first, 5).await;
    begin(&bob, &id, first, 1).await;
    let bob = with_key(&app, &bob).await;
    mark(&bob, later(first, 1)).await;
    app.clock.advance(Duration::days(20));
    let rebase = format!("{MY_PLAN}/rebase");
    let progress = bob.post(&rebase, &json!({})).await.expect(200).json();
    assert_eq!(progress["behind"], 0);
    assert_eq!(progress["end_date"], later(first, 23).to_string());
    let now = later(first, 20);
    let mut expected = vec![format!("{} R2 x", later(first, 1))];
    expected.extend(in_a_row(now, &["R1", "R3", "R4", "R5"]));
    assert_eq!(told(&bob, "").await, expected);
    // A repeated request has no effect.
    bob.post(&rebase, &json!({})).await.expect(200);
    assert_eq!(told(&bob, "").await, expected);

    // If today's reading was read, the unread ones start tomorrow.
    mark(&bob, now).await;
    app.clock.advance(Duration::days(1));
    mark(&bob, later(now, 1)).await;
    app.clock.advance(Duration::days(3));
    mark(&bob, later(now, 3)).await;
    bob.post(&rebase, &json!({})).await.expect(200);
    assert_eq!(
        told(&bob, "").await[1..],
        [
            format!("{now} R1 x"),
            format!("{} R3 x", later(now, 1)),
            format!("{} R5 x", later(now, 3)),
            format!("{} R4", later(now, 4)),
        ]
    );
}

#[tokio::test]
async fn rebasing_the_default_plan_skips_readings_before_registration() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let first = later(today(&app), -2);
    plan(&ada, true, first, 6).await;
    let bob = with_key(&app, &bob).await;
    app.clock.advance(Duration::days(10));
    let rebase = format!("{MY_PLAN}/rebase");
    let progress = bob.post(&rebase, &json!({})).await.expect(200).json();
    assert_has(&progress, json!({ "is_chosen": true, "total": 4 }));
    assert_eq!(
        told(&bob, "").await,
        in_a_row(today(&app), &["R3", "R4", "R5", "R6"])
    );
}

// "Restart a finished plan": research, section d.
#[tokio::test]
async fn restarting_a_plan_clears_marks_and_keeps_notes() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let first = today(&app);
    let id = plan(&ada, true, first, 3).await;
    begin(&bob, &id, first, 1).await;
    let noted = json!({ "note": "Good" });
    let path = format!("{MINE}/{first}");
    bob.put(&path, &noted).await.expect(200);
    mark(&bob, later(first, 1)).await;
    let bob = with_key(&app, &bob).await;
    app.clock.advance(Duration::days(30));
    let now = today(&app);
    let progress = begin(&bob, &id, now, 1).await;
    assert_has(&progress, json!({ "read": 0, "behind": 0 }));
    assert_eq!(told(&bob, "").await, in_a_row(now, &["R1", "R2", "R3"]));
    let again = bob.read(&format!("{MINE}/{now}")).await;
    assert_has(&again, json!({ "note": "Good", "read_at": null }));
    // The same holds for a start date in the past.
    begin(&bob, &id, later(now, -2), 1).await;
    assert_eq!(
        told(&bob, "").await,
        in_a_row(later(now, -2), &["R1", "R2", "R3"])
    );
}

#[tokio::test]
async fn marks_are_idempotent_and_keep_their_note() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let now = today(&app);
    plan(&ada, true, now, 3).await;
    let path = format!("{MINE}/{now}");
    let put = async |body: Value| bob.put(&path, &body).await.expect(200).json();
    let first = put(json!({ "note": "Mine" })).await;
    app.clock.advance(Duration::minutes(5));
    // A repeated mark without a note keeps the note.
    let second = put(json!({})).await;
    assert_eq!(second, first);
    assert_eq!(second["note"], "Mine");
    bob.delete(&path).await.expect(204);
    bob.delete(&path).await.refused(404, "not_found");
    let open = bob.read(&path).await;
    assert_has(&open, json!({ "note": "Mine", "read_at": null }));
    assert_eq!(put(json!({ "note": "" })).await["note"], "");

    // Reading ahead is allowed; a date without a reading is not found.
    mark(&bob, later(now, 2)).await;
    for nowhere in [
        later(now, 3).to_string(),
        "soon".to_owned(),
        "2026-02-30".to_owned(),
    ] {
        let path = format!("{MINE}/{nowhere}");
        bob.put(&path, &json!({})).await.refused(404, "not_found");
    }
    let long = json!({ "note": "a".repeat(10_001) });
    bob.put(&path, &long).await.invalid("note");
}
