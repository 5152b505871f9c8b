//! The progress of the plan, and overdue readings.

use leptos::prelude::*;

use super::PAGE;
use crate::{
    components::{Form, Problem},
    context,
    views::{ReadingItem, ReadingStanding},
};

/// The progress of the plan.
#[component]
pub(super) fn Standing(standing: ReadingStanding) -> impl IntoView {
    let words = format!("{} of {} read", standing.read, standing.total);
    let stop = standing.is_chosen.then(|| {
        let href = format!("{PAGE}?ask=stop");
        view! { <a id="stop" class="button small" href=href data-live="">"Stop this plan"</a> }
    });
    view! {
        <section class="reading-standing" aria-labelledby="standing-heading">
            <header class="section-head">
                <h2 id="standing-heading">{standing.plan}</h2>
                <p class="quiet" aria-live="polite">{words.clone()}</p>
            </header>
            <progress max=standing.total.max(1) value=standing.read aria-label=words></progress>
            <div class="form-row">
                <p class="quiet">{standing.term}</p>
                {stop}
            </div>
        </section>
    }
}

/// `1 day behind`, `12 days behind`.
pub(super) fn behind_words(behind: u32) -> String {
    match behind {
        1 => "1 day behind".to_owned(),
        n => format!("{n} days behind"),
    }
}

/// Overdue readings, oldest first, each with a button to mark it; and a link to reschedule them.
#[component]
pub(super) fn Unread(items: Vec<ReadingItem>, behind: u32) -> impl IntoView {
    if items.is_empty() {
        return ().into_any();
    }
    let state = context::form_state("/fn/mark_reading", &["note"]);
    let problem = state.problem.clone().filter(|_| state.value("noted").is_empty());
    let more = usize::try_from(behind).unwrap_or_default().saturating_sub(items.len());
    let more = (more > 0).then(|| view! { <p class="quiet">{format!("And {more} more.")}</p> });
    let rows = items
        .into_iter()
        .map(|item| {
            let href = format!("{PAGE}/{}", item.date);
            let label = format!("Mark read: {}", item.shown.title);
            view! {
                <li class="row">
                    <Form action="/fn/mark_reading" page=context::page()>
                        <input type="hidden" name="date" value=item.date.clone() />
                        <button id=format!("read-{}", item.date) class="mark" type="submit" aria-label=label></button>
                    </Form>
                    <div class="row-body">
                        <p class="row-title"><a href=href>{item.shown.title}</a></p>
                        <p class="row-note">{item.day}</p>
                    </div>
                </li>
            }
        })
        .collect_view();
    let sentence = format!(
        "You are {}. Catch up one by one, or continue from here.",
        behind_words(behind)
    );
    view! {
        <section class="reading-unread" aria-labelledby="unread-heading">
            <header class="section-head">
                <h2 id="unread-heading" tabindex="-1">"Overdue readings"</h2>
                <p class="quiet">{behind_words(behind)}</p>
            </header>
            <p class="quiet">{sentence}</p>
            <Problem text=problem />
            <ul class="rows">{rows}</ul>
            {more}
            <p><a id="rebase" class="button" href=format!("{PAGE}?ask=rebase") data-live="">"Continue from here"</a></p>
        </section>
    }
    .into_any()
}
