//! The page of one project.

use leptos::prelude::*;
use regula_islands::TaskList;

use super::{
    ARRANGE,
    address::PageUrls,
    list::{List, Shown},
    notice::notice,
    project_forms::{DeleteDialog, ProjectEditor},
    projects::Progress,
};
use crate::{
    components::{Form, Problem},
    context,
    pages::{
        async_view, id_in_path,
        layout::{Page, Place},
    },
    services::{projects, task_list},
    views::ProjectItem,
};

/// Description, progress and tasks.
#[component]
pub fn ProjectPage() -> impl IntoView {
    let id = id_in_path();
    let here = PageUrls::new(format!("/projects/{id}"), context::query());
    async_view(
        async move {
            let client = context::api().await?;
            let project = projects::find(&client, &id).await?;
            let mut search = here.query.search.clone();
            search.project = id;
            let listing = task_list::list(&client, &search, context::now()).await?;
            let notice = notice(&here.query).await?;
            Ok(Shown {
                here,
                listing,
                notice,
                project: Some(project),
            })
        },
        |shown| {
            let (here, project) = (
                shown.here.clone(),
                shown.project.clone().unwrap_or_default(),
            );
            let title = project.name.clone();
            view! {
                <Page title=title place=Place::Tasks islands=true>
                    <TaskList>
                        <div class="project">
                            <Head here=here project=project />
                            <List shown=shown />
                        </div>
                    </TaskList>
                    <script type="module" src=ARRANGE></script>
                </Page>
            }
        },
    )
}

#[component]
fn Head(here: PageUrls, project: ProjectItem) -> impl IntoView {
    let problem = context::form_state("/fn/archive_project", &[]).problem;
    let (archive, verb) = match project.is_archived {
        true => ("false", "Restore"),
        false => ("true", "Archive"),
    };
    let shown = project.clone();
    let editor = (!here.query.change.is_empty()).then(|| {
        let project = project.clone();
        view! { <ProjectEditor project=project page=here.page() back=here.list() /> }
    });
    let dialog = (!here.query.delete.is_empty()).then(|| {
        let project = project.clone();
        view! { <DeleteDialog project=project page=here.page() back=here.list() /> }
    });
    view! {
        <p class="eyebrow"><a href="/tasks">"Tasks"</a>" · Project"</p>
        <h1><span class=project.color.class()></span>{project.name}</h1>
        {(!project.description.is_empty()).then(|| view! { <p class="lead about">{project.description}</p> })}
        {project.is_archived.then(|| view! { <p class="notice">"This project is archived. Its tasks stay where they are."</p> })}
        <Progress project=shown />
        <Problem text=problem />
        <div class="actions project-acts">
            <a id="change-project" class="button small" href=here.change() data-live="">"Edit project"</a>
            <Form action="/fn/archive_project" page=here.list() item=project.id>
                <input type="hidden" name="archived" value=archive />
                <button id="archive-project" class="button small" type="submit">{verb}</button>
            </Form>
            <a id="delete-project" class="button small" href=here.delete() data-live="">"Delete project"</a>
        </div>
        {editor}
        {dialog}
    }
}
