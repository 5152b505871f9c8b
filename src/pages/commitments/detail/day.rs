//! The editor of a day's log.

use leptos::prelude::*;

use super::PageUrls;
use crate::{
    components::{Field, Form, InlineEditor, Radios, Textarea},
    context,
    views::{CommitmentDetails, EntryItem, OpenDay},
};

const WRITE: &str = "/fn/write_day";
const FIELDS: [&str; 4] = ["mark", "value", "note", "reason"];

/// Status, value, reason and note of the day.
#[component]
pub(super) fn DayEditor(it: CommitmentDetails, open: OpenDay, urls: PageUrls) -> impl IntoView {
    let state = context::form_state(WRITE, &FIELDS);
    let page = urls.with("day", &open.day.date);
    let back = urls.plain();
    // Without JavaScript, the redirect leads back to the row.
    let origin = format!("day-{}", open.day.date);
    let after = format!("{back}#{origin}");
    let is_measured = it.tracking.is_measured();
    let mut marks = vec![
        ("kept", "Kept"),
        ("missed", "Missed"),
        ("skipped", "Skipped"),
    ];
    if is_measured {
        marks.insert(0, ("", "Automatic"));
    }
    let number = is_measured.then(|| {
        let label = match it.rule_form.unit.as_str() {
            "minutes" => "Minutes",
            _ => "Amount",
        };
        view! {
            <Field label=label name="value" id="day-value" required=false inputmode="decimal"
                value=state.value_or("value", &open.value) error=state.error("value") />
        }
    });
    let entries = (!open.entries.is_empty()).then(|| {
        let (id, date) = (it.id.clone(), open.day.date.clone());
        view! { <Entries id=id date=date entries=open.entries.clone() page=page.clone() /> }
            .into_any()
    });
    let clear = open.is_logged.then(|| {
        let (id, date) = (it.id.clone(), open.day.date.clone());
        view! { <Clear id=id date=date page=page.clone() back=after.clone() /> }.into_any()
    });
    view! {
        <InlineEditor action=WRITE page=page back=after cancel=back origin=origin item=Some(it.id.clone())
            problem=state.problem.clone() button="Save" before=entries after=clear>
            <input type="hidden" name="date" value=open.day.date.clone() />
            <Radios label="Status" name="mark" chosen=state.value_or("mark", &open.mark) options=marks
                error=state.error("mark") autofocus=true />
            {number}
            <div class="when-skipped">
                <Field label="Reason" name="reason" required=false value=state.value_or("reason", &open.reason)
                    error=state.error("reason") />
            </div>
            <Textarea label="Note" name="note" value=state.value_or("note", &open.day.note) error=state.error("note") />
        </InlineEditor>
    }
}

/// The entries of the day. The editor stays open when one is removed.
#[component]
fn Entries(id: String, date: String, entries: Vec<EntryItem>, page: String) -> impl IntoView {
    let rows = entries
        .into_iter()
        .map(|entry| {
            let (id, date, page) = (id.clone(), date.clone(), page.clone());
            let label = format!("Remove {}", entry.says);
            view! {
                <li>
                    <span>{entry.says}</span>
                    <Form action="/fn/remove_entry" page=page item=id>
                        <input type="hidden" name="date" value=date />
                        <input type="hidden" name="entry" value=entry.id />
                        <button class="button small" type="submit" aria-label=label>"Remove"</button>
                    </Form>
                </li>
            }
        })
        .collect_view();
    view! {
        <div class="entries" data-return="day-value">
            <p class="quiet">"Logged in parts. A new number replaces them."</p>
            <ul>{rows}</ul>
        </div>
    }
}

#[component]
fn Clear(id: String, date: String, page: String, back: String) -> impl IntoView {
    view! {
        <Form action="/fn/clear_day" page=page back=back item=id>
            <input type="hidden" name="date" value=date />
            <button class="button danger" type="submit">"Clear log"</button>
        </Form>
    }
}
