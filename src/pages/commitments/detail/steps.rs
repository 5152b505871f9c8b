//! The forms of a commitment's sections.

use leptos::prelude::*;

use super::PageUrls;
use crate::{
    components::{Field, InlineEditor, Textarea},
    context,
    pages::commitments::{
        new::{AsceticismFields, WORDS},
        pause::PauseEditor,
        rule_fields::{FIELDS, RuleFields},
    },
    views::{AsceticismForm, CommitmentDetails, PauseForm},
};

/// Changes the rule from today or a later date on.
#[component]
pub(super) fn Rule(it: CommitmentDetails, urls: PageUrls) -> impl IntoView {
    let fields: Vec<&str> = FIELDS.into_iter().chain(["effective_from"]).collect();
    let state = context::form_state("/fn/change_rule", &fields);
    // ISO dates sort as text.
    let from = state.value_or("effective_from", it.today.as_str().max(&it.start_date));
    let rule = state.read_or(it.rule_form);
    let is_measured = it.tracking.is_measured();
    view! {
        <InlineEditor action="/fn/change_rule" page=urls.with("step", "rule") back=urls.plain() cancel=urls.plain()
            origin="step-rule" item=Some(it.id) problem=state.problem.clone() button="Change the rule">
            <RuleFields rule=rule state=state.clone() may_measure=is_measured autofocus=true />
            <Field label="From" name="effective_from" kind="date" value=from error=state.error("effective_from")
                hint="The first day of the new rule. Earlier days keep the old one." />
        </InlineEditor>
    }
}

/// Adds a pause.
#[component]
pub(super) fn NewPause(it: CommitmentDetails, urls: PageUrls) -> impl IntoView {
    let initial = PauseForm {
        from_date: it.today,
        ..PauseForm::default()
    };
    view! {
        <PauseEditor action="/fn/pause" page=urls.with("step", "pause") back=urls.plain() origin="step-pause" id=it.id
            initial=initial words="Pause" />
    }
}

/// Changes the first and the last day.
#[component]
pub(super) fn Dates(it: CommitmentDetails, urls: PageUrls) -> impl IntoView {
    let state = context::form_state("/fn/set_commitment_dates", &["start_date", "end_date"]);
    view! {
        <InlineEditor action="/fn/set_commitment_dates" page=urls.with("step", "dates") back=urls.plain() cancel=urls.plain()
            origin="step-dates" item=Some(it.id) problem=state.problem.clone() button="Save">
            <div class="form-row">
                <Field label="First day" name="start_date" kind="date" value=state.value_or("start_date", &it.start_date)
                    error=state.error("start_date") autofocus=true />
                <Field label="Last day" name="end_date" kind="date" required=false
                    value=state.value_or("end_date", &it.end_date) error=state.error("end_date")
                    hint="Leave empty for no end date." />
            </div>
        </InlineEditor>
    }
}

/// Changes the details of the user's own asceticism.
#[component]
pub(super) fn Words(it: CommitmentDetails, urls: PageUrls) -> impl IntoView {
    let state = context::form_state("/fn/describe_commitment", &WORDS);
    let initial = AsceticismForm {
        title: it.title,
        description: it.description,
        category: it.category,
        icon: it.icon,
        ..AsceticismForm::default()
    };
    view! {
        <InlineEditor action="/fn/describe_commitment" page=urls.with("step", "words") back=urls.plain() cancel=urls.plain()
            origin="step-words" item=Some(it.id) problem=state.problem.clone() button="Save">
            <AsceticismFields initial=initial state=state.clone() autofocus=true />
        </InlineEditor>
    }
}

/// Changes the note.
#[component]
pub(super) fn Note(it: CommitmentDetails, urls: PageUrls) -> impl IntoView {
    let state = context::form_state("/fn/write_commitment", &["note"]);
    view! {
        <InlineEditor action="/fn/write_commitment" page=urls.with("step", "note") back=urls.plain() cancel=urls.plain()
            origin="step-note" item=Some(it.id) problem=state.problem.clone() button="Save">
            <Textarea label="Note" name="note" value=state.value_or("note", &it.note) error=state.error("note") />
        </InlineEditor>
    }
}
