//! The user's notes on readings.

use leptos::prelude::*;

use super::{PAGE, Query};
use crate::{
    components::Pager,
    context,
    pages::{
        layout::{Heading, Page, Place},
        with,
    },
    views::{ReadingItem, ReadingNotes},
};

/// The page of all notes.
const ALL: &str = "/readings?notes=all";

/// The latest notes, beside a day.
#[component]
pub(super) fn LatestNotes(notes: ReadingNotes) -> impl IntoView {
    (notes.total > 0).then(|| {
        view! {
            <section class="reading-notes" aria-labelledby="notes-heading">
                <header class="section-head">
                    <h2 id="notes-heading">"Your notes"</h2>
                    <a class="quiet-link" href=ALL>{format!("All {}", notes.total)}</a>
                </header>
                <ul class="rows">{rows(notes.items, "brief")}</ul>
            </section>
        }
    })
}

/// All notes, latest first.
#[component]
pub(super) fn Notes(notes: ReadingNotes) -> impl IntoView {
    let Query { notes: from, .. } = context::query();
    let is_first = from == "all";
    let content = match notes.total {
        0 => view! {
            <p class="lead">"No notes yet. You can add one below each reading."</p>
        }
        .into_any(),
        1 => view! { <p class="lead">"1 note."</p> }.into_any(),
        n => view! { <p class="lead">{format!("{n} notes, latest first.")}</p> }.into_any(),
    };
    let next = (!notes.next.is_empty()).then(|| with(PAGE, "notes", &notes.next));
    let eyebrow = match notes.plan.as_str() {
        "" => "Readings".to_owned(),
        plan => format!("Readings, {plan}"),
    };
    view! {
        <Page title="Your notes" place=Place::Readings>
            <div class="narrow">
                <Heading eyebrow=eyebrow title="Your notes" />
                {content}
                <ul class="rows reading-notes">{rows(notes.items, "")}</ul>
                <Pager first=(!is_first).then(|| ALL.to_owned()) next=next>
                    <a class="button" href=PAGE>"Today\u{2019}s reading"</a>
                </Pager>
            </div>
        </Page>
    }
}

fn rows(items: Vec<ReadingItem>, class: &'static str) -> impl IntoView {
    let row = move |item: ReadingItem| {
        let class = format!("reading-note {class}");
        view! {
            <li class="row plain">
                <div class="row-body">
                    <p class="row-title"><a href=format!("{PAGE}/{}", item.date)>{item.shown.title}</a></p>
                    <p class="row-note">{item.day}</p>
                    <p class=class>{item.note}</p>
                </div>
            </li>
        }
    };
    items.into_iter().map(row).collect_view()
}
