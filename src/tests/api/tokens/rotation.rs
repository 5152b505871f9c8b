//! Rotation of secrets: several at once, one after the other, and a secret shared with another
//! service.

use jsonwebtoken::{Algorithm, DecodingKey, Validation};
use serde_json::Value;
use time::Duration;

use crate::support::{Browser, TestApp, TestUser, tokens};

const NEWER: &str = "f0e0d0c0b0a090807060504030201000f1e1d1c1b1a191817161514131211101";

async fn living_sessions(app: &TestApp) -> Vec<Vec<String>> {
    app.sql("SELECT count(*) FROM sessions WHERE ended_at IS NULL").await
}

// JWT-20
#[tokio::test]
async fn a_new_secret_signs_and_the_old_one_verifies_while_listed() {
    let old = TestApp::with(&[("REGULA_SECRET", tokens::SECRET)]).await;
    let user = old.user("bob").await;
    let browser = old.signed_in(&user).await;
    let sessions = living_sessions(&old).await;

    let secrets = format!("{NEWER},{}", tokens::SECRET);
    let both = old.again(&[("REGULA_SECRET", &secrets)]).await;
    both.bearer(&user.access_token).me().await.expect(200);
    stays_signed_in(&browser, &both).await;
    let renewed = TestUser::of(&both, both.refresh(&user.refresh_token).await.expect(200));
    let kid = |token: &str| tokens::header(token)["kid"].clone();
    assert_ne!(kid(&renewed.access_token), kid(&user.access_token));
    assert_eq!(kid(&renewed.access_token), kid(&renewed.refresh_token));

    let new = old.again(&[("REGULA_SECRET", NEWER)]).await;
    new.bearer(&user.access_token).me().await.refused(401, "token_invalid");
    new.refresh(&user.refresh_token).await.refused(401, "token_invalid");
    new.bearer(&renewed.access_token).me().await.expect(200);
    new.refresh(&renewed.refresh_token).await.expect(200);
    stays_signed_in(&browser, &new).await;
    assert_eq!(living_sessions(&new).await, sessions);
}

async fn stays_signed_in(browser: &Browser, app: &TestApp) {
    let mut moved = app.browser();
    moved.cookies = browser.cookies.clone();
    moved.get("/dashboard").await.expect(200);
}

async fn reuses(app: &TestApp) -> Vec<Vec<String>> {
    app.sql("SELECT count(*) FROM audit_entries WHERE action = 'session.token_reused'").await
}

// JWT-20, RFR-02: two nodes, one of which has the new secret already.
#[tokio::test]
async fn a_refresh_token_has_one_successor_during_secret_rotation() {
    let before = TestApp::with(&[("REGULA_SECRET", tokens::SECRET)]).await;
    let secrets = format!("{NEWER},{}", tokens::SECRET);
    let after = before.again(&[("REGULA_SECRET", &secrets)]).await;
    let user = before.user("bob").await;
    let next = async |app: &TestApp, token: &str| {
        TestUser::of(app, app.refresh(token).await.expect(200)).refresh_token
    };
    let jti = |token: &str| tokens::claims(token)["jti"].clone();
    let kid = |token: &str| tokens::header(token)["kid"].clone();

    let mut token = user.refresh_token;
    for (first, second) in [(&before, &after), (&after, &before)] {
        let one = next(first, &token).await;
        let other = next(second, &token).await;
        assert_eq!(jti(&one), jti(&other));
        assert_ne!(kid(&one), kid(&other));
        // Either token can be refreshed, and both lead to the same successor.
        let of_after = if kid(&one) == kid(&token) {
            &other
        } else {
            &one
        };
        let of_before = if kid(&one) == kid(&token) {
            &one
        } else {
            &other
        };
        let by_new = next(&after, of_after).await;
        assert_eq!(jti(&next(&after, of_before).await), jti(&by_new));
        let by_old = next(&before, of_before).await;
        assert_eq!(jti(&by_old), jti(&by_new));
        // An unknown signature is not treated as theft by a node without the new secret.
        before.refresh(&by_new).await.refused(401, "token_invalid");
        token = by_old;
    }
    assert_eq!(living_sessions(&after).await, [["1"]]);
    assert_eq!(reuses(&after).await, [["0"]]);
}

// JWT-20
#[tokio::test]
async fn secret_rotation_over_seven_days_ends_no_session() {
    let old = TestApp::with(&[("REGULA_SECRET", tokens::SECRET)]).await;
    let mut daily = old.user("daily").await;
    let rare = old.user("rare").await;
    let gone = old.user("gone").await;
    let browser = old.signed_in(&gone).await;
    let secrets = format!("{NEWER},{}", tokens::SECRET);
    let both = old.again(&[("REGULA_SECRET", &secrets)]).await;
    for _ in 0..6 {
        old.clock.advance(Duration::days(1));
        daily = TestUser::of(&both, both.refresh(&daily.refresh_token).await.expect(200));
        stays_signed_in(&browser, &both).await;
    }
    // Rotation too early: tokens of the old secret are refused, but the session is not ended.
    let early = old.again(&[("REGULA_SECRET", NEWER)]).await;
    let refused = early.refresh(&rare.refresh_token).await;
    refused.refused(401, "token_invalid");
    early.refresh(&daily.refresh_token).await.expect(200);
    let rare = TestUser::of(&both, both.refresh(&rare.refresh_token).await.expect(200));

    old.clock.advance(Duration::days(1) + Duration::minutes(1));
    let new = old.again(&[("REGULA_SECRET", NEWER)]).await;
    new.refresh(&rare.refresh_token).await.expect(200);
    stays_signed_in(&browser, &new).await;
    // This session ended by its seven days without use, not by the rotation.
    both.refresh(&gone.refresh_token).await.refused(401, "token_expired");
    assert_eq!(reuses(&new).await, [["0"]]);
}

// JWT-05
#[tokio::test]
async fn a_token_signed_with_another_servers_secret_is_refused() {
    let ours = TestApp::with(&[("REGULA_SECRET", tokens::SECRET)]).await;
    let theirs = ours.again(&[("REGULA_SECRET", NEWER)]).await;
    let user = theirs.user("bob").await;
    user.me().await.expect(200);
    ours.bearer(&user.access_token).me().await.refused(401, "token_invalid");

    // Also with the `kid` of the app's own secret.
    let ours_user = ours.user("eve").await;
    let (header, claims) = (
        tokens::header(&ours_user.access_token),
        tokens::claims(&user.access_token),
    );
    let other_key: Vec<u8> = (0..32).rev().collect();
    let token = tokens::sign(&header, &claims, &other_key);
    ours.bearer(&token).me().await.refused(401, "token_invalid");
}

#[tokio::test]
async fn another_service_verifies_a_token_with_secret_issuer_and_audience() {
    let app = TestApp::with(&[("REGULA_SECRET", tokens::SECRET)]).await;
    let user = app.user("bob").await;
    let mut validation = Validation::new(Algorithm::HS256);
    validation.set_issuer(&["regula"]);
    validation.set_audience(&["regula-api"]);
    validation.set_required_spec_claims(&["iss", "aud", "sub", "exp"]);
    let verify = |key: &[u8]| {
        let key = DecodingKey::from_secret(key);
        jsonwebtoken::decode::<Value>(&user.access_token, &key, &validation)
    };
    let claims = verify(&tokens::key()).unwrap().claims;
    assert_eq!(claims["sub"], user.id);
    assert_eq!(claims["email"], user.email);
    assert_eq!(claims["role"], "user");
    assert_eq!(claims["token_type"], "access");
    assert!(verify(&[1; 32]).is_err());
}
