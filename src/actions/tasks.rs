//! Tasks.

use leptos::prelude::*;
use regula_schema::AppResult;

use crate::{
    context,
    services::{task_form, task_list, tasks},
    views::TaskForm,
};

/// Adds a task from a quick-add line: the title, then date, recurrence, priority and project.
#[server(prefix = "/fn", endpoint = "create_task")]
pub async fn create_task(
    title: String,
    #[server(default)] due_date: String,
    #[server(default)] project_id: String,
    #[server(default)] page: String,
) -> AppResult<()> {
    let form = TaskForm {
        title,
        due_date,
        project_id,
        ..TaskForm::default()
    };
    let to = task_form::create(&context::api().await?, form, &page, context::now()).await?;
    context::redirect_if(to);
    Ok(())
}

/// Updates a task.
#[server(prefix = "/fn", endpoint = "update_task")]
pub async fn update_task(id: String, #[server(flatten)] form: TaskForm) -> AppResult<()> {
    task_form::update(&context::api().await?, &id, form, context::now()).await
}

/// Completes or reopens a task. A list that no longer shows it is `back`, with a notice.
#[server(prefix = "/fn", endpoint = "complete_task")]
pub async fn complete_task(
    id: String,
    completed: bool,
    #[server(default)] back: String,
) -> AppResult<()> {
    tasks::set_completed(&context::api().await?, &id, completed).await?;
    let notice = completed.then(|| task_list::noticed(&back, "done", &id));
    context::redirect_if(notice.flatten());
    Ok(())
}

/// Deletes a task, and redirects to `back` with a notice that can undo it.
#[server(prefix = "/fn", endpoint = "delete_task")]
pub async fn delete_task(id: String, #[server(default)] back: String) -> AppResult<()> {
    tasks::delete(&context::api().await?, &id).await?;
    context::redirect_if(task_list::noticed(&back, "deleted", &id));
    Ok(())
}

/// Restores a deleted task.
#[server(prefix = "/fn", endpoint = "restore_task")]
pub async fn restore_task(id: String) -> AppResult<()> {
    task_list::restore(&context::api().await?, &id).await
}

/// Moves a task after another one, to the top, or to the end.
#[server(prefix = "/fn", endpoint = "move_task")]
pub async fn move_task(
    id: String,
    #[server(default)] after: String,
    #[server(default)] to_end: bool,
    #[server(default)] back: String,
) -> AppResult<()> {
    task_list::move_task(&context::api().await?, &id, &after, to_end).await?;
    context::redirect_if(task_list::noticed(&back, "moved", &id));
    Ok(())
}
