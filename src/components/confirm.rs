//! A guard for forms that require a recent sign-in.

use leptos::prelude::*;

use crate::context;

/// Renders its children after a recent sign-in; otherwise a link to reauthenticate. A refused form
/// is always rendered.
#[component]
pub fn ConfirmFirst(
    /// The purpose, after "Confirm that it is you to …".
    to: &'static str,
    /// The page to return to; by default this one.
    #[prop(optional)]
    page: Option<&'static str>,
    /// The form.
    children: ChildrenFn,
) -> impl IntoView {
    if context::needs_confirmation() && context::refused().is_none() {
        let href = context::confirm_page(page);
        view! { <p class="quiet"><a href=href>"Confirm that it is you"</a> {format!(" to {to}.")}</p> }
            .into_any()
    } else {
        children().into_any()
    }
}
