//! Removal of entries, and edits of pauses, vacations, planned rules and custom texts.

use super::*;
use crate::support::{assert_has, html::error_at};

#[tokio::test]
async fn removing_an_entry_keeps_the_others_and_returns_to_the_day() {
    let mut monk = Monk::new().await;
    let page = monk.took_on("Read", "count", 20).await;
    let date = monk.ago(2);
    let path = format!("/api/users/me{page}/logs/{date}/entries");
    for value in [5, 7] {
        let entry = json!({ "id": uuid::Uuid::now_v7(), "value": value });
        monk.user.post(&path, &entry).await.expect(201);
    }
    let day = format!("{page}?day={date}");
    let html = monk.open(&day).await;
    let forms = Form::all(&html, "/fn/remove_entry");
    assert_eq!(forms.len(), 2);
    let done = monk.browser.send(&forms[0]).await.expect(303);
    assert_eq!(done.header("location"), day);
    let html = monk.open(&day).await;
    assert_eq!(Form::of(&html, "/fn/write_day").value("value"), Some("7"));
    assert_eq!(monk.log(&page, date).await["value"], 7);

    // An entry removed in another tab: an error message, and the other entries stay.
    let gone = monk.browser.send(&forms[0]).await.expect(404);
    assert_eq!(said(&gone.text, "alert").len(), 1, "{}", gone.text);
    monk.done(&day, "/fn/remove_entry", &[]).await;
    assert_eq!(monk.log(&page, date).await, Value::Null);
}

#[tokio::test]
async fn the_dates_and_the_reason_of_a_pause_can_be_changed() {
    let mut monk = Monk::new().await;
    let page = monk.took_on("Cold water", "check", 20).await;
    let (from, until) = (monk.ago(9).to_string(), monk.ago(5).to_string());
    let fields = [
        ("from_date", from.as_str()),
        ("until_date", until.as_str()),
        ("reason", "Flu"),
    ];
    let step = format!("{page}?step=pause");
    monk.done(&step, "/fn/pause", &fields).await;
    let pause = monk.knows(&page).await["pauses"][0].clone();
    let step = format!("{page}?pause={}", pause["id"].as_str().unwrap());
    let html = monk.open(&step).await;
    let form = Form::of(&html, "/fn/change_pause");
    for (name, value) in fields {
        assert_eq!(form.value(name), Some(value), "{name}");
    }
    let early = monk.ago(12).to_string();
    let wrong = [("until_date", early.as_str()), ("reason", "A cold")];
    let again = monk.send(&step, "/fn/change_pause", &wrong).await;
    again.expect(422);
    assert!(!error_at(&again.text, "until_date").is_empty());
    let typed = Form::of(&again.text, "/fn/change_pause");
    assert_eq!(typed.value("reason"), Some("A cold"));

    let later = monk.ago(3).to_string();
    let right = [("until_date", later.as_str()), ("reason", "A cold")];
    let html = monk.done(&step, "/fn/change_pause", &right).await;
    assert!(words(&html).contains("Ended: A cold"), "{html}");
    let changed = monk.knows(&page).await["pauses"][0].clone();
    assert_has(
        &changed,
        json!({ "id": pause["id"], "from_date": from, "until_date": later }),
    );
    assert_eq!(changed["commitment_id"], pause["commitment_id"]);

    // A pause removed in another tab: one error message.
    monk.done(&page, "/fn/remove_pause", &[]).await;
    let gone = monk.browser.send(&typed).await.expect(404);
    assert_eq!(said(&gone.text, "alert").len(), 1, "{}", gone.text);
}

#[tokio::test]
async fn changing_the_dates_of_a_vacation_keeps_it_a_vacation() {
    let mut monk = Monk::new().await;
    let page = monk.took_on("Cold water", "check", 20).await;
    let (from, until) = (monk.ago(9).to_string(), monk.ago(5).to_string());
    let fields = [("from_date", from.as_str()), ("until_date", &until)];
    let step = "/commitments?step=vacation";
    monk.done(step, "/fn/pause", &fields).await;
    let pause = monk.knows(&page).await["pauses"][0].clone();
    let step = format!("/commitments?pause={}", pause["id"].as_str().unwrap());
    let html = monk.open(&step).await;
    let past = find(&html, |e| e.get("class") == "past-vacations");
    assert!(past.has("open"), "{html}");
    let later = monk.ago(4).to_string();
    let fields = [("until_date", later.as_str())];
    monk.done(&step, "/fn/change_pause", &fields).await;
    let changed = monk.knows(&page).await["pauses"][0].clone();
    assert_eq!(changed["commitment_id"], Value::Null);
    assert_eq!(changed["until_date"], later);
}

#[tokio::test]
async fn a_rule_change_can_start_in_the_future() {
    let mut monk = Monk::new().await;
    let page = monk.took_on("Cold water", "check", 20).await;
    let path = format!("/api/users/me{page}/logs/{}", monk.ago(3));
    let log = json!({ "status": "kept" });
    monk.user.put(&path, &log).await.expect(200);
    let step = format!("{page}?step=rule");
    let today = monk.ago(0).to_string();
    let form = Form::of(&monk.open(&step).await, "/fn/change_rule");
    assert_eq!(form.value("effective_from"), Some(today.as_str()));

    let (past, to_come) = (monk.ago(1).to_string(), monk.ago(-7).to_string());
    let rule = |from| {
        [
            ("schedule", "every"),
            ("every", "2"),
            ("effective_from", from),
        ]
    };
    let again = monk.send(&step, "/fn/change_rule", &rule(&past)).await;
    again.expect(422);
    assert!(!error_at(&again.text, "effective_from").is_empty());
    assert_eq!(
        Form::of(&again.text, "/fn/change_rule").value("every"),
        Some("2")
    );

    monk.done(&step, "/fn/change_rule", &rule(&to_come)).await;
    let known = monk.knows(&page).await;
    assert_eq!(known["rule"]["schedule"]["type"], "daily");
    assert_eq!(known["rules"][1]["effective_from"], to_come);
}

#[tokio::test]
async fn texts_of_custom_commitments_are_editable_but_template_texts_are_not() {
    let mut monk = Monk::new().await;
    let page = monk.took_on("Cold water", "check", 20).await;
    let step = format!("{page}?step=words");
    let refused = [("title", ""), ("description", "It wakes")];
    let again = monk.send(&step, "/fn/describe_commitment", &refused).await;
    again.expect(422);
    assert!(!error_at(&again.text, "title").is_empty());
    let typed = Form::of(&again.text, "/fn/describe_commitment");
    assert_eq!(typed.value("description"), Some("It wakes"));

    let fields = [
        ("title", "Cold shower"),
        ("description", "It wakes"),
        ("category", "Body"),
        ("icon", "~"),
    ];
    let html = monk.done(&step, "/fn/describe_commitment", &fields).await;
    let text = words(&html);
    assert!(
        text.contains("It wakes") && text.contains("~ · Cold shower · Body"),
        "{text}"
    );
    let known = monk.knows(&page).await;
    for (name, value) in fields {
        assert_eq!(known["asceticism"][name], value, "{name}");
    }

    // Template texts are shared by all users, so they have no form here.
    let admin = monk.app.admin("ada").await;
    let path = "/api/admin/asceticisms";
    let template = json!({ "title": "Fast" });
    let template = admin.create(path, &template).await;
    let id = &template["id"];
    let taken = json!({ "asceticism_id": id });
    let path = "/api/users/me/commitments";
    let made = monk.user.create(path, &taken).await;
    let page = format!("/commitments/{}", made["id"].as_str().unwrap());
    assert!(!monk.open(&page).await.contains("step=words"));
    let words = [("id", made["id"].as_str().unwrap())];
    monk.send(&step, "/fn/describe_commitment", &words).await.expect(422);
}
