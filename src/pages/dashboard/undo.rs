//! The undo notice.

use leptos::prelude::*;

use crate::{
    components::Form,
    context,
    views::{DueItem, MarkStyle},
};

/// The last change, with a button that undoes it.
#[component]
pub(super) fn Undo(day: String, items: Vec<DueItem>) -> impl IntoView {
    let was = context::undo().filter(|was| was.date == day)?;
    let item = items.into_iter().find(|it| it.id == was.commitment_id)?;
    let said = format!("{}: {}.", item.title, said(&item));
    let fields = [
        ("commitment_id", was.commitment_id),
        ("date", was.date),
        ("status", was.status),
        ("value", was.value),
        ("note", was.note),
        ("reason", was.reason),
        ("entry_id", was.entry_id),
    ]
    .map(|(name, value)| view! { <input type="hidden" name=name value=value /> });
    Some(view! {
        <div class="undo">
            <p data-say="">{said}</p>
            <Form action="/fn/undo_log" page=context::page()>
                {fields}
                <button id="undo" class="button small" type="submit">"Undo"</button>
            </Form>
        </div>
    })
}

/// The new state of the day, in words.
fn said(item: &DueItem) -> String {
    match (item.mark, &item.measure) {
        (MarkStyle::Skipped, _) => "skipped".to_owned(),
        (MarkStyle::Missed, None) => "missed".to_owned(),
        (MarkStyle::Done, None) => "kept".to_owned(),
        (_, Some(measure)) => format!("{} {}", measure.value, item.line),
        _ => "open".to_owned(),
    }
}
