//! How mails leave, and what becomes of those that do not.

use std::time::{Duration as StdDuration, Instant};

use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::json;
use time::Duration;

use super::{ORIGIN, account, delivered, forgot, mailing, member};
use crate::support::{
    TestApp,
    smtp::{Delivered, Mood, SmtpServer},
};

const BUSY: Mood = Mood::Refuse("451 Come again later");

async fn waiting(app: &TestApp) -> Vec<Vec<String>> {
    app.sql("SELECT kind, attempts, coalesce(last_error, '') FROM mails")
        .await
}

#[tokio::test]
async fn a_mail_is_text_and_html_with_one_link_in_both() {
    let (app, smtp) = mailing(&[("REGULA_MAIL_FROM", "The Rule <rule@mail.example>")]).await;
    let _ = member(&app, &smtp, "bob").await;
    let _ = forgot(&app, "Bob@Example.com").await.expect(202);
    app.deliver().await;
    let [Delivered { from, to, mail }] = smtp.take().try_into().expect("one mail");
    assert_eq!(
        (from.as_str(), to),
        ("rule@mail.example", vec!["bob@example.com".to_owned()])
    );
    assert_eq!(mail.header("from"), "\"The Rule\" <rule@mail.example>");
    assert_eq!(mail.header("to"), "bob@example.com");
    assert_eq!(mail.header("subject"), "Choose a new password");
    assert_eq!(mail.header("mime-version"), "1.0");
    assert_eq!(mail.header("auto-submitted"), "auto-generated");
    assert!(mail.header("message-id").ends_with("@mail.example>"));
    let date = mail.header("date");
    let year = app.clock.now().get().year().to_string();
    assert!(date.contains(&year), "{date}");
    assert!(
        mail.link().starts_with("/reset-password?token="),
        "{}",
        mail.text
    );
    assert!(
        mail.text.contains(&format!("{ORIGIN}/reset-password")),
        "{}",
        mail.text
    );
    assert!(mail.text.starts_with("Hello Bob,\n"), "{}", mail.text);
    // Nothing is loaded when it is opened.
    for tag in ["<img", "<link", "<script", "url(", "src="] {
        assert!(!mail.html.contains(tag), "{}", mail.html);
    }
    assert_eq!(app.sql("SELECT count(*) FROM mails").await, [["0"]]);
}

// RED-04
#[tokio::test]
async fn a_link_leads_to_the_public_url_whatever_a_request_says_it_is() {
    let (app, smtp) = mailing(&[]).await;
    let _ = member(&app, &smtp, "bob").await;
    let evil = app
        .anon()
        .with_header("host", "evil.example")
        .with_header("x-forwarded-host", "evil.example")
        .with_header("forwarded", "host=evil.example")
        .with_header("origin", "https://evil.example")
        .with_header("referer", "https://evil.example/");
    let body = json!({ "email": "bob@example.com" });
    let _ = evil
        .post("/api/auth/password/forgot", &body)
        .await
        .expect(202);
    let _ = evil
        .post("/api/auth/register", &account("eve@example.com"))
        .await
        .expect(202);
    app.deliver().await;
    let mails = smtp.take();
    assert_eq!(mails.len(), 2);
    for Delivered { mail, .. } in mails {
        assert!(!mail.raw.contains("evil.example"), "{}", mail.raw);
        assert!(!mail.html.contains("evil.example") && mail.html.contains(ORIGIN));
    }
}

// INP-02
#[tokio::test]
async fn what_people_type_makes_no_header_and_no_markup() {
    let (app, smtp) = mailing(&[]).await;
    let bob = member(&app, &smtp, "bob").await;
    let name = "<b>\"Bob\"</b> & 'Co' <script>alert(1)</script>";
    let patch = json!({ "name": name });
    let _ = bob.client.patch("/api/auth/me", &patch).await.expect(200);
    let _ = forgot(&app, "bob@example.com").await.expect(202);
    let mail = delivered(&app, &smtp).await;
    assert!(
        mail.text.starts_with(&format!("Hello {name},")),
        "{}",
        mail.text
    );
    assert!(
        !mail.html.contains("<b>") && !mail.html.contains("<script"),
        "{}",
        mail.html
    );
    assert!(
        mail.html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"),
        "{}",
        mail.html
    );

    // What no door lets in, by the back door.
    let planted = "UPDATE users SET name = 'Bob\r\nBcc: eve@example.com\r\n\r\n.\r\nMAIL FROM:<eve@example.com>'";
    let planted = match crate::support::is_postgres() {
        true => {
            "UPDATE users SET name = E'Bob\\r\\nBcc: eve@example.com\\r\\n\\r\\n.\\r\\nMAIL FROM:<eve@example.com>'"
        }
        false => planted,
    };
    let _ = app.sql(planted).await;
    for address in [
        "bob@example.com\r\nBcc: eve@example.com",
        "bob@example.com, eve@example.com",
        "bob@example.com\0",
        "<bob@example.com>",
        "bob@example.com> SIZE=1\r\nRCPT TO:<eve@example.com",
    ] {
        let _ = forgot(&app, address).await.expect(202);
    }
    app.deliver().await;
    assert!(smtp.take().is_empty(), "none of these is an address");
    let _ = forgot(&app, "bob@example.com").await.expect(202);
    app.deliver().await;
    let [Delivered { to, mail, .. }] = smtp.take().try_into().expect("one mail");
    assert_eq!(to, ["bob@example.com"]);
    assert!(!mail.headers.contains_key("bcc"), "{}", mail.raw);
    assert_eq!(mail.header("to"), "bob@example.com");
}

// LOG-01: what waits in the database opens nothing.
#[tokio::test]
async fn no_secret_waits_in_the_database() {
    let (app, smtp) = mailing(&[]).await;
    let _ = member(&app, &smtp, "bob").await;
    let links = "SELECT count(*) FROM one_time_links WHERE used_at IS NULL";
    let _ = forgot(&app, "bob@example.com").await.expect(202);
    assert_eq!(app.sql(links).await, [["0"]]);
    let token = delivered(&app, &smtp).await.token();
    assert_eq!(app.sql(links).await, [["1"]]);
    assert!(token.len() >= 22, "128 bits take 22 characters: {token}");
    assert!(!app.dump().await.contains(&token));
}

#[tokio::test]
async fn a_mail_that_is_refused_twice_is_sent_at_the_third_try() {
    let (app, smtp) = mailing(&[]).await;
    let _ = member(&app, &smtp, "bob").await;
    smtp.next(&[BUSY, BUSY]);
    let _ = forgot(&app, "bob@example.com").await.expect(202);
    app.deliver().await;
    let [row] = waiting(&app).await.try_into().expect("one mail");
    assert_eq!((row[0].as_str(), row[1].as_str()), ("reset-password", "1"));
    assert!(row[2].contains("Come again later"), "{row:?}");
    // Not before its time.
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
    // The life of the link began when it left.
    app.clock.advance(Duration::minutes(59));
    let _ = super::reset(&app, &token, "Another-Horse-9")
        .await
        .expect(204);
}

#[tokio::test]
async fn a_mail_that_no_server_takes_is_given_up_and_kept_to_be_seen() {
    let (app, smtp) = mailing(&[]).await;
    let _ = member(&app, &smtp, "bob").await;
    // This one never will be.
    smtp.next(&[Mood::Refuse("550 No such mailbox")]);
    let _ = forgot(&app, "bob@example.com").await.expect(202);
    app.deliver().await;
    let failed = "SELECT last_error FROM mails WHERE failed_at IS NOT NULL";
    let errors = app.sql(failed).await;
    assert!(
        errors[0][0].contains("550") || errors[0][0].contains("No such mailbox"),
        "{errors:?}"
    );
    // This one might have been.
    smtp.next(&[BUSY; 30]);
    let _ = forgot(&app, "bob@example.com").await.expect(202);
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

#[tokio::test]
async fn nobody_waits_for_a_mail_server_that_hangs() {
    let smtp = SmtpServer::start().await;
    let url = smtp.url();
    let settings = [
        ("REGULA_SMTP_URL", url.as_str()),
        ("REGULA_PUBLIC_URL", ORIGIN),
    ];
    let app = TestApp::configured(&settings, |config| {
        config.mail.patience = StdDuration::from_secs(2);
    })
    .await;
    let _ = app.admin("ada").await;
    smtp.next(&[Mood::Hang]);
    let _ = forgot(&app, "ada@example.com").await.expect(202);
    let _ = forgot(&app, "ada@example.com").await.expect(202);
    let began = Instant::now();
    let api = app.api().clone();
    let worker = tokio::spawn(async move { regula::server::api::deliver_due(&api).await.unwrap() });
    while smtp.connections() == 0 {
        tokio::time::sleep(StdDuration::from_millis(5)).await;
    }
    // It hangs now, and everything else goes on.
    let _ = forgot(&app, "nobody@example.com").await.expect(202);
    let _ = app.log_in("ada@example.com").await;
    assert!(!worker.is_finished());
    worker.await.unwrap();
    let took = began.elapsed();
    assert!(took < StdDuration::from_secs(8), "{took:?}");
    // One try showed that the server does not answer; the other mails were left alone.
    assert_eq!(smtp.connections(), 1);
    app.clock.advance(Duration::minutes(1));
    app.deliver().await;
    assert_eq!(smtp.take().len(), 2);
}

#[tokio::test]
async fn a_server_that_is_not_there_loses_nothing() {
    let smtp = SmtpServer::start().await;
    let url = smtp.url_as("regula", "a%40secret");
    // Nobody listens there any more.
    let gone = SmtpServer::start().await.url();
    let app = TestApp::with(&[("REGULA_SMTP_URL", &gone)]).await;
    let _ = app.admin("ada").await;
    let _ = forgot(&app, "ada@example.com").await.expect(202);
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
        let _ = app
            .anon()
            .post("/api/auth/register", &account(&email))
            .await
            .expect(202);
    }
    let workers: Vec<_> = [&app, &other, &app, &other]
        .map(|app| {
            let api = app.api().clone();
            tokio::spawn(async move { regula::server::api::deliver_due(&api).await.unwrap() })
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
    assert_eq!(to.len(), 30, "one was sent twice");
}
