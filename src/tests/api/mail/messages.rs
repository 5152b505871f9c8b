//! Content of mails: format, links, and escaping of user input.

use serde_json::json;

use super::{ORIGIN, account, delivered, forgot, mailing, member};
use crate::support::smtp::Delivered;

#[tokio::test]
async fn a_mail_has_text_and_html_parts_with_the_same_link() {
    let (app, smtp) = mailing(&[("REGULA_MAIL_FROM", "The Rule <rule@mail.example>")]).await;
    member(&app, &smtp, "bob").await;
    forgot(&app, "Bob@Example.com").await.expect(202);
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
    // Opening a mail loads nothing.
    for tag in ["<img", "<link", "<script", "url(", "src="] {
        assert!(!mail.html.contains(tag), "{}", mail.html);
    }
    assert_eq!(app.sql("SELECT count(*) FROM mails").await, [["0"]]);
}

// RED-04
#[tokio::test]
async fn mail_links_use_the_public_url_regardless_of_request_headers() {
    let (app, smtp) = mailing(&[]).await;
    member(&app, &smtp, "bob").await;
    let evil = app
        .anon()
        .with_header("host", "evil.example")
        .with_header("x-forwarded-host", "evil.example")
        .with_header("forwarded", "host=evil.example")
        .with_header("origin", "https://evil.example")
        .with_header("referer", "https://evil.example/");
    let body = json!({ "email": "bob@example.com" });
    evil.post("/api/auth/password/forgot", &body).await.expect(202);
    evil.post("/api/auth/register", &account("eve@example.com")).await.expect(202);
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
async fn user_input_cannot_inject_headers_or_markup_into_mails() {
    let (app, smtp) = mailing(&[]).await;
    let bob = member(&app, &smtp, "bob").await;
    let name = "<b>\"Bob\"</b> & 'Co' <script>alert(1)</script>";
    let patch = json!({ "name": name });
    bob.patch("/api/auth/me", &patch).await.expect(200);
    forgot(&app, "bob@example.com").await.expect(202);
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

    // Injection: text that no route accepts, written to the database directly.
    let planted = "UPDATE users SET name = 'Bob\r\nBcc: eve@example.com\r\n\r\n.\r\nMAIL FROM:<eve@example.com>'";
    let planted = match crate::support::is_postgres() {
        true => {
            "UPDATE users SET name = E'Bob\\r\\nBcc: eve@example.com\\r\\n\\r\\n.\\r\\nMAIL FROM:<eve@example.com>'"
        }
        false => planted,
    };
    app.sql(planted).await;
    for address in [
        "bob@example.com\r\nBcc: eve@example.com",
        "bob@example.com, eve@example.com",
        "bob@example.com\0",
        "<bob@example.com>",
        "bob@example.com> SIZE=1\r\nRCPT TO:<eve@example.com",
    ] {
        forgot(&app, address).await.expect(202);
    }
    app.deliver().await;
    assert!(smtp.take().is_empty(), "sent to a malformed address");
    forgot(&app, "bob@example.com").await.expect(202);
    app.deliver().await;
    let [Delivered { to, mail, .. }] = smtp.take().try_into().expect("one mail");
    assert_eq!(to, ["bob@example.com"]);
    assert!(!mail.headers.contains_key("bcc"), "{}", mail.raw);
    assert_eq!(mail.header("to"), "bob@example.com");
}

// LOG-01: a link is created only when its mail is sent, and stored as a hash.
#[tokio::test]
async fn reset_tokens_are_not_stored_in_the_database() {
    let (app, smtp) = mailing(&[]).await;
    member(&app, &smtp, "bob").await;
    let links = "SELECT count(*) FROM one_time_links WHERE used_at IS NULL";
    forgot(&app, "bob@example.com").await.expect(202);
    assert_eq!(app.sql(links).await, [["0"]]);
    let token = delivered(&app, &smtp).await.token();
    assert_eq!(app.sql(links).await, [["1"]]);
    assert!(token.len() >= 22, "128 bits take 22 characters: {token}");
    assert!(!app.dump().await.contains(&token));
}
