//! Redirects of forms: to the site itself, whatever `next`, `page`, `back` and `Referer` contain.

use axum::{
    body::Body,
    http::{Method, header},
};
use url::Url;

use crate::support::{
    Browser, PASSWORD, TestApp, TestResponse,
    html::{Form, words},
};

/// `bad_urls` of Django 5.2.19, `URLHasAllowedHostAndSchemeTests` (BSD-3-Clause).
const DJANGO_BAD: [&str; 31] = [
    "http://example.com",
    "http:///example.com",
    "https://example.com",
    "ftp://example.com",
    r"\\example.com",
    r"\\\example.com",
    r"/\\/example.com",
    r"\\\example.com",
    r"\\example.com",
    r"\\//example.com",
    r"/\/example.com",
    r"\/example.com",
    r"/\example.com",
    "http:///example.com",
    r"http:/\//example.com",
    r"http:\/example.com",
    r"http:/\example.com",
    r#"javascript:alert("XSS")"#,
    "\njavascript:alert(x)",
    "java\nscript:alert(x)",
    "\x08//example.com",
    r"http://otherserver\@example.com",
    r"http:\\testserver\@example.com",
    r"http://testserver\me:pass@example.com",
    r"http://testserver\@example.com",
    r"http:\\testserver\confirm\me@example.com",
    "http:999999999",
    "ftp:9999999999",
    "\n",
    "http://[2001:cdba:0000:0000:0000:0000:3257:9652/",
    "http://2001:cdba:0000:0000:0000:0000:3257:9652]/",
];

/// `good_urls` of the same test; `false`: not an absolute path, redirects to the home page here.
const DJANGO_GOOD: [(&str, bool); 10] = [
    ("/view/?param=http://example.com", true),
    ("/view/?param=https://example.com", true),
    ("/view?param=ftp://example.com", true),
    ("view/?param=//example.com", false),
    ("https://testserver/", false),
    ("HTTPS://testserver/", false),
    ("//testserver/", false),
    ("http://testserver/confirm?email=me@example.com", false),
    ("/url%20with%20spaces/", true),
    ("path/http:2222222222", false),
];

/// RED-02: more redirect targets that are refused.
const MORE_BAD: [&str; 15] = [
    "//evil.example",
    "///evil.example",
    "//evil.example/dashboard",
    "//%E3%80%82",
    "/\t/evil.example",
    "/\n/evil.example",
    " //evil.example",
    "//user@evil.example",
    "data:text/html,<script>alert(1)</script>",
    "/dashboard\r\nSet-Cookie: evil=1",
    "/dashboard\nLocation: //evil.example",
    "/fn/logout",
    "/api/auth/token",
    "/login?next=//evil.example",
    "https:evil.example",
];

const OURS: &str = "http://127.0.0.1:3000";

/// Asserts that a browser stays on the site, and returns the path of the redirect.
#[track_caller]
fn path_of(response: &TestResponse, why: &str) -> String {
    let location = response.header("location").to_owned();
    let base = Url::parse(OURS).unwrap().join("/login").unwrap();
    let target = base.join(&location).unwrap();
    assert_eq!(target.origin(), base.origin(), "{why:?} led to {location}");
    assert!(
        !response.headers.contains_key("set-cookie")
            || !format!("{:?}", response.headers).contains("evil=")
    );
    location
}

fn credentials(next: &str) -> [(&str, &str); 4] {
    [
        ("email", "bob@example.com"),
        ("password", PASSWORD),
        ("remember", "true"),
        ("next", next),
    ]
}

// RED-01, RED-02
#[tokio::test]
async fn login_redirects_only_to_pages_of_this_site() {
    let app = TestApp::new().await;
    app.user("bob").await;
    let long = format!("/{}", "a".repeat(60_000));
    for bad in DJANGO_BAD.iter().chain(&MORE_BAD).chain([&long.as_str()]) {
        let response = app.browser().submit("/fn/login", &credentials(bad)).await;
        assert_eq!(path_of(&response.expect(303), bad), "/dashboard", "{bad:?}");
    }
    for (good, is_taken) in DJANGO_GOOD {
        let expected = if is_taken { good } else { "/dashboard" };
        let response = app.browser().submit("/fn/login", &credentials(good)).await;
        assert_eq!(path_of(&response.expect(303), good), expected);
    }
}

// RED-01
#[tokio::test]
async fn login_calls_and_signed_in_visits_ignore_an_external_next() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut signed_in = app.signed_in(&user).await;
    for bad in ["//evil.example", "https://evil.example", r"/\evil.example"] {
        let response = app.browser().call("/fn/login", &credentials(bad)).await;
        assert_eq!(path_of(&response.expect(200), bad), "/dashboard");
    }
    for bad in DJANGO_BAD.iter().chain(&MORE_BAD) {
        let query = serde_urlencoded::to_string([("next", bad)]).unwrap();
        for page in ["/login", "/register", "/"] {
            let response = signed_in.get(&format!("{page}?{query}")).await;
            let path = path_of(&response.expect(303), bad);
            assert_eq!(path, "/dashboard", "{page} {bad:?}");
        }
    }
    // Repeated parameter: whichever is used is checked.
    let twice = "/login?next=/settings&next=//evil.example";
    let response = signed_in.get(twice).await.expect(303);
    assert_eq!(path_of(&response, twice), "/settings");
    let twice = "/login?next=//evil.example&next=/settings";
    path_of(&signed_in.get(twice).await.expect(303), twice);
}

// RED-01
#[tokio::test]
async fn registration_redirects_only_to_pages_of_this_site() {
    let app = TestApp::new().await;
    for (n, bad) in ["//evil.example", r"/\evil.example", "/\r\n/evil"].iter().enumerate() {
        let email = format!("user{n}@example.com");
        let fields = [
            ("name", "Bob"),
            ("email", email.as_str()),
            ("password", PASSWORD),
            ("next", bad),
        ];
        let response = app.browser().submit("/fn/register", &fields).await;
        assert_eq!(path_of(&response.expect(303), bad), "/dashboard");
    }
}

async fn signed_in(app: &TestApp) -> Browser {
    let user = app.user("bob").await;
    app.signed_in(&user).await
}

#[tokio::test]
async fn page_and_back_fields_redirect_only_within_this_site() {
    let app = TestApp::new().await;
    let mut browser = signed_in(&app).await;
    let dark = ("theme", "dark");
    let good = [dark, ("page", "/settings"), ("back", "/dashboard?edit=1")];
    for (n, to) in [(3, "/dashboard?edit=1"), (2, "/settings")] {
        let response = browser.submit("/fn/update_appearance", &good[..n]).await;
        assert_eq!(path_of(&response.expect(303), to), to);
    }

    for bad in DJANGO_BAD.iter().chain(&MORE_BAD[..12]) {
        for field in ["page", "back"] {
            let fields = [("title", "x"), (field, *bad)];
            let response = browser.submit("/fn/create_task", &fields).await;
            let path = path_of(&response.expect(303), bad);
            assert!(
                ["/", "/dashboard"].contains(&path.as_str()),
                "{bad:?}: {path}"
            );
        }
        // An error page is shown without a redirect.
        let fields = [("title", ""), ("page", bad), ("back", bad)];
        let page = browser.submit("/fn/create_task", &fields).await;
        assert_eq!(page.header("location"), "", "{bad:?}");
        assert_eq!(page.status, 422, "{bad:?}");
    }
}

#[tokio::test]
async fn an_external_next_within_the_page_field_is_ignored() {
    let app = TestApp::new().await;
    app.user("bob").await;
    let mut browser = app.browser();
    let fields = [
        ("email", "bob@example.com"),
        ("password", "Wrong-Horse-9"),
        ("page", "/login?next=//evil.example"),
    ];
    let page = browser.submit("/fn/login", &fields).await.expect(401);
    let form = Form::of(&page.text, "/fn/login").with("password", PASSWORD);
    let response = browser.send(&form).await.expect(303);
    assert_eq!(path_of(&response, "page"), "/dashboard");
}

// CSR-14, F7
#[tokio::test]
async fn a_foreign_or_malformed_referer_is_not_the_redirect_target() {
    let app = TestApp::new().await;
    let browser = signed_in(&app).await;
    for (body, status) in [("title=x", 303), ("title=", 422)] {
        for referer in [
            "https://evil.example/steal?x=1",
            "https://evil.example//evil.example",
            "//evil.example",
            "javascript:alert(1)",
            "not a url",
        ] {
            let request = browser
                .request(Method::POST, "/fn/create_task")
                .header(header::ACCEPT, "text/html")
                .header(header::REFERER, referer)
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .body(Body::from(body))
                .unwrap();
            let response = app.send(request).await;
            let path = path_of(&response, referer);
            assert!(!path.contains("evil") && !path.contains("error"), "{path}");
            if status == 303 {
                response.expect(303);
            } else {
                assert!(matches!(response.status, 404 | 422), "{referer}");
            }
        }
    }
}

#[tokio::test]
async fn a_get_of_a_server_function_redirects_to_its_page() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    for (action, page) in [
        ("/fn/login", "/login"),
        ("/fn/register", "/register"),
        ("/fn/create_task", "/dashboard"),
        ("/fn/nothing", "/dashboard"),
    ] {
        let response = browser.get(action).await.expect(303);
        assert_eq!(response.header("location"), page);
    }
}

#[tokio::test]
async fn form_input_survives_session_expiry_and_signing_in_again() {
    let app = TestApp::new().await;
    let mut browser = signed_in(&app).await;
    let page = browser.get("/settings").await.expect(200);
    let form = Form::of(&page.text, "/fn/update_profile").with("name", "Bobby");
    app.clock.advance(time::Duration::days(8));

    let refused = browser.send(&form).await.expect(303);
    let to = refused.header("location").to_owned();
    assert!(
        to.starts_with("/login?next=%2Fsettings%3Fdraft%3Dupdate_profile%26"),
        "{to}"
    );
    assert!(
        to.contains("name%3DBobby") && to.ends_with("&ended=1"),
        "{to}"
    );
    let page = browser.get(&to).await.expect(200);
    assert!(browser.cookies.is_empty());
    assert!(words(&page.text).contains("Your session has ended."));
    let form = Form::of(&page.text, "/fn/login")
        .with("email", "bob@example.com")
        .with("password", PASSWORD);
    let done = browser.send(&form).await.expect(303);
    let to = done.header("location").to_owned();
    assert!(to.starts_with("/settings?draft=update_profile&"), "{to}");
    let page = browser.get(&to).await.expect(200);
    let form = Form::of(&page.text, "/fn/update_profile");
    let saved = browser.send(&form).await.expect(303);
    assert_eq!(saved.header("location"), "/settings?saved=profile#profile");
    let page = browser.get("/settings").await.expect(200);
    assert!(words(&page.text).contains("Bobby"), "{}", page.text);
}
