//! Each page: for whom it is, what it is called, and what it does not show.

use crate::support::{
    Browser, TestApp, TestResponse,
    html::{elements, find, title},
};

/// What becomes of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Seen {
    /// The page with this title.
    Page(&'static str),
    /// This status, and a page with this title.
    Refused(u16, &'static str),
    /// To this address.
    To(&'static str),
}
use Seen::{Page, Refused, To};

const NOT_FOUND: Seen = Refused(404, "Page not found · Regula");
const NOT_FOR_YOU: Seen = Refused(403, "You do not have access to this page · Regula");
const HOME: Seen = To("/dashboard");

/// Path; what a stranger sees, what a user, what an admin.
const PAGES: &[(&str, Seen, Seen, Seen)] = &[
    ("/", Page("Keep a rule of life · Regula"), HOME, HOME),
    ("/login", Page("Sign in · Regula"), HOME, HOME),
    ("/register", Page("Create an account · Regula"), HOME, HOME),
    (
        "/forgot-password",
        Page("Forgot your password? · Regula"),
        Page("Forgot your password? · Regula"),
        Page("Forgot your password? · Regula"),
    ),
    (
        "/docs/api",
        Page("API · Regula"),
        Page("API · Regula"),
        Page("API · Regula"),
    ),
    // Whoever is on no way there.
    ("/auth/oidc", NOT_FOUND, NOT_FOUND, NOT_FOUND),
    ("/setup", NOT_FOUND, NOT_FOUND, NOT_FOUND),
    ("/setup?token=x", NOT_FOUND, NOT_FOUND, NOT_FOUND),
    (
        "/dashboard",
        To("/login"),
        Page("Today · Regula"),
        Page("Today · Regula"),
    ),
    (
        "/dashboard?edit=1",
        To("/login?next=%2Fdashboard%3Fedit%3D1"),
        Page("Today · Regula"),
        Page("Today · Regula"),
    ),
    (
        "/settings",
        To("/login?next=%2Fsettings"),
        Page("Settings · Regula"),
        Page("Settings · Regula"),
    ),
    (
        "/admin/users",
        To("/login?next=%2Fadmin%2Fusers"),
        NOT_FOR_YOU,
        Page("Users · Regula"),
    ),
    (
        "/admin",
        To("/login?next=%2Fadmin"),
        NOT_FOR_YOU,
        Page("Overview · Regula"),
    ),
    (
        "/admin/users/new",
        To("/login?next=%2Fadmin%2Fusers%2Fnew"),
        NOT_FOR_YOU,
        Page("New user · Regula"),
    ),
    (
        "/admin/users/nobody",
        To("/login?next=%2Fadmin%2Fusers%2Fnobody"),
        NOT_FOR_YOU,
        NOT_FOUND,
    ),
    (
        "/admin/audit",
        To("/login?next=%2Fadmin%2Faudit"),
        NOT_FOR_YOU,
        Page("Audit log · Regula"),
    ),
    (
        "/admin/nothing",
        To("/login?next=%2Fadmin%2Fnothing"),
        NOT_FOR_YOU,
        NOT_FOUND,
    ),
    ("/nowhere", NOT_FOUND, NOT_FOUND, NOT_FOUND),
    ("/dashboard/x.css", NOT_FOUND, NOT_FOUND, NOT_FOUND),
    ("/login/x", NOT_FOUND, NOT_FOUND, NOT_FOUND),
];

fn seen(response: &TestResponse) -> (u16, String) {
    if response.status == 303 {
        return (303, response.header("location").to_owned());
    }
    (response.status, title(&response.text))
}

async fn check(browser: &Browser, path: &str, expected: Seen) {
    let response = browser.clone().get(path).await;
    let wanted = match expected {
        Page(title) => (200, title),
        Refused(status, title) => (status, title),
        To(path) => (303, path),
    };
    assert_eq!(seen(&response), (wanted.0, wanted.1.to_owned()), "{path}");
    if wanted.0 == 303 {
        return;
    }
    let html = &response.text;
    assert_eq!(response.header("content-type"), "text/html; charset=utf-8");
    assert!(html.starts_with("<!DOCTYPE html>"), "{path}");
    assert_eq!(find(html, |e| e.tag == "html").get("lang"), "en");
    let headings = elements(html).iter().filter(|e| e.tag == "h1").count();
    assert_eq!(headings, 1, "{path} has one heading");
    find(html, |e| e.tag == "main" && e.get("id") == "main");
}

// AZN-01
#[tokio::test]
async fn each_page_answers_its_audience_alone() {
    let app = TestApp::new().await;
    let (admin, user) = (app.admin("ada").await, app.user("bob").await);
    let stranger = app.browser();
    let (admin, user) = (app.signed_in(&admin).await, app.signed_in(&user).await);
    for &(path, for_stranger, for_user, for_admin) in PAGES {
        check(&stranger, path, for_stranger).await;
        check(&user, path, for_user).await;
        check(&admin, path, for_admin).await;
    }
}

// ADM-09
#[tokio::test]
async fn who_is_no_admin_sees_nothing_of_the_admin_page() {
    let app = TestApp::new().await;
    app.user("carol").await;
    let user = app.user("bob").await;
    let mut browser = app.signed_in(&user).await;
    for path in [
        "/admin/users",
        "/admin/users?q=carol",
        "/admin/users/",
        "/%61dmin/users",
        "/admin%2fusers",
        "//admin/users",
        "/admin/../admin/users",
        "/Admin/users",
    ] {
        let page = browser.get(path).await;
        assert!(matches!(page.status, 403 | 404), "{path}: {}", page.status);
        for word in ["carol", "ban_user", "Unban", "Any role", "UserTable"] {
            assert!(!page.text.contains(word), "{word} in {path}");
        }
    }
    let page = browser.get("/dashboard").await.expect(200);
    assert!(!page.text.contains("/admin"), "the way there is not shown");
}

// An address that the router takes for another than the layers before it do shows nobody's data.
#[tokio::test]
async fn another_spelling_of_a_page_shows_a_stranger_nothing() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut signed_in = app.signed_in(&user).await;
    for path in [
        "/dashboard/",
        "/%64ashboard",
        "/settings/",
        "/%73ettings",
        "//settings",
    ] {
        let page = app.browser().get(path).await;
        assert!(matches!(page.status, 303 | 404), "{path}: {}", page.status);
        if page.status == 404 {
            assert_eq!(title(&page.text), "Page not found · Regula", "{path}");
        }
        let page = signed_in.get(path).await;
        assert_eq!(page.status, 404, "{path}");
        assert_eq!(title(&page.text), "Page not found · Regula", "{path}");
    }
}
