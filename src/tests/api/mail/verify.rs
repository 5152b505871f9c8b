//! Confirmation of email addresses, and sign-in that requires it.

use serde_json::json;
use time::Duration;

use super::{account, delivered, is_over, mailing, member, verify};
use crate::support::{PASSWORD, TestApp, smtp::SmtpServer};

const REQUIRED: (&str, &str) = ("REGULA_REQUIRE_VERIFIED_EMAIL", "true");

async fn token(app: &TestApp, smtp: &SmtpServer, email: &str) -> String {
    app.anon().post("/api/auth/register", &account(email)).await.expect(202);
    delivered(app, smtp).await.token()
}

#[tokio::test]
async fn a_confirmation_link_works_once_within_a_day() {
    let (app, smtp) = mailing(&[]).await;
    let late = token(&app, &smtp, "late@example.com").await;
    app.clock.advance(Duration::days(1));
    is_over(verify(&app, &late).await);
    let in_time = token(&app, &smtp, "bob@example.com").await;
    app.clock.advance(Duration::hours(23));
    let done = verify(&app, &in_time).await.expect(204);
    assert!(done.text.is_empty() && !done.headers.contains_key("set-cookie"));
    is_over(verify(&app, &in_time).await);
    let bob = app.log_in("bob@example.com").await;
    let me = bob.me().await.expect(200).json();
    let now = app.clock.now().get();
    let at = me["email_verified_at"].as_str().unwrap();
    assert!(at.starts_with(&now.date().to_string()), "{at}");
    let audit =
        app.sql("SELECT count(*) FROM audit_entries WHERE action = 'user.email_verified'").await;
    assert_eq!(audit, [["1"]]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn concurrent_confirmations_by_one_link_succeed_once() {
    let (app, smtp) = mailing(&[]).await;
    let token = token(&app, &smtp, "bob@example.com").await;
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
}

// Where sign-in requires a confirmed address, only the right password reveals that it is missing.
#[tokio::test]
async fn an_unconfirmed_sign_in_is_403_and_sends_another_link() {
    let (app, smtp) = mailing(&[REQUIRED]).await;
    token(&app, &smtp, "bob@example.com").await;
    app.anon().log_in("bob@example.com", "wrong").await.refused(401, "invalid_credentials");
    app.deliver().await;
    assert!(smtp.take().is_empty());

    let mut browser = app.browser();
    let page = browser
        .submit(
            "/fn/login",
            &[
                ("email", "bob@example.com"),
                ("password", PASSWORD),
                ("page", "/login"),
            ],
        )
        .await
        .expect(403);
    assert!(
        page.text.contains("Confirm your email address first"),
        "{}",
        page.text
    );
    assert!(!page.headers.contains_key("set-cookie"));
    let again = delivered(&app, &smtp).await.token();

    let refused = app.anon().log_in("bob@example.com", PASSWORD).await;
    let problem = refused.refused(403, "email_unverified").json();
    assert_eq!(
        problem["detail"],
        "Confirm your email address first, using the link that was sent to it."
    );
    assert_eq!(app.sql("SELECT count(*) FROM sessions").await, [["0"]]);
    // Repeated attempts send no further mails.
    for _ in 0..6 {
        app.anon().log_in("bob@example.com", PASSWORD).await.refused(403, "email_unverified");
    }
    app.deliver().await;
    assert_eq!(smtp.take().len(), 1, "the limit is three mails in total");

    verify(&app, &again).await.expect(204);
    app.anon().log_in("bob@example.com", PASSWORD).await.expect(200);
}

#[tokio::test]
async fn a_ban_takes_precedence_over_an_unconfirmed_address() {
    let (app, smtp) = mailing(&[REQUIRED]).await;
    token(&app, &smtp, "bob@example.com").await;
    // Admins created by the operator are confirmed.
    let admin = app.admin("ada").await;
    let found = admin.read("/api/admin/users?q=bob").await;
    let id = found["items"][0]["id"].as_str().unwrap().to_owned();
    let ban = json!({ "reason": "Spam" });
    let path = format!("/api/admin/users/{id}/ban");
    admin.post(&path, &ban).await.expect(200);
    app.anon().log_in("bob@example.com", PASSWORD).await.refused(403, "user_banned");
}

#[tokio::test]
async fn confirmation_links_can_be_resent_until_the_address_is_confirmed() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let resend = async || bob.post("/api/auth/email/resend", &json!({})).await;
    resend().await.expect(202);
    app.deliver().await;
    let links: Vec<String> = app.outbox().iter().map(|(_, mail)| mail.token()).collect();
    assert_eq!(links.len(), 2);
    // The limit is three in a row, including the mail of the registration.
    resend().await.expect(202);
    resend().await.refused(429, "rate_limited");
    // An earlier link is valid, too.
    verify(&app, &links[0]).await.expect(204);
    resend().await.refused(409, "conflict");
    // Waiting mails are not sent any more.
    app.deliver().await;
    assert_eq!(app.outbox().len(), 2);
}

// A link is bound to the address that it was sent to.
#[tokio::test]
async fn a_link_to_an_old_address_does_not_confirm_a_new_one() {
    let (app, smtp) = mailing(&[]).await;
    let bob = member(&app, &smtp, "bob").await;
    let eve = token(&app, &smtp, "eve@example.com").await;
    app.sql("UPDATE users SET email = 'mallory@example.com' WHERE email = 'eve@example.com'")
        .await;
    is_over(verify(&app, &eve).await);
    let rows = app.sql("SELECT count(*) FROM users WHERE email_verified_at IS NULL").await;
    assert_eq!(rows, [["1"]]);
    bob.me().await.expect(200);
}
