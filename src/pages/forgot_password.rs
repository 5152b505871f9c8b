//! The page that requests a password reset.

use leptos::prelude::*;

use super::layout::EntryPage;
use crate::{
    components::{Field, Form, Notice, Problem},
    context,
};

/// A form that requests a link, or help where the server sends no mail. The answer is the same for
/// every address.
#[component]
pub fn ForgotPassword() -> impl IntoView {
    let sent = context::param("sent");
    let state = context::form_state("/fn/forgot_password", &["email"]);
    let (lead, notice, help) = if context::mail_reaches_people() {
        (
            "Enter your email address, and we will send you a link to choose a new password.",
            "If this address has an account, a link is on its way. It works once and expires in an hour.",
            None,
        )
    } else {
        (
            "This server does not send mail, so it cannot send you a link.",
            "If this address has an account, the link is in the outbox of this server. Ask whoever runs it.",
            Some(view! {
                <p>
                    "Ask whoever runs it. They can create a link for you on the command line, "
                    "to choose a new password:"
                </p>
                <pre><code>"regula admin reset-password you@example.com"</code></pre>
                <p>"Or leave your address here: a link is put in the server's outbox for them to pass on."</p>
            }),
        )
    };
    view! {
        <EntryPage title="Forgot your password?" lead=lead>
            {sent.map(|_| view! { <Notice>{notice}</Notice> })}
            {help}
            <Form action="/fn/forgot_password" page="/forgot-password" class="form">
                <Problem text=state.problem.clone() />
                <Field label="Email" name="email" kind="email" value=state.value("email") autocomplete="username"
                    error=state.error("email") />
                <button class="button primary wide" type="submit">"Send link"</button>
            </Form>
            <p class="aside"><a href="/login">"Back to sign in"</a></p>
        </EntryPage>
    }
}
