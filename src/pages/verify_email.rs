//! The page that confirms an email address with a link.

use leptos::prelude::*;

use super::layout::EntryPage;
use crate::{
    components::{Form, Problem},
    context,
};

/// A button that confirms. Opening the page does nothing, because mail programs open links by
/// themselves.
#[component]
pub fn VerifyEmail() -> impl IntoView {
    let token = context::param("token");
    // The only error is an invalid link.
    let state = context::form_state("/fn/verify_email", &[]);
    let problem = context::error_of("/fn/verify_email")
        .and_then(|error| error.of_field("token").map(str::to_owned))
        .or(state.problem);
    view! {
        <EntryPage title="Confirm your address" lead="Press the button to confirm this address.">
            <Form action="/fn/verify_email" page=context::page() class="form">
                <Problem text=problem />
                <input type="hidden" name="token" value=token />
                <button class="button primary wide" type="submit">"Confirm this address"</button>
            </Form>
            <p class="aside"><a href="/">"Go to the home page"</a></p>
        </EntryPage>
    }
}
