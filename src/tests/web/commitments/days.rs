//! Day pages of a commitment, and changes of logs.

use super::*;
use crate::support::{assert_has, html::error_at};

#[tokio::test]
async fn a_past_day_can_be_logged_changed_and_cleared() {
    let mut monk = Monk::new().await;
    let page = monk.took_on("Morning prayer", "check", 10).await;
    let date = monk.ago(4);
    let day = format!("{page}?day={date}");
    let fields = [("mark", "kept"), ("note", "Slow start, but I stayed.")];
    let html = monk.done(&day, "/fn/write_day", &fields).await;
    assert!(words(&html).contains("Slow start, but I stayed."), "{html}");
    let log = monk.log(&page, date).await;
    assert_has(&log, json!({ "status": "kept", "mark": "kept" }));

    // The form contains the log; a skipped day has a reason.
    let form = Form::of(&monk.open(&day).await, "/fn/write_day");
    assert_eq!(form.value("mark"), Some("kept"));
    assert_eq!(form.value("note"), Some("Slow start, but I stayed."));
    let fields = [("mark", "skipped"), ("reason", "travelling")];
    let html = monk.done(&day, "/fn/write_day", &fields).await;
    assert!(words(&html).contains("Skipped: travelling"), "{html}");

    monk.done(&day, "/fn/clear_day", &[]).await;
    assert_eq!(monk.log(&page, date).await, Value::Null);
}

// Pitfall: a day before the start that can be logged (InlitX #129). Future days are tested, too.
#[tokio::test]
async fn days_before_the_start_and_future_days_cannot_be_logged() {
    let mut monk = Monk::new().await;
    let page = monk.took_on("Morning prayer", "check", 5).await;
    let html = monk.open(&page).await;
    let (before, tomorrow) = (monk.ago(6), monk.ago(-1));
    for date in [before, tomorrow] {
        let open = monk.open(&format!("{page}?day={date}")).await;
        assert!(Form::all(&open, "/fn/write_day").is_empty());
        assert_eq!(said(&open, "status").len(), 1, "the page gives no reason");
        assert!(
            !html.contains(&format!("day={date}")),
            "there is a link to {date}"
        );
        let id = page.rsplit('/').next().unwrap().to_owned();
        let date_text = date.to_string();
        let fields = [
            ("id", id.as_str()),
            ("date", &date_text),
            ("mark", "kept"),
            ("page", &page),
        ];
        monk.browser.submit("/fn/write_day", &fields).await.expect(422);
        assert_eq!(monk.log(&page, date).await, Value::Null);
    }
    assert!(
        html.contains(&format!("day={}", monk.ago(5))),
        "there is no link to the first day"
    );
}

#[tokio::test]
async fn invalid_values_are_rejected_and_a_note_change_keeps_the_entries() {
    let mut monk = Monk::new().await;
    let page = monk.took_on("Pages", "count", 3).await;
    let date = monk.ago(1);
    let day = format!("{page}?day={date}");
    let wrong = [("value", "a few"), ("note", "kept here")];
    let again = monk.send(&day, "/fn/write_day", &wrong).await.expect(422);
    assert!(!error_at(&again.text, "day-value").is_empty());
    assert_eq!(
        Form::of(&again.text, "/fn/write_day").value("note"),
        Some("kept here")
    );
    let nothing = monk.send(&day, "/fn/write_day", &[]).await.expect(422);
    assert!(!error_at(&nothing.text, "mark").is_empty());

    for value in ["12", "3.5"] {
        let path = format!("/api/users/me{page}/logs/{date}/entries");
        let entry = json!({ "value": value.parse::<f64>().unwrap() });
        monk.user.post(&path, &entry).await.expect(201);
    }
    let open = monk.open(&day).await;
    assert!(words(&open).contains("Logged in parts"), "{open}");
    let form = Form::of(&open, "/fn/write_day");
    assert_eq!(form.value("value"), Some("15.5"));
    // A changed note leaves the entries as they are.
    monk.browser.send(&form.with("note", "Both from one book")).await.expect(303);
    let log = monk.log(&page, date).await;
    assert_eq!(log["entries"].as_array().unwrap().len(), 2);
    assert_eq!(log["value"], 15.5);
}

#[tokio::test]
async fn the_year_is_shown_as_a_heatmap_and_as_a_table() {
    let mut monk = Monk::new().await;
    let page = monk.took_on("Morning prayer", "check", 800).await;
    for days in [0, 1, 2, 400] {
        let path = format!("/api/users/me{page}/logs/{}", monk.ago(days));
        let log = json!({ "status": "kept" });
        monk.user.put(&path, &log).await.expect(200);
    }
    let html = monk.open(&page).await;
    let squares = elements(&html).iter().filter(|e| e.tag == "rect" && e.has("class")).count();
    assert_eq!(squares, 53 * 7);
    let picture = find(&html, |e| e.get("role") == "img");
    assert!(picture.get("aria-label").contains(" 3 kept"), "{picture:?}");
    let rows = elements(&html).iter().filter(|e| e.tag == "th" && e.get("scope") == "row").count();
    assert!((365..=371).contains(&rows), "{rows}");
    let figures: Vec<String> =
        elements(&html).into_iter().filter(|e| e.tag == "dd").map(|e| e.text).collect();
    assert_eq!(figures, ["3", "3", "3 %", "4"]);

    // Links to the previous year and to older days work without scripts.
    let earlier = find(&html, |e| e.get("id") == "year-earlier").get("href").to_owned();
    let html = monk.open(&earlier).await;
    assert!(find(&html, |e| e.get("role") == "img").get("aria-label").contains(" 1 kept"));
    find(&html, |e| e.get("id") == "year-now");
    let older = find(&html, |e| e.get("id") == "older").get("href").to_owned();
    monk.open(&older).await;
}
