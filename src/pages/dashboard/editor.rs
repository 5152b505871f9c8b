//! A task, opened for editing.

use leptos::prelude::*;

use super::{PAGE, tasks::FIELDS};
use crate::{
    components::{Field, Form, Problem, Select, Textarea},
    schema::TaskItem,
    server::context,
};

/// The form that a task opens into. What was refused stands in it again.
#[component]
pub(super) fn Editor(task: TaskItem) -> impl IntoView {
    let state = context::form_state("/fn/update_task", &FIELDS);
    let was_refused = !state.values.is_empty();
    let or = |field: &str, now: String| if was_refused { state.value(field) } else { now };
    let title = or("title", task.title);
    let description = or("description", task.description);
    let due_date = or("due_date", task.due_date);
    let priority = or("priority", task.priority);
    let id = task.id.clone();
    // A deleted task leaves nothing to return to but the list.
    let origin = format!("edit-{id} tasks-heading");
    let priorities = [
        ("none", "None"),
        ("low", "Low"),
        ("medium", "Medium"),
        ("high", "High"),
    ]
    .map(|(value, words)| (value.to_owned(), words.to_owned()));
    view! {
        <div class="editor" data-return=origin>
            <Form action="/fn/update_task" page=context::page() back=PAGE class="form">
                <Problem text=state.problem.clone() />
                <input type="hidden" name="id" value=id />
                <Field label="Title" name="title" id="edit-title" value=title error=state.error("title") autofocus=true />
                <Textarea label="Description" name="description" value=description error=state.error("description") />
                <div class="form-row">
                    <Field label="Due" name="due_date" id="edit-due" kind="date" required=false value=due_date
                        error=state.error("due_date") />
                    <Select label="Priority" name="priority" chosen=priority options=priorities.into() />
                </div>
                <div class="actions">
                    <button class="button primary" type="submit">"Save"</button>
                    <a class="button" href=PAGE data-live="">"Cancel"</a>
                </div>
            </Form>
            <Form action="/fn/delete_task" page=context::page() back=PAGE>
                <input type="hidden" name="id" value=task.id />
                <button class="button danger" type="submit">"Delete"</button>
            </Form>
        </div>
    }
}
