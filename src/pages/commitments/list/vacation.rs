//! Vacations: days in which all commitments rest.

use leptos::prelude::*;

use super::LIST;
use crate::{
    components::{Field, Form, Problem},
    pages::commitments::pause::{PauseRow, value},
    schema::PauseItem,
    server::context,
};

const ACTION: &str = "/fn/pause";
const FORM: &str = "/commitments?step=vacation";

/// All vacations, and the form for one more.
#[component]
pub(super) fn Vacation(
    vacations: Vec<PauseItem>,
    past: Vec<PauseItem>,
    today: String,
    is_open: bool,
) -> impl IntoView {
    let rows = |all: Vec<PauseItem>| {
        all.into_iter()
            .map(|pause| view! { <PauseRow pause=pause back=LIST.to_owned() /> })
            .collect_view()
    };
    let past = (!past.is_empty()).then(|| {
        view! {
            <details class="past-vacations">
                <summary>"Vacations that are over"</summary>
                <ul class="rows">{rows(past)}</ul>
            </details>
        }
    });
    let end = (!is_open).then(|| {
        view! { <a id="vacation" class="button small" href=FORM data-live="">"Take a vacation"</a> }
    });
    view! {
        <section id="vacations" class="part" aria-labelledby="vacation-heading">
            <div class="section-head">
                <h2 id="vacation-heading">"Vacation"</h2>
                {end}
            </div>
            <p class="quiet below">"Everything rests. Streaks neither break nor grow."</p>
            <ul class="rows">{rows(vacations)}</ul>
            {past}
            {is_open.then(|| view! { <NewVacation today=today /> })}
        </section>
    }
}

#[component]
fn NewVacation(today: String) -> impl IntoView {
    let state = context::form_state(ACTION, &["from_date", "until_date", "reason"]);
    view! {
        <div class="editor" data-return="vacation">
            <Form action=ACTION page=FORM back=LIST class="form">
                <Problem text=state.problem.clone() />
                <div class="form-row">
                    <Field label="From" name="from_date" kind="date" value=value(&state, "from_date", &today)
                        error=state.error("from_date") autofocus=true />
                    <Field label="Until" name="until_date" kind="date" required=false value=state.value("until_date")
                        error=state.error("until_date") hint="The last day of it. Empty: until you say so." />
                </div>
                <Field label="Reason" name="reason" required=false value=state.value("reason") error=state.error("reason") />
                <div class="actions">
                    <button class="button primary" type="submit">"Take a vacation"</button>
                    <a class="button" href=LIST data-live="">"Cancel"</a>
                </div>
            </Form>
        </div>
    }
}
