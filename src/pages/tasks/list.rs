//! A list of tasks with quick add, filters and pagination.

use leptos::prelude::*;

use super::{
    address::PageUrls,
    arrange,
    editor::Editor,
    filters::Filters,
    notice::{Notice, UndoNotice},
    quick_add::QuickAdd,
    row::{Gone, Row},
};
use crate::{
    components::{Pager, Problem},
    context,
    views::{ProjectItem, TaskItem, TaskListing},
};

/// A list with its notice.
pub(super) struct Shown {
    pub(super) here: PageUrls,
    pub(super) listing: TaskListing,
    pub(super) notice: Notice,
    /// The project, on a project's page.
    pub(super) project: Option<ProjectItem>,
}

/// Forms that show no error themselves.
const ELSEWHERE: [&str; 4] = [
    "/fn/complete_task",
    "/fn/delete_task",
    "/fn/restore_task",
    "/fn/move_task",
];

/// Quick add, filters and tasks.
#[component]
pub(super) fn List(shown: Shown) -> impl IntoView {
    let Shown {
        here,
        listing,
        notice,
        project,
    } = shown;
    let elsewhere = context::problem_of(&ELSEWHERE);
    let heading = match here.query.search.state.as_str() {
        "done" => "Done",
        "all" => "Open and done",
        "deleted" => "Deleted",
        _ => "Open",
    };
    let is_empty = listing.tasks.is_empty();
    let can_arrange = listing.tasks.len() > 1 && !here.is_deleted();
    let arrange = (can_arrange || here.is_arranged()).then(|| {
        let (href, words) = match here.is_arranged() {
            true => (here.arrange(false), "Done arranging"),
            false => (here.arrange(true), "Arrange"),
        };
        view! { <a id="arrange" class="button small" href=href data-live="">{words}</a> }
    });
    let goes_on = here.first().map(|_| "");
    let moved = moved(&listing.tasks, &here);
    let next = listing.next_cursor.map(|cursor| here.at(cursor));
    let projects = listing.projects;
    let choices = project.is_none().then(|| projects.clone());
    let mut tasks = listing.tasks;
    if project.is_some() {
        // All tasks here have the same project.
        tasks.iter_mut().for_each(|task| task.project.clear());
    }
    let project_id = project.as_ref().map(|project| project.id.clone());
    let adds = project.as_ref().is_none_or(|project| !project.is_archived);
    let rows = match here.is_arranged() {
        true => arrange::rows(tasks, &here, next.is_some()),
        false => tasks.into_iter().map(|task| row(task, &here, &projects)).collect(),
    };
    view! {
        {adds.then(|| view! { <QuickAdd page=here.page() project_id=project_id.clone() /> })}
        <Problem text=elsewhere />
        <UndoNotice notice=notice here=here.clone() project_id=project_id />
        <Filters here=here.clone() projects=choices />
        <section class="task-list" aria-labelledby="tasks-heading">
            <header class="section-head">
                <h2 id="tasks-heading" tabindex="-1">{heading}</h2>
                <p class="quiet" aria-live="polite">{listing.total}</p>
                {arrange}
            </header>
            {here.is_deleted().then(|| view! {
                <p class="quiet">"Deleted tasks are kept for 30 days, then removed permanently."</p>
            })}
            {moved.map(|words| view! { <p class="unseen" data-say="">{words}</p> })}
            <ul class="rows" data-goes-on=goes_on>{rows}</ul>
            {is_empty.then(|| view! { <Empty here=here.clone() /> })}
            <Pager first=here.first() next=next live=true />
        </section>
    }
}

fn row(task: TaskItem, here: &PageUrls, projects: &[ProjectItem]) -> AnyView {
    if !task.deleted.is_empty() {
        return view! { <Gone task=task page=here.list() /> }.into_any();
    }
    editable_row(task, here, here.list(), Some(here.list()), projects)
}

/// The row of a task, with its editor if it is open.
pub(in crate::pages) fn editable_row(
    task: TaskItem,
    here: &PageUrls,
    page: String,
    back: Option<String>,
    projects: &[ProjectItem],
) -> AnyView {
    let editor = here.is_edited(&task.id).then(|| {
        let (task, projects) = (task.clone(), projects.to_vec());
        view! { <Editor task=task page=here.page() back=here.list() projects=projects /> }
            .into_any()
    });
    let edit = here.edit(&task.id);
    view! { <Row task=task page=page back=back edit=edit editor=editor /> }.into_any()
}

/// The new position of the moved task, for screen readers.
fn moved(tasks: &[TaskItem], here: &PageUrls) -> Option<String> {
    // A move to the end has a notice, as it may lead to another page.
    if here.query.way == "end" {
        return None;
    }
    let at = tasks.iter().position(|task| task.id == here.query.moved)?;
    let title = &tasks.get(at)?.form.title;
    Some(format!(
        "“{title}” is now number {} of {}.",
        at + 1,
        tasks.len()
    ))
}

#[component]
fn Empty(here: PageUrls) -> impl IntoView {
    if here.is_filtered() || !here.query.search.cursor.is_empty() {
        let all = here.unfiltered();
        view! { <p class="empty">"No tasks match. " <a href=all data-live="">"Show all open tasks"</a></p> }.into_any()
    } else {
        view! {
            <p class="empty">"No open tasks. Add the next one, with a date if you like: water the figs tomorrow."</p>
        }
        .into_any()
    }
}
