//! The section that deletes the account.

use leptos::prelude::*;

use super::section::Section;
use crate::{
    components::{Dialog, Field},
    context,
};

const ACTION: &str = "/fn/delete_account";
const DIALOG: &str = "/settings?delete=1";
/// The page without the dialog, at the link that opened it.
const BACK: &str = "/settings#delete-open";

/// The consequences, and a link to the dialog.
#[component]
pub(super) fn DeleteAccount() -> impl IntoView {
    let is_asking = context::param("delete").is_some();
    view! {
        <Section id="delete">
            <p class="quiet">"Your account and everything in it is deleted. This cannot be undone."</p>
            <p><a id="delete-open" class="button" href=DIALOG>"Delete account …"</a></p>
            {is_asking.then(|| view! { <DeleteDialog /> })}
        </Section>
    }
}

#[component]
fn DeleteDialog() -> impl IntoView {
    let state = context::form_state(ACTION, &["password"]);
    let password = context::has_password().then(|| {
        view! {
            <Field label="Password" name="password" id="delete-password" kind="password"
                autocomplete="current-password" error=state.error("password") autofocus=true />
        }
    });
    let text = "All your data is deleted, you are signed out everywhere, and your API keys stop working. \
        This cannot be undone.";
    view! {
        <Dialog name="delete" heading="Delete your account" text=text action=ACTION page=DIALOG cancel=BACK
            origin="delete-open" button="Delete account" problem=state.problem.clone()>
            {password}
        </Dialog>
    }
}
