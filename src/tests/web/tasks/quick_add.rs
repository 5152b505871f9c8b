//! Quick add: a task in one line, and what is parsed from it.

use serde_json::{Value, json};

use super::{add, bob, in_days, project, said, sent, task, titles, typed};
use crate::support::{
    TestApp, assert_has,
    html::{Form, error_at, find, words},
};

#[tokio::test]
async fn quick_add_parses_and_reports_date_priority_project_and_recurrence() {
    let app = TestApp::new().await;
    let (user, mut browser) = bob(&app).await;
    let garden = project(&user, "Garden").await;
    let line = "Water the figs tomorrow !high #garden every week";
    let page = typed(&mut browser, "/tasks", line).await;
    assert_eq!(titles(&page.text), ["Water the figs"]);
    assert_eq!(
        said(&page.text),
        "Added “Water the figs”. Due tomorrow · every week · Garden · High"
    );
    let tasks = user.get("/api/users/me/tasks").await.json();
    let made = &tasks["items"][0];
    assert_eq!(made["due_date"], in_days(&app, 1));
    assert_eq!(made["priority"], "high");
    assert_eq!(made["project_id"], garden);
    assert_eq!(made["recurrence"]["unit"], "week");

    // With "Keep as typed", the title is the whole line.
    assert!(words(&page.text).contains("Keep as typed"));
    let undo = Form::of(&page.text, "/fn/update_task");
    let page = sent(&mut browser, &undo).await;
    assert_eq!(titles(&page.text), [line]);
    let made = task(&user, made["id"].as_str().unwrap()).await;
    assert_has(
        &made,
        json!({ "due_date": null, "project_id": null, "recurrence": null }),
    );
    assert_eq!(made["priority"], "none");
}

#[tokio::test]
async fn ambiguous_and_escaped_titles_are_not_parsed() {
    let app = TestApp::new().await;
    let (_, mut browser) = bob(&app).await;
    for title in [
        "Read Friday by Tournier",
        "Call Tom",
        "Prepare for Monday",
        "#nowhere",
    ] {
        let page = browser.get("/tasks").await.expect(200);
        let form = Form::of(&page.text, "/fn/create_task").with("title", title);
        // Nothing was parsed, so there is no "Keep as typed" button.
        let page = sent(&mut browser, &form).await;
        assert_eq!(said(&page.text), format!("Added “{title}”."));
        assert!(!page.text.contains("Keep as typed"));
    }
    let page = browser.get("/tasks").await.expect(200);
    assert_eq!(titles(&page.text).len(), 4);
    let page = typed(&mut browser, "/tasks", "\\Read Friday").await;
    assert!(titles(&page.text).contains(&"Read Friday".to_owned()));
}

#[tokio::test]
async fn tomorrow_follows_the_users_time_zone_and_day_start_hour() {
    let app = TestApp::new().await;
    let (user, mut browser) = bob(&app).await;
    for (zone, hour) in [
        ("Pacific/Kiritimati", 0),
        ("Pacific/Pago_Pago", 0),
        ("UTC", 23),
    ] {
        let mine = json!({ "time_zone": zone, "day_start_hour": hour });
        user.patch("/api/auth/me", &mine).await.expect(200);
        let today = user.get("/api/dashboard").await.json()["date"].clone();
        typed(&mut browser, "/tasks", "Sweep tomorrow").await;
        let tasks = user.get("/api/users/me/tasks?sort=newest").await.json();
        let day = |value: &Value| {
            let format = &time::format_description::well_known::Iso8601::DATE;
            time::Date::parse(value.as_str().unwrap(), format).unwrap()
        };
        let due = day(&tasks["items"][0]["due_date"]);
        assert_eq!(due, day(&today).next_day().unwrap(), "{zone} {hour}");
    }
}

#[tokio::test]
async fn numeric_dates_follow_the_users_locale() {
    let app = TestApp::new().await;
    let (user, mut browser) = bob(&app).await;
    for (locale, due) in [("en-GB", "2041-12-11"), ("en-US", "2041-11-12")] {
        user.patch("/api/auth/me", &json!({ "locale": locale })).await.expect(200);
        typed(&mut browser, "/tasks", "Sign 11/12/2041").await;
        let tasks = user.get("/api/users/me/tasks?sort=newest").await.json();
        assert_eq!(tasks["items"][0]["due_date"], due, "{locale}");
    }
}

#[tokio::test]
async fn the_editor_accepts_dates_in_words_and_explains_invalid_ones() {
    let app = TestApp::new().await;
    let (user, mut browser) = bob(&app).await;
    let garden = project(&user, "Garden").await;
    let id = add(&user, json!({ "title": "Water the figs" })).await;
    let page = browser.get(&format!("/tasks?edit={id}")).await.expect(200);
    let form = Form::of(&page.text, "/fn/update_task")
        .with("title", "Water the figs tomorrow")
        .with("due_date", "some day")
        .with("repeats", "now and then")
        .with("project_id", &garden);
    let again = browser.send(&form).await.expect(422);
    assert!(error_at(&again.text, "edit-due").contains("tomorrow, fri"));
    let wrong = error_at(&again.text, "edit-repeats");
    assert!(wrong.contains("every Monday") && wrong.contains("after it is done"));
    let form = Form::of(&again.text, "/fn/update_task");
    assert_eq!(form.value("due_date"), Some("some day"));
    assert_eq!(form.value("repeats"), Some("now and then"));
    assert_eq!(form.value("project_id"), Some(garden.as_str()));

    let form = form.with("due_date", "in 3 days").with("repeats", "every 2 weeks");
    let page = sent(&mut browser, &form).await;
    // In the editor, a title is not parsed.
    assert_eq!(titles(&page.text), ["Water the figs tomorrow"]);
    let changed = task(&user, &id).await;
    assert_eq!(changed["due_date"], in_days(&app, 3));
    assert_eq!(changed["recurrence"]["every"], 2);

    // Saving the unchanged form keeps the date and the recurrence.
    let page = browser.get(&format!("/tasks?edit={id}")).await.expect(200);
    let form = Form::of(&page.text, "/fn/update_task");
    assert_eq!(form.value("repeats"), Some("every 2 weeks"));
    sent(&mut browser, &form).await;
    let same = task(&user, &id).await;
    assert_has(
        &same,
        json!({ "due_date": changed["due_date"], "recurrence": changed["recurrence"] }),
    );
}

#[tokio::test]
async fn a_refused_quick_add_keeps_the_input_and_the_filter() {
    let app = TestApp::new().await;
    let (_, mut browser) = bob(&app).await;
    let page = browser.get("/tasks?state=all").await.expect(200);
    let long = format!("{} tomorrow", "a".repeat(201));
    let form = Form::of(&page.text, "/fn/create_task").with("title", &long);
    let again = browser.send(&form).await.expect(422);
    assert!(error_at(&again.text, "title").contains("200"));
    assert_eq!(
        Form::of(&again.text, "/fn/create_task").value("title"),
        Some(long.as_str())
    );
    // The requested list is kept.
    let all = find(&again.text, |e| {
        e.get("value") == "all" && e.tag == "option"
    });
    assert!(all.has("selected"));
}

#[tokio::test]
async fn tasks_cannot_be_put_into_projects_of_other_users() {
    let app = TestApp::new().await;
    let (user, mut browser) = bob(&app).await;
    let eve = app.user("eve").await;
    let hers = project(&eve, "Garden").await;
    let id = add(&user, json!({ "title": "Mine" })).await;
    let fields = [
        ("id", id.as_str()),
        ("title", "Mine"),
        ("project_id", &hers),
    ];
    browser.call("/fn/update_task", &fields).await.invalid("project_id");
    browser.call("/fn/create_task", &fields[1..]).await.invalid("project_id");
    // The name of another user's project is not parsed.
    let page = typed(&mut browser, "/tasks", "Dig #garden").await;
    assert!(titles(&page.text).contains(&"Dig #garden".to_owned()));
}

// The new task is on a later page, or excluded by the filter.
#[tokio::test]
async fn a_new_task_outside_the_list_is_announced_with_a_link() {
    let app = TestApp::new().await;
    let (user, mut browser) = bob(&app).await;
    for n in 0..20 {
        add(&user, json!({ "title": format!("Task {n}") })).await;
    }
    for path in ["/tasks", "/tasks?state=done", "/dashboard"] {
        let title = format!("Buy milk for {}", path.len());
        let page = typed(&mut browser, path, &title).await;
        if path != "/dashboard" {
            assert!(!titles(&page.text).contains(&title), "{path}");
        }
        assert_eq!(said(&page.text), format!("Added “{title}”."), "{path}");
        let link = find(&page.text, |e| e.tag == "a" && e.text == title);
        let page = browser.get(link.get("href")).await.expect(200);
        let form = Form::of(&page.text, "/fn/update_task");
        assert_eq!(form.value("title"), Some(title.as_str()), "{path}");
    }
}

// Six due dates in a row cross a weekend, whatever weekday today is.
#[tokio::test]
async fn every_weekday_recurrence_skips_weekends() {
    let app = TestApp::new().await;
    let (user, mut browser) = bob(&app).await;
    let page = typed(&mut browser, "/tasks", "Sweep every weekday").await;
    assert!(said(&page.text).ends_with("every weekday"));
    let path = "/api/users/me/tasks?completed=false";
    let mut before = String::new();
    for _ in 0..6 {
        let open = user.read(path).await;
        let (task, due) = (&open["items"][0], &open["items"][0]["due_date"]);
        let due = due.as_str().unwrap().to_owned();
        let format = &time::format_description::well_known::Iso8601::DATE;
        let day = time::Date::parse(&due, format).unwrap();
        assert!(
            day.weekday().number_from_monday() <= 5 && due > before,
            "{due}"
        );
        before = due;
        let done = format!("/api/users/me/tasks/{}", task["id"].as_str().unwrap());
        let body = json!({ "completed": true });
        user.patch(&done, &body).await.expect(200);
    }
}
