//! The day's commitments.

use leptos::prelude::*;

use super::commitment::Commitment;
use crate::{
    components::Problem,
    context,
    views::{DueItem, FormState},
};

/// Forms without a field that shows the error.
const ACTIONS: [&str; 4] = [
    "/fn/log_mark",
    "/fn/log_entry",
    "/fn/clear_log",
    "/fn/undo_log",
];

/// All of them, done or not, in the user's order.
#[component]
pub(super) fn Commitments(
    day: String,
    packages: String,
    items: Vec<DueItem>,
    rest: String,
) -> impl IntoView {
    let problem = ACTIONS
        .into_iter()
        .map(|action| context::form_state(action, &["reason"]))
        .find_map(|state: FormState| state.problem);
    let is_empty = items.is_empty();
    let rows = items
        .into_iter()
        .map(|item| view! { <Commitment day=day.clone() item=item /> })
        .collect_view();
    view! {
        <section class="commitments" aria-labelledby="commitments-heading">
            <header class="section-head">
                <h2 id="commitments-heading" tabindex="-1">"Commitments"</h2>
                <p class="quiet">{packages}</p>
            </header>
            <Problem text=problem />
            {if !is_empty {
                view! { <ul class="rows">{rows}</ul> }.into_any()
            } else if !rest.is_empty() {
                view! {
                    <p class="empty">{rest}" "<a href="/commitments">"All commitments"</a></p>
                }.into_any()
            } else {
                view! {
                    <div class="nothing-yet">
                        <p>"No commitments yet. One small thing, kept each day, is a good start."</p>
                        <p><a class="button primary" href="/library">"Choose from the library"</a></p>
                    </div>
                }.into_any()
            }}
        </section>
    }
}
