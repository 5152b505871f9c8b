//! A form that opens in place, below the link that opened it.

use leptos::prelude::*;

use super::{Form, Problem};

/// An inline form with a submit button and a link that closes it.
#[component]
pub fn InlineEditor(
    /// The server function's path.
    action: &'static str,
    /// The page's address with the form.
    page: String,
    /// The redirect after a success.
    back: String,
    /// The page's address without the form.
    cancel: String,
    /// Ids of the elements that get the focus when it closes: the first that exists.
    #[prop(into)]
    origin: String,
    /// The id of the item that the form is about, sent as `id`.
    #[prop(optional_no_strip)]
    item: Option<String>,
    /// The error of the whole form.
    problem: Option<String>,
    /// The label of the button.
    button: &'static str,
    /// Content before the form.
    #[prop(optional_no_strip)]
    before: Option<AnyView>,
    /// Content after the form.
    #[prop(optional_no_strip)]
    after: Option<AnyView>,
    /// The fields.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="editor" data-return=origin>
            {before}
            <Form action=action page=page back=back class="form">
                <Problem text=problem />
                {item.map(|id| view! { <input type="hidden" name="id" value=id /> })}
                {children()}
                <div class="actions">
                    <button class="button primary" type="submit">{button}</button>
                    <a class="button" href=cancel data-live="">"Cancel"</a>
                </div>
            </Form>
            {after}
        </div>
    }
}
