//! *Today*'s tasks.

use leptos::{
    ev::{MouseEvent, SubmitEvent},
    prelude::*,
    task::spawn_local,
};

use super::browser;
use crate::{
    actions::tasks::{complete_task, create_task, delete_task, update_task},
    components::{Field, Form, Problem, Textarea},
    error::{AppError, AppResult},
    schema::{FormState, TaskItem},
};

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

/// One task: a round mark that completes it, its words, and a way to edit it.
#[component]
fn Row(task: TaskItem, tasks: Tasks) -> impl IntoView {
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

/// The form that a task opens into.
#[component]
fn Editor(task: TaskItem, tasks: Tasks) -> impl IntoView {
    let typed = tasks.edited.get_untracked();
    let was_refused = !typed.values.is_empty();
    let or = |field: &str, now: String| if was_refused { typed.value(field) } else { now };
    let title = or("title", task.title);
    let description = or("description", task.description);
    let due_date = or("due_date", task.due_date);
    let priority = or("priority", task.priority);
    let edited = tasks.edited;
    let id = task.id;

    let save = {
        let id = id.clone();
        move |ev: SubmitEvent| {
            ev.prevent_default();
            let Some(form) = browser::form_of(&ev) else {
                return;
            };
            let value = |name: &str| browser::value_of(&form, name);
            let ask = update_task(
                id.clone(),
                value("title"),
                value("description"),
                value("due_date"),
                value("priority"),
            );
            spawn_local(async move {
                match ask.await {
                    Ok(items) => {
                        tasks.editing.set(None);
                        tasks.items.set(items);
                    }
                    Err(error) if browser::leaves_for_login(&error) => {}
                    Err(error) => {
                        edited.set(FormState::refused(&error, &FIELDS));
                        browser::focus_first_error();
                    }
                }
            });
        }
    };
    let remove = {
        let id = id.clone();
        move |ev: SubmitEvent| {
            ev.prevent_default();
            let key = id.clone();
            tasks.editing.set(None);
            tasks.optimistically(
                move |items| items.retain(|item| item.id != key),
                delete_task(id.clone()),
            );
        }
    };
    let cancel = move |ev: MouseEvent| {
        ev.prevent_default();
        tasks.editing.set(None);
    };
    let page = format!("{PAGE}?edit={id}");
    let removed_id = id.clone();
    let options = [
        ("none", "None"),
        ("low", "Low"),
        ("medium", "Medium"),
        ("high", "High"),
    ];
    view! {
        <div class="editor">
            <Form action="/fn/update_task" page=page.clone() back=PAGE class="form" on_submit=Box::new(save)>
                <Problem text=Signal::derive(move || edited.get().problem) />
                <input type="hidden" name="id" value=id />
                <div class="field">
                    <label for="edit-title">"Title"</label>
                    <input id="edit-title" name="title" value=title required
                        aria-invalid=move || edited.get().error("title").map(|_| "true") aria-describedby="edit-title-error" />
                    <p class="field-error" id="edit-title-error">{move || edited.get().error("title")}</p>
                </div>
                <Textarea label="Description" name="description" value=description
                    error=Signal::derive(move || edited.get().error("description")) />
                <div class="form-row">
                    <div class="field">
                        <label for="edit-due">"Due"</label>
                        <input id="edit-due" name="due_date" type="date" value=due_date />
                    </div>
                    <div class="field">
                        <label for="edit-priority">"Priority"</label>
                        <select id="edit-priority" name="priority">
                            {options.into_iter().map(|(word, label)| view! {
                                <option value=word selected=priority == word>{label}</option>
                            }).collect_view()}
                        </select>
                    </div>
                </div>
                <div class="actions">
                    <button class="button primary" type="submit">"Save"</button>
                    <a class="button" href=PAGE on:click=cancel>"Cancel"</a>
                </div>
            </Form>
            <Form action="/fn/delete_task" page=page back=PAGE on_submit=Box::new(remove)>
                <input type="hidden" name="id" value=removed_id />
                <button class="button danger" type="submit">"Delete"</button>
            </Form>
        </div>
    }
}
