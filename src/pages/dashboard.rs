//! *Today*.

use leptos::prelude::*;
use serde::Deserialize;

use super::{
    layout::{Heading, Page, Place},
    loaded,
};
use crate::{actions::tasks::today, islands::TodayTasks, schema::TodayView, server::context};

#[derive(Default, Deserialize)]
#[serde(default)]
struct Query {
    edit: Option<String>,
}

/// The day at a glance.
#[component]
pub fn Dashboard() -> impl IntoView {
    loaded(today(), |day| view! { <Today day=day /> })
}

#[component]
fn Today(day: TodayView) -> impl IntoView {
    let Query { edit } = context::query();
    let fields = ["title", "description", "due_date"];
    let adding = context::form_state("/fn/create_task", &fields);
    let edited = context::form_state("/fn/update_task", &fields);
    view! {
        <Page title="Today" place=Place::Today islands=true>
            <div class="today">
                <Heading eyebrow=day.date title=day.sentence />
                <p class="lead">{day.remark}</p>
                <TodayTasks tasks=day.tasks editing=edit adding=adding edited=edited />
            </div>
        </Page>
    }
}
