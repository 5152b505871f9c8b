//! The notice of the last action on a task, with undo.

use leptos::prelude::*;
use regula_schema::AppResult;

use super::address::{PageUrls, Query};
use crate::{
    components::Form,
    context,
    services::{projects, task_form, task_list},
    views::{AddedTask, ProjectItem},
};

/// The notice.
#[derive(Clone)]
pub(in crate::pages) enum Notice {
    None,
    /// A task was added; attributes may have been parsed from the line.
    Added(AddedTask),
    /// A task was completed; the list may not show it anymore.
    Done(AddedTask),
    /// A task was deleted.
    Deleted(AddedTask),
    /// A task was moved to the end, possibly to another page.
    AtEnd(AddedTask),
}

/// Loads the notice that the query names.
pub(super) async fn notice(query: &Query) -> AppResult<Notice> {
    let task =
        async |id: &str| task_form::understood(&context::api().await?, id, context::now()).await;
    Ok(match query {
        Query { added, .. } if !added.is_empty() => {
            task(added).await?.map_or(Notice::None, Notice::Added)
        }
        Query { done, .. } if !done.is_empty() => {
            task(done).await?.map_or(Notice::None, Notice::Done)
        }
        Query { deleted, .. } if !deleted.is_empty() => {
            task_list::deleted(&context::api().await?, deleted)
                .await?
                .map_or(Notice::None, Notice::Deleted)
        }
        Query { moved, way, .. } if way == "end" => {
            task(moved).await?.map_or(Notice::None, Notice::AtEnd)
        }
        _ => Notice::None,
    })
}

/// The state of a page with tasks.
pub(in crate::pages) struct Edited {
    pub(in crate::pages) here: PageUrls,
    pub(in crate::pages) notice: Notice,
    /// The options of the edited task's project.
    pub(in crate::pages) projects: Vec<ProjectItem>,
}

/// Loads it.
pub(in crate::pages) async fn edited(here: PageUrls) -> AppResult<Edited> {
    let notice = notice(&here.query).await?;
    let projects = match here.query.edit.is_empty() {
        true => Vec::new(),
        false => projects::list(&context::api().await?).await?,
    };
    Ok(Edited {
        here,
        notice,
        projects,
    })
}

/// The notice, with a button that undoes the action.
#[component]
pub(in crate::pages) fn UndoNotice(
    notice: Notice,
    here: PageUrls,
    /// The project, on a project's page.
    project_id: Option<String>,
) -> impl IntoView {
    let page = here.list();
    match notice {
        Notice::None => ().into_any(),
        Notice::Added(task) => {
            let Query {
                typed, typed_due, ..
            } = here.query;
            // This list contains the task, whatever the filters here.
            let href = format!("/tasks?sort=newest&edit={}", task.id);
            let words = view! { "Added “"<a href=href>{task.title}</a>"”." }.into_any();
            if typed.is_empty() {
                return view! { <Undo words=words more=task.understood /> }.into_any();
            }
            let label = format!("Keep as typed: {typed}");
            // Restores the line as typed.
            view! {
                <Undo words=words more=task.understood>
                    <Form action="/fn/update_task" page=page item=task.id>
                        <input type="hidden" name="title" value=typed />
                        <input type="hidden" name="due_date" value=typed_due />
                        <input type="hidden" name="project_id" value=project_id />
                        <button id="undo-task" class="button small" type="submit" aria-label=label>"Keep as typed"</button>
                    </Form>
                </Undo>
            }
            .into_any()
        }
        Notice::Done(task) => view! {
            <Undo words=format!("Done: “{}”.", task.title).into_any() more=String::new()>
                <Form action="/fn/complete_task" page=page item=task.id>
                    <input type="hidden" name="completed" value="false" />
                    <button id="undo-task" class="button small" type="submit">"Undo"</button>
                </Form>
            </Undo>
        }
        .into_any(),
        Notice::Deleted(task) => view! {
            <Undo words=view! {
                {format!("Deleted “{}”. For 30 days you can restore it from ", task.title)}
                <a href="/tasks?state=deleted">"Deleted"</a>"."
            }.into_any() more=String::new()>
                <Form action="/fn/restore_task" page=page item=task.id>
                    <button id="undo-task" class="button small" type="submit">"Undo"</button>
                </Form>
            </Undo>
        }
        .into_any(),
        Notice::AtEnd(task) => {
            let words = format!("“{}” is now last.", task.title).into_any();
            view! { <Undo words=words more=String::new() /> }.into_any()
        }
    }
}

#[component]
fn Undo(
    words: AnyView,
    more: String,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="saved way-back" data-return="tasks-heading">
            <p data-say="">
                {words}
                {(!more.is_empty()).then(|| view! { " " <strong>{more}</strong> })}
            </p>
            {children.map(|children| children())}
        </div>
    }
}
