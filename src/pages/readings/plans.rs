//! The list of plans.

use leptos::prelude::*;

use super::PAGE;
use crate::views::{PlanItem, ReadingStanding};

/// All plans, each with a link to begin it.
#[component]
pub(super) fn Plans(plans: Vec<PlanItem>, standing: Option<ReadingStanding>) -> impl IntoView {
    if plans.is_empty() {
        return ().into_any();
    }
    let current = standing.map(|it| it.plan_id).unwrap_or_default();
    let rows = plans
        .into_iter()
        .map(|plan| {
            let verb = if plan.id == current { "Begin again" } else { "Begin" };
            let label = format!("{verb}: {}", plan.title);
            let href = format!("{PAGE}?ask=begin&plan={}", plan.id);
            let readings = match plan.readings {
                1 => "1 reading".to_owned(),
                n => format!("{n} readings"),
            };
            let begin = (plan.readings > 0).then(|| {
                view! {
                    <a id=format!("begin-{}", plan.id) class="button small" href=href aria-label=label data-live="">{verb}</a>
                }
            });
            view! {
                <li class="row plain">
                    <div class="row-body">
                        <p class="row-title">{plan.title}</p>
                        <p class="row-note">{plan.description}</p>
                        <p class="row-note">{readings}</p>
                    </div>
                    {begin}
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="reading-plans" aria-labelledby="plans-heading">
            <header class="section-head"><h2 id="plans-heading" tabindex="-1">"Plans"</h2></header>
            <ul class="rows">{rows}</ul>
        </section>
    }
    .into_any()
}
