//! Escaping: user input is never rendered as markup.

use serde_json::json;

use crate::support::{
    Browser, TestApp,
    html::{Form, elements, find},
};

/// Text that ends a text node, attributes in either quotes, scripts, titles and text areas.
const EVIL: &str = concat!(
    "</textarea></script></title></option>",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "\" onmouseover=\"alert(1)\" x='' onfocus='alert(1)' {{x}} &lt;b&gt; <!-- javascript:alert(1)"
);

/// Asserts that no part of [`EVIL`] became markup.
#[track_caller]
fn assert_harmless(html: &str) {
    for element in elements(html) {
        let handler = element.attributes.keys().find(|name| name.starts_with("on"));
        assert_eq!(handler, None, "{element:?}");
        assert!(element.tag != "img", "{element:?}");
        let is_alert = element.tag == "script" && element.text.contains("alert(1)");
        assert!(!is_alert, "{element:?}");
        let runs = |name| element.get(name).trim_start().starts_with("javascript:");
        assert!(
            !runs("href") && !runs("action") && !runs("src"),
            "{element:?}"
        );
    }
    assert!(!html.contains("<script>alert") && !html.contains("<img"));
}

async fn harmless(browser: &mut Browser, path: &str, shows: bool) -> String {
    let page = browser.get(path).await.expect(200);
    assert_harmless(&page.text);
    assert_eq!(
        page.text.contains("alert(1)"),
        shows,
        "{path}: {}",
        page.text
    );
    page.text
}

// INP-04, F1
#[tokio::test]
async fn task_text_is_escaped_in_the_list_and_the_edit_form() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let task = json!({ "title": EVIL, "description": EVIL });
    let task = user.post("/api/users/me/tasks", &task).await;
    let id = task.expect(201).json()["id"].as_str().unwrap().to_owned();
    let mut browser = app.signed_in(&user).await;
    harmless(&mut browser, "/dashboard", true).await;
    let page = harmless(&mut browser, &format!("/dashboard?edit={id}"), true).await;
    let form = Form::of(&page, "/fn/update_task");
    assert_eq!(form.value("title"), Some(EVIL));
    assert_eq!(form.value("description"), Some(EVIL));

    // Also after a refusal, when the page shows the form's own values.
    let refused = browser.send(&form.with("title", "")).await.expect(422);
    assert_harmless(&refused.text);
    let form = Form::of(&refused.text, "/fn/update_task");
    assert_eq!(form.value("description"), Some(EVIL));
}

// INP-04
#[tokio::test]
async fn user_names_and_ban_reasons_are_escaped() {
    let app = TestApp::new().await;
    let admin = app.admin("ada").await;
    let bob = app.user("bob").await;
    let name: String = EVIL.chars().take(100).collect();
    let mut browser = app.signed_in(&admin).await;
    for name in [
        &name,
        "<img src=x onerror=alert(1)>",
        "'\"><script>alert(1)</script>",
    ] {
        for user in [&admin, &bob] {
            let patch = json!({ "name": name });
            user.patch("/api/auth/me", &patch).await.expect(200);
        }
        for path in ["/dashboard", "/settings", "/admin/users"] {
            harmless(&mut browser, path, true).await;
        }
    }
    harmless(&mut browser, &format!("/admin/users?ban={}", bob.id), true).await;
    let mut bobs = app.signed_in(&bob).await;

    let ban = bob.ban_path();
    let reason = json!({ "reason": EVIL });
    admin.post(&ban, &reason).await.expect(200);
    harmless(&mut browser, "/admin/users?status=banned", true).await;
    let page = bobs.get("/dashboard").await.expect(403);
    assert_harmless(&page.text);
    let quote = find(&page.text, |e| e.tag == "blockquote");
    assert!(quote.get("class") == "ban-reason" && page.text.contains("alert(1)"));
}

// INP-04
#[tokio::test]
async fn query_parameters_and_paths_are_escaped() {
    let app = TestApp::new().await;
    let admin = app.admin("ada").await;
    let mut browser = app.signed_in(&admin).await;
    let evil = serde_urlencoded::to_string([("q", EVIL)]).unwrap();
    let page = harmless(&mut browser, &format!("/admin/users?{evil}"), true).await;
    assert_eq!(find(&page, |e| e.get("id") == "q").get("value"), EVIL);
    let evil = serde_urlencoded::to_string([("edit", EVIL)]).unwrap();
    let page = browser.get(&format!("/dashboard?{evil}")).await.expect(200);
    assert_harmless(&page.text);
    let page = browser.get("/%3Cscript%3Ealert(1)%3C/script%3E").await;
    assert_harmless(&page.expect(404).text);

    let mut anyone = app.browser();
    let evil = serde_urlencoded::to_string([("next", EVIL)]).unwrap();
    let page = harmless(&mut anyone, &format!("/login?{evil}"), true).await;
    assert_eq!(Form::of(&page, "/fn/login").value("next"), Some(EVIL));
    harmless(&mut anyone, &format!("/register?{evil}"), true).await;
    let evil = serde_urlencoded::to_string([("token", EVIL)]).unwrap();
    let page = anyone.get(&format!("/setup?{evil}")).await.expect(404);
    assert_harmless(&page.text);
}

// INP-04
#[tokio::test]
async fn fields_of_a_refused_form_are_escaped() {
    let app = TestApp::new().await;
    let mut anyone = app.browser();
    let typed = [
        ("email", EVIL),
        ("password", EVIL),
        ("name", EVIL),
        ("next", EVIL),
    ];
    for (page, action, status) in [
        ("/login", "/fn/login", 401),
        ("/register", "/fn/register", 422),
    ] {
        anyone.get(page).await.expect(200);
        let page = anyone.submit(action, &typed).await.expect(status);
        assert_harmless(&page.text);
        assert_eq!(Form::of(&page.text, action).value("email"), Some(EVIL));
    }
}
