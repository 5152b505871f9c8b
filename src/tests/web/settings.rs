//! Settings: sections, each with a form that returns to it and confirms the change.

use crate::support::{
    Browser, TestApp, TestResponse,
    html::{Form, elements, find, words},
};

/// Notices of the page, as screen readers announce them.
fn said(page: &TestResponse) -> Vec<String> {
    elements(&page.text)
        .into_iter()
        .filter(|e| e.get("role") == "status")
        .map(|e| e.text)
        .collect()
}

/// Submits the form and opens the next page, as a browser does: without the anchor.
async fn sent(browser: &mut Browser, form: &Form) -> (String, TestResponse) {
    let done = browser.send(form).await.expect(303);
    let to = done.header("location").to_owned();
    let page = browser.get(to.split('#').next().unwrap()).await;
    (to, page.expect(200))
}

#[tokio::test]
async fn the_list_of_sections_links_to_every_section() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut browser = app.signed_in(&user).await;
    let page = browser.get("/settings").await.expect(200);
    let all = elements(&page.text);
    let sections: Vec<_> = all.iter().filter(|e| e.tag == "section").collect();
    let anchors: Vec<_> = all
        .iter()
        .filter_map(|e| e.get("href").strip_prefix('#'))
        .filter(|anchor| *anchor != "main")
        .collect();
    assert!(sections.len() >= 3);
    let ids: Vec<_> = sections.iter().map(|e| e.get("id")).collect();
    assert_eq!(ids, anchors);
    for section in sections {
        let heading = find(&page.text, |e| {
            e.get("id") == section.get("aria-labelledby")
        });
        assert!(heading.tag == "h2" && !heading.text.is_empty());
    }
}

#[tokio::test]
async fn a_saved_form_redirects_to_its_section_with_one_notice() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut browser = app.signed_in(&user).await;
    let page = browser.get("/settings").await.expect(200);
    assert!(said(&page).is_empty());

    let form = Form::of(&page.text, "/fn/update_profile").with("name", "Brother Robert");
    let (to, page) = sent(&mut browser, &form).await;
    assert_eq!(to, "/settings?saved=profile#profile");
    assert_eq!(said(&page), ["Saved."]);
    let form = Form::of(&page.text, "/fn/update_profile");
    assert_eq!(form.value("name"), Some("Brother Robert"));

    let form = Form::of(&page.text, "/fn/update_appearance").with("theme", "dark");
    let (to, page) = sent(&mut browser, &form).await;
    assert_eq!(to, "/settings?saved=appearance#appearance");
    assert_eq!(said(&page), ["Saved."]);
    assert_eq!(
        find(&page.text, |e| e.tag == "html").get("data-theme"),
        "dark"
    );

    // A refused form shows no notice, even if the previous page had one.
    let form = Form::of(&page.text, "/fn/update_profile").with("name", " ");
    let again = browser.send(&form).await.expect(422);
    assert!(said(&again).is_empty());
}

#[tokio::test]
async fn invalid_saved_parameters_show_no_notice() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut browser = app.signed_in(&user).await;
    for query in [
        "saved=",
        "saved=nothing",
        "saved=%3Cscript%3Ealert(1)%3C/script%3E",
        "saved=data&imported=%3Cb%3E&skipped=1",
        "saved=data&imported=-1",
        "saved=profile&saved=data",
    ] {
        let page = browser.get(&format!("/settings?{query}")).await.expect(200);
        assert!(said(&page).is_empty(), "{query}");
        assert!(!page.text.contains("alert(1)") || !page.text.contains("<script>alert"));
    }
}

#[tokio::test]
async fn dates_are_formatted_for_the_locale_of_the_user() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut browser = app.signed_in(&user).await;
    let due = app.clock.now().get().date() + time::Duration::days(400);
    let task = [("title", "Far away"), ("due_date", &due.to_string())];
    browser.submit("/fn/create_task", &task).await.expect(303);
    let month = u8::from(due.month()) as usize - 1;
    let german = [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ][month];
    let expected = format!("{}. {german} {}", due.day(), due.year());
    let page = browser.get("/dashboard").await.expect(200);
    assert!(!words(&page.text).contains(&expected));

    let page = browser.get("/settings").await.expect(200);
    let form = Form::of(&page.text, "/fn/update_profile");
    assert_eq!(form.value("locale"), Some("en"));
    let (_, page) = sent(&mut browser, &form.with("locale", "de")).await;
    assert_eq!(
        Form::of(&page.text, "/fn/update_profile").value("locale"),
        Some("de")
    );
    let page = browser.get("/dashboard").await.expect(200);
    assert!(
        words(&page.text).contains(&expected),
        "{expected}: {}",
        page.text
    );

    // A language tag that is not in the list is kept when another setting is saved.
    let tag = serde_json::json!({ "locale": "pt-PT" });
    user.patch("/api/auth/me", &tag).await.expect(200);
    let page = browser.get("/settings").await.expect(200);
    let form = Form::of(&page.text, "/fn/update_profile").with("name", "Bob");
    sent(&mut browser, &form).await;
    let me = user.me().await.json();
    assert_eq!(me["locale"], "pt-PT");
}
