//! The layout of the admin's pages.

use leptos::prelude::*;

use crate::pages::layout::{Heading, Page, Place};

/// A tab of the admin's navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tab {
    Overview,
    Users,
    Library,
    Projects,
    Readings,
    AuditLog,
}

const TABS: &[(Tab, &str, &str)] = &[
    (Tab::Overview, "/admin", "Overview"),
    (Tab::Users, "/admin/users", "Users"),
    (Tab::Library, "/admin/library", "Library"),
    (Tab::Projects, "/admin/projects", "Projects"),
    (Tab::Readings, "/admin/readings", "Readings"),
    (Tab::AuditLog, "/admin/audit", "Audit log"),
];

/// A page with the admin's navigation.
#[component]
pub(super) fn AdminPage(
    /// The document's title.
    title: &'static str,
    /// The heading; by default the title.
    #[prop(optional, into)]
    heading: Option<String>,
    /// The current place in the navigation.
    tab: Tab,
    /// True if the page has islands.
    #[prop(default = false)]
    islands: bool,
    /// The page.
    children: Children,
) -> impl IntoView {
    let links = TABS
        .iter()
        .map(|(place, href, name)| {
            let is_current = (*place == tab).then_some("page");
            view! { <a href=*href aria-current=is_current>{*name}</a> }
        })
        .collect_view();
    let heading = heading.unwrap_or_else(|| title.to_owned());
    view! {
        <Page title=title place=Place::Admin islands=islands>
            <Heading eyebrow="Admin" title=heading />
            <nav class="tabs" aria-label="Admin">{links}</nav>
            {children()}
        </Page>
    }
}
