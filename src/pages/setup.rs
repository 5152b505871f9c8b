//! The page behind a one-time link: the first admin, or a password for an account.

use leptos::prelude::*;
use regula_islands::PasswordStrength;

use super::{async_view, layout::EntryPage};
use crate::{
    components::{Field, Form, Problem},
    context,
    services::auth,
};

/// The form of the link, or an error page if it has expired.
#[component]
pub fn Setup() -> impl IntoView {
    let token = context::param("token").unwrap_or_default();
    async_view(
        async move {
            let link = auth::preview_link(&context::api().await?, &token).await?;
            Ok((token, link.email))
        },
        |(token, email)| view! { <SetupForm token=token email=email /> },
    )
}

#[component]
fn SetupForm(token: String, email: Option<String>) -> impl IntoView {
    let state = context::form_state("/fn/setup", &["name", "email", "password"]);
    let lead = match &email {
        Some(email) => format!("Choose a password for {email}."),
        None => "You are the first user. This account will be an admin.".to_owned(),
    };
    let is_new = email.is_none();
    let fields = is_new.then(|| {
        view! {
            <Field label="Name" name="name" value=state.value("name") autocomplete="name" error=state.error("name") />
            <Field label="Email" name="email" kind="email" value=state.value("email") autocomplete="username"
                error=state.error("email") />
        }
    });
    view! {
        <EntryPage title="Set up" lead=lead islands=true>
            <Form action="/fn/setup" page=context::page() class="form">
                <Problem text=state.problem.clone() />
                <input type="hidden" name="token" value=token />
                {fields}
                <PasswordStrength>
                    <Field label="Password" name="password" kind="password" autocomplete="new-password"
                        error=state.error("password") hint="At least 8 characters." />
                </PasswordStrength>
                <button class="button primary wide" type="submit">"Set up"</button>
            </Form>
        </EntryPage>
    }
}
