//! The card of the day's reading.

use leptos::prelude::*;

use crate::{
    components::{Form, Problem},
    context,
    views::ReadingItem,
};

/// The card of a day without a reading.
#[component]
pub(super) fn NoReading() -> impl IntoView {
    view! {
        <section class="card reading-card" aria-labelledby="reading-heading">
            <p class="eyebrow">"Reading"</p>
            <h2 id="reading-heading">"Nothing to read today"</h2>
            <div class="actions"><a class="button small" href="/readings">"Choose a plan"</a></div>
        </section>
    }
}

/// The beginning of the reading, with a button to mark it and a link to its page.
#[component]
pub(super) fn ReadingCard(item: ReadingItem) -> impl IntoView {
    let state = context::form_state("/fn/mark_reading", &[]);
    let href = format!("/readings/{}", item.date);
    let note_href = format!("{href}#note");
    let note_words = match item.note.is_empty() {
        true => "Add a note",
        false => "See your note",
    };
    let mark = match item.read {
        true => view! { <p class="badge">"Read"</p> }.into_any(),
        false => view! {
            <Form action="/fn/mark_reading" page=context::page()>
                <input type="hidden" name="date" value=item.date />
                <button class="button small primary" type="submit">"Mark read"</button>
            </Form>
        }
        .into_any(),
    };
    // Only the first paragraph; the rest is on the reading's page.
    let first = item.shown.paragraphs.into_iter().next();
    view! {
        <section class="card reading-card" aria-labelledby="reading-heading">
            <p class="eyebrow">"Reading"</p>
            <h2 id="reading-heading"><a href=href>{item.shown.title}</a></h2>
            <div class="reading-text brief">{first.map(|text| view! { <p>{text}</p> })}</div>
            <Problem text=state.problem />
            <div class="actions">
                {mark}
                <a class="button small" href=note_href>{note_words}</a>
            </div>
        </section>
    }
}
