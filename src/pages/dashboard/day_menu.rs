//! The "More" menu of a commitment. Works without JavaScript.

use leptos::prelude::*;

use super::commitment::{LogTarget, MarkForm};
use crate::{
    components::{Field, Form, Textarea},
    context,
    views::{DueItem, FormState, MarkStyle},
};

/// Value, missed, clear, skip with a reason, and note. Open after a refusal of one of its forms.
#[component]
pub(super) fn DayMenu(day: String, item: DueItem) -> impl IntoView {
    let id = item.id.clone();
    let state = |action: &str, field: &str| {
        let state = context::form_state(action, &[field]);
        (state.value("commitment_id") == id).then_some(state)
    };
    let value = state("/fn/log_value", "value");
    // A row has several forms for marks; only the one that skips has a field.
    let skip = state("/fn/log_mark", "reason").filter(|state| state.value("status") == "skipped");
    let note = state("/fn/log_note", "note");
    let is_open = [&value, &skip, &note].into_iter().any(Option::is_some);
    let summary = format!("More for {}", item.title);
    let measured = item
        .measure
        .clone()
        .map(|measure| view! { <ValueForm day=day.clone() id=id.clone() now=measure.value unit=measure.unit title=item.title.clone() state=value /> });
    let return_to = format!("open-{id}");
    let (mark, title) = (item.mark, item.title.clone());
    let missed = (mark != MarkStyle::Missed).then(|| {
        let words = if item.can_slip { "Slipped" } else { "Missed" };
        let kept = format!("{title}: missed");
        let (day, id) = (day.clone(), id.clone());
        view! {
            <MarkForm day=day id=id status="missed" mark=MarkStyle::Missed kept=kept>
                <button class="button" type="submit">{words}</button>
            </MarkForm>
        }
    });
    // A kept day is cleared by its mark.
    let clear = (item.is_logged && mark != MarkStyle::Done).then(|| {
        let kept = format!("{title}: open");
        let (day, id) = (day.clone(), id.clone());
        view! {
            <Form action="/fn/clear_log" page=context::page() attr:data-keep=kept
                attr:data-then=MarkStyle::Open.class()>
                <LogTarget day=day id=id />
                <button class="button" type="submit">"Clear"</button>
            </Form>
        }
    });
    view! {
        <details class="more" open=is_open>
            <summary id=return_to.clone() aria-label=summary></summary>
            <div class="more-body" data-return=return_to>
                {measured}
                <div class="actions">{missed}{clear}</div>
                <Skip day=day.clone() item=item.clone() state=skip />
                <Note day=day item=item state=note />
            </div>
        </details>
    }
}

/// Sets the value of the day.
#[component]
fn ValueForm(
    day: String,
    id: String,
    now: String,
    unit: String,
    title: String,
    state: Option<FormState>,
) -> impl IntoView {
    let label = match unit.as_str() {
        "" => "How many today".to_owned(),
        unit => format!("How many {unit} today"),
    };
    let typed = state.as_ref().map_or(now, |state| state.value("value"));
    let error = state.and_then(|state| state.error("value").or(state.problem));
    view! {
        <Form action="/fn/log_value" page=context::page() class="line" attr:data-keep=format!("{title}: number")>
            <LogTarget day=day id=id.clone() />
            <Field label=label name="value" id=format!("value-{id}") value=typed error=error
                required=false inputmode="decimal" autocomplete="off" />
            <button class="button" type="submit">"Set"</button>
        </Form>
    }
}

/// Skips the day with a reason.
#[component]
fn Skip(day: String, item: DueItem, state: Option<FormState>) -> impl IntoView {
    let id = item.id;
    let typed = state.as_ref().map_or(item.reason, |state| state.value("reason"));
    let error = state.and_then(|state| state.error("reason"));
    let verb = match item.mark {
        MarkStyle::Skipped => "Save",
        _ => "Skip",
    };
    view! {
        <MarkForm day=day id=id.clone() status="skipped" mark=MarkStyle::Skipped
            kept=format!("{}: skipped", item.title) class="line">
            <Field label="Reason for skipping" name="reason" id=format!("reason-{id}") value=typed error=error
                required=false autocomplete="off" />
            <button class="button" type="submit">{verb}</button>
        </MarkForm>
    }
}

/// Sets the note of the day.
#[component]
fn Note(day: String, item: DueItem, state: Option<FormState>) -> impl IntoView {
    let id = item.id;
    let typed = state.as_ref().map_or(item.note, |state| state.value("note"));
    let error = state.and_then(|state| state.error("note").or(state.problem));
    view! {
        <Form action="/fn/log_note" page=context::page() class="form"
            attr:data-keep=format!("{}: note", item.title)>
            <LogTarget day=day id=id.clone() />
            <Textarea label="Note" name="note" id=format!("note-{id}") value=typed error=error />
            <button class="button" type="submit">"Save note"</button>
        </Form>
    }
}
