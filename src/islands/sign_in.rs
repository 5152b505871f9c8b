//! The sign-in form.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

use super::browser;
use crate::{
    actions::auth::login,
    components::{Field, Form, Problem},
    schema::{FormState, Password},
};

const FIELDS: [&str; 2] = ["email", "password"];

/// Signs in without leaving the page, so that a wrong password costs no typing.
#[island]
pub fn SignIn(
    /// The page's own address.
    page: String,
    /// Where to go afterwards.
    next: Option<String>,
    /// What was typed and refused, without WASM.
    initial: FormState,
) -> impl IntoView {
    let email = initial.value("email");
    let remember = initial.values.is_empty() || !initial.value("remember").is_empty();
    let state = RwSignal::new(initial);
    let pending = RwSignal::new(false);

    let on_submit = move |ev: SubmitEvent| {
        ev.prevent_default();
        let Some(form) = browser::form_of(&ev) else {
            return;
        };
        if pending.get_untracked() {
            return;
        }
        pending.set(true);
        let value = move |name: &str| browser::value_of(&form, name);
        let next = Some(value("next")).filter(|next| !next.is_empty());
        spawn_local(async move {
            let password = Password::from(value("password"));
            match login(value("email"), password, value("remember") == "true", next).await {
                // The browser is on its way to the next page.
                Ok(()) => {}
                Err(error) => {
                    state.set(FormState::refused(&error, &FIELDS));
                    pending.set(false);
                    browser::focus_first_error();
                }
            }
        });
    };

    view! {
        <Form action="/fn/login" page=page class="form" on_submit=Box::new(on_submit)>
            <Problem text=Signal::derive(move || state.get().problem) />
            <Field label="Email" name="email" kind="email" value=email autocomplete="username"
                error=Signal::derive(move || state.get().error("email")) />
            <Field label="Password" name="password" kind="password" autocomplete="current-password"
                error=Signal::derive(move || state.get().error("password")) />
            <input type="hidden" name="next" value=next />
            <div class="form-row">
                <label class="check">
                    <input type="checkbox" name="remember" value="true" checked=remember />
                    "Keep me signed in"
                </label>
                <a href="/forgot-password">"Forgot password?"</a>
            </div>
            <button class="button primary wide" type="submit" aria-disabled=move || pending.get().to_string()>
                {move || if pending.get() { "Signing in …" } else { "Sign in" }}
            </button>
        </Form>
    }
}
