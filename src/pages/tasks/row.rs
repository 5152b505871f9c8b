//! The row of a task.

use leptos::prelude::*;

use crate::{components::Form, views::TaskItem};

/// A task with the button that completes it, the link to its editor, and the open editor.
#[component]
pub(in crate::pages) fn Row(
    /// The task.
    task: TaskItem,
    /// The page's address.
    page: String,
    /// The redirect with a notice, for lists that no longer show a completed task.
    #[prop(optional_no_strip)]
    back: Option<String>,
    /// The address of the editor.
    edit: String,
    /// The editor.
    editor: Option<AnyView>,
) -> impl IntoView {
    let (class, mark, verb) = match task.completed {
        true => ("row done", "mark done", "Open again"),
        false => ("row", "mark", "Complete"),
    };
    let mark_label = format!("{verb}: {}", task.form.title);
    let edit_label = format!("Edit: {}", task.form.title);
    let (mark_id, edit_id) = (format!("mark-{}", task.id), format!("edit-{}", task.id));
    let (id, completed) = (task.id.clone(), task.completed);
    // The name of the form in the offline queue.
    let kept = match completed {
        true => format!("{}: open", task.form.title),
        false => format!("{}: done", task.form.title),
    };
    let row = id.clone();
    view! {
        <li class=class data-row=row data-return="tasks-heading">
            <Form action="/fn/complete_task" page=page attr:data-keep=kept>
                <input type="hidden" name="id" value=id />
                <input type="hidden" name="completed" value=(!completed).to_string() />
                {back.map(|back| view! { <input type="hidden" name="back" value=back /> })}
                <button id=mark_id class=mark type="submit" aria-label=mark_label></button>
            </Form>
            <Words task=task />
            <a id=edit_id class="button small" href=edit aria-label=edit_label data-live="">"Edit"</a>
            {editor}
        </li>
    }
}

/// A deleted task, with the button that restores it.
#[component]
pub(super) fn Gone(task: TaskItem, page: String) -> impl IntoView {
    let (id, label) = (task.id.clone(), format!("Restore: {}", task.form.title));
    view! {
        <li class="row gone" data-return="tasks-heading">
            <Words task=task />
            <Form action="/fn/restore_task" page=page>
                <input type="hidden" name="id" value=id />
                <button class="button small" type="submit" aria-label=label>"Restore"</button>
            </Form>
        </li>
    }
}

/// The text of a row: title, priority, due date, recurrence, project.
#[component]
pub(super) fn Words(task: TaskItem) -> impl IntoView {
    let priority = match task.form.priority.as_str() {
        "high" => Some(("priority", "High")),
        "medium" => Some(("priority medium", "Medium")),
        "low" => Some(("priority low", "Low")),
        _ => None,
    };
    let due = (!task.due_words.is_empty()).then(|| {
        let class = if task.overdue { "overdue" } else { "due" };
        view! { <span class=class>{task.due_words}</span> }
    });
    let repeats =
        (!task.form.repeats.is_empty()).then(|| view! { <span>{task.form.repeats}</span> });
    let project = (!task.project.is_empty()).then(|| {
        let href = format!("/projects/{}", task.form.project_id);
        view! { <a class="row-project" href=href><span class=task.color.class()></span>{task.project}</a> }
    });
    let deleted = (!task.deleted.is_empty()).then(|| view! { <span>{task.deleted}</span> });
    let has_facts = deleted.is_some() || due.is_some() || repeats.is_some() || project.is_some();
    view! {
        <div class="row-body">
            <p class="row-title">
                {task.form.title}
                {priority.map(|(class, word)| view! { <span class=class>{word}</span> })}
            </p>
            {has_facts.then(|| view! { <p class="row-facts">{deleted}{due}{repeats}{project}</p> })}
            {(!task.form.description.is_empty()).then(|| view! { <p class="row-note">{task.form.description}</p> })}
        </div>
    }
}
