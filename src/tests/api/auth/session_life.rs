//! Lifetime of an API client's session, and sign-out.

use axum::http::Method;
use serde_json::json;
use time::Duration;

use crate::support::{TestApp, tokens};

// RFR-06
#[tokio::test]
async fn a_refresh_token_expires_after_seven_days() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let claims = tokens::claims(&user.refresh_token);
    let life = claims["exp"].as_i64().unwrap() - claims["iat"].as_i64().unwrap();
    assert_eq!(life, Duration::days(7).whole_seconds());

    app.clock.advance(Duration::days(7) - Duration::seconds(1));
    let user = app.refreshed(&user).await;
    app.clock.advance(Duration::days(7) + Duration::seconds(5));
    app.refresh(&user.refresh_token).await.refused(401, "token_expired");
}

// RFR-06
#[tokio::test]
async fn a_session_ends_after_thirty_days_regardless_of_use() {
    let app = TestApp::new().await;
    let mut user = app.user("bob").await;
    for _ in 0..29 {
        app.clock.advance(Duration::days(1));
        user = app.refreshed(&user).await;
        user.me().await.expect(200);
    }
    app.clock.advance(Duration::days(1) - Duration::seconds(1));
    user = app.refreshed(&user).await;
    app.clock.advance(Duration::seconds(1));
    app.refresh(&user.refresh_token).await.refused(401, "session_ended");
    // The unexpired access token is refused, too.
    user.me().await.refused(401, "session_ended");
}

// RFR-07
#[tokio::test]
async fn signing_out_by_access_token_ends_both_tokens() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let other_device = app.log_in(&user.email).await;
    user.me().await.expect(200);
    let out = user.send(Method::POST, "/api/auth/logout", None).await.expect(204);
    assert_eq!(
        (out.text.as_str(), out.header("cache-control")),
        ("", "no-store")
    );
    user.me().await.refused(401, "session_ended");
    app.refresh(&user.refresh_token).await.refused(401, "session_ended");
    other_device.me().await.expect(200);
    app.refresh(&other_device.refresh_token).await.expect(200);
    let entries =
        app.sql("SELECT count(*) FROM audit_entries WHERE action = 'session.ended'").await;
    assert_eq!(entries, [["1"]]);
}

// RFR-07
#[tokio::test]
async fn signing_out_by_refresh_token_ends_both_tokens() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let body = json!({ "refresh_token": user.refresh_token });
    app.anon().post("/api/auth/logout", &body).await.expect(204);
    user.me().await.refused(401, "session_ended");
    app.refresh(&user.refresh_token).await.refused(401, "session_ended");
    // A repeated sign-out succeeds.
    app.anon().post("/api/auth/logout", &body).await.expect(204);
    app.anon()
        .send(Method::POST, "/api/auth/logout", None)
        .await
        .refused(401, "authorization_missing");
}

// RFR-07
#[tokio::test]
async fn signing_out_with_a_replaced_refresh_token_ends_the_session() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let newer = app.refreshed(&user).await;
    let body = json!({ "refresh_token": user.refresh_token });
    app.anon().post("/api/auth/logout", &body).await.expect(204);
    newer.me().await.refused(401, "session_ended");
    app.refresh(&newer.refresh_token).await.refused(401, "session_ended");
}

#[tokio::test]
async fn tokens_of_a_deleted_user_are_refused() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    app.sql("DELETE FROM users").await;
    user.me().await.refused(401, "user_not_found");
    app.refresh(&user.refresh_token).await.refused(401, "user_not_found");
}

// RFR-08
#[tokio::test]
async fn the_database_stores_only_hashes_of_tokens() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let newer = app.refreshed(&user).await;
    let browser = app.signed_in(&user).await;
    let cookie = browser.cookies.values().next().unwrap();

    let rows = app.sql("SELECT * FROM sessions").await;
    assert_eq!(rows.len(), 2);
    let dump = format!(
        "{rows:?} {:?}",
        app.sql("SELECT * FROM audit_entries").await
    );
    for token in [&user, &newer].map(|user| &user.refresh_token) {
        let jti = tokens::claims(token)["jti"].as_str().unwrap().to_owned();
        assert_eq!(jti.len(), 22, "128 bits as base64url: {jti}");
        assert!(!dump.contains(&jti), "{dump}");
        assert!(!dump.contains(token.rsplit('.').next().unwrap()));
    }
    assert!(!dump.contains(cookie.as_str()), "{dump}");
    let hashes = app.sql("SELECT token_hash, previous_hash FROM sessions WHERE kind = 'api'").await;
    let hash_of = |token: &str| {
        use sha2::Digest;
        let jti = tokens::claims(token)["jti"].as_str().unwrap().to_owned();
        let digest = sha2::Sha256::digest(jti.as_bytes());
        digest.iter().map(|byte| format!("{byte:02x}")).collect::<String>()
    };
    assert_eq!(
        hashes,
        [[hash_of(&newer.refresh_token), hash_of(&user.refresh_token)]]
    );
}
