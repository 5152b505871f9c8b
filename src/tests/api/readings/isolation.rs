//! Isolation of users' readings, and naughty strings.

use axum::http::Method;
use serde_json::{Value, json};

use super::{MINE, MY_PLAN, begin, later, plan, today, told};
use crate::support::TestApp;

// AZN-02
#[tokio::test]
async fn other_users_schedules_and_marks_are_inaccessible() {
    let app = TestApp::new().await;
    let ada = app.admin("ada").await;
    let (bob, eve) = (app.user("bob").await, app.user("eve").await);
    let now = today(&app);
    let id = plan(&ada, true, now, 3).await;
    begin(&bob, &id, now, 2).await;
    let noted = json!({ "note": "Secret" });
    bob.put(&format!("{MINE}/{now}"), &noted).await.expect(200);

    let of_bob = format!("/api/users/{}", bob.id);
    let follow = json!({ "plan_id": id });
    for (method, path, body) in [
        (Method::GET, "/readings".to_owned(), None),
        (Method::GET, format!("/readings/{now}"), None),
        (Method::PUT, format!("/readings/{now}"), Some(&noted)),
        (Method::DELETE, format!("/readings/{now}"), None),
        (Method::GET, "/reading-plan".to_owned(), None),
        (Method::PUT, "/reading-plan".to_owned(), Some(&follow)),
        (Method::POST, "/reading-plan/rebase".to_owned(), None),
        (Method::DELETE, "/reading-plan".to_owned(), None),
    ] {
        let path = format!("{of_bob}{path}");
        let answer = eve.send(method, &path, body).await;
        answer.refused(403, "access_denied");
    }
    let mine = eve.get(MINE).await.expect(200);
    assert!(!mine.text.contains("Secret"), "{}", mine.text);
    assert!(told(&eve, "").await.iter().all(|row| !row.ends_with('x')));
    assert_eq!(told(&bob, "").await[0], format!("{now} R2 x"));

    // Eve's requests change only her own schedule.
    begin(&eve, &id, later(now, 1), 1).await;
    eve.delete(MY_PLAN).await.expect(204);
    assert_eq!(told(&bob, "").await[0], format!("{now} R2 x"));
    // An admin has access to the user's schedule.
    let path = format!("{of_bob}/readings/{now}");
    let seen = ada.read(&path).await;
    assert_eq!(seen["note"], "Secret");
}

#[tokio::test]
async fn naughty_strings_in_readings_and_notes_are_stored_unchanged() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let now = today(&app);
    plan(&ada, true, now, 1).await;
    let path = format!("{MINE}/{now}");
    let list = ada.read("/api/admin/readings").await;
    let id = list["items"][0]["id"].as_str().unwrap().to_owned();
    let one = format!("/api/admin/readings/{id}");
    for text in [
        "<script>alert(1)</script>",
        "</textarea><script>alert(1)</script>",
        "'; DROP TABLE readings; --",
        "%s%n\\u0000",
        "\u{202e}right to left\u{202c}",
        "Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮",
        "👩‍👩‍👧‍👦 𝕳\u{10ffff}",
        "\u{fffd}\u{fffe}",
    ] {
        let lines = format!("\n\n{text}\n\n  {text}\t");
        let put = bob.put(&path, &json!({ "note": lines })).await.expect(200);
        assert_eq!(put.json()["note"], lines);
        let reading = json!({
            "date": now.to_string(), "title": text, "reference": text, "body": lines,
        });
        let put = ada.put(&one, &reading).await.expect(200).json();
        for field in ["title", "reference", "body"] {
            assert_eq!(put[field], reading[field]);
        }
        let seen: Value = bob.read(&path).await;
        assert_eq!(
            (&seen["note"], &seen["reading"]["title"]),
            (&json!(lines), &json!(text))
        );
    }
    for (field, text) in [
        ("title", "a\nb"),
        ("reference", "a\nb"),
        ("body", "a\0b"),
        ("title", " "),
    ] {
        let mut reading = json!({ "date": now.to_string(), "title": "T" });
        reading[field] = json!(text);
        ada.put(&one, &reading).await.invalid(field);
    }
}
