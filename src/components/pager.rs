//! The ways from one page of a list to others.

use leptos::prelude::*;

/// Back to the first page, and on to the next; each where there is one.
#[component]
pub fn Pager(
    /// The first page's address.
    first: Option<String>,
    /// The next one's.
    next: Option<String>,
    /// Whether the list is exchanged where it stands.
    #[prop(default = false)]
    live: bool,
    /// What stands before them.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let live = live.then_some("");
    view! {
        <nav class="pager" aria-label="Pages">
            {children.map(|children| children())}
            {first.map(|href| view! { <a class="button" href=href data-live=live>"First page"</a> })}
            {next.map(|href| view! { <a class="button" href=href rel="next" data-live=live>"Next page"</a> })}
        </nav>
    }
}
