//! The editor of a task.

use leptos::prelude::*;

use crate::{
    components::{Field, Form, InlineEditor, Select, Textarea, options},
    context,
    views::{ProjectItem, TaskItem},
};

const FIELDS: [&str; 5] = ["title", "description", "due_date", "repeats", "project_id"];

/// The editor of a task.
#[component]
pub(in crate::pages) fn Editor(
    /// The task.
    task: TaskItem,
    /// The page's address with the editor.
    page: String,
    /// The page's address without it.
    back: String,
    /// The options of the project.
    projects: Vec<ProjectItem>,
) -> impl IntoView {
    let state = context::form_state("/fn/update_task", &FIELDS);
    let form = state.read_or(task.form.clone());
    let id = task.id.clone();
    // A deleted task leaves nothing to return to but the list.
    let origin = format!("edit-{id} tasks-heading");
    let priorities = options([
        ("none", "None"),
        ("low", "Low"),
        ("medium", "Medium"),
        ("high", "High"),
    ]);
    let mut choices = options([("", "No project")]);
    choices.extend(
        projects
            .into_iter()
            .filter(|it| !it.is_archived || it.id == task.form.project_id)
            .map(|it| (it.id, it.name)),
    );
    let delete = view! {
        <Form action="/fn/delete_task" page=page.clone() back=back.clone() item=task.id>
            <button class="button danger" type="submit">"Delete"</button>
        </Form>
    }
    .into_any();
    view! {
        <InlineEditor action="/fn/update_task" page=page back=back.clone() cancel=back origin=origin item=Some(id)
            problem=state.problem.clone() button="Save" after=Some(delete)>
            <Field label="Title" name="title" id="edit-title" value=form.title error=state.error("title") autofocus=true />
            <Textarea label="Description" name="description" value=form.description error=state.error("description") />
            <div class="form-row">
                <Natural label="Due" name="due_date" id="edit-due" value=form.due_date error=state.error("due_date")
                    hint="tomorrow, fri, in 3 days, 20 Nov" now=task.due_words />
                <Natural label="Repeats" name="repeats" id="edit-repeats" value=form.repeats error=state.error("repeats")
                    hint="every weekday, every Monday, every 3 days after it is done" now=String::new() />
            </div>
            <div class="form-row">
                <Select label="Priority" name="priority" id="edit-priority" chosen=form.priority options=priorities />
                <Select label="Project" name="project_id" id="edit-project" chosen=form.project_id options=choices />
            </div>
        </InlineEditor>
    }
}

/// A field for a date or recurrence in natural language, with examples and the current value.
#[component]
pub(super) fn Natural(
    label: &'static str,
    name: &'static str,
    id: &'static str,
    value: String,
    error: Option<String>,
    hint: &'static str,
    now: String,
) -> impl IntoView {
    let (error_id, hint_id) = (format!("{id}-error"), format!("{id}-hint"));
    let describedby = match error {
        Some(_) => format!("{error_id} {hint_id}"),
        None => hint_id.clone(),
    };
    let hint = if now.is_empty() {
        hint.to_owned()
    } else {
        format!("{now}. Or {hint}")
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <input id=id name=name type="text" value=value autocomplete="off" autocapitalize="none"
                aria-invalid=error.is_some().then_some("true") aria-describedby=describedby />
            {error.map(|text| view! { <p class="field-error" id=error_id>{text}</p> })}
            <p class="field-hint" id=hint_id>{hint}</p>
        </div>
    }
}
