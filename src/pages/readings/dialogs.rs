//! The dialogs that begin, reschedule or stop a plan.

use leptos::prelude::*;

use super::{PAGE, Query, unread::behind_words};
use crate::{
    components::{Dialog, DialogFocus, Field},
    context,
    views::{PlanItem, ReadingStanding, ReadingsView},
};

/// The dialog that the query names, if it applies.
#[component]
pub(super) fn PlanDialog(query: Query, view: ReadingsView) -> impl IntoView {
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
    let start = state.value_or("start_date", today);
    let number = state.value_or("number", "1");
    let text = format!(
        "It has {} readings: the first falls on the day you choose, and one follows each day. \
         If you have read it before, all of it is unread again. Your notes are kept.",
        plan.readings
    );
    let origin = format!("begin-{} begin-again plans-heading", plan.id);
    view! {
        <Dialog name="begin" heading=format!("Begin “{}”", plan.title) text=text action="/fn/begin_reading_plan"
            page=context::page() back=PAGE cancel=PAGE origin=origin button="Begin" live=true
            problem=state.problem.clone()>
            <input type="hidden" name="plan_id" value=plan.id />
            <Field label="First day" name="start_date" kind="date" value=start error=state.error("start_date") autofocus=true />
            <Field label="Begin with reading" name="number" kind="number" value=number error=state.error("number") />
        </Dialog>
    }
}

#[component]
fn Rebase(standing: ReadingStanding) -> impl IntoView {
    let text = format!(
        "You are {}. Unread readings move, in order, to today and the following days, so you finish later. What you have read keeps its day.",
        behind_words(standing.behind)
    );
    view! {
        <Dialog name="rebase" heading="Continue from here" text=text action="/fn/rebase_readings" page=context::page()
            back=PAGE cancel=PAGE origin="rebase standing-heading" button="Continue from here" focus=DialogFocus::Submit
            live=true />
    }
}

#[component]
fn Stop(standing: ReadingStanding) -> impl IntoView {
    let heading = format!("Stop “{}”", standing.plan);
    let text = "You will see the default plan. Your notes are kept for when you begin again.";
    view! {
        <Dialog name="stop" heading=heading text=text action="/fn/stop_reading_plan" page=context::page() back=PAGE
            cancel=PAGE origin="stop plans-heading" button="Stop this plan" focus=DialogFocus::Submit live=true />
    }
}
