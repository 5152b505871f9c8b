//! Layout of pages, and links between them.

use axum::{
    body::Body,
    http::{Method, header},
};
use serde_json::json;

use crate::support::{
    TestApp, TestResponse,
    html::{Form, elements, find, words},
};

#[tokio::test]
async fn the_page_header_shows_the_signed_in_user() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let patch = json!({ "name": "Bob the Builder" });
    user.patch("/api/auth/me", &patch).await.expect(200);
    let mut browser = app.signed_in(&user).await;
    for path in ["/dashboard", "/settings", "/nowhere", "/admin/users"] {
        let page = browser.get(path).await;
        let name = find(&page.text, |e| e.get("class") == "menu-name");
        assert_eq!(name.text, "Bob the Builder", "{path}");
        assert!(words(&page.text).contains("bob@example.com"));
        // SES-18: every page has a sign-out form.
        Form::of(&page.text, "/fn/logout");
        let links: Vec<_> = elements(&page.text).iter().map(|e| e.get("href").to_owned()).collect();
        assert!(!links.contains(&"/login".to_owned()), "{path}");
    }
    let page = app.browser().get("/").await.expect(200);
    assert!(!words(&page.text).contains("Sign out"));
    find(&page.text, |e| e.tag == "a" && e.get("href") == "/login");
}

#[tokio::test]
async fn the_html_element_has_the_theme_of_the_user() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut browser = app.signed_in(&user).await;
    let theme = |page: &TestResponse| {
        let html = find(&page.text, |e| e.tag == "html");
        html.get("data-theme").to_owned()
    };
    assert_eq!(theme(&browser.get("/dashboard").await), "system");
    let page = browser.get("/settings").await.expect(200);
    let form = Form::of(&page.text, "/fn/update_appearance").with("theme", "dark");
    browser.send(&form).await.expect(303);
    for path in ["/dashboard", "/settings", "/nowhere"] {
        assert_eq!(theme(&browser.get(path).await), "dark", "{path}");
    }
    assert_eq!(theme(&app.browser().get("/").await), "system");
}

#[tokio::test]
async fn head_has_the_status_and_headers_of_get() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let browser = app.signed_in(&user).await;
    for path in [
        "/dashboard",
        "/settings",
        "/admin/users",
        "/nowhere",
        "/login",
    ] {
        let get = browser.clone().get(path).await;
        let request = browser.request(Method::HEAD, path).header(header::ACCEPT, "text/html");
        let head = app.send(request.body(Body::empty()).unwrap()).await;
        assert_eq!(head.status, get.status, "{path}");
        for name in ["content-type", "location", "cache-control"] {
            assert_eq!(head.header(name), get.header(name), "{path} {name}");
        }
    }
}

#[tokio::test]
async fn a_page_without_islands_loads_no_wasm() {
    let app = TestApp::new().await;
    let admin = app.admin("ada").await;
    let mut stranger = app.browser();
    let mut admin = app.signed_in(&admin).await;
    for path in ["/", "/forgot-password", "/nowhere"] {
        let page = stranger.get(path).await;
        assert!(!page.text.contains("wasm"), "{path}");
    }
    assert!(!admin.get("/confirm").await.text.contains("wasm"));
    for path in ["/dashboard", "/admin/users", "/settings"] {
        let page = admin.get(path).await.expect(200);
        assert!(page.text.contains("/pkg/regula.wasm"), "{path}");
        find(&page.text, |e| e.tag == "leptos-island");
    }
    assert!(stranger.get("/login").await.text.contains("/pkg/regula.wasm"));
}

#[tokio::test]
async fn links_between_login_and_register_keep_the_next_page() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    let page = browser.get("/login?next=%2Fdashboard%3Fedit%3D1").await;
    let link = find(&page.expect(200).text, |e| {
        e.tag == "a" && e.get("href").starts_with("/register")
    });
    let page = browser.get(link.get("href")).await.expect(200);
    let form = Form::of(&page.text, "/fn/register");
    assert_eq!(form.value("next"), Some("/dashboard?edit=1"));
    // The link back keeps it, too.
    let link = find(&page.text, |e| {
        e.tag == "a" && e.get("href").starts_with("/login")
    });
    let page = browser.get(link.get("href")).await.expect(200);
    let form = Form::of(&page.text, "/fn/login");
    assert_eq!(form.value("next"), Some("/dashboard?edit=1"));
}

#[tokio::test]
async fn setup_links_open_a_form_and_are_404_after_use() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let email = regula_schema::Email::parse("ada@example.com").unwrap();
    let path = regula_api::operator::create_admin(app.api(), &email, None).await.unwrap().unwrap();
    let mut browser = app.signed_in(&user).await;
    // Signed-in users can open the link, too, and opening does not use it up.
    for _ in 0..2 {
        let page = browser.get(&path).await.expect(200);
        let title = find(&page.text, |e| e.tag == "title");
        assert_eq!(title.text, "Set up · Regula");
        assert!(words(&page.text).contains("Choose a password for ada@example.com."));
    }
    let page = browser.get(&path).await.expect(200);
    let form = Form::of(&page.text, "/fn/setup");
    let weak = browser.send(&form.clone().with("password", "short")).await;
    let weak = Form::of(&weak.expect(422).text, "/fn/setup");
    let done = browser.send(&weak.with("password", "Another-Horse-9")).await;
    assert_eq!(done.expect(303).header("location"), "/dashboard");
    // Signed in as the user of the link.
    browser.get("/admin/users").await.expect(200);

    for path in [path.as_str(), "/setup?token=%00", "/setup?token="] {
        let page = app.browser().get(path).await.expect(404);
        assert!(
            words(&page.text).contains("already used or has expired"),
            "{path}"
        );
    }
}
