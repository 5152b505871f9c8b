//! The form rows of a package's items.

use leptos::prelude::*;

use crate::{
    components::{Field, options},
    views::{FormState, PackageItemForm},
};

const PARTS: [&str; 7] = [
    "asceticism_id",
    "place",
    "first_day",
    "last_day",
    "schedule",
    "target",
    "own",
];

fn name(i: usize, part: &str) -> String {
    format!("items[{i}][{part}]")
}

/// The field names of this number of rows.
pub(super) fn names(rows: usize) -> Vec<String> {
    (0..rows).flat_map(|i| PARTS.map(|part| name(i, part))).collect()
}

/// One item: template, position, days and target.
#[component]
pub(super) fn ItemRow(
    /// The index of the row.
    i: usize,
    /// The values.
    item: PackageItemForm,
    /// The state of the form, for its errors.
    state: FormState,
    /// Options of the template: id and title.
    templates: Vec<(String, String)>,
    /// Options of the schedule: value and label.
    schedules: Vec<(String, String)>,
) -> impl IntoView {
    let mut choices = options([("", "–")]);
    choices.extend(templates);
    let error = |part: &str| state.error(&name(i, part));
    let place = match item.place.is_empty() {
        true => (i + 1).to_string(),
        false => item.place,
    };
    let number = |part: &'static str, label: &'static str, value: String| {
        view! {
            <Field label=label name=name(i, part) id=format!("item-{i}-{part}") value=value error=error(part)
                required=false inputmode="decimal" autocomplete="off" />
        }
    };
    view! {
        <li class="item">
            {(!item.own.is_empty()).then(|| view! { <input type="hidden" name=name(i, "own") value=item.own /> })}
            <Choice i=i part="asceticism_id" label="Template" chosen=item.asceticism_id options=choices error=error("asceticism_id") />
            <Choice i=i part="schedule" label="When" chosen=item.schedule options=schedules error=error("schedule") />
            {number("place", "Position", place)}
            {number("first_day", "From day", item.first_day)}
            {number("last_day", "To day", item.last_day)}
            {number("target", "Target", item.target)}
        </li>
    }
}

#[component]
fn Choice(
    i: usize,
    part: &'static str,
    label: &'static str,
    chosen: String,
    options: Vec<(String, String)>,
    error: Option<String>,
) -> impl IntoView {
    let id = format!("item-{i}-{part}");
    let error_id = format!("{id}-error");
    let is_wrong = error.is_some();
    let options = options.into_iter().map(|(value, words)| {
        let selected = value == chosen;
        view! { <option value=value selected=selected>{words}</option> }
    });
    view! {
        <div class="field wide">
            <label for=id.clone()>{label}</label>
            <select id=id name=name(i, part) aria-invalid=is_wrong.then_some("true")
                aria-describedby=is_wrong.then(|| error_id.clone())>
                {options.collect_view()}
            </select>
            {error.map(|text| view! { <p class="field-error" id=error_id>{text}</p> })}
        </div>
    }
}
