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
        <Step action="/fn/change_rule" step="rule" id=it.id problem=state.problem.clone() urls=urls words="Change the rule">
            <RuleFields rule=rule state=state.clone() may_measure=is_measured autofocus=true />
            <Field label="From" name="effective_from" kind="date" value=from error=state.error("effective_from")
                hint="The first day of the new rule. Earlier days keep the old one." />
        </Step>
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
        <Step action="/fn/set_commitment_dates" step="dates" id=it.id problem=state.problem.clone() urls=urls words="Save">
            <div class="form-row">
                <Field label="First day" name="start_date" kind="date" value=state.value_or("start_date", &it.start_date)
                    error=state.error("start_date") autofocus=true />
                <Field label="Last day" name="end_date" kind="date" required=false
                    value=state.value_or("end_date", &it.end_date) error=state.error("end_date")
                    hint="Leave empty for no end date." />
            </div>
        </Step>
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
        <Step action="/fn/describe_commitment" step="words" id=it.id problem=state.problem.clone() urls=urls words="Save">
            <AsceticismFields initial=initial state=state.clone() autofocus=true />
        </Step>
    }
}

/// Changes the note.
#[component]
pub(super) fn Note(it: CommitmentDetails, urls: PageUrls) -> impl IntoView {
    let state = context::form_state("/fn/write_commitment", &["note"]);
    view! {
        <Step action="/fn/write_commitment" step="note" id=it.id problem=state.problem.clone() urls=urls words="Save">
            <Textarea label="Note" name="note" value=state.value_or("note", &it.note) error=state.error("note") />
        </Step>
    }
}

/// The frame of these forms.
#[component]
fn Step(
    /// The server function.
    action: &'static str,
    /// The form's name in the query.
    step: &'static str,
    /// The commitment's id.
    id: String,
    /// The error of the whole form.
    problem: Option<String>,
    urls: PageUrls,
    /// The label of the button.
    words: &'static str,
    /// Its fields.
    children: Children,
) -> impl IntoView {
    view! {
        <InlineEditor action=action page=urls.with("step", step) back=urls.plain() cancel=urls.plain()
            origin=format!("step-{step}") item=Some(id) problem=problem button=words>
            {children()}
        </InlineEditor>
    }
}
