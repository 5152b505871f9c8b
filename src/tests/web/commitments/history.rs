//! History: past days, streaks, entries, vacations and notes.

use super::*;

// Pitfall: a rule change that alters past days and streaks.
#[tokio::test]
async fn past_days_and_streaks_keep_their_unit_after_a_rule_change() {
    let mut monk = Monk::new().await;
    let page = monk.took_on("Read", "count", 30).await;
    let path = format!("/api/users/me{page}");
    let rule = |unit: &str, from: Date| json!({ "rule": { "target": 1, "unit": unit, "effective_from": from } });
    let pages = rule("pages", monk.ago(30));
    monk.user.patch(&path, &pages).await.expect(200);
    for days in [20, 19, 18] {
        let day = format!("{path}/logs/{}", monk.ago(days));
        let log = json!({ "value": 12 });
        monk.user.put(&day, &log).await.expect(200);
    }
    let html = monk.open(&page).await;
    assert!(words(&html).contains("pages in total"), "{html}");
    let weekly = json!({ "rule": {
        "schedule": { "type": "per_week", "times": 1 }, "target": 1, "unit": "chapters",
    } });
    monk.user.patch(&path, &weekly).await.expect(200);
    let html = monk.open(&page).await;
    let table = words(&html);
    assert!(
        table.contains("12 pages") && !table.contains("12 chapters"),
        "{table}"
    );
    let runs = words(&html);
    assert!(
        runs.contains("3 days") && !runs.contains("3 weeks"),
        "{runs}"
    );
    // Values in different units are not added up.
    let figures = words(&html);
    assert!(
        figures.contains("in total") && !figures.contains("chapters in total"),
        "{figures}"
    );
}

#[tokio::test]
async fn the_year_shows_the_reason_for_a_skipped_day() {
    let mut monk = Monk::new().await;
    let page = monk.took_on("Run", "check", 365).await;
    let path = format!("/api/users/me{page}/logs/{}", monk.ago(360));
    let log = json!({ "status": "skipped", "reason": "On the train all day" });
    monk.user.put(&path, &log).await.expect(200);
    let table = words(&monk.open(&page).await);
    assert!(table.contains("Skipped: On the train all day"), "{table}");
}

#[tokio::test]
async fn entry_times_are_shown_in_the_users_time_zone() {
    let mut monk = Monk::new().await;
    let zone = json!({ "time_zone": "Asia/Kathmandu" });
    let again = monk.app.log_in(&monk.user.email).await.client;
    again.patch("/api/auth/me", &zone).await.expect(200);
    let page = monk.took_on("Pages", "count", 3).await;
    let there = monk.app.clock.now().get() + time::Duration::minutes(5 * 60 + 45);
    let date = there.date();
    let path = format!("/api/users/me{page}/logs/{date}/entries");
    let entry = json!({ "value": 2 });
    monk.user.post(&path, &entry).await.expect(201);
    let html = monk.open(&format!("{page}?day={date}")).await;
    let said = format!("{}:{:02}: 2", there.hour(), there.minute());
    assert!(words(&html).contains(&said), "{html}");
}

#[tokio::test]
async fn vacations_can_be_removed_only_in_the_list_of_commitments() {
    let mut monk = Monk::new().await;
    let page = monk.took_on("Run", "check", 20).await;
    let body = json!({ "from_date": monk.ago(9), "until_date": monk.ago(6), "reason": "Fever" });
    monk.user.post("/api/users/me/pauses", &body).await.expect(201);
    let html = monk.open(&page).await;
    assert!(
        words(&html).contains("Vacation from all commitments: Fever"),
        "{html}"
    );
    assert!(Form::all(&html, "/fn/remove_pause").is_empty());
    // A past vacation can still be removed in the list.
    let html = monk.done("/commitments", "/fn/remove_pause", &[]).await;
    assert!(!words(&html).contains("Fever"), "{html}");
}

#[tokio::test]
async fn a_note_without_a_mark_is_saved_and_the_day_is_missed() {
    let mut monk = Monk::new().await;
    let page = monk.took_on("Run", "check", 20).await;
    let day = format!("{page}?day={}", monk.ago(4));
    let note = [("note", "Thought of it, at least.")];
    let html = monk.done(&day, "/fn/write_day", &note).await;
    assert!(words(&html).contains("Thought of it, at least."), "{html}");
    assert_eq!(monk.log(&page, monk.ago(4)).await["status"], "missed");
}
