//! A form that works without WASM.

use leptos::{ev::SubmitEvent, prelude::*};

/// A form that posts to a server function. In an island, `on_submit` takes over once the island
/// is alive; until then, and elsewhere, it is an ordinary form.
#[component]
pub fn Form(
    /// The server function's path.
    action: &'static str,
    /// The page that it is on, to be shown again after a refusal.
    #[prop(into)]
    page: String,
    /// Where to go after a success, where it is not back to the page.
    #[prop(optional, into)]
    back: Option<String>,
    /// What an island does instead.
    #[prop(default = Box::new(|_| {}))]
    on_submit: Box<dyn Fn(SubmitEvent)>,
    /// The form's class.
    #[prop(optional)]
    class: &'static str,
    /// The fields.
    children: Children,
) -> impl IntoView {
    view! {
        <form method="post" action=action class=class on:submit=on_submit>
            <input type="hidden" name="page" value=page />
            {back.map(|back| view! { <input type="hidden" name="back" value=back /> })}
            {children()}
        </form>
    }
}
