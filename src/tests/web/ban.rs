//! The ban, for browsers.

use serde_json::json;

use crate::support::TestApp;

#[tokio::test]
async fn a_ban_ends_the_cookie_session_on_pages_and_server_functions() {
    let app = TestApp::new().await;
    let admin = app.admin("ada").await;
    let user = app.user("bob").await;
    let mut browser = app.signed_in(&user).await;
    let mut other_tab = browser.clone();
    let _ = browser.get("/dashboard").await.expect(200);

    let ban = format!("/api/admin/users/{}/ban", user.id);
    let _ = admin
        .client
        .post(&ban, &json!({ "reason": "Spam <b>" }))
        .await
        .expect(200);

    let refused = other_tab
        .call("/fn/create_task", &[("title", "x")])
        .await
        .refused(403, "user_banned");
    assert_eq!(refused.json()["ban_reason"], "Spam <b>");
    let page = browser.get("/dashboard").await.expect(403);
    assert!(
        page.text.contains("Your account is banned") && page.text.contains("Spam &lt;b&gt;"),
        "{}",
        page.text
    );
    assert!(browser.cookies.is_empty());
    assert_eq!(
        browser
            .get("/dashboard")
            .await
            .expect(303)
            .header("location"),
        "/login"
    );
}
