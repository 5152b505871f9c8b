//! Failures of the provider, and throttling.

use crate::support::{
    PASSWORD, TestApp,
    html::words,
    provider::{Mood, OWN, Provider, Way, header},
};

#[tokio::test]
async fn a_provider_outage_is_503_and_password_sign_in_still_works() {
    let provider = Provider::start().await;
    provider.is(Mood::Broken);
    let gone = TestApp::with(&[
        ("REGULA_OIDC_ISSUER", "http://127.0.0.1:9"),
        ("REGULA_OIDC_CLIENT_ID", "x"),
        ("REGULA_OIDC_NAME", "Example ID"),
    ])
    .await;
    for app in [provider.app().await, gone] {
        let user = app.user("ana").await;
        let mut browser = app.browser();
        let fields = [("page", "/login")];
        let refused = browser.submit("/fn/continue_with_provider", &fields).await.expect(503);
        let said = words(&refused.text);
        assert!(
            said.contains("Example ID cannot be reached just now."),
            "{said}"
        );
        assert!(!refused.header("retry-after").is_empty());
        assert!(!browser.cookies.contains_key("regula-oidc"));
        browser.sign_in(&user.email, PASSWORD).await;
        browser.get("/dashboard").await.expect(200);
    }
}

#[tokio::test]
async fn hanging_endless_redirected_or_broken_token_responses_fail_the_sign_in() {
    let provider = Provider::start().await;
    let app = provider.app().await;
    for mood in [Mood::Hanging, Mood::Endless, Mood::Elsewhere, Mood::Broken] {
        let mut browser = app.browser();
        provider.is(Mood::Proper);
        let way = Way::to_sign_in(&mut browser).await;
        let token = OWN.sign(&header(), &provider.claims(&app, &way, "ana"));
        let code = provider.code(&way, token);
        provider.is(mood);
        let refused = browser.get(&way.back(&code)).await;
        // The hanging provider would complete the sign-in after a minute.
        assert!(
            [401, 503].contains(&refused.status),
            "{mood:?}: {}",
            refused.status
        );
        assert!(words(&refused.text).contains("Example ID"), "{mood:?}");
        assert!(!browser.cookies.contains_key("regula"), "{mood:?}");
    }
    assert!(app.sql("SELECT id FROM users").await.is_empty());
}

// THR-01
#[tokio::test]
async fn failing_oidc_callbacks_are_throttled() {
    let provider = Provider::start().await;
    let app = provider.app().await;
    let mut statuses = Vec::new();
    for _ in 0..7 {
        let mut browser = app.browser();
        let way = Way::to_sign_in(&mut browser).await;
        let response = browser.get(&way.back("made-up")).await;
        if response.status == 429 {
            assert!(!response.header("retry-after").is_empty());
        }
        statuses.push(response.status);
    }
    assert_eq!(statuses, [401, 401, 401, 401, 401, 429, 429]);
    // A success resets the counter, as a correct password does.
    app.clock.advance(time::Duration::minutes(1));
    provider.sign_in(&app, &mut app.browser(), "ana").await;
    let mut browser = app.browser();
    let way = Way::to_sign_in(&mut browser).await;
    browser.get(&way.back("made-up")).await.expect(401);
}
