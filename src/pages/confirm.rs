//! The reauthentication page.

use leptos::prelude::*;

use super::layout::EntryPage;
use crate::{
    components::{Field, Form, Problem},
    context,
};

/// Asks for the password, and redirects back.
#[component]
pub fn Confirm() -> impl IntoView {
    let next = context::param("next");
    let state = context::form_state("/fn/confirm", &["password"]);
    let lead = if context::has_password() {
        "This is a sensitive action. Enter your password to continue."
    } else {
        "This is a sensitive action. Sign in again to continue."
    };
    let form = if context::has_password() {
        view! {
            <Form action="/fn/confirm" page=context::page() class="form">
                <Problem text=state.problem.clone() />
                <Field label="Password" name="password" kind="password" autocomplete="current-password"
                    error=state.error("password") autofocus=true />
                <input type="hidden" name="next" value=next.clone() />
                <button class="button primary wide" type="submit">"Confirm"</button>
            </Form>
        }
        .into_any()
    } else if let Some(provider) = context::provider() {
        let state = context::form_state("/fn/confirm_with_provider", &[]);
        view! {
            <Form action="/fn/confirm_with_provider" page=context::page() class="form">
                <Problem text=state.problem.clone() />
                <input type="hidden" name="next" value=next />
                <button class="button primary wide" type="submit">{format!("Continue with {provider}")}</button>
            </Form>
        }
        .into_any()
    } else {
        view! {
            <p>"Your account has no password. Sign out, then sign in again as usual."</p>
            <Form action="/fn/logout" page="/"><button class="button wide" type="submit">"Sign out"</button></Form>
        }
        .into_any()
    };
    view! {
        <EntryPage title="Confirm that it is you" lead=lead>
            {form}
            <p class="aside"><a href="/settings">"Back to settings"</a></p>
        </EntryPage>
    }
}
