//! Table of users for admins: bulk actions and new accounts.

use serde_json::json;

use crate::support::{
    PASSWORD, TestApp, assert_has,
    html::{Form, elements, find, words},
};

async fn status(app: &TestApp) -> Vec<Vec<String>> {
    app.sql("SELECT name FROM users WHERE banned_at IS NOT NULL ORDER BY name").await
}

#[tokio::test]
async fn selected_users_are_banned_and_unbanned_in_bulk_without_javascript() {
    let app = TestApp::new().await;
    let ada = app.admin("ada").await;
    let (bob, eve, mia) = (
        app.user("bob").await,
        app.user("eve").await,
        app.user("mia").await,
    );
    let mut browser = app.signed_in(&ada).await;
    let page = browser.get("/admin/users?q=example").await.expect(200);
    let boxes: Vec<String> = elements(&page.text)
        .iter()
        .filter(|e| e.get("type") == "checkbox")
        .map(|e| e.get("value").to_owned())
        .collect();
    // Admins cannot select themselves.
    assert_eq!(boxes, [mia.id.clone(), eve.id.clone(), bob.id.clone()]);
    let picked = |e: &crate::support::html::Element| e.get("form") == "picked";
    let form = find(&page.text, |e| e.tag == "form" && e.get("id") == "picked");
    assert_eq!(
        (form.get("method"), form.get("action")),
        ("get", "/admin/users")
    );
    let kept = find(&page.text, |e| picked(e) && e.get("type") == "hidden");
    assert_eq!((kept.get("name"), kept.get("value")), ("q", "example"));

    let ask = format!(
        "/admin/users?q=example&pick={}&pick={}&many=ban",
        bob.id, eve.id
    );
    let page = browser.get(&ask).await.expect(200);
    let said = words(&page.text);
    assert!(
        said.contains("Ban 2 users") && said.contains("bob, eve"),
        "{said}"
    );
    assert!(status(&app).await.is_empty());
    let form = Form::of(&page.text, "/fn/ban_users");
    let refused = browser.send(&form.clone().with("reason", " ")).await;
    refused.expect(422);
    assert!(
        words(&refused.text).contains("Enter a reason."),
        "{}",
        refused.text
    );
    let field = find(&refused.text, |e| e.get("name") == "reason");
    assert_eq!(field.get("aria-invalid"), "true");

    let done = browser.send(&form.with("reason", "Spam <b>")).await;
    done.expect(200);
    let result = find(&done.text, |e| e.get("role") == "status");
    assert_eq!(result.text, "2 banned.");
    assert!(!done.text.contains("<dialog"), "{}", done.text);
    assert!(done.text.contains("Spam &lt;b&gt;") && !done.text.contains("Spam <b>"));
    assert_eq!(status(&app).await, [["bob"], ["eve"]]);
    bob.me().await.refused(403, "user_banned");

    let ask = format!("/admin/users?pick={}&pick={}&many=unban", bob.id, mia.id);
    let page = browser.get(&ask).await.expect(200);
    let done = browser.send(&Form::of(&page.text, "/fn/unban_users")).await;
    let result = find(&done.expect(200).text, |e| e.get("role") == "status");
    assert_eq!(result.text, "2 unbanned.");
    assert_eq!(status(&app).await, [["eve"]]);
}

#[tokio::test]
async fn a_bulk_ban_reports_failures_and_bans_the_other_users() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let mut browser = app.signed_in(&ada).await;
    let ids = format!("{} 01a1fb45-b377-74d5-b806-89788b60ad83 {}", ada.id, bob.id);
    let fields = [("ids", ids.as_str()), ("reason", "Spam")];
    let said = browser.call("/fn/ban_users", &fields).await.expect(200);
    assert_eq!(
        said.json(),
        "1 banned, 2 not: ada (You cannot do this to your own account), Deleted user (Not found)."
    );
    assert_eq!(status(&app).await, [["bob"]]);
    // An empty selection opens no dialog.
    let page = browser.get("/admin/users?many=ban").await.expect(200);
    assert!(words(&page.text).contains("Select at least one user first."));
    assert!(!page.text.contains("<dialog"));
}

// The dialog lists every affected user; dialog and action are limited to 100 users.
#[tokio::test]
async fn bulk_actions_refuse_more_than_a_hundred_users() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let mut browser = app.signed_in(&ada).await;
    let others = (0..100).map(|n| format!("01a1fb45-b377-74d5-b806-89788b60{n:04}"));
    let ids: Vec<String> = [bob.id.clone()].into_iter().chain(others).collect();
    for (act, call) in [("ban", "/fn/ban_users"), ("unban", "/fn/unban_users")] {
        let ask = format!("/admin/users?many={act}&pick={}", ids.join("&pick="));
        let page = browser.get(&ask).await.expect(200);
        assert!(words(&page.text).contains("Select at most 100 users at once."));
        assert!(!page.text.contains("<dialog"), "{act}");
        let all = ids.join(" ");
        let fields = [("ids", all.as_str()), ("reason", "Spam")];
        browser.call(call, &fields).await.invalid("ids");
    }
    assert!(status(&app).await.is_empty());
    // 101 repetitions of one id count as one user.
    let ask = format!(
        "/admin/users?many=ban{}",
        format!("&pick={}", bob.id).repeat(101)
    );
    let page = browser.get(&ask).await.expect(200);
    assert!(words(&page.text).contains("Ban 1 user"));
}

#[tokio::test]
async fn the_invitation_link_of_a_new_user_is_shown_once() {
    let app = TestApp::new().await;
    let ada = app.admin("ada").await;
    let mut browser = app.signed_in(&ada).await;
    let page = browser.get("/admin/users/new").await.expect(200);
    let form = Form::of(&page.text, "/fn/create_user");
    let typed = form.with("email", "eve").with("name", "Eve <i>");
    let refused = browser.send(&typed).await.expect(422);
    let again = Form::of(&refused.text, "/fn/create_user");
    assert_eq!(again.value("name"), Some("Eve <i>"));
    let field = find(&refused.text, |e| e.get("name") == "email");
    assert_eq!(field.get("aria-invalid"), "true");

    let form = again.with("email", "eve@example.com").with("invite", "true");
    let made = browser.send(&form).await.expect(200);
    assert_eq!(made.header("cache-control"), "no-store");
    assert!(!made.text.contains("Eve <i>"), "{}", made.text);
    let link = find(&made.text, |e| e.get("id") == "once-link");
    let path = link.get("value").strip_prefix("http://127.0.0.1:3000");
    let path = path.unwrap_or_else(|| panic!("{}", link.get("value")));
    let shown = words(&made.text);
    assert!(
        shown.contains("eve@example.com") && shown.contains("only now"),
        "{shown}"
    );
    // The link is shown on this page only, and only once.
    let token = path.split_once("token=").unwrap().1;
    assert!(!app.dump().await.contains(token));
    let later = browser.get("/admin/users/new").await.expect(200);
    assert!(!later.text.contains("once-link"));

    let mut eve = app.browser();
    let page = eve.get(path).await.expect(200);
    let form = Form::of(&page.text, "/fn/setup").with("password", PASSWORD);
    eve.send(&form).await.expect(303);
    eve.get("/dashboard").await.expect(200);

    let form = Form::of(&later.text, "/fn/create_user");
    let mut form = form.with("email", "mia@example.com").with("name", "Mia");
    form.fields.retain(|(name, _)| name != "invite");
    let made = browser.send(&form).await.expect(200);
    assert!(!made.text.contains("once-link"), "{}", made.text);
    assert!(words(&made.text).contains("no password yet"));
}

// ADM-09: neither pages nor server functions return admin data to other users.
#[tokio::test]
async fn non_admins_cannot_use_admin_pages_and_functions() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let mut browser = app.signed_in(&bob).await;
    for page in [
        "/admin".to_owned(),
        "/admin/users".to_owned(),
        "/admin/users/new".to_owned(),
        format!("/admin/users/{}", ada.id),
        format!("/admin/users/{}", bob.id),
        "/admin/audit".to_owned(),
        "/admin/audit.csv".to_owned(),
    ] {
        let refused = browser.get(&page).await.expect(403);
        for told in ["ada@example.com", "user.registered", "Audit log", "/fn/ban"] {
            assert!(!refused.text.contains(told), "{page}: {told}");
        }
        let location = app.browser().get(&page).await.expect(303);
        assert!(location.header("location").starts_with("/login"), "{page}");
    }
    let calls: [(&str, &[(&str, &str)]); 10] = [
        ("ban_users", &[("ids", &ada.id), ("reason", "x")]),
        ("unban_users", &[("ids", &ada.id)]),
        ("create_user", &[("email", "e@example.com"), ("name", "E")]),
        ("edit_user", &[("id", &bob.id), ("name", "B")]),
        ("change_role", &[("id", &bob.id), ("role", "admin")]),
        ("delete_user", &[("id", &ada.id)]),
        ("make_reset_link", &[("id", &ada.id)]),
        ("end_user_sessions", &[("id", &ada.id)]),
        (
            "end_user_session",
            &[("id", &ada.id), ("session_id", &ada.id)],
        ),
        ("end_user_key", &[("id", &ada.id), ("key_id", &ada.id)]),
    ];
    for (name, fields) in calls {
        let path = format!("/fn/{name}");
        let refused = browser.call(&path, fields).await;
        refused.refused(403, "admin_required");
        let refused = app.browser().call(&path, fields).await;
        assert_eq!(refused.status, 401, "{name}: {}", refused.text);
    }
    let me = bob.me().await.expect(200).json();
    assert_has(&me, json!({ "role": "user", "name": "bob" }));
}
