//! The password section.

use leptos::prelude::*;
use regula_islands::PasswordStrength;

use super::section::{Section, saved};
use crate::{
    components::{ConfirmFirst, Field, Form, Problem},
    context,
};

const ACTION: &str = "/fn/change_password";

/// Changes the password, or sets the first one.
#[component]
pub(super) fn Password() -> impl IntoView {
    let done = "Your password has been changed. You are signed out everywhere else.";
    view! {
        <Section id="password" done=done>
            <p class="quiet">"Changing your password signs you out everywhere else and revokes your API keys."</p>
            {if context::has_password() {
                view! { <PasswordForm is_first=false /> }.into_any()
            } else {
                view! {
                    <ConfirmFirst to="choose a password" page="/settings#password">
                        <PasswordForm is_first=true />
                    </ConfirmFirst>
                }.into_any()
            }}
        </Section>
    }
}

#[component]
fn PasswordForm(is_first: bool) -> impl IntoView {
    let state = context::form_state(ACTION, &["current_password", "new_password"]);
    let current = (!is_first).then(|| {
        view! {
            <Field label="Current password" name="current_password" kind="password" autocomplete="current-password"
                error=state.error("current_password") />
        }
    });
    let email = context::viewer().user().map(|user| user.email.clone());
    view! {
        <Form action=ACTION page="/settings" back=saved("password") class="form">
            <Problem text=state.problem.clone() />
            // The user name, for password managers.
            <input type="text" value=email autocomplete="username" hidden readonly />
            {current}
            <PasswordStrength>
                <Field label="New password" name="new_password" kind="password" autocomplete="new-password"
                    error=state.error("new_password")
                    hint="At least 8 characters. A few random words are easy to remember and hard to guess." />
            </PasswordStrength>
            <div class="actions"><button class="button" type="submit">"Change password"</button></div>
        </Form>
    }
}
