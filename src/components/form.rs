//! A form that posts to a server function.

use leptos::prelude::*;

/// An ordinary form. It says on which page it is, to be shown again there after a refusal.
#[component]
pub fn Form(
    /// The server function's path.
    action: &'static str,
    /// The page's address.
    #[prop(into)]
    page: String,
    /// Where to go after a success, where it is not back to the page.
    #[prop(optional, into)]
    back: Option<String>,
    /// The form's class.
    #[prop(optional)]
    class: &'static str,
    /// Whether a file is among the fields.
    #[prop(default = false)]
    files: bool,
    /// The fields.
    children: Children,
) -> impl IntoView {
    view! {
        <form
            method="post"
            action=action
            class=class
            enctype=files.then_some("multipart/form-data")
        >
            <input type="hidden" name="page" value=page />
            {back.map(|back| view! { <input type="hidden" name="back" value=back /> })}
            {children()}
        </form>
    }
}
