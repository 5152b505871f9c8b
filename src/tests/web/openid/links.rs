//! Links to a provider in the settings, and re-authentication.

use time::Duration;

use crate::support::{
    Browser, PASSWORD, TestResponse,
    html::{Form, words},
    provider::{Provider, Way},
};

const LINK: &str = "/fn/link_identity";
const CONFIRM: &str = "/fn/confirm_with_provider";
const UNLINK: &str = "/fn/unlink_identity";
const PAGE: [(&str, &str); 1] = [("page", "/settings")];

async fn settings(browser: &mut Browser) -> String {
    browser.get("/settings").await.expect(200).text
}

/// Asserts a redirect to re-authentication.
#[track_caller]
fn asks_who_it_is(answer: TestResponse) {
    let asked = answer.expect(303);
    let to = asked.header("location");
    assert!(to.starts_with("/confirm?next=%2Fsettings"), "{to}");
}

#[tokio::test]
async fn an_identity_can_be_linked_used_and_unlinked() {
    let provider = Provider::start().await;
    let app = provider.app().await;
    let user = app.user("ana").await;
    let mut browser = app.signed_in(&user).await;
    let way = Way::from(&mut browser, LINK, &PAGE).await;
    let linked = provider.try_come_back(&app, &mut browser, &way, "other", |_| {}).await;
    assert_eq!(linked.expect(303).header("location"), "/settings");
    assert!(settings(&mut browser).await.contains("other@example.com"));
    // A repeated link is accepted.
    let way = Way::from(&mut browser, LINK, &PAGE).await;
    provider.come_back(&app, &mut browser, &way, "other").await;
    assert_eq!(app.sql("SELECT id FROM identities").await.len(), 1);

    let mut elsewhere = app.browser();
    provider.sign_in(&app, &mut elsewhere, "other").await;
    assert!(settings(&mut elsewhere).await.contains("ana@example.com"));

    let form = Form::of(&settings(&mut browser).await, UNLINK);
    browser.send(&form).await.expect(303);
    assert!(!settings(&mut browser).await.contains("other@example.com"));
    // An outdated form: the identity is unlinked already.
    browser.send(&form).await.expect(404);
    browser.submit(UNLINK, &[("id", "../me"), PAGE[0]]).await.expect(404);
    let acts = app
        .sql("SELECT action FROM audit_entries WHERE action LIKE 'identity.%' ORDER BY id")
        .await;
    assert_eq!(acts, [["identity.linked"], ["identity.unlinked"]]);
    // The provider's account now signs in a new user.
    provider.sign_in(&app, &mut app.browser(), "other").await;
    assert_eq!(app.sql("SELECT id FROM users").await.len(), 2);
}

#[tokio::test]
async fn an_identity_linked_to_one_user_cannot_be_linked_to_another() {
    let provider = Provider::start().await;
    let app = provider.app().await;
    provider.sign_in(&app, &mut app.browser(), "ana").await;
    let bob = app.user("bob").await;
    let mut browser = app.signed_in(&bob).await;
    let way = Way::from(&mut browser, LINK, &PAGE).await;
    let refused = provider.try_come_back(&app, &mut browser, &way, "ana", |_| {}).await.expect(409);
    let said = words(&refused.text);
    assert!(
        said.contains("This account of Example ID is linked to another account here."),
        "{said}"
    );
    assert!(refused.text.contains("<h1>Settings<"));
    assert_eq!(app.sql("SELECT id FROM identities").await.len(), 1);
}

#[tokio::test]
async fn linking_must_finish_in_the_session_that_started_it() {
    let provider = Provider::start().await;
    let app = provider.app().await;
    let (ana, eve) = (app.user("ana").await, app.user("eve").await);
    let mut browser = app.signed_in(&ana).await;
    let way = Way::from(&mut browser, LINK, &PAGE).await;
    // Another user signs in at this browser in the meantime.
    browser.sign_in(&eve.email, PASSWORD).await;
    provider.try_come_back(&app, &mut browser, &way, "x", |_| {}).await.expect(401);
    // Or the user signs out.
    let mut browser = app.signed_in(&ana).await;
    let way = Way::from(&mut browser, LINK, &PAGE).await;
    browser.submit("/fn/logout", &[]).await.expect(303);
    provider.come_back(&app, &mut browser, &way, "x").await;
    assert!(app.sql("SELECT id FROM identities").await.is_empty());
    // Without a session, the flow does not start.
    let sent = app.browser().submit(LINK, &PAGE).await.expect(303);
    assert!(sent.header("location").starts_with("/login"));
}

#[tokio::test]
async fn linking_and_unlinking_require_a_recent_sign_in() {
    let provider = Provider::start().await;
    let app = provider.app().await;
    let mut browser = app.browser();
    provider.sign_in(&app, &mut browser, "ana").await;
    let way = Way::from(&mut browser, LINK, &PAGE).await;
    provider.come_back(&app, &mut browser, &way, "two").await;
    let form = Form::of(&settings(&mut browser).await, UNLINK);

    app.clock.advance(Duration::minutes(9));
    let late = Way::from(&mut browser, LINK, &PAGE).await;
    app.clock.advance(Duration::minutes(11));
    asks_who_it_is(browser.submit(LINK, &PAGE).await);
    asks_who_it_is(browser.send(&form).await);
    provider.try_come_back(&app, &mut browser, &late, "three", |_| {}).await.expect(400);
    assert_eq!(app.sql("SELECT id FROM identities").await.len(), 2);

    // A user without a password re-authenticates with the provider.
    let fields = [("page", "/settings"), ("next", "/settings?x=1")];
    let way = Way::from(&mut browser, CONFIRM, &fields).await;
    assert_eq!(way.param("max_age"), "0");
    let confirmed = provider.try_come_back(&app, &mut browser, &way, "ana", |_| {}).await;
    assert_eq!(confirmed.expect(303).header("location"), "/settings?x=1");
    let unlinked = browser.send(&form).await.expect(303);
    assert!(!unlinked.header("location").starts_with("/confirm"));
    assert_eq!(app.sql("SELECT id FROM identities").await.len(), 1);
    let confirmed =
        app.sql("SELECT id FROM audit_entries WHERE action = 'session.confirmed'").await;
    assert_eq!(confirmed.len(), 1);
}

#[tokio::test]
async fn reauthentication_requires_a_fresh_sign_in_with_a_linked_identity() {
    let provider = Provider::start().await;
    let app = provider.app().await;
    let mut browser = app.browser();
    provider.sign_in(&app, &mut browser, "ana").await;
    app.clock.advance(Duration::minutes(30));
    asks_who_it_is(browser.submit(LINK, &PAGE).await);

    let way = Way::from(&mut browser, CONFIRM, &PAGE).await;
    let long_ago = app.clock.now().get().unix_timestamp() - 61;
    let refused = provider
        .try_come_back(&app, &mut browser, &way, "ana", |claims| {
            claims["auth_time"] = serde_json::json!(long_ago);
        })
        .await;
    refused.expect(401);
    let way = Way::from(&mut browser, CONFIRM, &PAGE).await;
    provider.try_come_back(&app, &mut browser, &way, "eve", |_| {}).await.expect(403);
    asks_who_it_is(browser.submit(LINK, &PAGE).await);

    let way = Way::from(&mut browser, CONFIRM, &PAGE).await;
    provider.come_back(&app, &mut browser, &way, "ana").await;
    let sent = browser.submit(LINK, &PAGE).await.expect(303);
    assert_eq!(sent.header("location"), "/auth/oidc");
}

#[tokio::test]
async fn the_last_sign_in_method_cannot_be_unlinked() {
    let provider = Provider::start().await;
    let app = provider.app().await;
    let mut browser = app.browser();
    provider.sign_in(&app, &mut browser, "ana").await;
    let only = Form::of(&settings(&mut browser).await, UNLINK);
    let refused = browser.send(&only).await.expect(409);
    assert!(words(&refused.text).contains("This is your only way to sign in."));

    // Of two identities, one is kept, even if both are unlinked concurrently.
    let way = Way::from(&mut browser, LINK, &PAGE).await;
    provider.come_back(&app, &mut browser, &way, "two").await;
    let page = settings(&mut browser).await;
    let ids: Vec<String> = crate::support::html::elements(&page)
        .iter()
        .filter(|e| e.get("name") == "id")
        .map(|e| e.get("value").to_owned())
        .collect();
    assert_eq!(ids.len(), 2);
    let (mut one, mut other) = (browser.clone(), browser.clone());
    let (first, second) = (
        [("id", ids[0].as_str()), PAGE[0]],
        [("id", ids[1].as_str()), PAGE[0]],
    );
    let (a, b) = tokio::join!(one.submit(UNLINK, &first), other.submit(UNLINK, &second));
    let mut statuses = [a.status, b.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
    assert_eq!(app.sql("SELECT id FROM identities").await.len(), 1);
}

// Account pre-hijacking: an attacker signs up with another person's address and links their own
// identity, which must not give access once the owner has confirmed the address.
#[tokio::test]
async fn email_verification_removes_previously_linked_identities() {
    let provider = Provider::start().await;
    let app = provider.app().await;
    let planted = app.user("ana").await;
    let mut browser = app.signed_in(&planted).await;
    let way = Way::from(&mut browser, LINK, &PAGE).await;
    provider.come_back(&app, &mut browser, &way, "other").await;

    app.deliver().await;
    let token = app.outbox()[0].1.token();
    let owner = serde_json::json!({ "token": token });
    app.anon().post("/api/auth/email/verify", &owner).await.expect(204);
    assert!(app.sql("SELECT id FROM identities").await.is_empty());
    let mut elsewhere = app.browser();
    provider.sign_in(&app, &mut elsewhere, "other").await;
    assert!(!settings(&mut elsewhere).await.contains("ana@example.com"));
}
