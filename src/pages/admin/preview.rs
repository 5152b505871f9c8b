//! What is typed, as users will see it.

use leptos::prelude::*;

/// A part of the page that follows what is typed: in the background where there is JavaScript, by
/// its form's button where there is none. Both show what the server makes of it.
#[component]
pub(super) fn Preview(
    /// As users will see it.
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

/// The button that asks for it.
#[component]
pub(super) fn PreviewButton(
    /// The server function that shows the form once more.
    action: &'static str,
) -> impl IntoView {
    view! {
        <button class="button" type="submit" formaction=action formnovalidate data-preview="">"Preview"</button>
    }
}
