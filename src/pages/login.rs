//! The sign-in page.

use leptos::prelude::*;
use regula_islands::SignIn;
use regula_schema::{AppError, Code};

use super::{error::ban_end, layout::EntryPage, provider::ProviderButton, with_next};
use crate::{
    components::{Field, Form, Problem},
    context,
};

/// The sign-in form, with a redirect back to the requested page.
#[component]
pub fn Login() -> impl IntoView {
    let next = context::param("next");
    let has = |name: &str| context::param(name).is_some();
    let register = with_next("/register", next.as_deref());
    let lead = if has("ended") {
        "Your session has ended. Sign in to continue where you were."
    } else if has("changed") {
        "Your password has been changed. Sign in with the new one."
    } else if has("confirmed") {
        "Your email address is confirmed. Sign in."
    } else {
        "Welcome back."
    };
    let state = context::form_state("/fn/login", &["email", "password"]);
    let error = context::error_of("/fn/login");
    let (at_password, problem) = match &error {
        Some(error) if error.code == Code::InvalidCredentials => (state.problem.clone(), None),
        Some(error) if error.code == Code::UserBanned => (None, Some(ban_words(error))),
        _ => (state.error("password"), state.problem.clone()),
    };
    let remember = state.checked_or("remember", true);
    let provider = view! { <ProviderButton next=next.clone() /> };
    view! {
        <EntryPage title="Sign in" lead=lead islands=true>
            <SignIn>
                <Form action="/fn/login" page=context::page() class="form">
                    <Problem text=problem />
                    <Field label="Email" name="email" kind="email" value=state.value("email") autocomplete="username"
                        error=state.error("email") />
                    <Field label="Password" name="password" kind="password" autocomplete="current-password"
                        error=at_password />
                    <input type="hidden" name="next" value=next />
                    <div class="form-row">
                        <label class="check">
                            <input type="checkbox" name="remember" value="true" checked=remember />
                            "Keep me signed in"
                        </label>
                        <a href="/forgot-password">"Forgot password?"</a>
                    </div>
                    <button class="button primary wide" type="submit" data-busy="Signing in …">"Sign in"</button>
                </Form>
            </SignIn>
            {provider}
            <p class="aside">"New here? " <a href=register>"Create an account"</a></p>
        </EntryPage>
    }
}

/// The message for a banned user, with end and reason.
pub(super) fn ban_words(error: &AppError) -> String {
    let end = match ban_end(error) {
        Some(end) => format!("until {end}"),
        None => "permanently".to_owned(),
    };
    let reason = error.ban_reason.as_deref().unwrap_or_default();
    format!("Your account is banned {end}. Reason: {reason}")
}
