//! The layout of pages.

mod header;
mod islands;

use header::{BottomBar, Header};
use islands::StartIslands;
use leptos::prelude::*;
use leptos_meta::Title;

/// A place in the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Not in the navigation.
    Elsewhere,
    /// *Today*.
    Today,
    /// Commitments.
    Commitments,
    /// The library.
    Library,
    /// Readings.
    Readings,
    /// Tasks and projects.
    Tasks,
    /// Settings.
    Settings,
    /// Admin.
    Admin,
}

/// A page with header and navigation. Scripts fill two elements at its top: the offline queue, and
/// announcements for screen readers.
#[component]
pub fn Page(
    /// The document's title.
    #[prop(into)]
    title: String,
    /// The current place in the navigation.
    #[prop(default = Place::Elsewhere)]
    place: Place,
    /// True if the page has islands; otherwise it loads no WebAssembly.
    #[prop(default = false)]
    islands: bool,
    /// The page.
    children: Children,
) -> impl IntoView {
    // The framework does not escape titles.
    let title = title.replace('&', "&amp;").replace('<', "&lt;");
    view! {
        <Title text=format!("{title} · Regula") />
        <a class="skip" href="#main">"Skip to content"</a>
        <Header place=place />
        <main id="main" tabindex="-1">
            <div id="waiting" class="waiting" aria-live="polite"></div>
            <p id="said" class="unseen" aria-live="polite"></p>
            {children()}
        </main>
        <BottomBar place=place />
        {islands.then(|| view! { <StartIslands /> })}
    }
}

/// The heading of a page, with a smaller line above it.
#[component]
pub fn Heading(
    /// The smaller line.
    #[prop(into)]
    eyebrow: String,
    /// The heading.
    #[prop(into)]
    title: String,
) -> impl IntoView {
    view! {
        <p class="eyebrow">{eyebrow}</p>
        <h1>{title}</h1>
    }
}

/// A page for guests, such as sign-in: a motto on one side, a form on the other.
#[component]
pub fn EntryPage(
    /// The title of the document and of the form.
    title: &'static str,
    /// The line below the title.
    #[prop(into)]
    lead: String,
    /// True if the page has islands.
    #[prop(default = false)]
    islands: bool,
    /// The form.
    children: Children,
) -> impl IntoView {
    view! {
        <Title text=format!("{title} · Regula") />
        <a class="skip" href="#main">"Skip to content"</a>
        <div class="doorway">
            <aside class="doorway-line">
                <a class="eyebrow" href="/">"Regula"</a>
                <p>"Keep the few things you said you would."</p>
            </aside>
            <main id="main" tabindex="-1" class="doorway-form">
                <h1>{title}</h1>
                <p class="quiet">{lead}</p>
                {children()}
            </main>
        </div>
        {islands.then(|| view! { <StartIslands /> })}
    }
}
