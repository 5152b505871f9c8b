//! The sign-up page.

use leptos::prelude::*;
use regula_islands::PasswordStrength;
use regula_schema::Code;

use super::{layout::EntryPage, provider::ProviderButton, with_next};
use crate::{
    components::{Field, Form, Problem},
    context,
};

/// The sign-up form; after it was sent, a request to check the mail.
#[component]
pub fn Register() -> impl IntoView {
    let (next, sent) = (context::param("next"), context::param("sent"));
    match sent {
        Some(_) => view! { <CheckYourMail /> }.into_any(),
        None => view! { <RegisterForm next=next /> }.into_any(),
    }
}

/// The same for an unknown address and for one with an account: only the mail says which.
#[component]
fn CheckYourMail() -> impl IntoView {
    let words = match context::mail_reaches_people() {
        true => "We sent an email to your address. Follow the instructions in it.",
        false => {
            "This server does not send mail: the link to confirm your address is in its outbox. Ask whoever runs it."
        }
    };
    view! {
        <EntryPage title="Check your email" lead=words>
            <p>"No email? Check your spam folder, or try again."</p>
            <p class="aside"><a href="/login">"Back to sign in"</a></p>
        </EntryPage>
    }
}

#[component]
fn RegisterForm(next: Option<String>) -> impl IntoView {
    let login = with_next("/login", next.as_deref());
    let state = context::form_state("/fn/register", &["name", "email", "password"]);
    let is_taken = context::refused().is_some_and(|refused| refused.error.code == Code::EmailTaken);
    let (email_error, problem) = match is_taken {
        true => (state.problem.clone(), None),
        false => (state.error("email"), state.problem.clone()),
    };
    let provider = view! { <ProviderButton next=next.clone() /> };
    view! {
        <EntryPage title="Create an account" lead="A name, an address, a password. Nothing else." islands=true>
            <Form action="/fn/register" page=context::page() class="form">
                <Problem text=problem />
                <Field label="Name" name="name" value=state.value("name") autocomplete="name"
                    error=state.error("name") />
                <Field label="Email" name="email" kind="email" value=state.value("email") autocomplete="username"
                    error=email_error />
                <PasswordStrength>
                    <Field label="Password" name="password" kind="password" autocomplete="new-password"
                        error=state.error("password")
                        hint="At least 8 characters. A few random words are easy to remember and hard to guess." />
                </PasswordStrength>
                <input type="hidden" name="next" value=next />
                <input type="hidden" name="time_zone" value="" />
                <button class="button primary wide" type="submit">"Create account"</button>
            </Form>
            {provider}
            <p class="aside">"Already have an account? " <a href=login>"Sign in"</a></p>
        </EntryPage>
    }
}
