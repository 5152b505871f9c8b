//! Pages for a forgotten password.

use crate::support::{
    Browser, TestApp, TestResponse,
    html::{Form, elements, find, title, words},
    smtp::SmtpServer,
};

const NEW: &str = "Another-Horse-9";

pub(super) async fn mailing() -> (TestApp, SmtpServer) {
    let smtp = SmtpServer::start().await;
    (
        TestApp::with(&[("REGULA_SMTP_URL", &smtp.url())]).await,
        smtp,
    )
}

/// Fills in the form of this page and submits it.
pub(super) async fn fill(
    browser: &mut Browser,
    page: &TestResponse,
    action: &str,
    typed: &[(&str, &str)],
) -> TestResponse {
    let form = Form::of(&page.text, action);
    let form = typed.iter().fold(form, |form, (name, value)| form.with(name, value));
    browser.send(&form).await
}

/// Follows the redirect of a form.
pub(super) async fn follow(browser: &mut Browser, done: TestResponse) -> TestResponse {
    let to = done.expect(303).header("location").to_owned();
    browser.get(&to).await.expect(200)
}

#[tokio::test]
async fn a_forgotten_password_can_be_reset_without_javascript() {
    let (app, smtp) = mailing().await;
    let admin = app.admin("ada").await;
    let mut browser = app.browser();
    let page = browser.get("/forgot-password").await.expect(200);
    assert!(!words(&page.text).contains("does not send mail"));
    let mut said = Vec::new();
    for email in ["ada@example.com", "nobody@example.com"] {
        let done = fill(
            &mut browser,
            &page,
            "/fn/forgot_password",
            &[("email", email)],
        )
        .await;
        said.push(words(&follow(&mut browser, done).await.text));
    }
    assert_eq!(said[0], said[1]);
    assert!(said[0].contains("If this address has an account, a link is on its way"));

    app.deliver().await;
    let link = smtp.one().link();
    let before = app.dump().await;
    let page = browser.get(&link).await.expect(200);
    assert_eq!(title(&page.text), "Choose a new password · Regula");
    assert!(words(&page.text).contains("For ada@example.com."));
    let again = browser.get(&link).await.expect(200);
    assert_eq!(app.dump().await, before, "opening a link changes data");
    let weak = fill(
        &mut browser,
        &again,
        "/fn/reset_password",
        &[("password", "short")],
    )
    .await;
    weak.expect(422);
    assert!(
        words(&weak.text).contains("at least 8 characters"),
        "{}",
        weak.text
    );
    assert!(!weak.text.contains("short"));
    let done = fill(
        &mut browser,
        &weak,
        "/fn/reset_password",
        &[("password", NEW)],
    )
    .await;
    let page = follow(&mut browser, done).await;
    assert_eq!(title(&page.text), "Sign in · Regula");
    assert!(
        words(&page.text).contains("Your password has been changed. Sign in with the new one.")
    );
    // A reset ends all sessions and starts none (PWR-02).
    assert!(browser.get("/dashboard").await.expect(303).header("location").starts_with("/login"));
    admin.me().await.refused(401, "session_ended");
    browser
        .submit(
            "/fn/login",
            &[("email", "ada@example.com"), ("password", NEW)],
        )
        .await
        .expect(303);

    // The link is invalid now, and the page offers a new one.
    let page = app.browser().get(&link).await.expect(422);
    assert_eq!(title(&page.text), "This link has expired · Regula");
    find(&page.text, |e| {
        e.tag == "a" && e.get("href") == "/forgot-password"
    });
    let late = fill(
        &mut app.browser(),
        &weak,
        "/fn/reset_password",
        &[("password", NEW)],
    )
    .await;
    assert!(words(&late.expect(422).text).contains("already used or has expired"));
}

#[tokio::test]
async fn without_smtp_forgot_password_says_so_and_uses_the_outbox() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let mut browser = app.browser();
    let page = browser.get("/forgot-password").await.expect(200);
    let said = words(&page.text);
    assert!(
        said.contains("This server does not send mail")
            && said.contains("regula admin reset-password")
    );
    let done = fill(
        &mut browser,
        &page,
        "/fn/forgot_password",
        &[("email", &bob.email)],
    )
    .await;
    let page = follow(&mut browser, done).await;
    assert!(words(&page.text).contains("the link is in the outbox of this server"));
    app.deliver().await;
    let mails = app.outbox();
    let (_, mail) = mails.iter().find(|(name, _)| name.contains("reset-password")).unwrap();
    browser.get(&mail.link()).await.expect(200);
}

// PWR-03
#[tokio::test]
async fn pages_with_a_url_token_do_not_leak_it() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let email = regula_schema::Email::parse(&bob.email).unwrap();
    let reset = regula_api::operator::reset_password(app.api(), &email).await.unwrap();
    let mut browser = app.browser();
    for (path, status) in [
        (reset.as_str(), 200),
        ("/reset-password?token=x", 422),
        ("/verify-email?token=x", 200),
        ("/setup?token=x", 404),
    ] {
        let page = browser.get(path).await.expect(status);
        assert_eq!(page.header("referrer-policy"), "no-referrer", "{path}");
        assert_eq!(page.header("cache-control"), "no-store", "{path}");
        assert!(page.header("content-security-policy").starts_with("default-src 'none'"));
        for element in elements(&page.text) {
            for name in ["src", "href", "action"] {
                let target = element.get(name);
                assert!(
                    target.is_empty() || target.starts_with(['/', '#']),
                    "{path}: {target}"
                );
            }
        }
    }
    assert_eq!(
        browser.get("/login").await.header("referrer-policy"),
        "same-origin"
    );
    // Under `no-referrer`, browsers send no `Referer`, so a form field names the page, and send
    // `Origin: null`, so Fetch Metadata decide.
    let page = browser.get(&reset).await.expect(200);
    let form = Form::of(&page.text, "/fn/reset_password").with("password", "short");
    let request = browser
        .request(axum::http::Method::POST, "/fn/reset_password")
        .header("origin", "null")
        .header("accept", "text/html")
        .header("content-type", "application/x-www-form-urlencoded")
        .body(serde_urlencoded::to_string(&form.fields).unwrap().into())
        .unwrap();
    let again = browser.run(request).await.expect(422);
    assert_eq!(title(&again.text), "Choose a new password · Regula");
    // Over plain HTTP (except on localhost) browsers send no Fetch Metadata: `Origin` is needed.
    let open = [
        ("REGULA_PUBLIC_URL", "http://rule.example"),
        ("REGULA_ALLOW_HTTP", "true"),
    ];
    let open = TestApp::with(&open).await;
    let page = open.browser().get("/verify-email?token=x").await.expect(200);
    assert_eq!(page.header("referrer-policy"), "same-origin");
}
