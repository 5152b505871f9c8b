//! The ban, for API clients.

use insta::assert_snapshot;
use serde_json::json;

use crate::support::TestApp;

#[tokio::test]
async fn a_ban_ends_access_and_refresh_tokens_with_the_reason() {
    let app = TestApp::new().await;
    let admin = app.admin("ada").await;
    let user = app.user("bob").await;
    let ban = format!("/api/admin/users/{}/ban", user.id);
    let refresh = json!({ "refresh_token": user.refresh_token });

    let banned = admin
        .client
        .post(&ban, &json!({ "reason": "Spam", "expires_at": null }))
        .await
        .expect(200)
        .json();
    assert_eq!(
        (&banned["is_banned"], &banned["ban_reason"]),
        (&json!(true), &json!("Spam"))
    );

    assert_snapshot!(user.client.get("/api/auth/me").await.snapshot(), @r#"403 {"type":"about:blank","title":"Forbidden","status":403,"detail":"User is banned","code":"user_banned","ban_reason":"Spam","ban_expires_at":null}"#);
    let _ = app
        .anon()
        .post("/api/auth/refresh", &refresh)
        .await
        .refused(403, "user_banned");
    let login = json!({ "email": user.email, "password": crate::support::PASSWORD });
    let _ = app
        .anon()
        .post("/api/auth/login", &login)
        .await
        .refused(403, "user_banned");
    let wrong = json!({ "email": user.email, "password": "Wrong-Horse-9" });
    let _ = app
        .anon()
        .post("/api/auth/login", &wrong)
        .await
        .refused(401, "invalid_credentials");

    // Unban restores sign-in and revives nothing.
    let unban = format!("/api/admin/users/{}/unban", user.id);
    let _ = admin.client.post(&unban, &json!({})).await.expect(200);
    let _ = user
        .client
        .get("/api/auth/me")
        .await
        .refused(401, "session_ended");
    let _ = app
        .anon()
        .post("/api/auth/refresh", &refresh)
        .await
        .refused(401, "session_ended");
    let again = app.log_in(&user.email).await;
    let _ = again.client.get("/api/auth/me").await.expect(200);
}
