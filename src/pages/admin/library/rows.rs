//! What is in a package, a row for each thing.

use leptos::prelude::*;

use crate::{
    components::options,
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

/// The names of the fields of so many rows.
pub(super) fn names(rows: usize) -> Vec<String> {
    (0..rows)
        .flat_map(|i| PARTS.map(|part| name(i, part)))
        .collect()
}

/// One thing: which, where it stands, on which days, and how much.
#[component]
pub(super) fn ItemRow(
    /// Which row it is, counted from 0.
    i: usize,
    /// What stands in it.
    item: PackageItemForm,
    /// What is wrong with it.
    state: FormState,
    /// What can be chosen: id and title.
    templates: Vec<(String, String)>,
    /// The days that can be chosen: the value, and the words for it.
    schedules: Vec<(String, String)>,
) -> impl IntoView {
    let mut choices = options([("", "–")]);
    choices.extend(templates);
    let error = |part: &str| state.error(&name(i, part));
    let place = match item.place.is_empty() {
        true => (i + 1).to_string(),
        false => item.place,
    };
    view! {
        <li class="item">
            {(!item.own.is_empty()).then(|| view! { <input type="hidden" name=name(i, "own") value=item.own /> })}
            <Choice i=i part="asceticism_id" label="Template" chosen=item.asceticism_id options=choices error=error("asceticism_id") />
            <Choice i=i part="schedule" label="When" chosen=item.schedule options=schedules error=error("schedule") />
            <Number i=i part="place" label="Position" value=place error=error("place") />
            <Number i=i part="first_day" label="From day" value=item.first_day error=error("first_day") />
            <Number i=i part="last_day" label="To day" value=item.last_day error=error("last_day") />
            <Number i=i part="target" label="Target" value=item.target error=error("target") />
        </li>
    }
}

#[component]
fn Number(
    i: usize,
    part: &'static str,
    label: &'static str,
    value: String,
    error: Option<String>,
) -> impl IntoView {
    let id = format!("item-{i}-{part}");
    let error_id = format!("{id}-error");
    let is_wrong = error.is_some();
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <input id=id name=name(i, part) value=value inputmode="decimal" autocomplete="off"
                aria-invalid=is_wrong.then_some("true")
                aria-describedby=is_wrong.then(|| error_id.clone()) />
            {error.map(|text| view! { <p class="field-error" id=error_id>{text}</p> })}
        </div>
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
