//! The ban, for API clients.

use insta::assert_snapshot;
use regula_schema::Timestamp;
use serde_json::{Value, json};
use time::Duration;

use crate::support::{PASSWORD, TestApp};

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
    let login = json!({ "email": user.email, "password": PASSWORD });
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

#[tokio::test]
async fn a_ban_lasts_until_the_second_that_it_names() {
    let app = TestApp::new().await;
    let admin = app.admin("ada").await;
    let user = app.user("bob").await;
    let path = format!("/api/admin/users/{}", user.id);
    let now = app.clock.now();
    let until = |seconds| Timestamp::new(now.get() + Duration::seconds(seconds));
    let ban = async |end: Timestamp| {
        let body = json!({ "reason": "Rest", "expires_at": end });
        admin.client.post(&format!("{path}/ban"), &body).await
    };
    for past in [0, -1] {
        let _ = ban(until(past)).await.refused(422, "invalid");
    }
    let banned = ban(until(60)).await.expect(200).json();
    assert_eq!(banned["ban_expires_at"], json!(until(60)));

    app.clock.advance(Duration::seconds(59));
    let login = json!({ "email": user.email, "password": PASSWORD });
    let refused = app.anon().post("/api/auth/login", &login).await;
    let refused = refused.refused(403, "user_banned").json();
    assert_eq!(
        (&refused["ban_reason"], &refused["ban_expires_at"]),
        (&json!("Rest"), &json!(until(60)))
    );
    app.clock.advance(Duration::seconds(1));
    let again = app.log_in(&user.email).await;
    let _ = again.client.get("/api/auth/me").await.expect(200);
    let _ = user
        .client
        .get("/api/auth/me")
        .await
        .refused(401, "session_ended");
    let _ = app
        .refresh(&user.refresh_token)
        .await
        .refused(401, "session_ended");
    let seen = admin.client.get(&path).await.expect(200).json();
    assert_eq!(
        [
            &seen["is_banned"],
            &seen["ban_reason"],
            &seen["ban_expires_at"]
        ],
        [&json!(false), &Value::Null, &Value::Null]
    );
}

#[tokio::test]
async fn the_end_of_a_ban_is_kept_in_utc_and_whole_seconds() {
    let app = TestApp::new().await;
    let admin = app.admin("ada").await;
    let user = app.user("bob").await;
    let path = format!("/api/admin/users/{}/ban", user.id);
    for (sent, kept) in [
        ("2999-01-01T00:30:00.987+01:00", "2998-12-31T23:30:00Z"),
        ("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z"),
    ] {
        let body = json!({ "reason": "Rest", "expires_at": sent });
        let banned = admin.client.post(&path, &body).await.expect(200).json();
        assert_eq!(banned["ban_expires_at"], kept);
    }
}

#[tokio::test]
async fn lifting_a_ban_that_is_none_ends_no_session() {
    let app = TestApp::new().await;
    let admin = app.admin("ada").await;
    let user = app.user("bob").await;
    let unban = format!("/api/admin/users/{}/unban", user.id);
    let lifted = admin
        .client
        .post(&unban, &json!({}))
        .await
        .expect(200)
        .json();
    assert_eq!(
        (&lifted["id"], &lifted["is_banned"]),
        (&json!(user.id), &json!(false))
    );
    let _ = user.client.get("/api/auth/me").await.expect(200);
    let nobody = format!("/api/admin/users/{}/unban", uuid::Uuid::now_v7());
    let _ = admin
        .client
        .post(&nobody, &json!({}))
        .await
        .refused(404, "not_found");
}
