//! The editor and the dialog of a project.

use leptos::prelude::*;
use regula_schema::Color;

use crate::{
    components::{Dialog, DialogFocus, Field, InlineEditor, Textarea},
    context,
    views::ProjectItem,
};

/// Radio buttons for the colour.
#[component]
pub(super) fn Colors(
    /// The colour's name; empty for the default.
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

/// The editor of a project.
#[component]
pub(super) fn ProjectEditor(
    project: ProjectItem,
    /// The page's address with the form.
    page: String,
    /// The page's address without the form.
    back: String,
) -> impl IntoView {
    let state = context::form_state("/fn/update_project", &["name", "description"]);
    let name = state.value_or("name", project.name);
    let description = state.value_or("description", project.description);
    let color = state.value_or("color", project.color.as_str().to_owned());
    view! {
        <InlineEditor action="/fn/update_project" page=page back=back.clone() cancel=back origin="change-project"
            item=Some(project.id) problem=state.problem.clone() button="Save">
            <Field label="Name" name="name" id="project-name" value=name error=state.error("name") autofocus=true />
            <Textarea label="Description" name="description" value=description error=state.error("description") />
            <Colors chosen=color />
        </InlineEditor>
    }
}

/// Asks before a project is deleted.
#[component]
pub(super) fn DeleteDialog(
    project: ProjectItem,
    /// The page's address with the form.
    page: String,
    /// The page's address without the form.
    back: String,
) -> impl IntoView {
    let state = context::form_state("/fn/delete_project", &[]);
    let tasks = match project.tasks {
        0 => "It has no tasks.".to_owned(),
        1 => "Its task is kept, without a project.".to_owned(),
        n => format!("Its {n} tasks are kept, without a project."),
    };
    view! {
        <Dialog name="delete" heading=format!("Delete {}", project.name)
            text=format!("The project is deleted permanently. {tasks}") action="/fn/delete_project" page=page back="/tasks"
            cancel=back origin="delete-project" button="Delete project" focus=DialogFocus::Cancel live=true
            problem=state.problem item=project.id />
    }
}
