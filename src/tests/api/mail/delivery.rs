//! Delivery of mails, retries and failures.

use std::time::Duration as StdDuration;

use base64::{Engine, prelude::BASE64_STANDARD};
use time::Duration;

use super::{ORIGIN, account, delivered, forgot, mailing, member};
use crate::support::{
    PATIENCE, TestApp, eventually,
    smtp::{Mood, SmtpServer},
};

const BUSY: Mood = Mood::Refuse("451 Come again later");

async fn waiting(app: &TestApp) -> Vec<Vec<String>> {
    app.sql("SELECT kind, attempts, coalesce(last_error, '') FROM mails").await
}

#[tokio::test]
async fn a_temporarily_refused_mail_is_retried_with_backoff() {
    let (app, smtp) = mailing(&[]).await;
    member(&app, &smtp, "bob").await;
    smtp.next(&[BUSY, BUSY]);
    forgot(&app, "bob@example.com").await.expect(202);
    app.deliver().await;
    let [row] = waiting(&app).await.try_into().expect("one mail");
    assert_eq!((row[0].as_str(), row[1].as_str()), ("reset-password", "1"));
    assert!(row[2].contains("Come again later"), "{row:?}");
    // No retry before its time.
    app.deliver().await;
    app.clock.advance(Duration::seconds(59));
    app.deliver().await;
    assert_eq!(waiting(&app).await[0][1], "1");
    app.clock.advance(Duration::seconds(1));
    app.deliver().await;
    assert_eq!(waiting(&app).await[0][1], "2");
    assert!(smtp.take().is_empty());
    app.clock.advance(Duration::minutes(5));
    let token = delivered(&app, &smtp).await.token();
    assert!(waiting(&app).await.is_empty());
    // The lifetime of the link began when the mail was sent.
    app.clock.advance(Duration::minutes(59));
    super::reset(&app, &token, "Another-Horse-9").await.expect(204);
}

#[tokio::test]
async fn undeliverable_mails_are_marked_as_failed_and_kept() {
    let (app, smtp) = mailing(&[]).await;
    member(&app, &smtp, "bob").await;
    // A permanent failure.
    smtp.next(&[Mood::Refuse("550 No such mailbox")]);
    forgot(&app, "bob@example.com").await.expect(202);
    app.deliver().await;
    let failed = "SELECT last_error FROM mails WHERE failed_at IS NOT NULL";
    let errors = app.sql(failed).await;
    assert!(
        errors[0][0].contains("550") || errors[0][0].contains("No such mailbox"),
        "{errors:?}"
    );
    // Temporary failures, until the last retry.
    smtp.next(&[BUSY; 30]);
    forgot(&app, "bob@example.com").await.expect(202);
    for _ in 0..30 {
        app.deliver().await;
        app.clock.advance(Duration::hours(12));
    }
    assert_eq!(app.sql(failed).await.len(), 2);
    let tries = app.sql("SELECT max(attempts) FROM mails").await;
    let tries: u32 = tries[0][0].parse().unwrap();
    assert!((6..=8).contains(&tries), "{tries} in three days");
    assert!(smtp.take().is_empty());
}

/// Fixture: an app with this timeout, a mail server that hangs, and two mails to send.
async fn hanging(patience: StdDuration) -> (TestApp, SmtpServer) {
    let smtp = SmtpServer::start().await;
    let url = smtp.url();
    let settings = [
        ("REGULA_SMTP_URL", url.as_str()),
        ("REGULA_PUBLIC_URL", ORIGIN),
    ];
    let app = TestApp::configured(&settings, |config| config.mail.patience = patience).await;
    app.admin("ada").await;
    smtp.next(&[Mood::Hang]);
    for _ in 0..2 {
        forgot(&app, "ada@example.com").await.expect(202);
    }
    (app, smtp)
}

#[tokio::test]
async fn requests_are_answered_while_a_mail_server_hangs() {
    let (app, smtp) = hanging(StdDuration::from_secs(3600)).await;
    let api = app.api().clone();
    let worker = tokio::spawn(async move { regula_api::deliver_due(&api).await.unwrap() });
    eventually("a mail is being sent", async || smtp.connections() == 1).await;
    forgot(&app, "nobody@example.com").await.expect(202);
    app.log_in("ada@example.com").await;
    assert!(!worker.is_finished());
    worker.abort();
}

#[tokio::test]
async fn a_hanging_mail_server_is_tried_once_and_mails_are_retried() {
    let (app, smtp) = hanging(StdDuration::from_millis(200)).await;
    let given_up = tokio::time::timeout(PATIENCE, app.deliver()).await;
    given_up.expect("delivery waited for the hanging server");
    eventually("a mail was tried", async || smtp.connections() > 0).await;
    assert_eq!(smtp.connections(), 1);
    assert!(smtp.take().is_empty());
    // With the default timeout, so that a slow machine does not fail the test.
    let url = smtp.url();
    let settings = [
        ("REGULA_SMTP_URL", url.as_str()),
        ("REGULA_PUBLIC_URL", ORIGIN),
    ];
    let app = app.again(&settings).await;
    app.clock.advance(Duration::minutes(1));
    app.deliver().await;
    assert_eq!(smtp.take().len(), 2);
}

#[tokio::test]
async fn mails_are_kept_while_the_mail_server_is_unreachable() {
    let smtp = SmtpServer::start().await;
    let url = smtp.url_as("regula", "a%40secret");
    // A port on which nothing listens any more.
    let gone = SmtpServer::start().await.url();
    let app = TestApp::with(&[("REGULA_SMTP_URL", &gone)]).await;
    app.admin("ada").await;
    forgot(&app, "ada@example.com").await.expect(202);
    app.deliver().await;
    assert_eq!(waiting(&app).await.len(), 1);
    app.clock.advance(Duration::minutes(1));
    let again = app.again(&[("REGULA_SMTP_URL", &url)]).await;
    again.deliver().await;
    assert_eq!(smtp.take().len(), 1);
    let plain = BASE64_STANDARD.encode("\0regula\0a@secret");
    assert_eq!(smtp.credentials(), [plain]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_workers_send_each_mail_once() {
    let (app, smtp) = mailing(&[]).await;
    let url = smtp.url();
    let other = app
        .again(&[
            ("REGULA_SMTP_URL", url.as_str()),
            ("REGULA_PUBLIC_URL", ORIGIN),
        ])
        .await;
    for n in 0..30 {
        let email = format!("user{n}@example.com");
        app.anon().post("/api/auth/register", &account(&email)).await.expect(202);
    }
    let workers: Vec<_> = [&app, &other, &app, &other]
        .map(|app| {
            let api = app.api().clone();
            tokio::spawn(async move { regula_api::deliver_due(&api).await.unwrap() })
        })
        .into_iter()
        .collect();
    for worker in workers {
        worker.await.unwrap();
    }
    app.deliver().await;
    let mut to: Vec<String> = smtp.take().into_iter().flat_map(|mail| mail.to).collect();
    to.sort();
    assert_eq!(to.len(), 30);
    to.dedup();
    assert_eq!(to.len(), 30, "a mail was sent twice");
}
