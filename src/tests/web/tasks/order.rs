//! Order of tasks, changed with the buttons.

use serde_json::json;

use super::{add, bob, project, titles};
use crate::support::{
    Browser, TestApp, TestResponse,
    html::{Element, elements, find, words},
};

fn button<'a>(all: &'a [Element], label: &str) -> Option<&'a Element> {
    all.iter().find(|e| e.get("aria-label") == label)
}

/// Presses a button of the page, and follows the redirect.
async fn press(browser: &mut Browser, page: &TestResponse, label: &str) -> TestResponse {
    let all = elements(&page.text);
    let at = all.iter().position(|e| e.get("aria-label") == label).unwrap();
    let start = all[..at].iter().rposition(|e| e.tag == "form").unwrap();
    let fields: Vec<(&str, &str)> = all[start..at]
        .iter()
        .filter(|e| e.tag == "input")
        .map(|e| (e.get("name"), e.get("value")))
        .collect();
    let done = browser.submit(all[start].get("action"), &fields).await.expect(303);
    let to = done.header("location").to_owned();
    browser.get(&to).await.expect(200)
}

#[tokio::test]
async fn move_buttons_change_the_order_and_keep_the_focus() {
    let app = TestApp::new().await;
    let (user, mut browser) = bob(&app).await;
    for title in ["One", "Two", "Three"] {
        add(&user, json!({ "title": title })).await;
    }
    let page = browser.get("/tasks").await.expect(200);
    let arrange = find(&page.text, |e| e.get("id") == "arrange");
    let page = browser.get(arrange.get("href")).await.expect(200);
    let all = elements(&page.text);
    assert!(button(&all, "Move up: One").is_none() && button(&all, "Move down: Three").is_none());

    let page = press(&mut browser, &page, "Move up: Three").await;
    assert_eq!(titles(&page.text), ["One", "Three", "Two"]);
    assert!(words(&page.text).contains("“Three” is now number 2 of 3."));
    assert!(button(&elements(&page.text), "Move up: Three").unwrap().has("autofocus"));

    let page = press(&mut browser, &page, "Move up: Three").await;
    assert_eq!(titles(&page.text), ["Three", "One", "Two"]);
    // The first task has no button to move up: the other button gets the focus.
    assert!(button(&elements(&page.text), "Move down: Three").unwrap().has("autofocus"));

    let page = press(&mut browser, &page, "Move down: Three").await;
    let page = press(&mut browser, &page, "Move down: Three").await;
    assert_eq!(titles(&page.text), ["One", "Two", "Three"]);
    let page = browser.get("/tasks?arrange=1&sort=due").await.expect(200);
    assert_eq!(titles(&page.text), ["One", "Two", "Three"]);
}

#[tokio::test]
async fn project_order_is_kept_in_the_full_task_list() {
    let app = TestApp::new().await;
    let (user, mut browser) = bob(&app).await;
    let garden = project(&user, "Garden").await;
    for title in ["Dig", "Sow", "Reap"] {
        add(&user, json!({ "title": title, "project_id": garden })).await;
        add(&user, json!({ "title": format!("Not {title}") })).await;
    }
    let page = browser.get(&format!("/projects/{garden}?arrange=1")).await.expect(200);
    assert_eq!(titles(&page.text), ["Dig", "Sow", "Reap"]);
    let page = press(&mut browser, &page, "Move up: Reap").await;
    assert_eq!(titles(&page.text), ["Dig", "Reap", "Sow"]);
    let page = browser.get("/tasks").await.expect(200);
    let order: Vec<_> =
        titles(&page.text).into_iter().filter(|it| !it.starts_with("Not")).collect();
    assert_eq!(order, ["Dig", "Reap", "Sow"]);
}

// The page to arrange tasks shows 100 of them: a task moves from the second page to the top, and
// from the first page to the end.
#[tokio::test]
async fn a_task_can_move_to_the_top_or_end_across_pages() {
    let app = TestApp::new().await;
    let (user, mut browser) = bob(&app).await;
    for n in 1..=102 {
        add(&user, json!({ "title": format!("{n:03}") })).await;
    }
    let page = browser.get("/tasks?arrange=1").await.expect(200);
    let all = elements(&page.text);
    assert!(button(&all, "Move to top: 001").is_none());
    assert!(button(&all, "Move to end: 100").is_some());
    let next = find(&page.text, |e| e.get("rel") == "next");
    let page = browser.get(next.get("href")).await.expect(200);
    assert_eq!(titles(&page.text), ["101", "102"]);
    assert!(button(&elements(&page.text), "Move to end: 102").is_none());

    // The page shows the task at its new position.
    let page = press(&mut browser, &page, "Move to top: 101").await;
    assert_eq!(titles(&page.text)[..3], ["101", "001", "002"]);
    assert!(words(&page.text).contains("“101” is now number 1 of 100."));

    let page = press(&mut browser, &page, "Move to end: 001").await;
    assert_eq!(titles(&page.text)[..2], ["101", "002"]);
    assert!(words(&page.text).contains("“001” is now last."));
    let next = find(&page.text, |e| e.get("rel") == "next");
    let page = browser.get(next.get("href")).await.expect(200);
    assert_eq!(titles(&page.text), ["102", "001"]);
}
