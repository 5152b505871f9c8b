//! Bans of API clients.

use insta::assert_snapshot;
use regula_schema::Timestamp;
use serde_json::json;
use time::Duration;

use crate::support::{PASSWORD, TestApp, assert_has};

#[tokio::test]
async fn a_ban_revokes_tokens_and_returns_its_reason() {
    let app = TestApp::new().await;
    let admin = app.admin("ada").await;
    let user = app.user("bob").await;
    let ban = user.ban_path();

    let banned = admin
        .post(&ban, &json!({ "reason": "Spam", "expires_at": null }))
        .await
        .expect(200)
        .json();
    assert_has(&banned, json!({ "is_banned": true, "ban_reason": "Spam" }));

    assert_snapshot!(user.me().await.snapshot(), @r#"403 {"type":"about:blank","title":"Forbidden","status":403,"detail":"User is banned","code":"user_banned","ban_reason":"Spam","ban_expires_at":null}"#);
    app.refresh(&user.refresh_token).await.refused(403, "user_banned");
    app.anon().log_in(&user.email, PASSWORD).await.refused(403, "user_banned");
    app.anon().log_in(&user.email, "Wrong-Horse-9").await.refused(401, "invalid_credentials");

    // Lifting the ban restores sign-in, but no session.
    admin.unban(&user).await.expect(200);
    user.me().await.refused(401, "session_ended");
    app.refresh(&user.refresh_token).await.refused(401, "session_ended");
    let again = app.log_in(&user.email).await;
    again.me().await.expect(200);
}

#[tokio::test]
async fn a_ban_expires_at_the_exact_second() {
    let app = TestApp::new().await;
    let admin = app.admin("ada").await;
    let user = app.user("bob").await;
    let path = format!("/api/admin/users/{}", user.id);
    let now = app.clock.now();
    let until = |seconds| Timestamp::new(now.get() + Duration::seconds(seconds));
    let ban = async |end: Timestamp| {
        let body = json!({ "reason": "Rest", "expires_at": end });
        admin.post(&format!("{path}/ban"), &body).await
    };
    for past in [0, -1] {
        ban(until(past)).await.refused(422, "invalid");
    }
    let banned = ban(until(60)).await.expect(200).json();
    assert_eq!(banned["ban_expires_at"], json!(until(60)));

    app.clock.advance(Duration::seconds(59));
    let refused = app.anon().log_in(&user.email, PASSWORD).await;
    let refused = refused.refused(403, "user_banned").json();
    assert_has(
        &refused,
        json!({ "ban_reason": "Rest", "ban_expires_at": until(60) }),
    );
    app.clock.advance(Duration::seconds(1));
    let again = app.log_in(&user.email).await;
    again.me().await.expect(200);
    user.me().await.refused(401, "session_ended");
    app.refresh(&user.refresh_token).await.refused(401, "session_ended");
    let seen = admin.read(&path).await;
    assert_has(
        &seen,
        json!({ "is_banned": false, "ban_reason": null, "ban_expires_at": null }),
    );
}

#[tokio::test]
async fn ban_expiry_is_stored_in_utc_and_whole_seconds() {
    let app = TestApp::new().await;
    let admin = app.admin("ada").await;
    let user = app.user("bob").await;
    let path = user.ban_path();
    for (sent, kept) in [
        ("2999-01-01T00:30:00.987+01:00", "2998-12-31T23:30:00Z"),
        ("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z"),
    ] {
        let body = json!({ "reason": "Rest", "expires_at": sent });
        let banned = admin.post(&path, &body).await.expect(200).json();
        assert_eq!(banned["ban_expires_at"], kept);
    }
}

#[tokio::test]
async fn unbanning_a_user_who_is_not_banned_ends_no_session() {
    let app = TestApp::new().await;
    let admin = app.admin("ada").await;
    let user = app.user("bob").await;
    let lifted = admin.unban(&user).await.expect(200).json();
    assert_has(&lifted, json!({ "id": user.id, "is_banned": false }));
    user.me().await.expect(200);
    let nobody = format!("/api/admin/users/{}/unban", uuid::Uuid::now_v7());
    admin.post(&nobody, &json!({})).await.refused(404, "not_found");
}
