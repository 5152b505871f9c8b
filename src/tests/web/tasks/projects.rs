//! Pages of projects.

use serde_json::{Value, json};

use super::{add, bob, project, sent, task, titles, typed};
use crate::support::{
    TestApp, assert_has,
    html::{Form, error_at, find, title, words},
};

#[tokio::test]
async fn a_project_can_be_created_filled_and_edited() {
    let app = TestApp::new().await;
    let (user, mut browser) = bob(&app).await;
    let page = browser.get("/tasks").await.expect(200);
    let form = Form::of(&page.text, "/fn/create_project").with("name", "").with("color", "woad");
    let again = browser.send(&form).await.expect(422);
    assert_eq!(error_at(&again.text, "project-name"), "Enter a name.");
    let form = Form::of(&again.text, "/fn/create_project");
    assert_eq!(form.value("color"), Some("woad"));

    let done = browser.send(&form.with("name", "Garden")).await.expect(303);
    let here = done.header("location").to_owned();
    assert!(here.starts_with("/projects/"), "{here}");
    let page = typed(&mut browser, &here, "Dig the north bed").await;
    assert_eq!(title(&page.text), "Garden · Regula");
    assert_eq!(titles(&page.text), ["Dig the north bed"]);
    let id = here.rsplit('/').next().unwrap();
    let made = user.get("/api/users/me/tasks").await.json();
    assert_eq!(made["items"][0]["project_id"], id);
    assert!(words(&page.text).contains("0 of 1 done"));
    let page = sent(&mut browser, &Form::of(&page.text, "/fn/complete_task")).await;
    let bar = find(&page.text, |e| e.tag == "progress");
    assert_eq!((bar.get("value"), bar.get("max")), ("1", "1"));

    let change = find(&page.text, |e| e.get("id") == "change-project").get("href").to_owned();
    let page = browser.get(&change).await.expect(200);
    let form = Form::of(&page.text, "/fn/update_project")
        .with("name", " ")
        .with("description", "All that grows.\n\nAnd what does not.");
    let again = browser.send(&form).await.expect(422);
    assert_eq!(error_at(&again.text, "project-name"), "Enter a name.");
    let form = Form::of(&again.text, "/fn/update_project");
    assert_eq!(
        form.value("description"),
        Some("All that grows.\n\nAnd what does not.")
    );
    assert_eq!(form.value("color"), Some("woad"));
    let page = sent(
        &mut browser,
        &form.with("name", "Orchard").with("color", "plum"),
    )
    .await;
    assert!(words(&page.text).contains("Orchard") && words(&page.text).contains("All that grows."));
    let changed = user.get(&format!("/api/users/me/projects/{id}")).await.json();
    assert_has(&changed, json!({ "name": "Orchard", "color": "plum" }));
}

#[tokio::test]
async fn undoing_quick_add_parsing_keeps_the_task_in_its_project() {
    let app = TestApp::new().await;
    let (user, mut browser) = bob(&app).await;
    let id = project(&user, "Garden").await;
    let page = typed(&mut browser, &format!("/projects/{id}"), "Dig tomorrow").await;
    let page = sent(&mut browser, &Form::of(&page.text, "/fn/update_task")).await;
    assert_eq!(titles(&page.text), ["Dig tomorrow"]);
}

#[tokio::test]
async fn an_archived_project_takes_no_tasks_until_it_is_restored() {
    let app = TestApp::new().await;
    let (user, mut browser) = bob(&app).await;
    let id = project(&user, "Garden").await;
    let kept = add(&user, json!({ "title": "Dig", "project_id": id })).await;
    let here = format!("/projects/{id}");
    let page = browser.get(&here).await.expect(200);
    let page = sent(&mut browser, &Form::of(&page.text, "/fn/archive_project")).await;
    assert!(words(&page.text).contains("This project is archived."));
    assert!(!page.text.contains("/fn/create_task"));
    assert_eq!(titles(&page.text), ["Dig"]);
    let list = browser.get("/tasks").await.expect(200);
    assert!(words(&list.text).contains("Archived (1)"));
    // A task of an archived project stays in it when it is edited.
    let edited = browser.get(&format!("/tasks?edit={kept}")).await.expect(200);
    sent(&mut browser, &Form::of(&edited.text, "/fn/update_task")).await;
    assert_eq!(task(&user, &kept).await["project_id"], id);

    let page = sent(&mut browser, &Form::of(&page.text, "/fn/archive_project")).await;
    assert!(page.text.contains("/fn/create_task"));
}

#[tokio::test]
async fn deleting_a_project_keeps_its_tasks() {
    let app = TestApp::new().await;
    let (user, mut browser) = bob(&app).await;
    let id = project(&user, "Garden").await;
    let kept = add(&user, json!({ "title": "Dig", "project_id": id })).await;
    let page = browser.get(&format!("/projects/{id}?delete=1")).await.expect(200);
    assert!(words(&page.text).contains("Its task is kept, without a project."));
    let done = browser.send(&Form::of(&page.text, "/fn/delete_project")).await.expect(303);
    assert_eq!(done.header("location"), "/tasks");
    assert_eq!(task(&user, &kept).await["project_id"], Value::Null);
    browser.get(&format!("/projects/{id}")).await.expect(404);
}

#[tokio::test]
async fn projects_of_other_users_are_404() {
    let app = TestApp::new().await;
    let (_, mut browser) = bob(&app).await;
    let eve = app.user("eve").await;
    let id = project(&eve, "Hers alone").await;
    for address in [
        format!("/projects/{id}"),
        format!("/projects/{id}?delete=1"),
        "/projects/x".to_owned(),
    ] {
        let page = browser.get(&address).await.expect(404);
        assert!(!page.text.contains("Hers alone"));
    }
    for (action, fields) in [
        ("update_project", vec![("name", "Mine")]),
        ("archive_project", vec![("archived", "true")]),
        ("delete_project", vec![]),
    ] {
        let fields: Vec<_> = [("id", id.as_str())].into_iter().chain(fields).collect();
        browser.call(&format!("/fn/{action}"), &fields).await.expect(404);
    }
    let hers = eve.get(&format!("/api/users/me/projects/{id}")).await.expect(200);
    assert_eq!(hers.json()["name"], "Hers alone");
}
