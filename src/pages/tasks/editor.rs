//! A task, opened for editing.

use leptos::prelude::*;

use crate::{
    components::{Field, Form, Problem, Select, Textarea},
    context,
    views::{ProjectItem, TaskItem},
};

const FIELDS: [&str; 5] = ["title", "description", "due_date", "repeats", "project_id"];

/// The form that a task opens into. What was refused stands in it again.
#[component]
pub(in crate::pages) fn Editor(
    /// The task.
    task: TaskItem,
    /// The page that the editor stands on.
    page: String,
    /// The page without it.
    back: String,
    /// What the task can belong to.
    projects: Vec<ProjectItem>,
) -> impl IntoView {
    let state = context::form_state("/fn/update_task", &FIELDS);
    let form = state.read_or(task.form.clone());
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
    let mut choices = vec![(String::new(), "No project".to_owned())];
    choices.extend(
        projects
            .into_iter()
            .filter(|it| !it.is_archived || it.id == task.form.project_id)
            .map(|it| (it.id, it.name)),
    );
    let (due_now, page_below, back_below) = (task.due_words, page.clone(), back.clone());
    view! {
        <div class="editor" data-return=origin>
            <Form action="/fn/update_task" page=page back=back.clone() class="form">
                <Problem text=state.problem.clone() />
                <input type="hidden" name="id" value=id />
                <Field label="Title" name="title" id="edit-title" value=form.title error=state.error("title") autofocus=true />
                <Textarea label="Description" name="description" value=form.description error=state.error("description") />
                <div class="form-row">
                    <Natural label="Due" name="due_date" id="edit-due" value=form.due_date error=state.error("due_date")
                        hint="tomorrow, fri, in 3 days, 20 Nov" now=due_now />
                    <Natural label="Repeats" name="repeats" id="edit-repeats" value=form.repeats error=state.error("repeats")
                        hint="every weekday, every Monday, every 3 days after it is done" now=String::new() />
                </div>
                <div class="form-row">
                    <Select label="Priority" name="priority" id="edit-priority" chosen=form.priority options=priorities.into() />
                    <Select label="Project" name="project_id" id="edit-project" chosen=form.project_id options=choices />
                </div>
                <div class="actions">
                    <button class="button primary" type="submit">"Save"</button>
                    <a class="button" href=back data-live="">"Cancel"</a>
                </div>
            </Form>
            <Form action="/fn/delete_task" page=page_below back=back_below>
                <input type="hidden" name="id" value=task.id />
                <button class="button danger" type="submit">"Delete"</button>
            </Form>
        </div>
    }
}

/// A field for a day or a repetition, with what can be written and what stands there in words.
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
