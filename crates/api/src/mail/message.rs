//! Texts of the mails, as plain text and HTML.

use regula_schema::Email;

use crate::db::users::UserRow;

/// Content of a mail, without headers.
#[derive(Debug)]
pub struct Message {
    /// Recipient, a validated address.
    pub to: String,
    pub subject: &'static str,
    /// Name of the recipient, only if their address is verified: otherwise a stranger could send
    /// text of their choice to anybody.
    name: Option<String>,
    before: Vec<String>,
    link: Option<Link>,
    after: Vec<String>,
    origin: String,
}

#[derive(Debug)]
struct Link {
    words: &'static str,
    url: String,
}

/// Builds the mails.
#[derive(Clone, Copy)]
pub struct Writer<'a> {
    /// Origin of all links, from the settings; never from a request.
    pub origin: &'a str,
}

impl Writer<'_> {
    fn message(self, to: &str, subject: &'static str, before: &[&str]) -> Message {
        Message {
            to: to.to_owned(),
            subject,
            name: None,
            before: before.iter().map(|text| (*text).to_owned()).collect(),
            link: None,
            after: Vec::new(),
            origin: self.origin.to_owned(),
        }
    }

    pub fn verify_email(self, user: &UserRow, token: &str) -> Message {
        self.message(
            &user.email,
            "Confirm your email address",
            &["An account was created with this address. Confirm that it is yours:"],
        )
        .link("Confirm this address", self.path("/verify-email", token))
        .and("The link works once and expires in a day. If you did not create an account, ignore this email.")
    }

    pub fn account_exists(self, user: &UserRow) -> Message {
        self.message(
            &user.email,
            "You already have an account",
            &["Someone tried to create an account with this address, but you already have one. If it was you, sign in:"],
        )
        .greet(user)
        .link("Sign in", format!("{}/login", self.origin))
        .and(&format!(
            "If you forgot your password, choose a new one: {}/forgot-password",
            self.origin
        ))
        .and("If it was not you, ignore this email. Nothing was changed.")
    }

    pub fn reset_password(self, user: &UserRow, token: &str) -> Message {
        self.message(
            &user.email,
            "Choose a new password",
            &["Someone (we hope it was you) asked for a new password for your account:"],
        )
        .greet(user)
        .link("Choose a new password", self.path("/reset-password", token))
        .and(
            "The link works once and expires in an hour. If it was not you, ignore this email. Nothing was changed.",
        )
    }

    pub fn change_email(self, user: &UserRow, to: &Email, token: &str) -> Message {
        self.message(
            to.as_str(),
            "Confirm your new email address",
            &["You asked to use this address for your account. Confirm that it is yours:"],
        )
        .greet(user)
        .link("Confirm this address", self.path("/verify-email", token))
        .and("The link works once and expires in a day. Until you confirm, sign in with the old address.")
        .and("If you did not ask for this, ignore this email.")
    }

    pub fn address_taken(self, owner: &UserRow) -> Message {
        self.message(
            &owner.email,
            "This address already has an account",
            &["Someone asked to use this address for another account. It belongs to yours, so nothing was changed. If it was you, sign in with this address instead:"],
        )
        .greet(owner)
        .link("Sign in", format!("{}/login", self.origin))
    }

    pub fn change_asked(self, user: &UserRow) -> Message {
        self.message(
            &user.email,
            "A new email address for your account",
            &["Someone (we hope it was you) asked to change the email address of your account. It changes once the new address is confirmed."],
        )
        .greet(user)
        .and(&format!(
            "If it was not you, choose a new password immediately: {}/forgot-password",
            self.origin
        ))
    }

    pub fn email_changed(self, user: &UserRow, old: &str) -> Message {
        self.message(
            old,
            "Your email address was changed",
            &["Your account now has another email address. This one no longer belongs to it."],
        )
        .greet(user)
        .and("If it was not you, contact whoever runs the server immediately.")
    }

    pub fn password_changed(self, user: &UserRow) -> Message {
        self.message(
            &user.email,
            "Your password was changed",
            &["The password of your account was changed, and every device was signed out."],
        )
        .greet(user)
        .and(&format!(
            "If it was not you, choose a new one immediately: {}/forgot-password",
            self.origin
        ))
    }

    fn path(self, page: &str, token: &str) -> String {
        format!("{}{page}?token={token}", self.origin)
    }
}

impl Message {
    fn greet(mut self, user: &UserRow) -> Self {
        self.name = user.email_verified_at.map(|_| user.name.clone());
        self
    }

    fn link(mut self, words: &'static str, url: String) -> Self {
        self.link = Some(Link { words, url });
        self
    }

    fn and(mut self, text: &str) -> Self {
        self.after.push(text.to_owned());
        self
    }

    fn greeting(&self) -> String {
        match &self.name {
            Some(name) => format!("Hello {name},"),
            None => "Hello,".to_owned(),
        }
    }

    /// Plain text body.
    pub fn text(&self) -> String {
        let link = self.link.iter().map(|link| link.url.clone());
        let parts: Vec<String> = std::iter::once(self.greeting())
            .chain(self.before.iter().cloned())
            .chain(link)
            .chain(self.after.iter().cloned())
            .chain([format!("-- \nRegula, {}", self.origin)])
            .collect();
        parts.join("\n\n") + "\n"
    }

    /// HTML body. Loads no external content.
    pub fn html(&self) -> String {
        let paragraph = |text: &String| format!("<p>{}</p>\n", escape(text));
        let before: String = self.before.iter().map(paragraph).collect();
        let after: String = self.after.iter().map(paragraph).collect();
        let link = self.link.as_ref().map_or_else(String::new, |link| {
            let url = escape(&link.url);
            format!(
                "<p><a href=\"{url}\" style=\"display:inline-block;padding:10px 18px;border-radius:8px;\
                 background:#9c2f1f;color:#fffdf7;text-decoration:none\">{}</a></p>\n\
                 <p style=\"color:#6d6357\">Or open {url}</p>\n",
                link.words
            )
        });
        let (greeting, origin) = (escape(&self.greeting()), escape(&self.origin));
        format!(
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>{}</title></head>\n\
             <body style=\"font:16px/1.5 system-ui,sans-serif;color:#2a2520\">\n<p>{greeting}</p>\n\
             {before}{link}{after}<p style=\"color:#6d6357\">Regula, {origin}</p>\n</body>\n</html>\n",
            self.subject
        )
    }
}

fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            _ => safe.push(c),
        }
    }
    safe
}
