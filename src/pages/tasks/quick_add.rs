//! The quick-add form.

use leptos::prelude::*;

use super::editor::Natural;
use crate::{
    components::{Field, Form, Problem},
    context,
};

/// The line, and optionally a field for the due date.
#[component]
pub(in crate::pages) fn QuickAdd(
    /// The page's address.
    page: String,
    /// The project of the new task.
    #[prop(optional_no_strip)]
    project_id: Option<String>,
    /// True if the due date has its own field.
    #[prop(default = false)]
    with_due: bool,
) -> impl IntoView {
    let state = context::form_state("/fn/create_task", &["title", "due_date"]);
    let hint = match project_id {
        Some(_) => "After it (optional): tomorrow, every week, !high",
        None => "After it (optional): tomorrow, every week, !high, #project",
    };
    let due = with_due.then(|| {
        view! {
            <Natural label="Due" name="due_date" id="due_date" value=state.value("due_date")
                error=state.error("due_date") hint="tomorrow, fri, 20 Nov" now=String::new() />
        }
    });
    let class = if with_due {
        "quick-add"
    } else {
        "quick-add one-line"
    };
    view! {
        <Form action="/fn/create_task" page=page class=class>
            <Problem text=state.problem.clone() />
            {project_id.map(|id| view! { <input type="hidden" name="project_id" value=id /> })}
            <Field label="Add a task" name="title" value=state.value("title") error=state.error("title")
                hint=hint autocomplete="off" />
            {due}
            <button class="button primary" type="submit">"Add"</button>
        </Form>
    }
}
