//! Statistics of a commitment.

use super::*;
use crate::support::html::title;

/// Text and length of each bar of the list with this label.
fn bars(html: &str, label: &str) -> Vec<(String, String)> {
    let all = elements(html);
    let list = all
        .iter()
        .position(|e| e.get("aria-label") == label)
        .unwrap_or_else(|| panic!("no {label} in {html}"));
    let rest = &all[list + 1..];
    let end = rest.iter().position(|e| e.tag == "/ul");
    let bars = &rest[..end.unwrap_or(rest.len())];
    let says = bars.iter().filter(|e| e.get("class") == "bar-says");
    let rects = bars.iter().filter(|e| e.tag == "rect");
    says.zip(rects)
        .map(|(says, rect)| (says.text.clone(), rect.get("width").to_owned()))
        .collect()
}

#[tokio::test]
async fn weekday_bars_of_per_week_rules_scale_to_the_best_weekday() {
    let mut monk = Monk::new().await;
    let page = monk.took_on("Run", "check", 27).await;
    let path = format!("/api/users/me{page}");
    // A rule can be backdated to the start while nothing is logged.
    let from = monk.ago(27).to_string();
    let weekly = json!({ "rule": {
        "schedule": { "type": "per_week", "times": 3 }, "effective_from": from,
    } });
    monk.user.patch(&path, &weekly).await.expect(200);
    monk.keep(&page, [25, 18, 11, 4, 10, 3, 2]).await;
    let html = monk.open(&page).await;
    let bar = |days: i64| {
        let weekday = monk.ago(days).weekday().number_days_from_monday();
        bars(&html, "Days kept by weekday")[usize::from(weekday)].clone()
    };
    let says = |says: &str, width: &str| (says.to_owned(), width.to_owned());
    assert_eq!(bar(4), says("4 times", "100%"));
    assert_eq!(bar(3), says("twice", "50%"));
    assert_eq!(bar(2), says("once", "25%"));
    assert_eq!(bar(1), says("–", "0%"));

    let daily = json!({ "rule": {} });
    monk.user.patch(&path, &daily).await.expect(200);
    monk.keep(&page, [0]).await;
    let html = monk.open(&page).await;
    let bar = |days: i64| {
        let weekday = monk.ago(days).weekday().number_days_from_monday();
        bars(&html, "Days kept by weekday")[usize::from(weekday)].clone()
    };
    assert_eq!(bar(0), says("1 of 1", "100%"));
    assert_eq!(bar(4), says("–", "0%"));
}

#[tokio::test]
async fn finishing_keeps_the_rate_and_resuming_restores_the_end_date() {
    let mut monk = Monk::new().await;
    let page = monk.took_on("Cold water", "check", 3).await;
    let path = format!("/api/users/me{page}");
    let end = json!({ "end_date": monk.ago(-36).to_string() });
    monk.user.patch(&path, &end).await.expect(200);
    monk.keep(&page, [0]).await;
    let figures = |html: &str| {
        let rate = elements(html).into_iter().filter(|e| e.tag == "dd").nth(2);
        (rate.unwrap().text, words(html))
    };
    let (rate, said) = figures(&monk.open(&page).await);
    assert_eq!(rate, "25 %");
    assert!(said.contains("kept, last 90 days"), "{said}");
    let action = "/fn/set_commitment_status";
    let status = |status: &'static str| [("status", status)];
    monk.done(&page, action, &status("completed")).await;
    monk.done(&page, action, &status("active")).await;
    assert_eq!(monk.knows(&page).await["end_date"], end["end_date"]);

    monk.done(&page, action, &status("completed")).await;
    monk.app.clock.advance(Duration::days(120));
    monk.browser = monk.app.signed_in(&monk.user).await;
    let (rate, said) = figures(&monk.open(&page).await);
    assert_eq!(rate, "25 %");
    assert!(said.contains("kept, final 90 days"), "{said}");
}

#[tokio::test]
async fn the_streaks_of_the_year_are_listed_in_a_table() {
    let mut monk = Monk::new().await;
    let page = monk.took_on("Pray", "check", 30).await;
    // More streaks than the list of best streaks shows.
    monk.keep(&page, (2..=28).filter(|days| days % 4 != 0)).await;
    let html = monk.open(&page).await;
    let (_, table) = html.split_once(r#"aria-label="Streaks of the year""#).unwrap();
    let table = words(table.split_once("</table>").unwrap().0);
    assert_eq!(table.matches("3 days").count(), 6, "{table}");
    assert_eq!(table.matches("2 days").count(), 1, "{table}");
    assert_eq!(bars(&html, "The best streaks").len(), 5);
}

// WCAG 2.4.2: page titles.
#[tokio::test]
async fn the_page_title_names_the_commitment_only_for_its_owner() {
    let mut monk = Monk::new().await;
    let page = monk.took_on("</title>Keep <still> &amp; on", "check", 3).await;
    let named = title(&monk.open(&page).await);
    assert_eq!(named, "</title>Keep <still> &amp; on · Regula");
    let eve = monk.app.user("eve").await;
    let refused = monk.app.signed_in(&eve).await.get(&page).await.expect(404);
    assert_eq!(title(&refused.text), "Page not found · Regula");
    assert!(!refused.text.contains("still"), "{}", refused.text);
}
