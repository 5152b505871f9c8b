//! What pages have in common.

mod header;
mod islands;

use header::{BottomBar, Header};
use islands::StartIslands;
use leptos::prelude::*;
use leptos_meta::Title;

/// Where in the app a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Nowhere in the navigation.
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

/// A page with header and navigation. Two lines at its head are filled in the browser: with what
/// is still to be sent, and with what was just done.
#[component]
pub fn Page(
    /// The document's title.
    #[prop(into)]
    title: String,
    /// Which place of the navigation is the current one.
    #[prop(default = Place::Elsewhere)]
    place: Place,
    /// Whether there are islands on it. A page without loads no WASM.
    #[prop(default = false)]
    islands: bool,
    /// The page.
    children: Children,
) -> impl IntoView {
    // The framework writes a title as it is: what users have written must not end it.
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

/// The heading of a page: a small line above a large one.
#[component]
pub fn Heading(
    /// The small line.
    #[prop(into)]
    eyebrow: String,
    /// The large one.
    #[prop(into)]
    title: String,
) -> impl IntoView {
    view! {
        <p class="eyebrow">{eyebrow}</p>
        <h1>{title}</h1>
    }
}

/// A page for strangers: a line to think about on one side, a form on the other.
#[component]
pub fn EntryPage(
    /// The document's title, and the form's.
    title: &'static str,
    /// What stands under it.
    #[prop(into)]
    lead: String,
    /// Whether there are islands on it.
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
