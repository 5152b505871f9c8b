//! The forms that a commitment's parts open into.

use leptos::prelude::*;

use super::Here;
use crate::{
    components::{Field, Form, Problem, Textarea},
    pages::commitments::{
        pause::value,
        rule_fields::{FIELDS, RuleFields, typed},
    },
    schema::CommitmentDetails,
    server::context,
};

/// Another rule, from today on.
#[component]
pub(super) fn Rule(it: CommitmentDetails, here: Here) -> impl IntoView {
    let state = context::form_state("/fn/change_rule", &FIELDS);
    let rule = typed(&state, it.rule_form);
    let is_measured = it.tracking.is_measured();
    view! {
        <div class="editor" data-return="step-rule">
            <Form action="/fn/change_rule" page=here.with("step", "rule") back=here.plain() class="form">
                <Problem text=state.problem.clone() />
                <p class="quiet">"It holds from today on. What was before stays as it was."</p>
                <input type="hidden" name="id" value=it.id />
                <RuleFields rule=rule state=state may_measure=is_measured autofocus=true />
                <Ways here=here words="Change the rule" />
            </Form>
        </div>
    }
}

/// Days in which it rests.
#[component]
pub(super) fn NewPause(it: CommitmentDetails, here: Here) -> impl IntoView {
    let state = context::form_state("/fn/pause", &["from_date", "until_date", "reason"]);
    view! {
        <div class="editor" data-return="step-pause">
            <Form action="/fn/pause" page=here.with("step", "pause") back=here.plain() class="form">
                <Problem text=state.problem.clone() />
                <input type="hidden" name="id" value=it.id />
                <div class="form-row">
                    <Field label="From" name="from_date" kind="date" value=value(&state, "from_date", &it.today)
                        error=state.error("from_date") autofocus=true />
                    <Field label="Until" name="until_date" kind="date" required=false value=state.value("until_date")
                        error=state.error("until_date") hint="The last day of it. Empty: until you say so." />
                </div>
                <Field label="Reason" name="reason" required=false value=state.value("reason") error=state.error("reason") />
                <Ways here=here words="Pause it" />
            </Form>
        </div>
    }
}

/// The first day and the last.
#[component]
pub(super) fn Dates(it: CommitmentDetails, here: Here) -> impl IntoView {
    let state = context::form_state("/fn/set_commitment_dates", &["start_date", "end_date"]);
    view! {
        <div class="editor" data-return="step-dates">
            <Form action="/fn/set_commitment_dates" page=here.with("step", "dates") back=here.plain() class="form">
                <Problem text=state.problem.clone() />
                <input type="hidden" name="id" value=it.id />
                <div class="form-row">
                    <Field label="First day" name="start_date" kind="date" value=value(&state, "start_date", &it.start_date)
                        error=state.error("start_date") autofocus=true />
                    <Field label="Last day" name="end_date" kind="date" required=false
                        value=value(&state, "end_date", &it.end_date) error=state.error("end_date")
                        hint="Empty: without an end." />
                </div>
                <Ways here=here words="Save" />
            </Form>
        </div>
    }
}

/// What one has to say to oneself; and the title of one's own.
#[component]
pub(super) fn Note(it: CommitmentDetails, here: Here) -> impl IntoView {
    let state = context::form_state("/fn/write_commitment", &["title", "note"]);
    let title = it.is_custom.then(|| {
        view! {
            <Field label="Title" name="title" value=value(&state, "title", &it.title) error=state.error("title")
                autofocus=true />
        }
    });
    view! {
        <div class="editor" data-return="step-note">
            <Form action="/fn/write_commitment" page=here.with("step", "note") back=here.plain() class="form">
                <Problem text=state.problem.clone() />
                <input type="hidden" name="id" value=it.id />
                {title}
                <Textarea label="Note" name="note" value=value(&state, "note", &it.note) error=state.error("note") />
                <Ways here=here words="Save" />
            </Form>
        </div>
    }
}

#[component]
fn Ways(here: Here, words: &'static str) -> impl IntoView {
    view! {
        <div class="actions">
            <button class="button primary" type="submit">{words}</button>
            <a class="button" href=here.plain() data-live="">"Cancel"</a>
        </div>
    }
}
