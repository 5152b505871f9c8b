//! Rule changes, pauses, vacations, and the end of a commitment.

use super::*;
use crate::support::{assert_has, html::error_at};

// Pitfall: a rule change that alters past days (Loop #270).
#[tokio::test]
async fn a_rule_change_leaves_past_days_unchanged() {
    let mut monk = Monk::new().await;
    let page = monk.took_on("Cold water", "check", 20).await;
    let path = format!("/api/users/me{page}/logs/{}", monk.ago(3));
    let log = json!({ "status": "kept" });
    monk.user.put(&path, &log).await.expect(200);
    let stats = format!("/api/users/me{page}/stats");
    let before = monk.user.read(&stats).await["heatmap"].clone();

    let step = format!("{page}?step=rule");
    let fields = [("schedule", "every"), ("every", "9")];
    let html = monk.done(&step, "/fn/change_rule", &fields).await;
    let said = words(&html);
    assert!(
        said.contains("Every 9 days") && said.contains("Every day"),
        "{said}"
    );
    let after = monk.user.read(&stats).await["heatmap"].clone();
    let past = |days: &Value| days.as_array().unwrap()[..20].to_vec();
    assert_eq!(past(&before), past(&after));
    assert_eq!(
        monk.knows(&page).await["rules"].as_array().unwrap().len(),
        2
    );

    let again = monk
        .send(
            &step,
            "/fn/change_rule",
            &[("schedule", "every"), ("every", "0")],
        )
        .await;
    again.expect(422);
    assert!(!error_at(&again.text, "every").is_empty());
    assert_eq!(
        Form::of(&again.text, "/fn/change_rule").value("every"),
        Some("0")
    );
}

#[tokio::test]
async fn a_pause_can_be_created_ended_and_removed() {
    let mut monk = Monk::new().await;
    let page = monk.took_on("Cold water", "check", 20).await;
    let step = format!("{page}?step=pause");
    let (from, until) = (monk.ago(2).to_string(), monk.ago(-5).to_string());
    let wrong = [
        ("from_date", until.as_str()),
        ("until_date", from.as_str()),
        ("reason", "flu"),
    ];
    let again = monk.send(&step, "/fn/pause", &wrong).await.expect(422);
    assert!(!error_at(&again.text, "until_date").is_empty());
    assert_eq!(
        Form::of(&again.text, "/fn/pause").value("reason"),
        Some("flu")
    );

    let right = [
        ("from_date", from.as_str()),
        ("until_date", until.as_str()),
        ("reason", "flu"),
    ];
    let html = monk.done(&step, "/fn/pause", &right).await;
    assert!(
        words(&html).contains("Paused until") && words(&html).contains(": flu"),
        "{html}"
    );
    assert_eq!(monk.knows(&page).await["status"], "paused");
    assert_eq!(said(&html, "alert").len(), 0);

    // After the pause ends, the days until yesterday stay paused.
    monk.done(&page, "/fn/end_pause", &[]).await;
    let known = monk.knows(&page).await;
    assert_eq!(known["status"], "active");
    assert_eq!(known["pauses"][0]["until_date"], monk.ago(1).to_string());
    monk.done(&page, "/fn/remove_pause", &[]).await;
    assert_eq!(monk.knows(&page).await["pauses"], json!([]));
}

#[tokio::test]
async fn a_vacation_pauses_all_commitments() {
    let mut monk = Monk::new().await;
    let one = monk.took_on("Cold water", "check", 20).await;
    let two = monk.took_on("Reading", "count", 20).await;
    let step = "/commitments?step=vacation";
    let html = monk.done(step, "/fn/pause", &[("reason", "By the sea")]).await;
    assert!(words(&html).contains("By the sea"), "{html}");
    for page in [&one, &two] {
        assert_eq!(monk.knows(page).await["status"], "paused");
    }
    // Ending a vacation that began today removes it.
    monk.done("/commitments", "/fn/end_pause", &[]).await;
    for page in [&one, &two] {
        let known = monk.knows(page).await;
        assert_has(&known, json!({ "status": "active", "pauses": [] }));
    }
    // A planned vacation is shown, and can be removed.
    let from = monk.ago(-3).to_string();
    let html = monk.done(step, "/fn/pause", &[("from_date", &from)]).await;
    assert!(words(&html).contains("Upcoming"), "{html}");
    monk.done("/commitments", "/fn/remove_pause", &[]).await;
}

#[tokio::test]
async fn archived_commitments_are_listed_on_request_and_can_be_restored() {
    let mut monk = Monk::new().await;
    let page = monk.took_on("Cold water", "check", 3).await;
    let put_away = [("status", "archived")];
    monk.done(&page, "/fn/set_commitment_status", &put_away).await;
    assert_eq!(monk.knows(&page).await["status"], "archived");
    assert!(titles(&monk.open("/commitments").await).is_empty());
    let html = monk.open("/commitments?archived=1").await;
    assert_eq!(titles(&html), ["Cold water"]);
    // Days of an archived commitment are read-only.
    assert!(!monk.open(&page).await.contains("day="));
    monk.done("/commitments?archived=1", "/fn/set_commitment_status", &[]).await;
    assert_eq!(titles(&monk.open("/commitments").await), ["Cold water"]);
}

#[tokio::test]
async fn a_commitment_can_be_finished_resumed_given_an_end_date_and_deleted() {
    let mut monk = Monk::new().await;
    let page = monk.took_on("Cold water", "check", 3).await;
    let html = monk
        .done(
            &page,
            "/fn/set_commitment_status",
            &[("status", "completed")],
        )
        .await;
    assert!(words(&html).contains("Finished"), "{html}");
    monk.done(&page, "/fn/set_commitment_status", &[("status", "active")]).await;
    assert_eq!(monk.knows(&page).await["status"], "active");

    let step = format!("{page}?step=dates");
    let (end, early) = (monk.ago(-30).to_string(), monk.ago(9).to_string());
    let again = monk.send(&step, "/fn/set_commitment_dates", &[("end_date", &early)]).await;
    assert!(!error_at(&again.expect(422).text, "end_date").is_empty());
    monk.done(&step, "/fn/set_commitment_dates", &[("end_date", &end)]).await;
    assert_eq!(monk.knows(&page).await["end_date"], end);
    monk.done(&step, "/fn/set_commitment_dates", &[("end_date", "")]).await;
    assert_eq!(monk.knows(&page).await["end_date"], Value::Null);

    // Deletion has a confirmation step, which lists the data that is lost.
    assert!(Form::all(&monk.open(&page).await, "/fn/delete_commitment").is_empty());
    let step = format!("{page}?step=delete");
    let html = monk.open(&step).await;
    assert!(
        words(&html).contains("All its logs, notes, streaks and rules"),
        "{html}"
    );
    let done = monk.send(&step, "/fn/delete_commitment", &[]).await.expect(303);
    assert_eq!(done.header("location"), "/commitments");
    monk.browser.get(&page).await.expect(404);
}
