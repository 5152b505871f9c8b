//! Tasks and projects.

mod address;
mod arrange;
mod editor;
mod filters;
mod list;
mod notice;
mod project;
mod project_forms;
mod projects;
mod quick_add;
mod row;

pub(super) use address::PageUrls;
pub(super) use list::editable_row;
pub(super) use notice::{Edited, UndoNotice, edited};
pub use project::ProjectPage;
pub(super) use quick_add::QuickAdd;

use leptos::prelude::*;
use list::{List, Shown};
use notice::notice;
use projects::Projects;
use regula_islands::TaskList;

use super::{
    async_view,
    layout::{Heading, Page, Place},
};
use crate::{context, services::task_list};

/// The script that reorders by dragging.
const ARRANGE: &str = "/static/arrange.js";

/// All tasks, with the projects beside them.
#[component]
pub fn TasksPage() -> impl IntoView {
    let here = PageUrls::new("/tasks", context::query());
    async_view(
        async move {
            let (client, search) = (context::api().await?, &here.query.search);
            let listing = task_list::list(&client, search, context::now()).await?;
            let notice = notice(&here.query).await?;
            Ok(Shown {
                here,
                listing,
                notice,
                project: None,
            })
        },
        |shown| {
            let projects = shown.listing.projects.clone();
            view! {
                <Page title="Tasks" place=Place::Tasks islands=true>
                    <TaskList>
                        <div class="work">
                            <div class="work-main">
                                <Heading eyebrow="To do" title="Tasks" />
                                <List shown=shown />
                            </div>
                            <Projects projects=projects />
                        </div>
                    </TaskList>
                    <script type="module" src=ARRANGE></script>
                </Page>
            }
        },
    )
}
