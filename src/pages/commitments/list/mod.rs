//! The list of commitments.

mod row;
mod vacation;

use leptos::prelude::*;
use regula_islands::CommitmentRegion;
use row::{Moves, Row};
use serde::Deserialize;
use vacation::Vacation;

use super::{LIST, pause};
use crate::{
    components::Problem,
    context,
    pages::{
        async_view,
        layout::{Heading, Page, Place},
    },
    services::commitments,
    views::{CommitmentLine, CommitmentListing},
};

/// The script that reorders by dragging.
const ARRANGE: &str = "/static/arrange.js";

/// The query.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Query {
    /// Non-empty to show archived commitments.
    archived: String,
    /// Non-empty to show the buttons that reorder.
    order: String,
    /// `vacation` opens its form.
    step: String,
    /// The vacation being edited.
    pause: String,
}

/// The list of commitments.
#[component]
pub fn Commitments() -> impl IntoView {
    let archived = !context::query::<Query>().archived.is_empty();
    async_view(
        async move { commitments::list(&context::api().await?, archived, context::now()).await },
        |listing| view! { <List listing=listing /> },
    )
}

#[component]
fn List(listing: CommitmentListing) -> impl IntoView {
    let query: Query = context::query();
    let problem = context::problem_of(&[
        "/fn/move_commitment",
        "/fn/set_commitment_status",
        "/fn/end_pause",
        "/fn/remove_pause",
    ])
    .or_else(|| {
        let all = [listing.vacations.as_slice(), &listing.past_vacations];
        pause::gone(&query.pause, &all.concat())
    });
    let is_empty = listing.items.is_empty();
    let can_order = listing.items.len() > 1;
    let is_ordering = can_order && !query.order.is_empty();
    let ids: Vec<String> = listing.items.iter().map(|item| item.id.clone()).collect();
    let rows = listing
        .items
        .into_iter()
        .enumerate()
        .map(|(at, item)| {
            let moves = is_ordering.then(|| Moves::of(&ids, at));
            view! { <Row item=item moves=moves /> }
        })
        .collect_view();
    view! {
        <Page title="Commitments" place=Place::Commitments islands=true>
            <CommitmentRegion>
                <div class="page-head">
                    <div><Heading eyebrow="Commitments" title="Your commitments" /></div>
                    <a class="button primary" href="/commitments/new">"New commitment"</a>
                </div>
                <Problem text=problem />
                {if is_empty {
                    view! { <Nothing /> }.into_any()
                } else {
                    view! {
                        <section class="part" aria-labelledby="list-heading">
                            <div class="section-head">
                                <h2 id="list-heading" tabindex="-1">"The last seven days"</h2>
                                {can_order.then(|| view! { <Order is_on=is_ordering /> })}
                            </div>
                            <ul class="rows">{rows}</ul>
                        </section>
                    }.into_any()
                }}
                <Vacation vacations=listing.vacations past=listing.past_vacations today=listing.today is_open=query.step == "vacation" opened=query.pause />
                <Archive items=listing.archived is_open=!query.archived.is_empty() />
            </CommitmentRegion>
            <script type="module" src=ARRANGE></script>
        </Page>
    }
}

/// The empty list, with links to the next step.
#[component]
fn Nothing() -> impl IntoView {
    view! {
        <div class="nothing">
            <p>"No commitments yet. Start with one small thing that you can keep on a bad day."</p>
            <div class="actions">
                <a class="button primary" href="/library">"Choose from the library"</a>
                <a class="button" href="/commitments/new">"Create your own commitment"</a>
            </div>
        </div>
    }
}

/// The link that shows or hides the buttons that reorder.
#[component]
fn Order(is_on: bool) -> impl IntoView {
    let (href, words) = match is_on {
        true => (LIST, "Done"),
        false => ("/commitments?order=1", "Reorder"),
    };
    view! { <a id="order" class="quiet-link" href=href data-live="">{words}</a> }
}

#[component]
fn Archive(items: Vec<CommitmentLine>, is_open: bool) -> impl IntoView {
    if !is_open {
        return view! {
            <p class="below"><a id="archive" class="quiet-link" href="/commitments?archived=1" data-live="">"Show archived"</a></p>
        }
        .into_any();
    }
    let rows = items.into_iter().map(|item| view! { <Row item=item moves=None /> }).collect_view();
    let is_empty = rows.is_empty();
    view! {
        <section class="part" aria-labelledby="archive-heading">
            <div class="section-head">
                <h2 id="archive-heading">"Archived"</h2>
                <a id="archive" class="quiet-link" href=LIST data-live="">"Hide"</a>
            </div>
            {is_empty.then(|| view! { <p class="empty">"Nothing is archived."</p> })}
            <ul class="rows">{rows}</ul>
        </section>
    }
    .into_any()
}
