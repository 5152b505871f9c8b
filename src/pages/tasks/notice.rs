//! What was just done, and the way back.

use leptos::prelude::*;

use super::address::{Here, Query};
use crate::{
    actions::{projects::list_projects, tasks::understood_task},
    components::Form,
    error::AppResult,
    schema::{AddedTask, ProjectItem},
};

/// What there is to say.
#[derive(Clone)]
pub(in crate::pages) enum Notice {
    None,
    /// A line was understood to say more than a title.
    Added(AddedTask),
    /// A task is done, and perhaps not in the list any more.
    Done(AddedTask),
    /// The task with this id was deleted.
    Deleted(String),
}

/// What the address says was just done.
pub(super) async fn notice(query: &Query) -> AppResult<Notice> {
    let task = async |id: &str| understood_task(id.to_owned()).await;
    Ok(match query {
        Query { added, .. } if !added.is_empty() => {
            task(added).await?.map_or(Notice::None, Notice::Added)
        }
        Query { done, .. } if !done.is_empty() => {
            task(done).await?.map_or(Notice::None, Notice::Done)
        }
        Query { deleted, .. } if !deleted.is_empty() => Notice::Deleted(deleted.clone()),
        _ => Notice::None,
    })
}

/// What a page with tasks on it has to know beside them.
pub(in crate::pages) struct Edited {
    pub(in crate::pages) here: Here,
    pub(in crate::pages) notice: Notice,
    /// What the task that is edited can belong to.
    pub(in crate::pages) projects: Vec<ProjectItem>,
}

/// Finds it.
pub(in crate::pages) async fn edited(here: Here) -> AppResult<Edited> {
    let notice = notice(&here.query).await?;
    let projects = match here.query.edit.is_empty() {
        true => Vec::new(),
        false => list_projects().await?,
    };
    Ok(Edited {
        here,
        notice,
        projects,
    })
}

/// The line that says it, with a button that undoes it.
#[component]
pub(in crate::pages) fn Said(
    notice: Notice,
    here: Here,
    /// The project that the page is about.
    project_id: Option<String>,
) -> impl IntoView {
    let page = here.list();
    match notice {
        Notice::None => ().into_any(),
        Notice::Added(task) => {
            let Query {
                typed, typed_due, ..
            } = here.query;
            let label = format!("Undo: keep “{typed}” as it was typed");
            // The line, word for word.
            view! {
                <Undo words=format!("Added “{}”.", task.title) more=task.understood>
                    <Form action="/fn/update_task" page=page>
                        <input type="hidden" name="id" value=task.id />
                        <input type="hidden" name="title" value=typed />
                        <input type="hidden" name="due_date" value=typed_due />
                        <input type="hidden" name="project_id" value=project_id />
                        <button id="undo-task" class="button small" type="submit" aria-label=label>"Undo"</button>
                    </Form>
                </Undo>
            }
            .into_any()
        }
        Notice::Done(task) => view! {
            <Undo words=format!("Done: “{}”.", task.title) more=String::new()>
                <Form action="/fn/complete_task" page=page>
                    <input type="hidden" name="id" value=task.id />
                    <input type="hidden" name="completed" value="false" />
                    <button id="undo-task" class="button small" type="submit">"Undo"</button>
                </Form>
            </Undo>
        }
        .into_any(),
        Notice::Deleted(id) => view! {
            <Undo words="The task is deleted.".to_owned() more=String::new()>
                <Form action="/fn/restore_task" page=page>
                    <input type="hidden" name="id" value=id />
                    <button id="undo-task" class="button small" type="submit">"Undo"</button>
                </Form>
            </Undo>
        }
        .into_any(),
    }
}

#[component]
fn Undo(words: String, more: String, children: Children) -> impl IntoView {
    view! {
        <div class="saved way-back" data-return="tasks-heading">
            <p data-say="">
                {words}
                {(!more.is_empty()).then(|| view! { " " <strong>{more}</strong> })}
            </p>
            {children()}
        </div>
    }
}
