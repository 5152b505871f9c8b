//! The OpenID provider's button.

use leptos::prelude::*;
use regula_schema::Code;

use super::login::ban_words;
use crate::{
    components::{Form, Problem},
    context,
};

/// The button to sign in with the provider, if one is configured.
#[component]
pub fn ProviderButton(
    /// The redirect after sign-in.
    next: Option<String>,
) -> impl IntoView {
    const ACTION: &str = "/fn/continue_with_provider";
    let problem = context::error_of(ACTION).map(|error| match error.code {
        Code::UserBanned => ban_words(&error),
        _ => error.detail,
    });
    context::provider().map(|name| {
        view! {
            <p class="or">"or"</p>
            <Form action=ACTION page=context::page() class="form">
                <Problem text=problem />
                <input type="hidden" name="next" value=next />
                <button class="button wide" type="submit">{format!("Continue with {name}")}</button>
            </Form>
        }
    })
}
