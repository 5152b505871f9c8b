//! Reading plans and readings.

mod edit;
mod import;
mod plan;

pub use edit::{AdminNewReading, AdminReading};
pub use import::AdminImportReadings;
pub use plan::AdminReadingPlan;

use leptos::prelude::*;
use regula_schema::AppResult;

use super::layout::{AdminPage, Tab};
use crate::{
    components::{Field, Form, Notice, Problem, Textarea},
    context,
    pages::async_view,
    services::admin::readings,
    views::{FormState, PlanItem},
};

const PAGE: &str = "/admin/readings";
const SAVE_PLAN: &str = "/fn/save_reading_plan";

/// All plans, and a form for a new one.
#[component]
pub fn AdminReadings() -> impl IntoView {
    async_view(plans(), |plans| view! { <Plans plans=plans /> })
}

/// All plans.
async fn plans() -> AppResult<Vec<PlanItem>> {
    readings::plans(&context::api().await?).await
}

#[component]
fn Plans(plans: Vec<PlanItem>) -> impl IntoView {
    let state = context::form_state(SAVE_PLAN, &["title", "description"]);
    let is_empty = plans.is_empty();
    let rows = plans
        .into_iter()
        .map(|plan| {
            let href = format!("{PAGE}/plans/{}", plan.id);
            let readings = match plan.readings {
                0 => "No readings yet".to_owned(),
                1 => format!("1 reading, {}", plan.span),
                n => format!("{n} readings, {}", plan.span),
            };
            view! {
                <li class="row plain">
                    <div class="row-body">
                        <p class="row-title"><a href=href>{plan.title}</a></p>
                        <p class="row-note">{readings}</p>
                    </div>
                    {plan.is_default.then(|| view! { <span class="badge">"Default"</span> })}
                </li>
            }
        })
        .collect_view();
    view! {
        <AdminPage title="Readings" tab=Tab::Readings>
            <ul class="rows plan-rows">{rows}</ul>
            {is_empty.then(|| view! {
                <p class="empty">"No plans yet. Add one below, then add its readings by hand or from a file."</p>
            })}
            <section class="part narrow" aria-labelledby="new-plan">
                <header class="section-head"><h2 id="new-plan">"New plan"</h2></header>
                <PlanForm plan=PlanItem::default() state=state page=PAGE.to_owned() button="Add plan" />
            </section>
        </AdminPage>
    }
}

/// The form of a plan.
#[component]
fn PlanForm(plan: PlanItem, state: FormState, page: String, button: &'static str) -> impl IntoView {
    let title = state.value_or("title", plan.title);
    let description = state.value_or("description", plan.description);
    let is_default = state.checked_or("is_default", plan.is_default);
    view! {
        <Form action=SAVE_PLAN page=page class="form" item=plan.id>
            <Problem text=state.problem.clone() />
            <Field label="Title" name="title" value=title error=state.error("title") />
            <Textarea label="Description" name="description" value=description
                error=state.error("description") />
            <label class="check">
                <input type="checkbox" name="is_default" value="true" checked=is_default />
                "Default for users who have not chosen a plan"
            </label>
            <div class="actions"><button class="button primary" type="submit">{button}</button></div>
        </Form>
    }
}

/// The notice after an import.
fn imported(created: u32, replaced: u32) -> impl IntoView {
    (created + replaced > 0).then(|| {
        let words = match (created, replaced) {
            (n, 0) => format!("{n} added."),
            (0, n) => format!("{n} replaced."),
            (n, m) => format!("{n} added, {m} replaced."),
        };
        view! { <Notice>{words}</Notice> }
    })
}
