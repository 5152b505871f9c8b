//! A form that posts to a server function.

use leptos::prelude::*;

/// A plain form. It contains its page's address, where it is rendered again after a refusal.
#[component]
pub fn Form(
    /// The server function's path.
    action: &'static str,
    /// The page's address.
    #[prop(into)]
    page: String,
    /// The redirect after a success; by default the page.
    #[prop(optional, into)]
    back: Option<String>,
    /// The id of the item that the form is about, sent as `id`.
    #[prop(optional, into)]
    item: Option<String>,
    /// The form's class.
    #[prop(optional)]
    class: &'static str,
    /// True for file uploads.
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
            {item.map(|id| view! { <input type="hidden" name="id" value=id /> })}
            {children()}
        </form>
    }
}
