//! Requests for a password reset link.

use serde_json::json;
use time::Duration;

use super::{account, delivered, forgot, mailing, member, reset};
use crate::support::{PASSWORD, TestApp};

// ENU-04: the work is the same, too.
#[tokio::test]
async fn forgot_password_gives_the_same_response_for_every_address() {
    let (app, smtp) = mailing(&[]).await;
    member(&app, &smtp, "bob").await;
    let admin = app.admin("ada").await;
    let eve = member(&app, &smtp, "eve").await;
    admin.ban(&eve, "Spam").await.expect(200);
    let known = forgot(&app, "bob@example.com").await.expect(202);
    assert!(known.json()["detail"].as_str().unwrap().starts_with("If this address"));
    for email in [
        "nobody@example.com",
        "eve@example.com",
        " BOB@example.com ",
        "b\u{f6}b@ex\u{e4}mple.com",
        "no address",
        "",
        &format!("{}@example.com", "a".repeat(300)),
        "bob\0@example.com",
    ] {
        let answer = forgot(&app, email).await.expect(202);
        assert_eq!(answer.text, known.text, "{email:?}");
        let headers = |response: &crate::support::TestResponse| {
            let mut headers = response.headers.clone();
            headers.remove("x-request-id");
            headers
        };
        assert_eq!(headers(&answer), headers(&known), "{email:?}");
    }
    // Every address gets the same work: one row, without looking up the user.
    let rows =
        app.sql("SELECT count(*), count(user_id) FROM mails WHERE kind = 'reset-password'").await;
    assert_eq!(rows, [["9", "0"]]);
    app.deliver().await;
    let mut to: Vec<String> = smtp.take().into_iter().flat_map(|mail| mail.to).collect();
    to.sort();
    assert_eq!(
        to,
        ["bob@example.com", "bob@example.com", "eve@example.com"]
    );
    assert_eq!(app.sql("SELECT count(*) FROM mails").await, [["0"]]);
}

// ENU-04: a mail that cannot be sent does not change the response.
#[tokio::test]
async fn a_broken_outbox_does_not_affect_the_response() {
    let app = TestApp::new().await;
    app.user("bob").await;
    std::fs::write(app.path("outbox"), "a file where the folder should be").unwrap();
    let known = forgot(&app, "bob@example.com").await.expect(202);
    app.deliver().await;
    let again = forgot(&app, "bob@example.com").await.expect(202);
    assert_eq!(known.text, again.text);
    std::fs::remove_file(app.path("outbox")).unwrap();
    app.clock.advance(Duration::minutes(1));
    app.deliver().await;
    assert_eq!(
        app.outbox().len(),
        3,
        "expected two reset links and one confirmation link"
    );
}

// PWR-04
#[tokio::test]
async fn requesting_a_reset_changes_nothing_on_the_account() {
    let (app, smtp) = mailing(&[]).await;
    let bob = member(&app, &smtp, "bob").await;
    let users = "SELECT * FROM users";
    let before = (
        app.sql(users).await,
        app.sql("SELECT count(*) FROM audit_entries").await,
    );
    forgot(&app, "bob@example.com").await.expect(202);
    let first = delivered(&app, &smtp).await.token();
    forgot(&app, "bob@example.com").await.expect(202);
    delivered(&app, &smtp).await;
    let after = (
        app.sql(users).await,
        app.sql("SELECT count(*) FROM audit_entries").await,
    );
    assert_eq!(after, before);
    bob.me().await.expect(200);
    app.anon().log_in("bob@example.com", PASSWORD).await.expect(200);
    // A second request does not invalidate the first link.
    reset(&app, &first, "Another-Horse-9").await.expect(204);
}

// ENU-05
#[tokio::test]
async fn reset_requests_are_rate_limited_equally_for_unknown_addresses() {
    let (app, smtp) = mailing(&[]).await;
    member(&app, &smtp, "bob").await;
    let mut answers = Vec::new();
    for email in ["bob@example.com", "nobody@example.com"] {
        let mut codes = Vec::new();
        for _ in 0..5 {
            let response = forgot(&app, email).await;
            codes.push((
                response.status,
                response.header("retry-after").to_owned(),
                response.text,
            ));
        }
        answers.push(codes);
    }
    assert_eq!(answers[0], answers[1]);
    let statuses: Vec<u16> = answers[0].iter().map(|(status, ..)| *status).collect();
    assert_eq!(statuses, [202, 202, 202, 429, 429]);
    assert_eq!(answers[0][3].1, "60");
    app.deliver().await;
    assert_eq!(smtp.take().len(), 3);
    // The case of letters makes no difference.
    forgot(&app, " BOB@Example.com").await.refused(429, "rate_limited");
    app.clock.advance(Duration::minutes(1));
    forgot(&app, "bob@example.com").await.expect(202);
    forgot(&app, "bob@example.com").await.refused(429, "rate_limited");
    // Other addresses are not limited, and the table has no plain addresses.
    forgot(&app, "eve@example.com").await.expect(202);
    let keys = app.sql("SELECT key FROM throttles").await;
    assert!(keys.iter().all(|key| !key[0].contains('@')), "{keys:?}");
}

#[tokio::test]
async fn requested_mails_are_rate_limited_per_network() {
    let (app, _smtp) = mailing(&[]).await;
    forgot(&app, "first@example.com").await.expect(202);
    // Simulates 98 more requests.
    app.sql("UPDATE throttles SET failures = 99 WHERE key LIKE 'mail from %'").await;
    forgot(&app, "last@example.com").await.expect(202);
    let refused = forgot(&app, "more@example.com").await.refused(429, "rate_limited");
    assert_eq!(refused.header("retry-after"), "600");
    // Registration works without the mail, with the same response.
    let body = account("new@example.com");
    app.anon().post("/api/auth/register", &body).await.expect(202);
    let kinds = app.sql("SELECT kind FROM mails WHERE email = 'new@example.com'").await;
    assert!(kinds.is_empty());
    let elsewhere = app.anon().at("192.0.2.7");
    let body = json!({ "email": "more@example.com" });
    elsewhere.post("/api/auth/password/forgot", &body).await.expect(202);
}
