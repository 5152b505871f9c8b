//! The page that makes an account.

use leptos::prelude::*;
use serde::Deserialize;

use super::{layout::Doorway, with_next};
use crate::{
    components::{Field, Form, Problem},
    error::Code,
    islands::PasswordStrength,
    server::context,
};

#[derive(Default, Deserialize)]
#[serde(default)]
struct Query {
    next: Option<String>,
}

/// Makes an account and signs in.
#[component]
pub fn Register() -> impl IntoView {
    let Query { next } = context::query();
    let login = with_next("/login", next.as_deref());
    let state = context::form_state("/fn/register", &["name", "email", "password"]);
    let is_taken = context::refused().is_some_and(|refused| refused.error.code == Code::EmailTaken);
    let (email_error, problem) = match is_taken {
        true => (state.problem.clone(), None),
        false => (state.error("email"), state.problem.clone()),
    };
    view! {
        <Doorway title="Create an account" lead="A name, an address, a password. Nothing else." islands=true>
            <Form action="/fn/register" page=context::page() class="form">
                <Problem text=problem />
                <Field label="Name" name="name" value=state.value("name") autocomplete="name"
                    error=state.error("name") />
                <Field label="Email" name="email" kind="email" value=state.value("email") autocomplete="username"
                    error=email_error />
                <PasswordStrength>
                    <Field label="Password" name="password" kind="password" autocomplete="new-password"
                        error=state.error("password")
                        hint="At least 8 characters. A few words in a row are easy to keep and hard to guess." />
                </PasswordStrength>
                <input type="hidden" name="next" value=next />
                <input type="hidden" name="time_zone" value="" />
                <button class="button primary wide" type="submit">"Create account"</button>
            </Form>
            <p class="aside">"Have an account? " <a href=login>"Sign in"</a></p>
        </Doorway>
    }
}
