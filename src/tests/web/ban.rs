//! Bans in browsers.

use serde_json::json;

use crate::support::{
    PASSWORD, TestApp,
    html::{Form, words},
};

#[tokio::test]
async fn a_ban_ends_the_cookie_session_on_pages_and_server_functions() {
    let app = TestApp::new().await;
    let admin = app.admin("ada").await;
    let user = app.user("bob").await;
    let mut browser = app.signed_in(&user).await;
    let mut other_tab = browser.clone();
    browser.get("/dashboard").await.expect(200);

    admin.ban(&user, "Spam <b>").await.expect(200);

    let refused =
        other_tab.call("/fn/create_task", &[("title", "x")]).await.refused(403, "user_banned");
    assert_eq!(refused.json()["ban_reason"], "Spam <b>");
    let page = browser.get("/dashboard").await.expect(403);
    assert!(
        page.text.contains("Your account is banned") && page.text.contains("Spam &lt;b&gt;"),
        "{}",
        page.text
    );
    assert!(browser.cookies.is_empty());
    assert_eq!(
        browser.get("/dashboard").await.expect(303).header("location"),
        "/login"
    );
}

#[tokio::test]
async fn a_banned_user_sees_reason_and_expiry_when_signing_in() {
    let app = TestApp::new().await;
    let admin = app.admin("ada").await;
    let bob = app.user("bob").await;
    let ban = bob.ban_path();
    let until = json!({ "reason": "Spam <b>", "expires_at": "2091-02-03T00:00:00Z" });
    admin.post(&ban, &until).await.expect(200);

    let mut browser = app.browser();
    let page = browser.get("/login?next=/settings").await.expect(200);
    let form = Form::of(&page.text, "/fn/login").with("email", &bob.email);
    let right = form.clone().with("password", PASSWORD);
    let refused = browser.send(&right).await.expect(403);
    let said = words(&refused.text);
    for word in ["banned", "Spam <b>", "3 February", "2091"] {
        assert!(said.contains(word), "{word}: {said}");
    }
    assert!(browser.cookies.is_empty());
    // A wrong password does not reveal the ban (ENU-01).
    let wrong = form.with("password", "Wrong-Horse-9");
    let refused = browser.send(&wrong).await.expect(401);
    let said = words(&refused.text);
    assert!(!said.contains("banned") && !said.contains("Spam"), "{said}");
}
