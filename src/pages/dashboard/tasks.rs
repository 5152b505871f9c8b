//! The day's tasks.

use leptos::prelude::*;
use serde::Deserialize;

use super::row::Row;
use crate::{
    components::{Field, Form, Problem},
    schema::TaskItem,
    server::context,
};

pub(super) const FIELDS: [&str; 3] = ["title", "description", "due_date"];

#[derive(Default, Deserialize)]
#[serde(default)]
struct Query {
    edit: Option<String>,
}

#[component]
pub(super) fn Tasks(items: Vec<TaskItem>) -> impl IntoView {
    let Query { edit } = context::query();
    let elsewhere = ["/fn/complete_task", "/fn/delete_task"]
        .into_iter()
        .find_map(|action| context::form_state(action, &[]).problem);
    let open = match items.iter().filter(|task| !task.completed).count() {
        0 => "Nothing open".to_owned(),
        n => format!("{n} open"),
    };
    let rows = items
        .into_iter()
        .map(|task| {
            let is_edited = edit.as_deref() == Some(task.id.as_str());
            view! { <Row task=task is_edited=is_edited /> }
        })
        .collect_view();
    view! {
        <section class="tasks" aria-labelledby="tasks-heading">
            <header class="section-head">
                <h2 id="tasks-heading" tabindex="-1">"Tasks"</h2>
                <p class="quiet" aria-live="polite">{open}</p>
            </header>
            <Problem text=elsewhere />
            <ul class="rows">{rows}</ul>
            <QuickAdd />
        </section>
    }
}

/// A new task in one line.
#[component]
fn QuickAdd() -> impl IntoView {
    let state = context::form_state("/fn/create_task", &FIELDS);
    view! {
        <Form action="/fn/create_task" page=context::page() class="quick-add">
            <Problem text=state.problem.clone() />
            <Field label="Add a task" name="title" value=state.value("title") error=state.error("title") />
            <Field label="Due" name="due_date" kind="date" required=false value=state.value("due_date")
                error=state.error("due_date") />
            <button class="button primary" type="submit">"Add"</button>
        </Form>
    }
}
