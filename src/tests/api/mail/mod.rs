//! Mail, sent over a socket to a mail server, or into the outbox.

mod change;
mod delivery;
mod forgot;
mod messages;
mod outbox;
mod register;
mod reset;
mod verify;

use serde_json::{Value, json};

use crate::support::{PASSWORD, TestApp, TestResponse, TestUser, mail::Mail, smtp::SmtpServer};

const ORIGIN: &str = "https://rule.example";

/// Fixture: an app with its own mail server.
pub(super) async fn mailing(more: &[(&'static str, &str)]) -> (TestApp, SmtpServer) {
    let smtp = SmtpServer::start().await;
    let url = smtp.url();
    let mut settings = vec![
        ("REGULA_SMTP_URL", url.as_str()),
        ("REGULA_PUBLIC_URL", ORIGIN),
    ];
    settings.extend_from_slice(more);
    (TestApp::with(&settings).await, smtp)
}

fn account(email: &str) -> Value {
    json!({ "email": email, "password": PASSWORD, "name": "Bob" })
}

/// Sends the due mails and returns the only one.
async fn delivered(app: &TestApp, smtp: &SmtpServer) -> Mail {
    app.deliver().await;
    smtp.one()
}

/// Fixture: a user who registered by mail, confirmed the address and signed in.
pub(super) async fn member(app: &TestApp, smtp: &SmtpServer, name: &str) -> TestUser {
    let email = format!("{name}@example.com");
    let body = account(&email);
    app.anon().post("/api/auth/register", &body).await.expect(202);
    let token = delivered(app, smtp).await.token();
    verify(app, &token).await.expect(204);
    app.log_in(&email).await
}

pub(super) async fn forgot(app: &TestApp, email: &str) -> TestResponse {
    let body = json!({ "email": email });
    app.anon().post("/api/auth/password/forgot", &body).await
}

pub(super) async fn reset(app: &TestApp, token: &str, password: &str) -> TestResponse {
    let body = json!({ "token": token, "password": password });
    app.anon().post("/api/auth/password/reset", &body).await
}

async fn verify(app: &TestApp, token: &str) -> TestResponse {
    let body = json!({ "token": token });
    app.anon().post("/api/auth/email/verify", &body).await
}

/// Asserts that a link is expired or used.
#[track_caller]
fn is_over(response: TestResponse) {
    let problem = response.invalid("token").json();
    assert_eq!(problem["errors"][0]["code"], "ended", "{problem}");
}
