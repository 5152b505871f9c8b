//! Forms to add a commitment, and their validation.

use super::*;
use crate::support::html::error_at;

#[tokio::test]
async fn an_empty_list_links_to_the_library_and_the_creation_form() {
    let mut monk = Monk::new().await;
    let page = monk.open("/commitments").await;
    assert!(words(&page).contains("No commitments yet"), "{page}");
    for way in ["/library", "/commitments/new"] {
        find(&page, |e| e.tag == "a" && e.get("href") == way);
    }
}

#[tokio::test]
async fn a_custom_commitment_is_created_with_its_rule() {
    let mut monk = Monk::new().await;
    let fields = [
        ("title", "Read the Fathers"),
        ("description", "Slowly."),
        ("tracking_type", "count"),
        ("schedule", "weekdays"),
        ("monday", "on"),
        ("friday", "on"),
        ("target", "2,5"),
        ("unit", "pages"),
        ("note", "Begin with the short ones."),
    ];
    let done = monk.send("/commitments/new", "/fn/take_on", &fields).await;
    let page = done.expect(303).header("location").to_owned();
    let made = monk.knows(&page).await;
    assert_eq!(made["asceticism"]["title"], "Read the Fathers");
    assert_eq!(made["asceticism"]["is_template"], false);
    let schedule = json!({ "type": "weekdays", "days": [1, 5] });
    assert_eq!(made["rule"]["schedule"], schedule);
    assert_eq!(made["rule"]["target"], 2.5);
    assert_eq!(made["rule"]["direction"], "at_least");
    assert_eq!(made["rule"]["unlogged"], "missed");
    assert_eq!(made["start_date"], monk.ago(0).to_string());
    assert_eq!(made["end_date"], Value::Null);
    let html = monk.open(&page).await;
    let said = words(&html);
    assert!(
        said.contains("At least 2.5 pages, Mondays and Fridays"),
        "{said}"
    );
    assert!(said.contains("Begin with the short ones."), "{said}");
    let list = monk.open("/commitments").await;
    assert_eq!(titles(&list), ["Read the Fathers"]);
}

#[tokio::test]
async fn an_abstinence_commitment_is_kept_unless_logged() {
    let mut monk = Monk::new().await;
    // The target is ignored, as the default tracking type is `check`.
    let fields = [
        ("title", "Sugar"),
        ("kind", "abstain"),
        ("target", "3"),
        ("schedule", "daily"),
    ];
    let done = monk.send("/commitments/new", "/fn/take_on", &fields).await;
    let page = done.expect(303).header("location").to_owned();
    for page in [page.as_str(), "/commitments"] {
        let said = words(&monk.open(page).await);
        assert!(said.contains("Every day, kept unless logged"), "{said}");
    }
    let made = monk.knows(&page).await;
    assert_eq!(made["asceticism"]["kind"], "abstain");
    assert_eq!(made["rule"]["unlogged"], "kept");
    assert_eq!(made["rule"]["target"], Value::Null);
}

#[tokio::test]
async fn an_invalid_field_gets_an_error_and_the_form_keeps_its_values() {
    let mut monk = Monk::new().await;
    let right = [
        ("title", "Walk"),
        ("description", "An hour\nin the woods"),
        ("tracking_type", "duration"),
        ("kind", "do"),
        ("schedule", "per_week"),
        ("per_week", "3"),
        ("tuesday", "on"),
        ("target", "60"),
        ("note", "Rain is no reason."),
    ];
    let end = monk.ago(3).to_string();
    for (field, wrong) in [
        ("title", "  "),
        ("per_week", "8"),
        ("per_week", "often"),
        ("target", "an hour"),
        ("target", "0"),
        ("end_date", end.as_str()),
        ("icon", "much too long for one"),
    ] {
        let fields: Vec<_> = right.into_iter().chain([(field, wrong)]).collect();
        let again = monk.send("/commitments/new", "/fn/take_on", &fields).await.expect(422);
        assert!(!error_at(&again.text, field).is_empty(), "{field}");
        assert!(said(&again.text, "alert").is_empty(), "{field}");
        let form = Form::of(&again.text, "/fn/take_on");
        for (name, value) in right.into_iter().filter(|(name, _)| *name != field) {
            assert_eq!(form.value(name), Some(value), "{field}: {name}");
        }
        assert_eq!(form.value(field), Some(wrong));
    }
    // A weekday schedule without a weekday.
    let fields = [("title", "Walk"), ("schedule", "weekdays")];
    let again = monk.send("/commitments/new", "/fn/take_on", &fields).await;
    assert!(error_at(&again.expect(422).text, "weekdays").contains("at least one day"));
    assert!(titles(&monk.open("/commitments").await).is_empty());
}

#[tokio::test]
async fn another_users_commitment_is_not_found() {
    let mut monk = Monk::new().await;
    let page = monk.took_on("Fast", "check", 0).await;
    let eve = monk.app.user("eve").await;
    monk.browser = monk.app.signed_in(&eve).await;
    monk.browser.get(&page).await.expect(404);
    let id = page.rsplit('/').next().unwrap();
    let fields = [("id", id), ("status", "archived")];
    monk.browser.submit("/fn/set_commitment_status", &fields).await.expect(404);
    monk.browser.submit("/fn/delete_commitment", &[("id", id)]).await.expect(404);
    let fields = [("id", id), ("page", "/commitments?step=vacation")];
    monk.browser.submit("/fn/pause", &fields).await.expect(422);
    monk.browser.get("/commitments/nonsense").await.expect(404);
    assert_eq!(monk.knows(&page).await["status"], "active");
}
