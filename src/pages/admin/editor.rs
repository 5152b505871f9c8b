//! The frame of the admin's editors: a form with a preview.

use leptos::prelude::*;

use crate::components::{Form, Problem};

/// A form beside its preview, which the server renders: updated in the background with JavaScript,
/// by a button without.
#[component]
pub(super) fn Editor(
    /// The server function that saves the form.
    save: &'static str,
    /// The server function that answers with the form and its preview.
    update: &'static str,
    /// The page's address.
    page: String,
    /// The redirect after a success, unless the server function decides.
    #[prop(optional)]
    back: &'static str,
    /// The page's class.
    #[prop(default = "person editing")]
    class: &'static str,
    /// The item's id; empty for a new one.
    id: String,
    /// The error of the whole form.
    problem: Option<String>,
    /// The label of the button.
    #[prop(default = "Save")]
    button: &'static str,
    /// The address and the label of the link back.
    cancel: (String, &'static str),
    /// The id, address and label of the link to the dialog that deletes the item.
    delete: Option<(&'static str, String, &'static str)>,
    /// The item as users will see it.
    preview: AnyView,
    /// The fields.
    children: Children,
) -> impl IntoView {
    let delete = delete.map(|(id, href, label)| {
        view! { <a id=id class="button danger" href=href>{label}</a> }
    });
    let back = (!back.is_empty()).then(|| view! { <input type="hidden" name="back" value=back /> });
    view! {
        <div class=class>
            <Form action=save page=page class="form" item=id>
                {back}
                <Problem text=problem />
                {children()}
                <div class="actions">
                    <button class="button primary" type="submit">{button}</button>
                    <button class="button" type="submit" formaction=update formnovalidate data-preview="">"Preview"</button>
                    <a class="button" href=cancel.0>{cancel.1}</a>
                    {delete}
                </div>
            </Form>
            <aside class="preview" aria-labelledby="preview-heading">
                <h2 id="preview-heading">"As users will see it"</h2>
                <div id="preview">{preview}</div>
            </aside>
            <script type="module" src="/static/preview.js"></script>
        </div>
    }
}
