//! What is asked before a plan is begun, moved or stopped.

use leptos::prelude::*;

use super::{PAGE, Query, unread::behind_words};
use crate::{
    components::{Field, Form, Problem},
    context,
    views::{PlanItem, ReadingStanding, ReadingsView},
};

/// The dialog that the page's address asks for, if it does.
#[component]
pub(super) fn Dialog(query: Query, view: ReadingsView) -> impl IntoView {
    let plan = view.plans.into_iter().find(|it| it.id == query.plan);
    match (query.ask.as_str(), plan, view.standing) {
        ("begin", Some(plan), _) if plan.readings > 0 => {
            view! { <Begin plan=plan today=view.today /> }.into_any()
        }
        ("rebase", _, Some(standing)) if standing.behind > 0 => {
            view! { <Rebase standing=standing /> }.into_any()
        }
        ("stop", _, Some(standing)) if standing.is_chosen => {
            view! { <Stop standing=standing /> }.into_any()
        }
        _ => ().into_any(),
    }
}

#[component]
fn Begin(plan: PlanItem, today: String) -> impl IntoView {
    let state = context::form_state("/fn/begin_reading_plan", &["start_date", "number"]);
    let was_refused = !state.values.is_empty();
    let start = if was_refused {
        state.value("start_date")
    } else {
        today
    };
    let number = if was_refused {
        state.value("number")
    } else {
        "1".to_owned()
    };
    let origin = format!("begin-{} begin-again plans-heading", plan.id);
    view! {
        <dialog class="dialog" open aria-labelledby="begin-heading" data-return=origin>
            <h2 id="begin-heading">{format!("Begin “{}”", plan.title)}</h2>
            <p class="quiet">
                "It has " {plan.readings} " readings: the first falls on the day you choose, and one follows each day. "
                "If you have read it before, all of it is unread again. Your notes are kept."
            </p>
            <Form action="/fn/begin_reading_plan" page=context::page() back=PAGE class="form">
                <Problem text=state.problem.clone() />
                <input type="hidden" name="plan_id" value=plan.id />
                <Field label="First day" name="start_date" kind="date" value=start error=state.error("start_date") autofocus=true />
                <Field label="Begin with reading" name="number" kind="number" value=number error=state.error("number") />
                <div class="actions end">
                    <a class="button" href=PAGE data-live="" data-way-out="">"Cancel"</a>
                    <button class="button primary" type="submit">"Begin"</button>
                </div>
            </Form>
        </dialog>
    }
}

#[component]
fn Rebase(standing: ReadingStanding) -> impl IntoView {
    let sentence = format!(
        "You are {}. Unread readings move, in order, to today and the following days, so you finish later. What you have read keeps its day.",
        behind_words(standing.behind)
    );
    view! {
        <dialog class="dialog" open aria-labelledby="rebase-heading" data-return="rebase standing-heading">
            <h2 id="rebase-heading">"Continue from here"</h2>
            <p class="quiet">{sentence}</p>
            <Form action="/fn/rebase_readings" page=context::page() back=PAGE>
                <div class="actions end">
                    <a class="button" href=PAGE data-live="" data-way-out="">"Cancel"</a>
                    <button class="button primary" type="submit" autofocus>"Continue from here"</button>
                </div>
            </Form>
        </dialog>
    }
}

#[component]
fn Stop(standing: ReadingStanding) -> impl IntoView {
    let heading = format!("Stop “{}”", standing.plan);
    view! {
        <dialog class="dialog" open aria-labelledby="stop-heading" data-return="stop plans-heading">
            <h2 id="stop-heading">{heading}</h2>
            <p class="quiet">
                "You will see the default plan. Your notes are kept for when you begin again."
            </p>
            <Form action="/fn/stop_reading_plan" page=context::page() back=PAGE>
                <div class="actions end">
                    <a class="button" href=PAGE data-live="" data-way-out="">"Cancel"</a>
                    <button class="button primary" type="submit" autofocus>"Stop this plan"</button>
                </div>
            </Form>
        </dialog>
    }
}
