//! One row of the list.

use leptos::{
    ev::{MouseEvent, SubmitEvent},
    prelude::*,
};

use super::{PAGE, Tasks, editor::Editor};
use crate::{
    actions::tasks::complete_task,
    components::Form,
    islands::browser,
    schema::{FormState, TaskItem},
};

/// One task: a round mark that completes it, its words, and a way to edit it.
#[component]
pub(super) fn Row(task: TaskItem, tasks: Tasks) -> impl IntoView {
    let id = task.id.clone();
    let is_edited = {
        let id = id.clone();
        move || tasks.editing.get().as_deref() == Some(id.as_str())
    };
    let toggle = {
        let (id, completed) = (id.clone(), !task.completed);
        move |ev: SubmitEvent| {
            ev.prevent_default();
            let key = id.clone();
            tasks.optimistically(
                move |items| {
                    if let Some(item) = items.iter_mut().find(|item| item.id == key) {
                        item.completed = completed;
                        item.overdue = false;
                    }
                },
                complete_task(id.clone(), completed),
            );
        }
    };
    let edit = {
        let id = id.clone();
        move |ev: MouseEvent| {
            ev.prevent_default();
            tasks.edited.set(FormState::default());
            tasks.editing.set(Some(id.clone()));
            browser::focus("edit-title".to_owned());
        }
    };
    let mark = if task.completed { "mark done" } else { "mark" };
    let mark_label = if task.completed {
        format!("Open again: {}", task.title)
    } else {
        format!("Complete: {}", task.title)
    };
    let due_class = if task.overdue {
        "row-note overdue"
    } else {
        "row-note"
    };
    let row_class = if task.completed { "row done" } else { "row" };
    let important = task.priority == "high";
    let edit_label = format!("Edit: {}", task.title);
    let edit_href = format!("{PAGE}?edit={id}");
    let shown = task.clone();
    let form_id = id.clone();
    view! {
        <li class=row_class data-task=id>
            <Form action="/fn/complete_task" page=PAGE on_submit=Box::new(toggle)>
                <input type="hidden" name="id" value=form_id />
                <input type="hidden" name="completed" value=(!task.completed).to_string() />
                <button class=mark type="submit" aria-label=mark_label></button>
            </Form>
            <div class="row-body">
                <p class="row-title">
                    {shown.title}
                    {important.then(|| view! { <span class="priority">"High"</span> })}
                </p>
                {(!shown.due_words.is_empty()).then(|| view! { <p class=due_class>{shown.due_words}</p> })}
                {(!shown.description.is_empty()).then(|| view! { <p class="row-note">{shown.description}</p> })}
            </div>
            <a class="button small" href=edit_href aria-label=edit_label on:click=edit>"Edit"</a>
            {move || is_edited().then(|| view! { <Editor task=task.clone() tasks=tasks /> })}
        </li>
    }
}
