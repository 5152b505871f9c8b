//! What changes a project.

use leptos::prelude::*;
use regula_schema::Color;

use crate::{
    components::{Field, Form, Problem, Textarea},
    context,
    views::ProjectItem,
};

/// The choice of a colour.
#[component]
pub(super) fn Colors(
    /// Its word, or nothing for the first one.
    chosen: String,
) -> impl IntoView {
    let chosen: Color = chosen.parse().unwrap_or_default();
    let choices = Color::ALL
        .iter()
        .map(|color| {
            view! {
                <label class="check">
                    <input type="radio" name="color" value=color.as_str() checked=*color == chosen />
                    <span class=color.class()></span>
                    {color.name()}
                </label>
            }
        })
        .collect_view();
    view! { <fieldset class="choices colors"><legend>"Colour"</legend>{choices}</fieldset> }
}

/// The form that a project opens into. What was refused stands in it again.
#[component]
pub(super) fn ProjectEditor(
    project: ProjectItem,
    /// The page that it stands on.
    page: String,
    /// The page without it.
    back: String,
) -> impl IntoView {
    let state = context::form_state("/fn/update_project", &["name", "description"]);
    let was_refused = !state.values.is_empty();
    let or = |field: &str, now: String| if was_refused { state.value(field) } else { now };
    let name = or("name", project.name);
    let description = or("description", project.description);
    let color = or("color", project.color.as_str().to_owned());
    view! {
        <div class="editor" data-return="change-project">
            <Form action="/fn/update_project" page=page back=back.clone() class="form">
                <Problem text=state.problem.clone() />
                <input type="hidden" name="id" value=project.id />
                <Field label="Name" name="name" id="project-name" value=name error=state.error("name") autofocus=true />
                <Textarea label="Description" name="description" value=description error=state.error("description") />
                <Colors chosen=color />
                <div class="actions">
                    <button class="button primary" type="submit">"Save"</button>
                    <a class="button" href=back data-live="">"Cancel"</a>
                </div>
            </Form>
        </div>
    }
}

/// Says what will happen to the project and to its tasks.
#[component]
pub(super) fn DeleteDialog(
    project: ProjectItem,
    /// The page that it stands on.
    page: String,
    /// The page without it.
    back: String,
) -> impl IntoView {
    let state = context::form_state("/fn/delete_project", &[]);
    let tasks = match project.tasks {
        0 => "It has no tasks.".to_owned(),
        1 => "Its task is kept, without a project.".to_owned(),
        n => format!("Its {n} tasks are kept, without a project."),
    };
    view! {
        <dialog class="dialog" open aria-labelledby="delete-heading" data-return="delete-project">
            <h2 id="delete-heading">{format!("Delete {}", project.name)}</h2>
            <p class="quiet">{format!("The project is deleted permanently. {tasks}")}</p>
            <Form action="/fn/delete_project" page=page back="/tasks" class="form">
                <Problem text=state.problem.clone() />
                <input type="hidden" name="id" value=project.id />
                <div class="actions end">
                    <a class="button" href=back data-live="" data-way-out="" autofocus>"Cancel"</a>
                    <button class="button primary" type="submit">"Delete project"</button>
                </div>
            </Form>
        </dialog>
    }
}
