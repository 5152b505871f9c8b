//! A task, opened for editing.

use leptos::{
    ev::{MouseEvent, SubmitEvent},
    prelude::*,
    task::spawn_local,
};

use super::{FIELDS, PAGE, Tasks};
use crate::{
    actions::tasks::{delete_task, update_task},
    components::{Form, Problem, Textarea},
    islands::browser,
    schema::{FormState, TaskItem},
};

/// The form that a task opens into.
#[component]
pub(super) fn Editor(task: TaskItem, tasks: Tasks) -> impl IntoView {
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
