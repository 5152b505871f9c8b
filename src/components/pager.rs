//! Pagination links.

use leptos::prelude::*;

/// Links to the first and next pages.
#[component]
pub fn Pager(
    /// The first page's address, unless this is it.
    first: Option<String>,
    /// The next page's address, if any.
    next: Option<String>,
    /// True if an island replaces the list in place.
    #[prop(default = false)]
    live: bool,
    /// Content before the links.
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
