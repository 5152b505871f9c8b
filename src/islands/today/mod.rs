//! *Today*'s tasks.

mod editor;
mod row;

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

use super::browser;
use crate::{
    actions::tasks::create_task,
    components::{Field, Form, Problem},
    error::{AppError, AppResult},
    schema::{FormState, TaskItem},
};

use row::Row;

const PAGE: &str = "/dashboard";
const FIELDS: [&str; 3] = ["title", "description", "due_date"];

/// What the list and its rows share.
#[derive(Clone, Copy)]
struct Tasks {
    items: RwSignal<Vec<TaskItem>>,
    editing: RwSignal<Option<String>>,
    adding: RwSignal<FormState>,
    edited: RwSignal<FormState>,
    notice: RwSignal<Option<String>>,
}

impl Tasks {
    /// Says what went wrong, unless the session is over and the page is left.
    fn report(self, error: &AppError) {
        if !browser::leaves_for_login(error) {
            self.notice.set(Some(error.detail.clone()));
        }
    }

    /// Changes the list at once, asks the server, and takes the change back when it refuses.
    fn optimistically(
        self,
        change: impl FnOnce(&mut Vec<TaskItem>),
        ask: impl Future<Output = AppResult<()>> + 'static,
    ) {
        let before = self.items.get_untracked();
        self.notice.set(None);
        self.items.update(change);
        spawn_local(async move {
            if let Err(error) = ask.await {
                self.items.set(before);
                self.report(&error);
            }
        });
    }
}

/// The tasks of the day: add, complete, edit, delete.
#[island]
pub fn TodayTasks(
    /// The tasks.
    tasks: Vec<TaskItem>,
    /// The task that is being edited, without WASM.
    editing: Option<String>,
    /// A new task that was refused, without WASM.
    adding: FormState,
    /// A changed task that was refused, without WASM.
    edited: FormState,
) -> impl IntoView {
    let title = adding.value("title");
    let due_date = adding.value("due_date");
    let tasks = Tasks {
        items: RwSignal::new(tasks),
        editing: RwSignal::new(editing),
        adding: RwSignal::new(adding),
        edited: RwSignal::new(edited),
        notice: RwSignal::new(None),
    };
    let due = move || match tasks
        .items
        .get()
        .iter()
        .filter(|task| !task.completed)
        .count()
    {
        0 => "Nothing open".to_owned(),
        n => format!("{n} open"),
    };
    let add = move |ev: SubmitEvent| {
        ev.prevent_default();
        let Some(form) = browser::form_of(&ev) else {
            return;
        };
        let (title, due_date) = (
            browser::value_of(&form, "title"),
            browser::value_of(&form, "due_date"),
        );
        spawn_local(async move {
            match create_task(title, due_date).await {
                Ok(items) => {
                    tasks.items.set(items);
                    tasks.adding.set(FormState::default());
                    browser::reset(&form);
                    browser::focus("title".to_owned());
                }
                Err(error) if browser::leaves_for_login(&error) => {}
                Err(error) => {
                    tasks.adding.set(FormState::refused(&error, &FIELDS));
                    browser::focus_first_error();
                }
            }
        });
    };
    let adding = tasks.adding;
    view! {
        <section class="tasks" aria-labelledby="tasks-heading">
            <header class="section-head">
                <h2 id="tasks-heading">"Tasks"</h2>
                <p class="quiet" aria-live="polite">{due}</p>
            </header>
            <Problem text=tasks.notice />
            <ul class="rows">
                <For each=move || tasks.items.get() key=|task| task.clone() let:task>
                    <Row task=task tasks=tasks />
                </For>
            </ul>
            <Form action="/fn/create_task" page=PAGE class="quick-add" on_submit=Box::new(add)>
                <Problem text=Signal::derive(move || adding.get().problem) />
                <Field label="Add a task" name="title" value=title
                    error=Signal::derive(move || adding.get().error("title")) />
                <Field label="Due" name="due_date" kind="date" value=due_date required=false
                    error=Signal::derive(move || adding.get().error("due_date")) />
                <button class="button primary" type="submit">"Add"</button>
            </Form>
        </section>
    }
}
