//! The projects of all users.

use leptos::prelude::*;
use serde::Deserialize;

use super::layout::{AdminPage, Tab};
use crate::{
    components::Pager,
    context,
    pages::{address, async_view},
    services::admin,
    views::{AdminProjectItem, AdminProjectListing},
};

const PAGE: &str = "/admin/projects";

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct Query {
    q: String,
    cursor: String,
}

impl Query {
    fn with_cursor(&self, cursor: &str) -> String {
        let q = self.q.as_str();
        address(PAGE, &[("q", q), ("cursor", cursor)])
    }
}

/// Search and table, with the owners.
#[component]
pub fn AdminProjects() -> impl IntoView {
    let query: Query = context::query();
    async_view(
        async move {
            let (client, now) = (context::api().await?, context::now());
            let listing = admin::find_projects(&client, &query.q, &query.cursor, now).await?;
            Ok((listing, query))
        },
        |(listing, query)| view! { <Listing listing=listing query=query /> },
    )
}

#[component]
fn Listing(listing: AdminProjectListing, query: Query) -> impl IntoView {
    let is_empty = listing.projects.is_empty();
    let nothing = match query.q.trim() {
        "" => "No projects yet.",
        _ => "No projects match. Try part of the name.",
    };
    let first = (!query.cursor.is_empty()).then(|| query.with_cursor(""));
    let next = listing.next_cursor.map(|cursor| query.with_cursor(&cursor));
    let rows = listing
        .projects
        .into_iter()
        .map(|it| view! { <Row item=it /> })
        .collect_view();
    view! {
        <AdminPage title="Projects" tab=Tab::Projects>
            <form class="filters" method="get" action=PAGE role="search">
                <div class="field grow">
                    <label class="unseen" for="q">"Search"</label>
                    <input id="q" name="q" type="search" placeholder="Search by name" value=query.q autocomplete="off" />
                </div>
                <button class="button" type="submit">"Search"</button>
                <p class="quiet total">{listing.total}</p>
            </form>
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
    let away = project
        .is_archived
        .then(|| view! { <span class="badge unverified">"Archived"</span> });
    view! {
        <tr>
            <th scope="row"><span class=project.color.class()></span>{project.name}" "{away}</th>
            <td><a class="user-name" href=format!("/admin/users/{owner_id}")>{owner_name}</a></td>
            <td class="count">{project.progress}</td>
            <td class="when">{made}</td>
        </tr>
    }
}
