//! Password reset by a link.

use serde_json::json;
use time::Duration;

use super::{delivered, forgot, is_over, mailing, member, reset};
use crate::support::{PASSWORD, TestApp, smtp::SmtpServer};

const NEW: &str = "Another-Horse-9";

async fn token(app: &TestApp, smtp: &SmtpServer, email: &str) -> String {
    forgot(app, email).await.expect(202);
    delivered(app, smtp).await.token()
}

// PWR-02
#[tokio::test]
async fn a_password_reset_ends_all_sessions_and_starts_none() {
    let (app, smtp) = mailing(&[]).await;
    let bob = member(&app, &smtp, "bob").await;
    let browser = app.signed_in(&bob).await;
    let token = token(&app, &smtp, &bob.email).await;
    let done = reset(&app, &token, NEW).await.expect(204);
    assert!(done.text.is_empty() && !done.headers.contains_key("set-cookie"));
    bob.me().await.refused(401, "session_ended");
    app.refresh(&bob.refresh_token).await.refused(401, "session_ended");
    assert!(
        browser
            .clone()
            .get("/dashboard")
            .await
            .expect(303)
            .header("location")
            .starts_with("/login")
    );
    let alive = app.sql("SELECT count(*) FROM sessions WHERE ended_at IS NULL").await;
    assert_eq!(alive, [["0"]]);
    app.anon().log_in(&bob.email, PASSWORD).await.refused(401, "invalid_credentials");
    app.anon().log_in(&bob.email, NEW).await.expect(200);
    // The reset is in the audit log, and the owner is notified.
    let audit =
        app.sql("SELECT count(*) FROM audit_entries WHERE action = 'user.password_reset'").await;
    assert_eq!(audit, [["1"]]);
    let told = delivered(&app, &smtp).await;
    assert_eq!(told.header("subject"), "Your password was changed");
    assert!(!told.raw.contains(NEW) && !told.text.contains("token="));
}

// PWR-01
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn concurrent_resets_by_one_link_succeed_once() {
    let (app, smtp) = mailing(&[]).await;
    let bob = member(&app, &smtp, "bob").await;
    let token = token(&app, &smtp, &bob.email).await;
    let racers: Vec<_> = (0..20)
        .map(|n| {
            let (client, token) = (app.anon(), token.clone());
            let body = json!({ "token": token, "password": format!("{NEW}-{n}") });
            tokio::spawn(async move { client.post("/api/auth/password/reset", &body).await })
        })
        .collect();
    let mut winner = None;
    for (n, racer) in racers.into_iter().enumerate() {
        let response = racer.await.unwrap();
        match response.status {
            204 => assert_eq!(winner.replace(n), None, "two resets succeeded"),
            // 503: more requests at once than can be hashed.
            503 => {}
            _ => is_over(response),
        }
    }
    let winner = winner.expect("no reset succeeded");
    app.anon().log_in(&bob.email, &format!("{NEW}-{winner}")).await.expect(200);
}

// PWR-01
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_of_two_reset_links_used_concurrently_is_refused() {
    let (app, smtp) = mailing(&[]).await;
    let bob = member(&app, &smtp, "bob").await;
    for round in 0..5 {
        let (one, other) = (
            token(&app, &smtp, &bob.email).await,
            token(&app, &smtp, &bob.email).await,
        );
        let (first, second) = (format!("{NEW}-{round}-1"), format!("{NEW}-{round}-2"));
        let (one, other) = tokio::join!(reset(&app, &one, &first), reset(&app, &other, &second));
        let (done, over) = if one.status == 204 {
            (one, other)
        } else {
            (other, one)
        };
        done.expect(204);
        is_over(over);
        app.deliver().await;
        smtp.take();
        app.clock.advance(Duration::days(2));
    }
}

// PWR-01
#[tokio::test]
async fn reset_links_expire_after_an_hour_or_one_use() {
    let (app, smtp) = mailing(&[]).await;
    let bob = member(&app, &smtp, "bob").await;
    let late = token(&app, &smtp, &bob.email).await;
    app.clock.advance(Duration::hours(1));
    is_over(reset(&app, &late, NEW).await);
    let in_time = token(&app, &smtp, &bob.email).await;
    app.clock.advance(Duration::minutes(59));
    reset(&app, &in_time, NEW).await.expect(204);
    is_over(reset(&app, &in_time, NEW).await);
    for never in ["", "x", "\0", &"a".repeat(10_000)] {
        is_over(reset(&app, never, NEW).await);
    }
}

// PWR-01
#[tokio::test]
async fn a_new_password_or_email_address_invalidates_reset_links() {
    let (app, smtp) = mailing(&[]).await;
    let bob = member(&app, &smtp, "bob").await;
    let before = token(&app, &smtp, &bob.email).await;
    let used = token(&app, &smtp, &bob.email).await;
    reset(&app, &used, NEW).await.expect(204);
    is_over(reset(&app, &before, PASSWORD).await);
    app.deliver().await;
    smtp.take();

    let before = token(&app, &smtp, &bob.email).await;
    let again = app.anon().log_in(&bob.email, NEW).await.expect(200).json();
    let client = app.bearer(again["access_token"].as_str().unwrap());
    let body = json!({ "email": "robert@example.com" });
    client.post("/api/auth/email", &body).await.expect(202);
    app.deliver().await;
    let to_new = smtp.take().into_iter().find(|mail| mail.to == ["robert@example.com"]);
    let to_new = to_new.unwrap().mail.token();
    super::verify(&app, &to_new).await.expect(204);
    is_over(reset(&app, &before, PASSWORD).await);
    app.anon().log_in("robert@example.com", NEW).await.expect(200);
}

#[tokio::test]
async fn a_refused_password_does_not_consume_the_reset_link() {
    let (app, smtp) = mailing(&[]).await;
    let bob = member(&app, &smtp, "bob").await;
    let token = token(&app, &smtp, &bob.email).await;
    for weak in ["short", "password123", "bob@example.com", ""] {
        reset(&app, &token, weak).await.invalid("password");
    }
    reset(&app, &token, NEW).await.expect(204);
}

#[tokio::test]
async fn links_are_valid_only_for_their_own_purpose() {
    let (app, smtp) = mailing(&[]).await;
    let bob = member(&app, &smtp, "bob").await;
    let for_password = token(&app, &smtp, &bob.email).await;
    is_over(super::verify(&app, &for_password).await);
    let body = super::account("eve@example.com");
    app.anon().post("/api/auth/register", &body).await.expect(202);
    let for_address = delivered(&app, &smtp).await.token();
    is_over(reset(&app, &for_address, NEW).await);
    let first = regula_api::operator::ensure_first_admin(app.api(), None).await.unwrap();
    let regula_api::operator::FirstAdmin::Link(path) = first else {
        panic!("no setup link, as an admin exists");
    };
    let for_admin = path.split_once("token=").unwrap().1;
    is_over(reset(&app, for_admin, NEW).await);
    is_over(super::verify(&app, for_admin).await);
    // Each link is still valid for its own purpose.
    reset(&app, &for_password, NEW).await.expect(204);
    super::verify(&app, &for_address).await.expect(204);
}

#[tokio::test]
async fn a_reset_by_mail_confirms_the_address() {
    let (app, smtp) = mailing(&[("REGULA_REQUIRE_VERIFIED_EMAIL", "true")]).await;
    let body = super::account("bob@example.com");
    app.anon().post("/api/auth/register", &body).await.expect(202);
    delivered(&app, &smtp).await;
    let token = token(&app, &smtp, "bob@example.com").await;
    reset(&app, &token, NEW).await.expect(204);
    let pair = app.anon().log_in("bob@example.com", NEW).await.expect(200).json();
    assert!(pair["user"]["email_verified_at"].is_string(), "{pair}");
}

// A link from the operator does not prove access to the mailbox.
#[tokio::test]
async fn a_reset_link_of_the_operator_does_not_confirm_the_address() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let email = regula_schema::Email::parse(&bob.email).unwrap();
    let path = regula_api::operator::reset_password(app.api(), &email).await.unwrap();
    let token = path.strip_prefix("/reset-password?token=").unwrap();
    app.clock.advance(Duration::hours(23));
    reset(&app, token, NEW).await.expect(204);
    let pair = app.anon().log_in(&bob.email, NEW).await.expect(200).json();
    assert!(pair["user"]["email_verified_at"].is_null(), "{pair}");
}
