//! Refresh tokens: each is valid once, for one successor (RFC 9700, section 4.14).

use std::collections::HashSet;

use serde_json::{Value, json};
use time::Duration;

use crate::support::{TestApp, TestResponse, assert_has, tokens};

fn refresh_token(response: TestResponse) -> String {
    let json = response.expect(200).json();
    json["refresh_token"].as_str().unwrap().to_owned()
}

async fn reuses(app: &TestApp) -> String {
    let rows =
        app.sql("SELECT count(*) FROM audit_entries WHERE action = 'session.token_reused'").await;
    rows[0][0].clone()
}

#[tokio::test]
async fn a_refresh_returns_a_new_token_pair_and_the_user() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let response = app.refresh(&user.refresh_token).await.expect(200).json();
    assert_eq!(response["user"]["id"], user.id);
    assert_has(
        &response,
        json!({ "token_type": "bearer", "expires_in": 1800 }),
    );
    assert_ne!(response["access_token"], user.access_token);
    assert_ne!(response["refresh_token"], user.refresh_token);

    let (old, new) = (
        tokens::claims(&user.refresh_token),
        tokens::claims(response["refresh_token"].as_str().unwrap()),
    );
    assert_has(&old, json!({ "sid": new["sid"], "sub": new["sub"] }));
    assert_ne!(old["jti"], new["jti"]);
    // Only the access token has claims about the user.
    assert_eq!(
        [&new["email"], &new["name"], &new["role"]],
        [&Value::Null; 3]
    );
    let renewed = app.bearer(response["access_token"].as_str().unwrap());
    renewed.me().await.expect(200);
    user.me().await.expect(200);
}

#[tokio::test]
async fn repeated_refreshes_stay_in_one_session() {
    let app = TestApp::new().await;
    let mut user = app.user("bob").await;
    let mut seen = HashSet::from([user.refresh_token.clone()]);
    for _ in 0..20 {
        user = app.refreshed(&user).await;
        assert!(seen.insert(user.refresh_token.clone()));
        user.me().await.expect(200);
        app.clock.advance(Duration::hours(1));
    }
    let sessions = app.sql("SELECT count(*), count(ended_at) FROM sessions").await;
    assert_eq!(sessions, [["1", "0"]]);
    assert_eq!(reuses(&app).await, "0");
}

// RFR-01, RFR-02
#[tokio::test]
async fn the_previous_refresh_token_gets_the_same_successor_for_ten_seconds() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let first = app.refresh(&user.refresh_token).await;
    let first = refresh_token(first);
    for seconds in [0, 4, 6] {
        app.clock.advance(Duration::seconds(seconds));
        let again = app.refresh(&user.refresh_token).await.expect(200);
        let access = again.json()["access_token"].as_str().unwrap().to_owned();
        app.bearer(&access).me().await.expect(200);
        assert_eq!(refresh_token(again), first);
    }
    app.refresh(&first).await.expect(200);
    assert_eq!(reuses(&app).await, "0");
}

// RFR-01
#[tokio::test]
async fn reusing_the_previous_refresh_token_after_ten_seconds_ends_the_session() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let other_device = app.log_in(&user.email).await;
    let stolen = user.refresh_token.clone();
    let user = app.refreshed(&user).await;

    app.clock.advance(Duration::seconds(11));
    let reused = app.refresh(&stolen).await;
    insta::assert_snapshot!(reused.snapshot(), @r#"401 {"type":"about:blank","title":"Unauthorized","status":401,"detail":"Session has ended","code":"session_ended"}"#);
    user.me().await.refused(401, "session_ended");
    app.refresh(&user.refresh_token).await.refused(401, "session_ended");
    other_device.me().await.expect(200);

    let entries = app
        .sql("SELECT target_id, detail FROM audit_entries WHERE action = 'session.token_reused'")
        .await;
    let [[target, detail]] = entries.iter().map(Vec::as_slice).collect::<Vec<_>>()[..] else {
        panic!("expected one entry: {entries:?}")
    };
    assert_eq!(*target, user.id.replace('-', ""));
    let detail: Value = serde_json::from_str(detail).unwrap();
    assert_eq!(detail["session_id"], tokens::claims(&stolen)["sid"]);
    let ended = app.sql("SELECT count(*) FROM sessions WHERE ended_because = 'reused'").await;
    assert_eq!(ended, [["1"]]);
}

// RFR-01
#[tokio::test]
async fn reusing_a_refresh_token_from_two_rotations_ago_ends_the_session() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let second = refresh_token(app.refresh(&user.refresh_token).await);
    let third = refresh_token(app.refresh(&second).await);
    app.refresh(&user.refresh_token).await.refused(401, "session_ended");
    app.refresh(&third).await.refused(401, "session_ended");
    user.me().await.refused(401, "session_ended");
    assert_eq!(reuses(&app).await, "1");
}

// RFR-02
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn fifty_concurrent_refreshes_get_the_same_successor() {
    let app = TestApp::new().await;
    let mut token = app.user("bob").await.refresh_token;
    for round in 0..10 {
        let body = json!({ "refresh_token": token });
        let client = app.anon();
        let answers = client.post_at_once(50, "/api/auth/refresh", &body).await;
        let successors: HashSet<String> = answers.into_iter().map(refresh_token).collect();
        assert_eq!(successors.len(), 1, "round {round}");
        token = successors.into_iter().next().unwrap();
        // Stays below the limit per minute.
        app.clock.advance(Duration::minutes(1));
    }
    let sessions = app.sql("SELECT count(*), count(ended_at) FROM sessions").await;
    assert_eq!(sessions, [["1", "0"]]);
}

// RFR-04
#[tokio::test]
async fn access_and_refresh_tokens_are_not_interchangeable() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    app.refresh(&user.access_token).await.refused(401, "token_type_invalid");
    let api = app.bearer(&user.refresh_token).me().await;
    api.refused(401, "token_type_invalid");
    let body = json!({ "refresh_token": user.access_token });
    let logout = app.anon().post("/api/auth/logout", &body).await;
    logout.refused(401, "token_type_invalid");
    user.me().await.expect(200);
}

// RFR-05
#[tokio::test]
async fn malformed_refresh_tokens_and_mismatched_claims_are_refused() {
    let app = TestApp::with(&[("REGULA_SECRET", tokens::SECRET)]).await;
    let (bob, eve) = (app.user("bob").await, app.user("eve").await);
    let header = tokens::header(&eve.refresh_token);
    let claims = tokens::claims(&eve.refresh_token);
    let bobs = tokens::claims(&bob.refresh_token);
    for (claim, value) in [("sub", bobs["sub"].clone()), ("sid", bobs["sid"].clone())] {
        let forged = tokens::sign(
            &header,
            &tokens::with(&claims, claim, value),
            &tokens::key(),
        );
        app.refresh(&forged).await.refused(401, "token_invalid");
    }
    let unknown = tokens::with(&claims, "sid", json!(uuid::Uuid::now_v7()));
    let forged = tokens::sign(&header, &unknown, &tokens::key());
    app.refresh(&forged).await.refused(401, "user_not_found");
    for odd in [
        "",
        "x",
        ".",
        &eve.refresh_token[..eve.refresh_token.len() - 1],
        &"x".repeat(5000),
    ] {
        app.refresh(odd).await.refused(401, "token_invalid");
    }
    // None of it ended a session.
    for user in [bob, eve] {
        app.refresh(&user.refresh_token).await.expect(200);
    }
}
