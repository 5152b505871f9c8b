//! Mail of the real program: background delivery, and no tokens in the log.

use serde_json::json;

use crate::support::{
    PASSWORD,
    mail::Mail,
    process::{Installation, Server},
};

/// Waits for a mail of this kind in the outbox.
fn wait_for_mail(place: &Installation, server: &Server, kind: &str) -> Mail {
    server.wait_for(&format!("\"mail.kind\":\"{kind}\""));
    let mut files = std::fs::read_dir(place.path("data/outbox")).unwrap();
    let path = files.find_map(|file| {
        let path = file.unwrap().path();
        path.to_str().unwrap().contains(kind).then_some(path)
    });
    Mail::parse(&std::fs::read_to_string(path.unwrap()).unwrap())
}

// LOG-01: the token of a link is in the mail and not in the log.
#[test]
fn mail_is_delivered_in_the_background_and_its_tokens_are_not_logged() {
    let place = Installation::with(&[("REGULA_LOG", "trace")]);
    let server = place.serve();
    let bob = json!({ "email": "bob@example.com", "password": PASSWORD, "name": "Bob" });
    server.api("/api/auth/register", "", &bob).expect(201);
    let verify = wait_for_mail(&place, &server, "verify-email");
    let body = json!({ "token": verify.token() });
    server.api("/api/auth/email/verify", "", &body).expect(204);

    let fields = [("email", "bob@example.com")];
    server.form("/fn/forgot_password", "", &fields).expect(303);
    let reset = wait_for_mail(&place, &server, "reset-password");
    assert!(reset.text.contains("http://localhost/reset-password?token="));
    server.get(&reset.link(), "").expect(200);
    let (token, page) = (reset.token(), reset.link());
    let new = "Another-Horse-9";
    let fields = [
        ("token", token.as_str()),
        ("password", new),
        ("page", &page),
    ];
    server.form("/fn/reset_password", "", &fields).expect(303);
    server.form("/fn/reset_password", "", &fields).expect(422);
    wait_for_mail(&place, &server, "password-changed");

    let log = server.stop();
    for secret in [
        &token,
        &verify.token(),
        new,
        "password?token=",
        "email?token=",
    ] {
        let line = log.lines().find(|line| line.contains(secret));
        assert_eq!(line, None, "{secret} is in the log");
    }
    assert!(log.contains("user.password_reset"), "{log}");
}

// CFG-01
#[test]
fn an_invalid_smtp_url_stops_startup_without_showing_its_password() {
    let url = "ftp://regula:canary-77@mail.example";
    let place = Installation::with(&[("REGULA_SMTP_URL", url)]);
    let complaint = place.run(&["serve"]).failure();
    assert!(
        complaint.starts_with("regula: REGULA_SMTP_URL: must be"),
        "{complaint}"
    );
    assert!(!complaint.contains("canary"), "{complaint}");
}

// REL-01: a hanging mail server does not delay shutdown.
#[test]
fn the_server_stops_while_a_mail_server_hangs() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    let place = Installation::with(&[("REGULA_SMTP_URL", &url)]);
    place.run(&["demo", "--users", "1"]).success();
    let server = place.serve();
    let body = json!({ "email": "user1@example.com" });
    server.api("/api/auth/password/forgot", "", &body).expect(202);
    // Accepts the connection and never replies.
    let _held = listener.accept().unwrap();
    let log = server.stop();
    // The attempt was cancelled: its failure would have been logged.
    assert!(!log.contains("mail failed"), "{log}");
}
