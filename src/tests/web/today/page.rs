//! Content of *Today*.

use serde_json::json;

use super::{Morning, mark, said};
use crate::support::{assert_has, html::find};

#[tokio::test]
async fn an_empty_today_links_to_the_library() {
    let mut bob = Morning::new().await;
    let page = bob.open().await;
    assert!(said(&page).contains("A clear day"));
    let way = find(&page, |e| {
        e.get("href") == "/library" && e.get("class").contains("primary")
    });
    assert_eq!(way.text, "Choose from the library");
}

#[tokio::test]
async fn today_shows_the_state_of_each_commitment_including_kept_ones() {
    let mut bob = Morning::new().await;
    let prayer = bob.take_on("Morning prayer", "check", json!({})).await;
    let per_week = json!({ "rule": { "schedule": { "type": "per_week", "times": 3 } } });
    let walk = bob.take_on("Walk", "check", per_week).await;
    bob.take_on(
        "Sit",
        "duration",
        json!({ "rule": { "target": 20, "unit": "minutes" } }),
    )
    .await;
    let at_most = json!({ "rule": { "target": 2, "unit": "cups", "direction": "at_most" } });
    bob.take_on("Coffee", "count", at_most).await;
    for id in [&prayer, &walk] {
        bob.done("/fn/log_mark", &[("status", "kept"), ("commitment_id", id)]).await;
    }
    let page = bob.open().await;
    let words = said(&page);
    for expected in [
        "Three of four kept",
        "is still yours.",
        "Kept at",
        "a week, once so far",
        "0 of 20 minutes",
        "0 of at most 2 cups",
        "Up to today: kept.",
        "Streak: 1 day",
    ] {
        assert!(words.contains(expected), "{expected}: {words}");
    }
    assert_eq!(mark(&page, &prayer), "mark done");
    assert_eq!(mark(&page, &walk), "mark done");
    let link = find(&page, |e| e.get("href") == format!("/commitments/{walk}"));
    assert_eq!(link.text, "Walk");
}

#[tokio::test]
async fn the_part_of_day_follows_the_users_time_zone() {
    let mut bob = Morning::new().await;
    bob.take_on("Pray", "check", json!({})).await;
    let hour = i64::from(bob.app.clock.now().get().hour());
    bob.app.clock.advance(time::Duration::hours((24 + 10 - hour) % 24));
    bob.user = bob.app.log_in(&bob.user.email).await;
    for (zone, part) in [("UTC", "morning"), ("Asia/Tokyo", "evening")] {
        let calendar = json!({ "time_zone": zone });
        bob.user.patch("/api/auth/me", &calendar).await.expect(200);
        let words = said(&bob.open().await);
        assert!(
            words.contains(&format!("The {part} is still yours.")),
            "{words}"
        );
    }
}

#[tokio::test]
async fn days_without_due_commitments_do_not_suggest_starting_one() {
    let mut bob = Morning::new().await;
    let day = bob.day().await;
    let today: time::Date = serde_json::from_value(day["date"].clone()).unwrap();
    let tomorrow = json!({ "start_date": today.next_day().unwrap() });
    bob.take_on("Run", "check", tomorrow).await;
    bob.take_on(
        "Swim",
        "check",
        json!({
            "start_date": today.previous_day().unwrap(),
            "rule": { "schedule": { "type": "every", "days": 9 } },
        }),
    )
    .await;
    let words = said(&bob.open().await);
    assert!(words.contains("No commitments are due today."), "{words}");
    assert!(
        words.contains("Nothing to do today.") && !words.contains("Start a commitment"),
        "{words}"
    );
    let day = bob.day().await;
    assert_has(&day, json!({ "resting": 2, "vacation": null }));

    bob.take_on("Sit", "check", json!({})).await;
    let vacation = json!({ "until_date": today.next_day().unwrap(), "reason": "A fever." });
    bob.user.post("/api/users/me/pauses", &vacation).await.expect(201);
    let words = said(&bob.open().await);
    assert!(
        words.contains("On vacation until")
            && words.contains(": A fever. All commitments are paused."),
        "{words}"
    );
    let day = bob.day().await;
    assert_eq!(
        (&day["resting"], &day["vacation"]["reason"]),
        (&json!(3), &json!("A fever."))
    );
    assert_eq!(day["commitments"], json!([]));
}

#[tokio::test]
async fn buttons_mark_the_day_as_kept_missed_or_skipped() {
    let mut bob = Morning::new().await;
    let id = bob.take_on("Run", "check", json!({})).await;
    for (verb, status) in [
        ("Keep: Run", "kept"),
        ("Missed: Run", "missed"),
        ("Skip: Run", "skipped"),
    ] {
        let page = bob.open().await;
        find(&page, |e| e.tag == "button" && e.get("aria-label") == verb);
        bob.done(
            "/fn/log_mark",
            &[("status", status), ("commitment_id", &id)],
        )
        .await;
        let day = bob.day().await;
        assert_eq!(day["commitments"][0]["today"], status);
        bob.done("/fn/clear_log", &[("commitment_id", &id)]).await;
    }
}

#[tokio::test]
async fn tasks_beyond_the_limit_are_counted_and_linked() {
    let mut bob = Morning::new().await;
    let tasks: Vec<_> = (0..101)
        .map(|n| json!({ "title": format!("Task {n}"), "created_at": "2026-01-01T00:00:00Z" }))
        .collect();
    let file = json!({ "version": 1, "tasks": tasks });
    let import = "/api/users/me/import";
    bob.user.post(import, &file).await.expect(200);
    let page = bob.open().await;
    let words = said(&page);
    assert!(words.contains("101 open"), "{words}");
    let link = find(&page, |e| {
        e.tag == "a" && e.get("href") == "/tasks?sort=due"
    });
    assert!(words.contains("All 101 open tasks"), "{link:?} {words}");

    let first = bob.day().await["tasks"][0]["id"].as_str().unwrap().to_owned();
    let words = said(&bob.done("/fn/complete_task", &[("id", &first)]).await);
    // All open tasks fit; the completed one is still shown.
    assert!(!words.contains("open tasks"), "{words}");
    assert!(
        words.contains("100 open") && words.contains("Task 0"),
        "{words}"
    );
}
