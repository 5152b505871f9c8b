//! *Today*.

use leptos::prelude::*;

use super::{
    layout::{Heading, Page, Place},
    loaded,
    tasks::{Edited, Editor, Here, QuickAdd, Row, Said, edited},
};
use crate::{
    actions::tasks::today,
    components::Problem,
    islands::TodayTasks,
    schema::{TaskItem, TodayView},
    server::context,
};

const PAGE: &str = "/dashboard";

/// The day at a glance.
#[component]
pub fn Dashboard() -> impl IntoView {
    let here = Here::new(PAGE, context::query());
    loaded(
        async move { Ok((today().await?, edited(here).await?)) },
        |(day, edited)| view! { <Today day=day edited=edited /> },
    )
}

#[component]
fn Today(day: TodayView, edited: Edited) -> impl IntoView {
    view! {
        <Page title="Today" place=Place::Today islands=true>
            <div class="today">
                <TodayTasks>
                    <Heading eyebrow=day.date title=day.sentence />
                    <p class="lead">{day.remark}</p>
                    <Tasks items=day.tasks edited=edited />
                </TodayTasks>
            </div>
        </Page>
    }
}

#[component]
fn Tasks(items: Vec<TaskItem>, edited: Edited) -> impl IntoView {
    let Edited {
        here,
        notice,
        projects,
    } = edited;
    let elsewhere = ["/fn/complete_task", "/fn/delete_task", "/fn/restore_task"]
        .into_iter()
        .find_map(|action| context::form_state(action, &[]).problem);
    let open = match items.iter().filter(|task| !task.completed).count() {
        0 => "Nothing open".to_owned(),
        n => format!("{n} open"),
    };
    let rows = items
        .into_iter()
        .map(|task| {
            let editor = here.is_edited(&task.id).then(|| {
                let (task, projects) = (task.clone(), projects.clone());
                view! { <Editor task=task page=here.page() back=here.list() projects=projects /> }
                    .into_any()
            });
            let edit = here.edit(&task.id);
            view! { <Row task=task page=here.page() back=None edit=edit editor=editor /> }
        })
        .collect_view();
    view! {
        <section class="tasks" aria-labelledby="tasks-heading">
            <header class="section-head">
                <h2 id="tasks-heading" tabindex="-1">"Tasks"</h2>
                <p class="quiet" aria-live="polite">{open}</p>
            </header>
            <Problem text=elsewhere />
            <Said notice=notice here=here.clone() project_id=None />
            <ul class="rows">{rows}</ul>
            <QuickAdd page=here.page() project_id=None with_due=true />
        </section>
    }
}
