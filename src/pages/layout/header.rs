//! The header and the navigation.

use leptos::prelude::*;
use regula_schema::{Role, User};

use super::Place;
use crate::{
    components::{Form, Portrait},
    context,
};

/// The places of the main navigation.
const PLACES: [(Place, &str, &str); 5] = [
    (Place::Today, "/dashboard", "Today"),
    (Place::Commitments, "/commitments", "Commitments"),
    (Place::Library, "/library", "Library"),
    (Place::Readings, "/readings", "Readings"),
    (Place::Tasks, "/tasks", "Tasks"),
];

const ADMIN: (Place, &str, &str) = (Place::Admin, "/admin", "Admin");

fn links(
    places: impl IntoIterator<Item = (Place, &'static str, &'static str)>,
    current: Place,
) -> impl IntoView {
    places
        .into_iter()
        .map(|(place, href, name)| {
            let is_current = (place == current).then_some("page");
            view! { <a href=href aria-current=is_current>{name}</a> }
        })
        .collect_view()
}

#[component]
pub(super) fn Header(place: Place) -> impl IntoView {
    let viewer = context::viewer();
    let user = viewer.user().cloned();
    let home = if user.is_some() { "/dashboard" } else { "/" };
    let navigation = user.as_ref().map(|user| {
        let admin = (user.role == Role::Admin).then_some(ADMIN);
        let places = PLACES.into_iter().chain(admin);
        view! { <nav class="places" aria-label="Main">{links(places, place)}</nav> }
    });
    view! {
        <header class="top">
            <a class="wordmark" href=home aria-label="Regula, home"><span>"R"</span>"egula"</a>
            {navigation}
            {match user {
                Some(user) => view! { <UserMenu user=user /> }.into_any(),
                None => view! {
                    <nav class="account" aria-label="Account">
                        <a href="/login">"Sign in"</a>
                        <a class="button primary small" href="/register">"Create an account"</a>
                    </nav>
                }.into_any(),
            }}
        </header>
    }
}

#[component]
fn UserMenu(user: User) -> impl IntoView {
    // On small screens, the only link to the admin pages.
    let admin = (user.role == Role::Admin).then(|| view! { <a href="/admin">"Admin"</a> });
    view! {
        <details class="menu">
            <summary>
                <span class="menu-name">{user.name.clone()}</span>
                <Portrait name=user.name image=user.image />
            </summary>
            <div class="menu-body">
                <p class="quiet">{user.email}</p>
                {admin}
                <a href="/settings">"Settings"</a>
                <Form action="/fn/logout" page="/"><button type="submit">"Sign out"</button></Form>
            </div>
        </details>
    }
}

/// The navigation of small screens, at the bottom.
#[component]
pub(super) fn BottomBar(place: Place) -> impl IntoView {
    context::viewer().user().map(|_| {
        view! { <nav class="bottom-bar" aria-label="Main, bottom">{links(PLACES, place)}</nav> }
    })
}
