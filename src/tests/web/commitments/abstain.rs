//! Abstinence commitments whose days have to be confirmed.

use super::*;

/// Result of a day, as the page shows it.
fn came_to(html: &str, date: Date) -> String {
    let id = format!("day-{date}");
    let all = elements(html);
    let at = all.iter().position(|e| e.get("id") == id);
    let before = &all[..at.unwrap_or_else(|| panic!("no {id} in {html}"))];
    let is_sign = |e: &&Element| e.tag == "span" && e.get("class").starts_with("day-sign ");
    let sign = before.iter().rev().find(is_sign).unwrap();
    sign.get("class").trim_start_matches("day-sign ").to_owned()
}

#[tokio::test]
async fn unconfirmed_days_of_abstinence_become_missed_and_confirmed_days_stay_kept() {
    let mut monk = Monk::new().await;
    let fields = [
        ("title", "Sugar"),
        ("kind", "abstain"),
        ("schedule", "daily"),
        ("unlogged", "missed"),
    ];
    let done = monk.send("/commitments/new", "/fn/take_on", &fields).await;
    let page = done.expect(303).header("location").to_owned();
    let form = Form::of(
        &monk.open(&format!("{page}?step=rule")).await,
        "/fn/change_rule",
    );
    assert_eq!(form.value("unlogged"), Some("missed"));
    // Once in the header, and once in the list of rule versions.
    let said = words(&monk.open(&page).await);
    assert_eq!(
        said.matches("Every day, to be confirmed").count(),
        2,
        "{said}"
    );
    assert_eq!(came_to(&monk.open(&page).await, monk.ago(0)), "open");

    for (status, came) in [("", "missed"), ("kept", "kept")] {
        if !status.is_empty() {
            let day = format!("{page}?day={}", monk.ago(0));
            let html = monk.done(&day, "/fn/write_day", &[("mark", status)]).await;
            assert_eq!(came_to(&html, monk.ago(0)), "kept");
        }
        monk.app.clock.advance(Duration::days(1));
        monk.browser = monk.app.signed_in(&monk.user).await;
        let html = monk.open(&page).await;
        assert_eq!(came_to(&html, monk.ago(0)), "open");
        assert_eq!(came_to(&html, monk.ago(1)), came);
    }
    assert_eq!(came_to(&monk.open(&page).await, monk.ago(2)), "missed");
}
