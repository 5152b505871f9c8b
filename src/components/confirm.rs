//! What stands before a form that takes a recent sign-in.

use leptos::prelude::*;

use crate::context;

/// The form in it, for who has lately shown who they are; for others a quiet line that leads to
/// where they can. A form that is shown again after a refusal is not taken away.
#[component]
pub fn ConfirmFirst(
    /// What for, behind "Confirm that it is you to …".
    to: &'static str,
    /// Where to come back to; this page, if nothing is said.
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
