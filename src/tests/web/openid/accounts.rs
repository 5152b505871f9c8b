//! Accounts at sign-in with a provider: which one a user gets.

use serde_json::json;

use crate::support::{
    PASSWORD, TestApp,
    html::words,
    provider::{Provider, Way},
};

const EXISTS: &str = "An account with this address exists. Sign in with its password";

#[tokio::test]
async fn the_first_sign_in_creates_an_account_found_later_by_subject() {
    let provider = Provider::start().await;
    let app = provider.app().await;
    let mut browser = app.browser();
    let arrived = provider.sign_in(&app, &mut browser, "ana").await;
    assert_eq!(arrived.header("location"), "/dashboard");
    let settings = browser.get("/settings").await.expect(200);
    assert!(settings.text.contains("ana of Example"));
    assert!(words(&settings.text).contains("Your account has no password."));
    let users = app
        .sql("SELECT email, email_verified_at IS NOT NULL, password_hash IS NULL FROM users")
        .await;
    assert_eq!(users.len(), 1);
    assert_eq!(users[0][0], "ana@example.com");
    assert!(
        users[0][1..].iter().all(|it| it == "1" || it == "true"),
        "{users:?}"
    );

    // The subject identifies the user, also in another browser and with another address.
    let mut other = app.browser();
    let arrived = provider
        .sign_in_as(&app, &mut other, "ana", |claims| {
            claims["email"] = json!("ana@elsewhere.example");
        })
        .await;
    arrived.expect(303);
    let settings = other.get("/settings").await.expect(200);
    assert!(settings.text.contains("ana@elsewhere.example"));
    assert_eq!(app.sql("SELECT id FROM users").await.len(), 1);
    let acts = app.sql("SELECT action, detail FROM audit_entries ORDER BY id").await;
    let names: Vec<_> = acts.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(
        names,
        [
            "user.registered",
            "identity.linked",
            "session.opened",
            "session.opened"
        ]
    );
    assert!(acts[3][1].contains(r#""way":"provider""#), "{acts:?}");
}

#[tokio::test]
async fn an_unverified_provider_address_creates_an_unverified_account() {
    let provider = Provider::start().await;
    let app = provider.app().await;
    let arrived = provider
        .sign_in_as(&app, &mut app.browser(), "ana", |claims| {
            claims["email_verified"] = json!(false);
            claims["name"] = json!("   ");
        })
        .await;
    arrived.expect(303);
    let users = app.sql("SELECT name, email_verified_at FROM users").await;
    assert_eq!(users, [["ana", "NULL"]]);
}

#[tokio::test]
async fn an_account_is_linked_by_address_only_if_both_sides_verified_it() {
    let provider = Provider::start().await;
    for (ours, theirs, status) in [
        (true, true, 303),
        (true, false, 409),
        (false, true, 409),
        (false, false, 409),
    ] {
        let app = provider.app().await;
        app.user("ana").await;
        if ours {
            app.sql("UPDATE users SET email_verified_at = created_at").await;
        }
        let mut browser = app.browser();
        let arrived = provider
            .sign_in_as(&app, &mut browser, "ana", |claims| {
                claims["email_verified"] = json!(theirs);
            })
            .await;
        arrived.expect(status);
        let linked = app.sql("SELECT id FROM identities").await.len();
        assert_eq!(linked, usize::from(status == 303), "{ours} {theirs}");
        assert_eq!(app.sql("SELECT id FROM users").await.len(), 1);
        if status == 303 {
            let settings = browser.get("/settings").await.expect(200);
            assert!(words(&settings.text).contains("You can sign in with your password."));
        } else {
            assert!(words(&arrived.text).contains(EXISTS), "{ours} {theirs}");
            assert!(!browser.cookies.contains_key("regula"));
            let refusals =
                app.sql("SELECT id FROM audit_entries WHERE action = 'session.refused'").await;
            assert_eq!(refusals.len(), 1);
        }
    }
}

#[tokio::test]
async fn a_banned_user_sees_the_reason_and_gets_no_session() {
    let provider = Provider::start().await;
    let app = provider.app().await;
    let admin = app.admin("ada").await;
    provider.sign_in(&app, &mut app.browser(), "ana").await;
    let found = admin.get("/api/admin/users?q=ana@").await.json();
    let ban = format!(
        "/api/admin/users/{}/ban",
        found["items"][0]["id"].as_str().unwrap()
    );
    let body = json!({ "reason": "Spam in the garden" });
    admin.post(&ban, &body).await.expect(200);

    let mut browser = app.browser();
    let refused = provider.try_sign_in(&app, &mut browser, "ana").await.expect(403);
    let said = words(&refused.text);
    assert!(said.contains("Your account is banned") && said.contains("Spam in the garden"));
    assert!(
        refused.text.contains("name=\"password\""),
        "expected the sign-in page"
    );
    assert!(!browser.cookies.contains_key("regula"));
}

#[tokio::test]
async fn a_missing_or_invalid_email_claim_is_403() {
    let provider = Provider::start().await;
    let app = provider.app().await;
    for email in [json!("no address"), json!(null)] {
        let mut browser = app.browser();
        let way = Way::to_sign_in(&mut browser).await;
        let mut claims = provider.claims(&app, &way, "ana");
        claims["email"] = email;
        let token =
            crate::support::provider::OWN.sign(&crate::support::provider::header(), &claims);
        let code = provider.code_telling(&way, token, json!({ "sub": "ana" }));
        let refused = browser.get(&way.back(&code)).await.expect(403);
        assert!(words(&refused.text).contains("did not share your email address"));
    }
    assert!(app.sql("SELECT id FROM users").await.is_empty());
}

#[tokio::test]
async fn the_userinfo_email_is_used_only_if_the_subject_matches() {
    let provider = Provider::start().await;
    let app = provider.app().await;
    let told = |subject: &str| json!({ "sub": subject, "email": "ana@example.com", "email_verified": true, "name": "Ana" });
    for (subject, status) in [("eve", 401), ("ana", 303)] {
        let mut browser = app.browser();
        let way = Way::to_sign_in(&mut browser).await;
        let mut claims = provider.claims(&app, &way, "ana");
        claims.as_object_mut().unwrap().remove("email");
        let token =
            crate::support::provider::OWN.sign(&crate::support::provider::header(), &claims);
        let code = provider.code_telling(&way, token, told(subject));
        browser.get(&way.back(&code)).await.expect(status);
    }
    let users = app.sql("SELECT name, email FROM users").await;
    assert_eq!(users, [["Ana", "ana@example.com"]]);
}

#[tokio::test]
async fn concurrent_first_sign_ins_create_one_account() {
    let provider = Provider::start().await;
    let app: TestApp = provider.app().await;
    let (mut one, mut other) = (app.browser(), app.browser());
    let (a, b) = tokio::join!(
        provider.try_sign_in(&app, &mut one, "ana"),
        provider.try_sign_in(&app, &mut other, "ana"),
    );
    let statuses = [a.status, b.status];
    assert!(statuses.contains(&303), "{statuses:?}");
    assert!(
        statuses.iter().all(|it| [303, 409].contains(it)),
        "{statuses:?}"
    );
    assert_eq!(app.sql("SELECT id FROM users").await.len(), 1);
    assert_eq!(app.sql("SELECT id FROM identities").await.len(), 1);
}

#[tokio::test]
async fn a_password_reset_unlinks_an_identity_of_an_unverified_account() {
    let provider = Provider::start().await;
    let app = provider.app().await;
    let mut eve = app.browser();
    let claimed = provider
        .sign_in_as(&app, &mut eve, "eve", |claims| {
            claims["email"] = json!("ana@example.com");
            claims["email_verified"] = json!(false);
        })
        .await;
    claimed.expect(303);
    let email = regula_schema::Email::parse("ana@example.com").unwrap();
    let link = regula_api::operator::reset_password(app.api(), &email).await.unwrap();
    let token = link.rsplit_once("token=").unwrap().1;
    let fields = [("token", token), ("password", PASSWORD)];
    app.browser().submit("/fn/setup", &fields).await.expect(303);
    assert!(app.sql("SELECT id FROM identities").await.is_empty());
    eve.get("/settings").await.expect(303);
}
