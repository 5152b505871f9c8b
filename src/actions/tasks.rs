//! Tasks.

#![expect(
    missing_docs,
    reason = "the arguments become fields of generated types"
)]

use leptos::prelude::*;
use regula_schema::AppResult;

use crate::views::TaskForm;

/// Adds a task from one line: its title, and behind it when, how much it matters, and where it
/// belongs.
#[server(prefix = "/fn", endpoint = "create_task")]
pub async fn create_task(
    title: String,
    #[server(default)] due_date: String,
    #[server(default)] project_id: String,
    #[server(default)] page: String,
) -> AppResult<()> {
    use crate::{context, services::task_form};
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

/// Writes a task anew.
#[server(prefix = "/fn", endpoint = "update_task")]
pub async fn update_task(id: String, #[server(flatten)] form: TaskForm) -> AppResult<()> {
    use crate::{context, services::task_form};
    task_form::update(&context::api().await?, &id, form, context::now()).await
}

/// Makes a task done or open. A list that does not show it any more says so on the page `back`.
#[server(prefix = "/fn", endpoint = "complete_task")]
pub async fn complete_task(
    id: String,
    completed: bool,
    #[server(default)] back: String,
) -> AppResult<()> {
    use crate::{
        context,
        services::{task_list, tasks},
    };
    tasks::set_completed(&context::api().await?, &id, completed).await?;
    let notice = completed.then(|| task_list::noticed(&back, "done", &id));
    context::redirect_if(notice.flatten());
    Ok(())
}

/// Removes a task, and leads back to where that can be undone.
#[server(prefix = "/fn", endpoint = "delete_task")]
pub async fn delete_task(id: String, #[server(default)] back: String) -> AppResult<()> {
    use crate::{
        context,
        services::{task_list, tasks},
    };
    tasks::delete(&context::api().await?, &id).await?;
    context::redirect_if(task_list::noticed(&back, "deleted", &id));
    Ok(())
}

/// Brings a deleted task back.
#[server(prefix = "/fn", endpoint = "restore_task")]
pub async fn restore_task(id: String) -> AppResult<()> {
    use crate::{context, services::task_list};
    task_list::restore(&context::api().await?, &id).await
}

/// Puts a task behind another one, before all, or behind all.
#[server(prefix = "/fn", endpoint = "move_task")]
pub async fn move_task(
    id: String,
    #[server(default)] after: String,
    #[server(default)] to_end: bool,
    #[server(default)] back: String,
) -> AppResult<()> {
    use crate::{context, services::task_list};
    task_list::move_task(&context::api().await?, &id, &after, to_end).await?;
    context::redirect_if(task_list::noticed(&back, "moved", &id));
    Ok(())
}
