//! Task lists: search, completion, deletion and restoring.

use serde_json::json;

use super::{add, bob, in_days, project, said, sent, task, titles};
use crate::support::{
    TestApp, TestUser,
    html::{Form, find, words},
};

#[tokio::test]
async fn the_task_list_applies_filters_search_and_sort() {
    let app = TestApp::new().await;
    let (user, mut browser) = bob(&app).await;
    let garden = project(&user, "Garden").await;
    add(
        &user,
        json!({ "title": "Late", "due_date": in_days(&app, -2) }),
    )
    .await;
    add(
        &user,
        json!({ "title": "Now", "due_date": in_days(&app, 0) }),
    )
    .await;
    add(
        &user,
        json!({ "title": "Soon", "due_date": in_days(&app, 6), "priority": "high" }),
    )
    .await;
    add(
        &user,
        json!({ "title": "Far", "due_date": in_days(&app, 7) }),
    )
    .await;
    let dug = json!({ "title": "Dig", "description": "The north bed", "project_id": garden });
    add(&user, dug).await;
    let done = add(&user, json!({ "title": "Past" })).await;
    let complete = json!({ "completed": true });
    let path = format!("/api/users/me/tasks/{done}");
    user.patch(&path, &complete).await.expect(200);
    let mine = format!("project={garden}");
    for (query, expected) in [
        ("", &["Late", "Now", "Soon", "Far", "Dig"][..]),
        ("state=done", &["Past"]),
        (
            "state=all&sort=newest",
            &["Past", "Dig", "Far", "Soon", "Now", "Late"],
        ),
        ("sort=due", &["Late", "Now", "Soon", "Far", "Dig"]),
        ("due=overdue", &["Late"]),
        ("due=today", &["Now"]),
        ("due=week", &["Now", "Soon"]),
        ("due=none", &["Dig"]),
        ("priority=high", &["Soon"]),
        ("project=none", &["Late", "Now", "Soon", "Far"]),
        (&mine, &["Dig"]),
        ("q=NORTH", &["Dig"]),
        ("q=nothing+like+it", &[]),
        // An unknown option has no effect.
        (
            "due=x&priority=x&state=x&sort=x&project=x",
            &["Late", "Now", "Soon", "Far", "Dig"],
        ),
    ] {
        let page = browser.get(&format!("/tasks?{query}")).await.expect(200);
        assert_eq!(titles(&page.text), expected, "{query}");
    }
    let page = browser.get("/tasks?q=nothing+like+it").await.expect(200);
    assert!(words(&page.text).contains("No tasks match."));
}

#[tokio::test]
async fn long_task_lists_are_paginated() {
    let app = TestApp::new().await;
    let (user, mut browser) = bob(&app).await;
    for n in 0..25 {
        add(&user, json!({ "title": format!("Task {n}") })).await;
    }
    let page = browser.get("/tasks?q=task").await.expect(200);
    assert_eq!(titles(&page.text).len(), 20);
    assert!(words(&page.text).contains("25 open"));
    let next = find(&page.text, |e| e.get("rel") == "next").get("href").to_owned();
    assert!(next.starts_with("/tasks?q=task&cursor="), "{next}");
    let page = browser.get(&next).await.expect(200);
    assert_eq!(
        titles(&page.text),
        ["Task 20", "Task 21", "Task 22", "Task 23", "Task 24"]
    );
    let first = find(&page.text, |e| e.tag == "a" && e.text == "First page");
    assert_eq!(first.get("href"), "/tasks?q=task");
}

#[tokio::test]
async fn a_completed_task_leaves_the_list_and_can_be_reopened() {
    let app = TestApp::new().await;
    let (user, mut browser) = bob(&app).await;
    let id = add(&user, json!({ "title": "Water the figs" })).await;
    let page = browser.get("/tasks?q=figs").await.expect(200);
    let page = sent(&mut browser, &Form::of(&page.text, "/fn/complete_task")).await;
    assert_eq!(said(&page.text), "Done: “Water the figs”.");
    assert!(titles(&page.text).is_empty());
    assert_eq!(task(&user, &id).await["completed"], true);
    let undo = Form::of(&page.text, "/fn/complete_task");
    let done = browser.send(&undo).await.expect(303);
    assert_eq!(done.header("location"), "/tasks?q=figs");
    assert_eq!(task(&user, &id).await["completed"], false);
}

#[tokio::test]
async fn a_deleted_task_can_be_restored_from_tasks_and_dashboard() {
    let app = TestApp::new().await;
    let (user, mut browser) = bob(&app).await;
    let id = add(&user, json!({ "title": "Water the figs" })).await;
    for page in ["/tasks", "/dashboard"] {
        let opened = browser.get(&format!("{page}?edit={id}")).await.expect(200);
        let shown = sent(&mut browser, &Form::of(&opened.text, "/fn/delete_task")).await;
        assert!(said(&shown.text).starts_with("Deleted “Water the figs”. For 30 days"));
        assert!(titles(&shown.text).is_empty());
        let undo = Form::of(&shown.text, "/fn/restore_task");
        let done = browser.send(&undo).await.expect(303);
        assert_eq!(done.header("location"), page);
        let shown = browser.get(page).await.expect(200);
        assert_eq!(titles(&shown.text), ["Water the figs"]);
    }
}

#[tokio::test]
async fn tasks_of_other_users_are_not_shown_or_changed() {
    let app = TestApp::new().await;
    let (user, mut browser) = bob(&app).await;
    let eve = app.user("eve").await;
    let id = add(&eve, json!({ "title": "Hers alone" })).await;
    for query in ["edit", "added", "done", "deleted", "moved"] {
        let page = browser.get(&format!("/tasks?{query}={id}")).await.expect(200);
        assert!(!page.text.contains("Hers alone"), "{query}");
    }
    for action in ["delete", "restore", "move"] {
        browser.call(&format!("/fn/{action}_task"), &[("id", &id)]).await.expect(404);
    }
    // A task cannot be moved after another user's task.
    let mine = add(&user, json!({ "title": "Mine" })).await;
    let fields = [("id", mine.as_str()), ("after", &id)];
    let told = browser.call("/fn/move_task", &fields).await;
    assert!([404, 422].contains(&told.status), "{}", told.status);
}

#[tokio::test]
async fn the_back_parameter_redirects_only_to_pages_of_the_site() {
    let app = TestApp::new().await;
    let (user, mut browser) = bob(&app).await;
    for back in ["https://evil.example/", "//evil.example", "/fn/logout"] {
        let id = add(&user, json!({ "title": "x" })).await;
        let fields = [("id", id.as_str()), ("back", back)];
        let done = browser.submit("/fn/delete_task", &fields).await.expect(303);
        let to = done.header("location");
        assert!(!to.contains("evil") && !to.contains("/fn/"), "{to}");
    }
}

#[tokio::test]
async fn deleted_tasks_are_listed_latest_first_and_can_be_restored() {
    let app = TestApp::new().await;
    let (user, mut browser) = bob(&app).await;
    let mut ids = Vec::new();
    for title in ["Old", "Sow", "Reap"] {
        ids.push(add(&user, json!({ "title": title })).await);
    }
    let delete = async |user: &TestUser, id: &str| {
        let path = format!("/api/users/me/tasks/{id}");
        user.delete(&path).await.expect(204);
    };
    delete(&user, &ids[0]).await;
    app.clock.advance(time::Duration::days(3));
    let user = app.log_in(&user.email).await;
    delete(&user, &ids[1]).await;
    app.clock.advance(time::Duration::days(1));
    let user = app.log_in(&user.email).await;
    delete(&user, &ids[2]).await;

    let page = browser.get("/tasks").await.expect(200);
    assert!(titles(&page.text).is_empty());
    let option = find(&page.text, |e| e.tag == "option" && e.text == "Deleted");
    let list = format!("/tasks?state={}", option.get("value"));
    // A requested order has no effect on this list.
    for query in ["", "&arrange=1", "&sort=due"] {
        let page = browser.get(&format!("{list}{query}")).await.expect(200);
        assert_eq!(titles(&page.text), ["Reap", "Sow", "Old"], "{query}");
        assert!(!page.text.contains("/fn/move_task") && !page.text.contains("/fn/complete_task"));
    }
    let page = browser.get(&list).await.expect(200);
    let shown = words(&page.text);
    for word in [
        "3 deleted",
        "kept for 30 days",
        "Deleted today, kept until",
        "Deleted yesterday",
    ] {
        assert!(shown.contains(word), "{word}: {shown}");
    }
    let restore = Form::of(&page.text, "/fn/restore_task");
    let page = sent(&mut browser, &restore).await;
    assert_eq!(titles(&page.text), ["Sow", "Old"]);
    let page = browser.get("/tasks").await.expect(200);
    assert_eq!(titles(&page.text), ["Reap"]);
}
