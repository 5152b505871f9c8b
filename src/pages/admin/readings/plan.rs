//! One plan: its days by month, with its gaps.

use leptos::prelude::*;
use serde::Deserialize;

use super::{PAGE, PlanForm, SAVE_PLAN, imported};
use crate::{
    components::Dialog,
    context,
    pages::{
        admin::layout::{AdminPage, Tab},
        async_view, id_in_path,
    },
    services::admin::readings,
    views::{PlanItem, PlanMonth, PlanRow},
};

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct Query {
    month: String,
    ask: String,
    created: u32,
    replaced: u32,
}

/// A month of the plan, and the form of the plan.
#[component]
pub fn AdminReadingPlan() -> impl IntoView {
    let Query { month, .. } = context::query();
    let id = id_in_path();
    async_view(
        async move { readings::plan_month(&context::api().await?, &id, &month, context::now()).await },
        |month| view! { <Month month=month /> },
    )
}

#[component]
fn Month(month: PlanMonth) -> impl IntoView {
    let query: Query = context::query();
    let state = context::form_state(SAVE_PLAN, &["title", "description"]);
    let plan = month.plan.clone();
    let here = format!("{PAGE}/plans/{}", plan.id);
    let new = format!("{PAGE}/new?plan={}&date={}", plan.id, month.next_date);
    let import = format!("{PAGE}/import?plan={}", plan.id);
    let is_empty = month.days.is_empty();
    let gaps = match month.gaps {
        0 => "No gaps".to_owned(),
        1 => "1 gap".to_owned(),
        n => format!("{n} gaps"),
    };
    let step = |to: String, words: &'static str| {
        let href = format!("{here}?month={to}");
        (!to.is_empty()).then(|| view! { <a class="button" href=href>{words}</a> })
    };
    let (before, after) = (
        step(month.before, "Previous month"),
        step(month.after, "Next month"),
    );
    let days = month
        .days
        .into_iter()
        .map(|day| view! { <Day day=day plan=plan.id.clone() /> })
        .collect_view();
    let ask = query.ask == "delete";
    view! {
        <AdminPage title="Readings" heading=plan.title.clone() tab=Tab::Readings>
            {imported(query.created, query.replaced)}
            <div class="actions plan-actions">
                <a class="button primary" href=new>"Add a reading"</a>
                <a class="button" href=import>"Import"</a>
                <a class="button" href=PAGE>"All plans"</a>
            </div>
            {(!is_empty).then(|| view! {
                <header class="section-head">
                    <h2>{month.month}</h2>
                    <p class="quiet">{gaps}</p>
                </header>
            })}
            {is_empty.then(|| view! {
                <p class="empty">"No readings here yet. Add the first, or import a file."</p>
            })}
            <ul class="rows plan-rows">{days}</ul>
            <nav class="pager" aria-label="Months">{before}{after}</nav>
            <section class="part narrow" aria-labelledby="about-plan">
                <header class="section-head"><h2 id="about-plan">"The plan"</h2></header>
                <PlanForm plan=plan.clone() state=state page=here.clone() button="Save" />
                <p class="sign-out">
                    <a id="delete-plan" class="button danger" href=format!("{here}?ask=delete")>"Delete this plan"</a>
                </p>
            </section>
            {ask.then(|| view! { <Delete plan=plan here=here /> })}
        </AdminPage>
    }
}

#[component]
fn Day(day: PlanRow, plan: String) -> impl IntoView {
    if day.id.is_empty() {
        let href = format!("{PAGE}/new?plan={plan}&date={}", day.date);
        let label = format!("Add a reading: {}", day.day);
        return view! {
            <li class="row plain gap">
                <div class="row-body"><p class="row-note">{day.day} " · no reading"</p></div>
                <a class="button small" href=href aria-label=label>"Add"</a>
            </li>
        }
        .into_any();
    }
    let href = format!("{PAGE}/{}", day.id);
    let note = match day.reference.is_empty() {
        true => day.day,
        false => format!("{} · {}", day.day, day.reference),
    };
    view! {
        <li class="row plain">
            <div class="row-body">
                <p class="row-title"><a href=href>{day.title}</a></p>
                <p class="row-note">{note}</p>
            </div>
        </li>
    }
    .into_any()
}

#[component]
fn Delete(plan: PlanItem, here: String) -> impl IntoView {
    let state = context::form_state("/fn/delete_reading_plan", &[]);
    let heading = format!("Delete “{}”", plan.title);
    let text = format!(
        "Its {} readings are deleted, with everyone's marks and notes on them. Users who follow it return to the default plan. This cannot be undone.",
        plan.readings
    );
    view! {
        <Dialog name="delete" heading=heading text=text action="/fn/delete_reading_plan" page=here.clone() back=PAGE
            cancel=here origin="delete-plan" button="Delete plan" protected="delete this plan" problem=state.problem item=plan.id />
    }
}
