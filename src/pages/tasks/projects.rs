//! The list of projects.

use leptos::prelude::*;

use super::project_forms::Colors;
use crate::{
    components::{Field, Form, Problem},
    context,
    views::ProjectItem,
};

/// All projects with their progress, and a form for a new one.
#[component]
pub(super) fn Projects(projects: Vec<ProjectItem>) -> impl IntoView {
    let (away, here): (Vec<_>, Vec<_>) = projects.into_iter().partition(|it| it.is_archived);
    let is_empty = here.is_empty();
    let rows = here.into_iter().map(|it| view! { <Line project=it /> }).collect_view();
    let away = (!away.is_empty()).then(|| {
        let count = format!("Archived ({})", away.len());
        let rows = away.into_iter().map(|it| view! { <Line project=it /> }).collect_view();
        view! { <details class="away"><summary>{count}</summary><ul>{rows}</ul></details> }
    });
    view! {
        <aside class="work-side" aria-labelledby="projects-heading">
            <header class="section-head"><h2 id="projects-heading">"Projects"</h2></header>
            {is_empty.then(|| view! {
                <p class="quiet none-yet">"A project groups related tasks. Give it a name to start."</p>
            })}
            <ul class="project-lines">{rows}</ul>
            {away}
            <New is_open=is_empty />
        </aside>
    }
}

#[component]
fn Line(project: ProjectItem) -> impl IntoView {
    view! {
        <li>
            <a href=format!("/projects/{}", project.id)>
                <span class=project.color.class()></span>
                <span class="project-name">{project.name.clone()}</span>
            </a>
            <Progress project=project />
        </li>
    }
}

/// The progress of a project, as a bar and in words.
#[component]
pub(super) fn Progress(project: ProjectItem) -> impl IntoView {
    let bar = (project.tasks > 0).then(|| {
        let label = format!("Progress of {}", project.name);
        view! { <progress max=project.tasks value=project.done aria-label=label></progress> }
    });
    view! { <p class="how-far">{bar}<span>{project.progress}</span></p> }
}

#[component]
fn New(is_open: bool) -> impl IntoView {
    let state = context::form_state("/fn/create_project", &["name"]);
    let was_refused = !state.values.is_empty() || state.problem.is_some();
    view! {
        <details class="new-project" open=is_open || was_refused>
            <summary>"New project"</summary>
            <Form action="/fn/create_project" page="/tasks" class="form">
                <Problem text=state.problem.clone() />
                <Field label="Name" name="name" id="project-name" value=state.value("name") error=state.error("name")
                    autocomplete="off" />
                <Colors chosen=state.value("color") />
                <div class="actions"><button class="button" type="submit">"Create"</button></div>
            </Form>
        </details>
    }
}
