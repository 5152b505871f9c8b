//! Changes of an account's email address.

use serde_json::json;
use time::Duration;

use super::{delivered, is_over, mailing, member, verify};
use crate::support::{
    PASSWORD, TestApp, TestResponse, TestUser,
    smtp::{Delivered, SmtpServer},
};

async fn change(user: &TestUser, email: &str) -> TestResponse {
    let body = json!({ "email": email });
    user.post("/api/auth/email", &body).await
}

/// Received mails, by recipient.
async fn by_recipient(app: &TestApp, smtp: &SmtpServer) -> Vec<(String, Delivered)> {
    app.deliver().await;
    let mut mails: Vec<_> =
        smtp.take().into_iter().map(|mail| (mail.to[0].clone(), mail)).collect();
    mails.sort_by(|(one, _), (other, _)| one.cmp(other));
    mails
}

#[tokio::test]
async fn an_email_change_requires_confirmation_and_notifies_the_old_address() {
    let (app, smtp) = mailing(&[]).await;
    let bob = member(&app, &smtp, "bob").await;
    change(&bob, "Robert@Example.com").await.expect(202);
    let [(old, notice), (new, link)] =
        by_recipient(&app, &smtp).await.try_into().expect("two mails");
    assert_eq!(
        (old.as_str(), new.as_str()),
        ("bob@example.com", "robert@example.com")
    );
    assert_eq!(
        notice.mail.header("subject"),
        "A new email address for your account"
    );
    assert!(!notice.mail.raw.contains("token="), "{}", notice.mail.raw);
    assert!(link.mail.link().starts_with("/verify-email?token="));
    // Before the confirmation the address is unchanged.
    let me = bob.me().await.expect(200).json();
    assert_eq!(me["email"], "bob@example.com");

    verify(&app, &link.mail.token()).await.expect(204);
    let me = bob.me().await.expect(200).json();
    assert_eq!(me["email"], "robert@example.com");
    assert!(me["email_verified_at"].is_string());
    app.anon().log_in("robert@example.com", PASSWORD).await.expect(200);
    app.anon().log_in("bob@example.com", PASSWORD).await.refused(401, "invalid_credentials");
    is_over(verify(&app, &link.mail.token()).await);
    let [(to, told)] = by_recipient(&app, &smtp).await.try_into().expect("one mail");
    assert_eq!(to, "bob@example.com");
    assert_eq!(
        told.mail.header("subject"),
        "Your email address was changed"
    );
    assert!(!told.mail.text.contains("robert"), "{}", told.mail.text);
    let audit = app
        .sql("SELECT count(*), max(detail) FROM audit_entries WHERE action = 'user.email_changed'")
        .await;
    assert_eq!(audit, [["1", "{}"]]);
}

// ENU-03: the response is the same for free and taken addresses; the owner is notified by mail.
#[tokio::test]
async fn an_email_change_does_not_reveal_that_an_address_is_taken() {
    let (app, smtp) = mailing(&[]).await;
    let bob = member(&app, &smtp, "bob").await;
    let ana = member(&app, &smtp, "ana").await;
    let free = change(&bob, "free@example.com").await.expect(202);
    let taken = change(&ana, "bob@example.com").await.expect(202);
    assert_eq!(taken.text, free.text);
    let mails = by_recipient(&app, &smtp).await;
    let to_bob: Vec<_> = mails
        .iter()
        .filter(|(to, _)| to == "bob@example.com")
        .map(|(_, mail)| mail.mail.header("subject"))
        .collect();
    assert_eq!(
        to_bob,
        [
            "A new email address for your account",
            "This address already has an account"
        ]
    );
    let tokens = app.sql("SELECT count(*) FROM one_time_links WHERE used_at IS NULL").await;
    assert_eq!(tokens, [["1"]]);
}

#[tokio::test]
async fn email_changes_without_smtp_refuse_taken_addresses_and_use_the_outbox() {
    let app = TestApp::new().await;
    let (bob, ana) = (app.user("bob").await, app.user("ana").await);
    change(&bob, &ana.email).await.refused(409, "email_taken");
    change(&bob, "robert@example.com").await.expect(202);
    app.deliver().await;
    let mails = app.outbox();
    let (_, mail) = mails.iter().find(|(name, _)| name.contains("change-email")).unwrap();
    verify(&app, &mail.token()).await.expect(204);
    assert_eq!(app.log_in("robert@example.com").await.id, bob.id);
}

#[tokio::test]
async fn email_changes_are_validated_rate_limited_and_require_recent_sign_in() {
    let (app, smtp) = mailing(&[]).await;
    let bob = member(&app, &smtp, "bob").await;
    for (email, code) in [
        ("bob", "malformed"),
        ("", "required"),
        (" BOB@example.com", "unchanged"),
    ] {
        let problem = change(&bob, email).await.invalid("email").json();
        assert_eq!(problem["errors"][0]["code"], code, "{email}");
    }
    app.clock.advance(Duration::minutes(21));
    change(&bob, "robert@example.com").await.refused(403, "confirmation_required");
    let bob = app.log_in(&bob.email).await;
    for _ in 0..3 {
        change(&bob, "robert@example.com").await.expect(202);
    }
    change(&bob, "robert@example.com").await.refused(429, "rate_limited");
    // The rate limit counts all new addresses of an account together.
    change(&bob, "rob@example.com").await.refused(429, "rate_limited");
}

#[tokio::test]
async fn a_new_email_change_invalidates_earlier_links() {
    let (app, smtp) = mailing(&[]).await;
    let bob = member(&app, &smtp, "bob").await;
    change(&bob, "one@example.com").await.expect(202);
    let mails = by_recipient(&app, &smtp).await;
    let first = mails[1].1.mail.token();
    change(&bob, "two@example.com").await.expect(202);
    let mails = by_recipient(&app, &smtp).await;
    let second = mails[1].1.mail.token();
    is_over(verify(&app, &first).await);
    verify(&app, &second).await.expect(204);
    // An earlier link that was not sent yet is not sent any more.
    let bob = app.log_in("two@example.com").await;
    app.clock.advance(Duration::hours(2));
    let bob_again = app.log_in(&bob.email).await;
    by_recipient(&app, &smtp).await;
    change(&bob_again, "three@example.com").await.expect(202);
    app.clock.advance(Duration::minutes(10));
    change(&bob_again, "four@example.com").await.expect(202);
    let to: Vec<String> = by_recipient(&app, &smtp).await.into_iter().map(|(to, _)| to).collect();
    assert_eq!(
        to,
        ["four@example.com", "two@example.com", "two@example.com"]
    );
}

#[tokio::test]
async fn two_users_confirming_the_same_address_concurrently_succeed_once() {
    let (app, smtp) = mailing(&[]).await;
    let bob = member(&app, &smtp, "bob").await;
    let ana = member(&app, &smtp, "ana").await;
    for round in 0..5 {
        let wanted = format!("wanted{round}@example.com");
        let mut tokens = Vec::new();
        for user in [&bob, &ana] {
            let user = app.log_in(&current(&app, user).await).await;
            change(&user, &wanted).await.expect(202);
            let mails = by_recipient(&app, &smtp).await;
            let to_new = mails.iter().find(|(to, _)| *to == wanted).unwrap();
            tokens.push(to_new.1.mail.token());
        }
        let (one, other) = tokio::join!(verify(&app, &tokens[0]), verify(&app, &tokens[1]));
        let (done, refused) = if one.status == 204 {
            (one, other)
        } else {
            (other, one)
        };
        done.expect(204);
        refused.refused(409, "email_taken");
        let count = "SELECT count(*), count(DISTINCT email) FROM users";
        assert_eq!(app.sql(count).await, [["2", "2"]]);
        app.clock.advance(Duration::days(2));
    }
}

/// Current address of this account.
async fn current(app: &TestApp, user: &TestUser) -> String {
    let rows = app.sql("SELECT id, email FROM users").await;
    let id = user.id.replace('-', "");
    rows.into_iter().find(|row| row[0] == id).unwrap().remove(1)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn concurrent_uses_of_an_email_change_link_succeed_once() {
    let (app, smtp) = mailing(&[]).await;
    let bob = member(&app, &smtp, "bob").await;
    change(&bob, "robert@example.com").await.expect(202);
    let token = by_recipient(&app, &smtp).await[1].1.mail.token();
    let body = json!({ "token": token });
    let path = "/api/auth/email/verify";
    let mut done = 0;
    for response in app.anon().post_at_once(20, path, &body).await {
        match response.status {
            204 => done += 1,
            _ => is_over(response),
        }
    }
    assert_eq!(done, 1);
    let told = delivered(&app, &smtp).await;
    assert_eq!(told.header("subject"), "Your email address was changed");
}
