//! Pages for confirming and changing the email address.

use super::mail::{fill, follow, mailing};
use crate::support::{
    PASSWORD, TestApp,
    html::{find, title, words},
};

// ENU-03
#[tokio::test]
async fn registration_shows_the_same_page_for_a_taken_address() {
    let (app, smtp) = mailing().await;
    let mut pages = Vec::new();
    let mut browser = app.browser();
    for _ in 0..2 {
        let page = browser.get("/register?next=%2Fsettings").await.expect(200);
        let typed = [
            ("name", "Bob"),
            ("email", "bob@example.com"),
            ("password", PASSWORD),
        ];
        let done = fill(&mut browser, &page, "/fn/register", &typed).await;
        assert!(!done.headers.contains_key("set-cookie"));
        pages.push(words(&follow(&mut browser, done).await.text));
    }
    assert_eq!(pages[0], pages[1]);
    assert!(pages[0].contains("Check your email"), "{}", pages[0]);
    app.deliver().await;
    let mails = smtp.take();
    assert_eq!(mails.len(), 2);

    // Opening the link does not confirm the address, because mail programs may follow links.
    let link = mails[0].mail.link();
    for _ in 0..2 {
        let page = browser.get(&link).await.expect(200);
        assert_eq!(title(&page.text), "Confirm your address · Regula");
    }
    let unconfirmed = "SELECT count(*) FROM users WHERE email_verified_at IS NULL";
    assert_eq!(app.sql(unconfirmed).await, [["1"]]);
    let page = browser.get(&link).await.expect(200);
    let done = fill(&mut browser, &page, "/fn/verify_email", &[]).await;
    let page = follow(&mut browser, done).await;
    assert!(words(&page.text).contains("Your email address is confirmed. Sign in."));
    assert_eq!(app.sql(unconfirmed).await, [["0"]]);
    let page = browser.get(&link).await.expect(200);
    let over = fill(&mut browser, &page, "/fn/verify_email", &[]).await.expect(422);
    assert!(find(&over.text, |e| e.get("role") == "alert").text.contains("already used"));
}

#[tokio::test]
async fn the_email_address_is_confirmed_and_changed_in_the_settings() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let ana = app.user("ana").await;
    let mut browser = app.signed_in(&bob).await;
    let page = browser.get("/settings").await.expect(200);
    assert!(words(&page.text).contains("Not confirmed"));
    let done = fill(&mut browser, &page, "/fn/resend_verification", &[]).await;
    let page = follow(&mut browser, done).await;
    assert!(words(&page.text).contains("the link is in its outbox"));
    app.deliver().await;
    let link = app.outbox()[0].1.link();
    let page = browser.get(&link).await.expect(200);
    let done = fill(&mut browser, &page, "/fn/verify_email", &[]).await;
    let page = follow(&mut browser, done).await;
    let said = words(&page.text);
    assert!(said.contains("Your address is confirmed.") && !said.contains("Not confirmed"));
    assert!(!page.text.contains("/fn/resend_verification"));

    // Errors are shown at the field, with the API's message, and the input stays.
    for (email, status, why) in [
        ("bob", 422, "This does not look like an email address."),
        ("bob@example.com", 422, "This is already your address."),
        (
            ana.email.as_str(),
            409,
            "An account with this email already exists",
        ),
    ] {
        let refused = fill(&mut browser, &page, "/fn/change_email", &[("email", email)]).await;
        refused.expect(status);
        let field = find(&refused.text, |e| e.get("id") == "new-email");
        assert_eq!(
            (field.get("value"), field.get("aria-invalid")),
            (email, "true")
        );
        assert!(field.get("aria-describedby").contains("new-email-error"));
        assert_eq!(
            find(&refused.text, |e| e.get("id") == "new-email-error").text,
            why
        );
    }
    let done = fill(
        &mut browser,
        &page,
        "/fn/change_email",
        &[("email", "robert@example.com")],
    )
    .await;
    follow(&mut browser, done).await;
    app.deliver().await;
    let mails = app.outbox();
    let (_, mail) = mails.iter().find(|(name, _)| name.contains("change-email")).unwrap();
    let page = browser.get(&mail.link()).await.expect(200);
    let done = fill(&mut browser, &page, "/fn/verify_email", &[]).await;
    let page = follow(&mut browser, done).await;
    assert!(words(&page.text).contains("robert@example.com"));
}
