//! The page that sets a new password with a link.

use leptos::prelude::*;
use regula_islands::PasswordStrength;
use regula_schema::{AppError, AppResult};

use super::layout::EntryPage;
use crate::{
    components::{Field, Form, Problem},
    context,
    services::mail,
};

/// The form, or that the link has expired. Opening the page does not use the link.
#[component]
pub fn ResetPassword() -> impl IntoView {
    let token = context::param("token").unwrap_or_default();
    let content = async move {
        match account(&token).await {
            Ok(email) => view! { <ResetForm token=token email=email /> }.into_any(),
            Err(error) => view! { <Ended error=error /> }.into_any(),
        }
    };
    view! { <Suspense>{Suspend::new(content)}</Suspense> }
}

/// The address of the account whose password the link sets.
async fn account(token: &str) -> AppResult<Option<String>> {
    mail::reset_address(&context::api().await?, token).await
}

#[component]
fn ResetForm(token: String, email: Option<String>) -> impl IntoView {
    let state = context::form_state("/fn/reset_password", &["password"]);
    let email = email.unwrap_or_default();
    let lead = format!(
        "For {email}. You will be signed out everywhere and can sign in with the new password."
    );
    view! {
        <EntryPage title="Choose a new password" lead=lead islands=true>
            <Form action="/fn/reset_password" page=context::page() class="form">
                <Problem text=state.problem.clone() />
                <input type="hidden" name="token" value=token />
                // The user name, for password managers.
                <input type="hidden" name="username" value=email autocomplete="username" />
                <PasswordStrength>
                    <Field label="New password" name="password" kind="password" autocomplete="new-password"
                        error=state.error("password")
                        hint="At least 8 characters. A few random words are easy to remember and hard to guess." />
                </PasswordStrength>
                <button class="button primary wide" type="submit">"Change password"</button>
            </Form>
        </EntryPage>
    }
}

#[component]
fn Ended(error: AppError) -> impl IntoView {
    context::set_status(&error);
    let words = error.of_field("token").unwrap_or(&error.detail).to_owned();
    view! {
        <EntryPage title="This link has expired" lead=words>
            <p><a class="button primary wide" href="/forgot-password">"Request a new link"</a></p>
            <p class="aside"><a href="/login">"Back to sign in"</a></p>
        </EntryPage>
    }
}
