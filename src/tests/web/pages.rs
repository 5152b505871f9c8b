//! Pages: permissions and titles.

use crate::support::{
    Browser, TestApp, TestResponse,
    html::{elements, find, title},
    table,
};

/// In [`PAGES`]: the same as in the previous cell.
const SAME: &str = "''";

/// Results for strangers, users and admins: the title of the page, the status of a refusal, or the
/// target of a redirect.
const PAGES: &str = "
    /                    | Keep a rule of life       | /dashboard           | /dashboard
    /login               | Sign in                   | /dashboard           | /dashboard
    /register            | Create an account         | /dashboard           | /dashboard
    /forgot-password     | Forgot your password?     | ''                   | ''
    /docs/api            | API                       | ''                   | ''
    /auth/oidc           | 404                       | ''                   | ''
    /setup               | 404                       | ''                   | ''
    /setup?token=x       | 404                       | ''                   | ''
    /dashboard           | /login                    | Today                | ''
    /dashboard?edit=1    | /login?next=%2Fdashboard%3Fedit%3D1 | Today      | ''
    /settings            | /login?next=%2Fsettings   | Settings             | ''
    /admin/users         | /login?next=%2Fadmin%2Fusers | 403               | Users
    /admin               | /login?next=%2Fadmin      | 403                  | Overview
    /admin/users/new     | /login?next=%2Fadmin%2Fusers%2Fnew | 403         | New user
    /admin/users/nobody  | /login?next=%2Fadmin%2Fusers%2Fnobody | 403      | 404
    /admin/audit         | /login?next=%2Fadmin%2Faudit | 403               | Audit log
    /admin/nothing       | /login?next=%2Fadmin%2Fnothing | 403             | 404
    /nowhere             | 404                       | ''                   | ''
    /dashboard/x.css     | 404                       | ''                   | ''
    /login/x             | 404                       | ''                   | ''
";

fn seen(response: &TestResponse) -> (u16, String) {
    if response.status == 303 {
        return (303, response.header("location").to_owned());
    }
    (response.status, title(&response.text))
}

async fn check(browser: &Browser, path: &str, expected: &str) {
    let response = browser.clone().get(path).await;
    let wanted = match expected {
        "403" => (
            403,
            "You do not have access to this page · Regula".to_owned(),
        ),
        "404" => (404, "Page not found · Regula".to_owned()),
        to if to.starts_with('/') => (303, to.to_owned()),
        title => (200, format!("{title} · Regula")),
    };
    assert_eq!(seen(&response), wanted, "{path}");
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
async fn each_page_is_served_only_to_its_audience() {
    let app = TestApp::new().await;
    let (admin, user) = (app.admin("ada").await, app.user("bob").await);
    let stranger = app.browser();
    let (admin, user) = (app.signed_in(&admin).await, app.signed_in(&user).await);
    for [path, for_stranger, for_user, for_admin] in table(PAGES) {
        let for_user = if for_user == SAME {
            for_stranger
        } else {
            for_user
        };
        let for_admin = if for_admin == SAME {
            for_user
        } else {
            for_admin
        };
        check(&stranger, path, for_stranger).await;
        check(&user, path, for_user).await;
        check(&admin, path, for_admin).await;
    }
}

// ADM-09
#[tokio::test]
async fn admin_pages_show_no_data_to_non_admins() {
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
    assert!(!page.text.contains("/admin"), "Today links to admin pages");
}

// The router may read such a path differently from the middleware before it.
#[tokio::test]
async fn noncanonical_page_paths_show_no_data() {
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
