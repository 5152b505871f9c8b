//! Registration with mail.

use super::{account, delivered, is_over, mailing, member, verify};
use crate::support::{PASSWORD, TestApp, TestResponse};

async fn register(app: &TestApp, email: &str) -> TestResponse {
    app.anon().post("/api/auth/register", &account(email)).await
}

// ENU-03
#[tokio::test]
async fn registration_does_not_reveal_that_an_address_is_taken() {
    let (app, smtp) = mailing(&[]).await;
    let free = register(&app, "bob@example.com").await.expect(202);
    let mail = delivered(&app, &smtp).await;
    assert_eq!(mail.header("subject"), "Confirm your email address");
    // The name is not in the mail, as a stranger may have typed it.
    assert!(
        mail.text.starts_with("Hello,\n") && !mail.text.contains("Bob"),
        "{}",
        mail.text
    );

    let taken = register(&app, " BOB@example.com").await.expect(202);
    assert_eq!(taken.text, free.text);
    let headers = |response: &TestResponse| {
        let mut headers = response.headers.clone();
        headers.remove("x-request-id");
        headers
    };
    assert_eq!(headers(&taken), headers(&free));
    let told = delivered(&app, &smtp).await;
    assert_eq!(told.header("to"), "bob@example.com");
    assert_eq!(told.header("subject"), "You already have an account");
    assert!(!told.raw.contains("token="), "{}", told.raw);
    assert_eq!(app.sql("SELECT count(*) FROM users").await, [["1"]]);
    // The second registration changed nothing and started no session.
    assert_eq!(app.sql("SELECT count(*) FROM sessions").await, [["0"]]);
    verify(&app, &mail.token()).await.expect(204);
    app.anon().log_in("bob@example.com", PASSWORD).await.expect(200);
}

#[tokio::test]
async fn registration_mails_to_one_address_are_rate_limited() {
    let (app, smtp) = mailing(&[]).await;
    member(&app, &smtp, "bob").await;
    for _ in 0..8 {
        register(&app, "bob@example.com").await.expect(202);
    }
    app.deliver().await;
    assert_eq!(smtp.take().len(), 3);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn concurrent_registrations_of_one_address_create_one_account() {
    let (app, smtp) = mailing(&[]).await;
    let racers: Vec<_> = (0..20)
        .map(|_| {
            let client = app.anon();
            let body = account("bob@example.com");
            tokio::spawn(async move { client.post("/api/auth/register", &body).await })
        })
        .collect();
    for racer in racers {
        let response = racer.await.unwrap();
        // 503: more requests at once than can be hashed.
        assert!([202, 503].contains(&response.status), "{}", response.text);
    }
    assert_eq!(app.sql("SELECT count(*) FROM users").await, [["1"]]);
    app.deliver().await;
    let subject = "Confirm your email address";
    let mails = smtp.take();
    assert_eq!(
        mails.iter().filter(|m| m.mail.header("subject") == subject).count(),
        1
    );
}

#[tokio::test]
async fn registering_a_taken_address_without_smtp_is_409() {
    let app = TestApp::new().await;
    register(&app, "bob@example.com").await.expect(201);
    register(&app, "bob@example.com").await.refused(409, "email_taken");
    // Where sign-in requires a confirmed address, registration starts no session.
    let app = TestApp::with(&[("REGULA_REQUIRE_VERIFIED_EMAIL", "true")]).await;
    register(&app, "bob@example.com").await.expect(202);
    register(&app, "bob@example.com").await.refused(409, "email_taken");
    assert_eq!(app.sql("SELECT count(*) FROM sessions").await, [["0"]]);
    app.deliver().await;
    let [(_, mail)] = app.outbox().try_into().expect("one mail");
    is_over(verify(&app, "x").await);
    verify(&app, &mail.token()).await.expect(204);
    app.anon().log_in("bob@example.com", PASSWORD).await.expect(200);
}
