//! The preview of an editor.

use leptos::prelude::*;

/// The preview, rendered by the server: updated in the background with JavaScript, by the form's
/// button without.
#[component]
pub(super) fn Preview(
    /// The rendered item.
    children: Children,
) -> impl IntoView {
    view! {
        <aside class="preview" aria-labelledby="preview-heading">
            <h2 id="preview-heading">"As users will see it"</h2>
            <div id="preview">{children()}</div>
        </aside>
        <script type="module" src="/static/preview.js"></script>
    }
}

/// The button that updates the preview.
#[component]
pub(super) fn PreviewButton(
    /// The server function that answers with the form and its preview.
    action: &'static str,
) -> impl IntoView {
    view! {
        <button class="button" type="submit" formaction=action formnovalidate data-preview="">"Preview"</button>
    }
}
