//! One task of the list.

use leptos::prelude::*;

use super::{PAGE, editor::Editor};
use crate::{components::Form, schema::TaskItem, server::context};

/// A round mark that completes the task, its words, and a way to edit it.
#[component]
pub(super) fn Row(task: TaskItem, is_edited: bool) -> impl IntoView {
    let (class, mark, verb) = match task.completed {
        true => ("row done", "mark done", "Open again"),
        false => ("row", "mark", "Complete"),
    };
    let mark_label = format!("{verb}: {}", task.title);
    let edit_label = format!("Edit: {}", task.title);
    let edit_id = format!("edit-{}", task.id);
    let edit_href = format!("{PAGE}?edit={}", task.id);
    let due_class = if task.overdue {
        "row-note overdue"
    } else {
        "row-note"
    };
    let editor = is_edited.then(|| view! { <Editor task=task.clone() /> });
    let kept = match task.completed {
        true => format!("{}: open", task.title),
        false => format!("{}: done", task.title),
    };
    let row = task.id.clone();
    view! {
        <li class=class data-row=row>
            <Form action="/fn/complete_task" page=context::page() attr:data-keep=kept>
                <input type="hidden" name="id" value=task.id.clone() />
                <input type="hidden" name="completed" value=(!task.completed).to_string() />
                <button id=format!("mark-{}", task.id) class=mark type="submit" aria-label=mark_label></button>
            </Form>
            <div class="row-body">
                <p class="row-title">
                    {task.title}
                    {(task.priority == "high").then(|| view! { <span class="priority">"High"</span> })}
                </p>
                {(!task.due_words.is_empty()).then(|| view! { <p class=due_class>{task.due_words}</p> })}
                {(!task.description.is_empty()).then(|| view! { <p class="row-note">{task.description}</p> })}
            </div>
            <a id=edit_id class="button small" href=edit_href aria-label=edit_label data-live="">"Edit"</a>
            {editor}
        </li>
    }
}
