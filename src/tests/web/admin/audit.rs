//! Overview and audit log of the admin pages.

use serde_json::json;

use crate::support::{
    PASSWORD, TestApp,
    html::{Form, elements, find, words},
};

#[tokio::test]
async fn the_audit_log_supports_filters_pagination_and_csv_export() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let evil = "<script>alert(1)</script>";
    for _ in 0..25 {
        ada.ban(&bob, evil).await.expect(200);
    }
    let mut browser = app.signed_in(&ada).await;
    let query = "action=user.banned&by=ada%40example.com";
    let page = browser.get(&format!("/admin/audit?{query}")).await.expect(200);
    assert!(!page.text.contains(evil));
    let said = words(&page.text);
    assert!(said.contains("25 entries") && said.contains(evil), "{said}");
    let rows = |html: &str| {
        let rows = elements(html);
        rows.iter().filter(|e| e.get("scope") == "row").count()
    };
    assert_eq!(rows(&page.text), 20);
    let chosen = find(&page.text, |e| e.tag == "option" && e.has("selected"));
    assert_eq!(chosen.get("value"), "user.banned");
    let link = |html: &str, text: &str| {
        find(html, |e| e.tag == "a" && e.text == text).get("href").to_owned()
    };
    let next = browser.get(&link(&page.text, "Next page")).await.expect(200);
    assert_eq!(rows(&next.text), 5);
    assert_eq!(
        link(&next.text, "First page"),
        link(&page.text, "Export CSV").replace(".csv", "")
    );

    let csv = browser.get(&link(&page.text, "Export CSV")).await.expect(200);
    assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8");
    assert!(csv.header("content-disposition").contains("attachment"));
    assert_eq!(csv.text.lines().count(), 26);

    let nobody = browser.get("/admin/audit?on=nobody%40example.com").await;
    nobody.expect(200);
    assert!(words(&nobody.text).contains("No user has the address nobody@example.com."));
    assert_eq!(rows(&nobody.text), 0);
    let day = app.clock.now().get().date();
    for (query, found) in [
        (format!("from={day}&to={day}&action=user.banned"), 20),
        (format!("to={}", day.previous_day().unwrap()), 0),
        (format!("from={}", day.next_day().unwrap()), 0),
        (format!("by={}&action=user.banned", bob.id), 0),
    ] {
        let page = browser.get(&format!("/admin/audit?{query}")).await;
        assert_eq!(rows(&page.expect(200).text), found, "{query}");
    }
}

#[tokio::test]
async fn the_audit_log_escapes_names_and_anonymizes_deleted_users() {
    let app = TestApp::new().await;
    let ada = app.admin("ada").await;
    let evil = "Eve <img src=x onerror=alert(1)>";
    let eve = json!({ "email": "eve@example.com", "password": PASSWORD, "name": evil });
    let made = app.anon().post("/api/auth/register", &eve).await;
    let id = made.expect(201).json()["user"]["id"].clone();
    let id = id.as_str().unwrap();
    let mut browser = app.signed_in(&ada).await;
    let page = browser.get(&format!("/admin/audit?by={id}")).await;
    page.expect(200);
    assert!(!page.text.contains("<img"), "{}", page.text);
    let href = format!("/admin/users/{id}");
    let link = find(&page.text, |e| e.tag == "a" && e.get("href") == href);
    assert_eq!(link.text, evil);
    for path in ["/admin/users", &href] {
        let page = browser.get(path).await.expect(200);
        assert!(!page.text.contains("<img"), "{path}");
    }
    ada.delete(&format!("/api{href}")).await.expect(204);
    let page = browser.get(&format!("/admin/audit?by={id}")).await;
    page.expect(200);
    assert!(words(&page.text).contains("Deleted user"));
    assert!(!page.text.contains(&href), "{}", page.text);
}

#[tokio::test]
async fn data_changes_by_admins_appear_in_the_log_and_user_page() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let tasks = format!("/api/users/{}/tasks", bob.id);
    let task = json!({ "title": "Pray" });
    let made = ada.create(&tasks, &task).await;
    let one = format!("{tasks}/{}", made["id"].as_str().unwrap());
    ada.delete(&one).await.expect(204);
    let mut browser = app.signed_in(&ada).await;
    for path in [
        "/admin/audit?action=user.data_changed",
        &format!("/admin/users/{}", bob.id),
    ] {
        let page = browser.get(path).await.expect(200);
        let all = elements(&page.text);
        // The details of an entry follow its action.
        let acts: Vec<&str> = all
            .windows(2)
            .filter(|pair| pair[0].get("scope") == "row" && pair[0].text == "Data changed")
            .map(|pair| pair[1].text.as_str())
            .collect();
        assert_eq!(acts, ["task removed", "task added"], "{path}");
    }
}

#[tokio::test]
async fn the_overview_shows_counts_charts_and_their_tables() {
    let app = TestApp::new().await;
    let (ada, _) = (app.admin("ada").await, app.user("bob").await);
    let mut browser = app.signed_in(&ada).await;
    let page = browser.get("/dashboard").await.expect(200);
    let admin = find(&page.text, |e| e.tag == "a" && e.text == "Admin");
    assert_eq!(admin.get("href"), "/admin");
    let page = browser.get(admin.get("href")).await.expect(200);
    let count = find(&page.text, |e| {
        e.get("href") == "/admin/users" && e.text == "2"
    });
    assert_eq!(count.tag, "a");
    let charts = elements(&page.text);
    let labels: Vec<&str> =
        charts.iter().filter(|e| e.tag == "svg").map(|e| e.get("aria-label")).collect();
    assert_eq!(
        labels,
        [
            "Sign-ups: 2 in 30 days, at most 2 a day",
            "Active users: 2 in 30 days, at most 2 a day",
            "Failed sign-ins: 0 in 30 days, at most 0 a day",
        ]
    );
    let rows = charts.iter().filter(|e| e.get("scope") == "row").count();
    assert_eq!(rows, 90);
    for (name, href) in [
        ("Overview", "/admin"),
        ("Users", "/admin/users"),
        ("Library", "/admin/library"),
        ("Projects", "/admin/projects"),
        ("Readings", "/admin/readings"),
        ("Audit log", "/admin/audit"),
    ] {
        let page = browser.get(href).await.expect(200);
        let current = elements(&page.text)
            .into_iter()
            .filter(|e| e.get("aria-current") == "page")
            .map(|e| e.text)
            .collect::<Vec<_>>();
        // Current page, in the header and in the admin navigation.
        assert_eq!(current, ["Admin", name], "{href}");
    }
    // The usual form signs the admin out.
    browser.send(&Form::of(&page.text, "/fn/logout")).await.expect(303);
    browser.get("/admin").await.expect(303);
}
