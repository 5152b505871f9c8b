//! The projects of all users.

use leptos::prelude::*;

use super::{
    layout::{AdminPage, Tab},
    search::{Search, SearchForm},
};
use crate::{
    components::Pager,
    context,
    pages::async_view,
    services::admin,
    views::{AdminProjectItem, AdminProjectListing},
};

const PAGE: &str = "/admin/projects";

/// Search and table, with the owners.
#[component]
pub fn AdminProjects() -> impl IntoView {
    let search: Search = context::query();
    async_view(
        async move {
            let (client, now) = (context::api().await?, context::now());
            let listing = admin::find_projects(&client, &search.q, &search.cursor, now).await?;
            Ok((listing, search))
        },
        |(listing, search)| view! { <Listing listing=listing search=search /> },
    )
}

#[component]
fn Listing(listing: AdminProjectListing, search: Search) -> impl IntoView {
    let is_empty = listing.projects.is_empty();
    let nothing = match search.q.trim() {
        "" => "No projects yet.",
        _ => "No projects match. Try part of the name.",
    };
    let first = search.first(PAGE);
    let next = listing.next_cursor.map(|cursor| search.at(PAGE, &cursor));
    let rows = listing.projects.into_iter().map(|it| view! { <Row item=it /> }).collect_view();
    view! {
        <AdminPage title="Projects" tab=Tab::Projects>
            <SearchForm list=PAGE placeholder="Search by name" q=search.q total=listing.total />
            <table id="projects" class="table" aria-label="Projects">
                <thead>
                    <tr>
                        <th scope="col">"Project"</th>
                        <th scope="col">"Owner"</th>
                        <th scope="col">"Tasks"</th>
                        <th scope="col">"Created"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            {is_empty.then(|| view! { <p class="empty">{nothing}</p> })}
            <Pager first=first next=next />
        </AdminPage>
    }
}

#[component]
fn Row(item: AdminProjectItem) -> impl IntoView {
    let AdminProjectItem {
        project,
        owner_id,
        owner_name,
        made,
    } = item;
    let away =
        project.is_archived.then(|| view! { <span class="badge unverified">"Archived"</span> });
    view! {
        <tr>
            <th scope="row"><span class=project.color.class()></span>{project.name}" "{away}</th>
            <td><a class="user-name" href=format!("/admin/users/{owner_id}")>{owner_name}</a></td>
            <td class="count">{project.progress}</td>
            <td class="when">{made}</td>
        </tr>
    }
}
