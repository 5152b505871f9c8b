//! Secrets: several at once, one after the other, and in the hands of another service.

use jsonwebtoken::{Algorithm, DecodingKey, Validation};
use serde_json::Value;

use crate::support::{Browser, TestApp, TestUser, tokens};

const NEWER: &str = "f0e0d0c0b0a090807060504030201000f1e1d1c1b1a191817161514131211101";

async fn living_sessions(app: &TestApp) -> Vec<Vec<String>> {
    app.sql("SELECT count(*) FROM sessions WHERE ended_at IS NULL")
        .await
}

// JWT-20
#[tokio::test]
async fn a_new_secret_signs_and_the_old_one_verifies_until_it_is_taken_off_the_list() {
    let old = TestApp::with(&[("REGULA_SECRET", tokens::SECRET)]).await;
    let user = old.user("bob").await;
    let browser = old.signed_in(&user).await;
    let sessions = living_sessions(&old).await;

    let secrets = format!("{NEWER},{}", tokens::SECRET);
    let both = old.again(&[("REGULA_SECRET", &secrets)]).await;
    let _ = both
        .bearer(&user.access_token)
        .get("/api/auth/me")
        .await
        .expect(200);
    stays_signed_in(&browser, &both).await;
    let renewed = TestUser::of(&both, both.refresh(&user.refresh_token).await.expect(200));
    let kid = |token: &str| tokens::header(token)["kid"].clone();
    assert_ne!(kid(&renewed.access_token), kid(&user.access_token));
    assert_eq!(kid(&renewed.access_token), kid(&renewed.refresh_token));

    let new = old.again(&[("REGULA_SECRET", NEWER)]).await;
    let _ = new
        .bearer(&user.access_token)
        .get("/api/auth/me")
        .await
        .refused(401, "token_invalid");
    let _ = new
        .refresh(&user.refresh_token)
        .await
        .refused(401, "token_invalid");
    let _ = new
        .bearer(&renewed.access_token)
        .get("/api/auth/me")
        .await
        .expect(200);
    let _ = new.refresh(&renewed.refresh_token).await.expect(200);
    stays_signed_in(&browser, &new).await;
    assert_eq!(living_sessions(&new).await, sessions);
}

async fn stays_signed_in(browser: &Browser, app: &TestApp) {
    let mut moved = app.browser();
    moved.cookies = browser.cookies.clone();
    let _ = moved.get("/dashboard").await.expect(200);
}

// JWT-05
#[tokio::test]
async fn a_token_of_another_servers_secret_is_refused() {
    let ours = TestApp::with(&[("REGULA_SECRET", tokens::SECRET)]).await;
    let theirs = ours.again(&[("REGULA_SECRET", NEWER)]).await;
    let user = theirs.user("bob").await;
    let _ = user.client.get("/api/auth/me").await.expect(200);
    let _ = ours
        .bearer(&user.access_token)
        .get("/api/auth/me")
        .await
        .refused(401, "token_invalid");

    // Under the name of our secret, too.
    let ours_user = ours.user("eve").await;
    let (header, claims) = (
        tokens::header(&ours_user.access_token),
        tokens::claims(&user.access_token),
    );
    let other_key: Vec<u8> = (0..32).rev().collect();
    let token = tokens::sign(&header, &claims, &other_key);
    let _ = ours
        .bearer(&token)
        .get("/api/auth/me")
        .await
        .refused(401, "token_invalid");
}

#[tokio::test]
async fn another_service_verifies_a_token_with_the_secret_the_issuer_and_the_audience_alone() {
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
