//! Tasks.

#![expect(
    missing_docs,
    reason = "the arguments become fields of generated types"
)]

use leptos::prelude::*;

use crate::{error::AppResult, schema::TaskItem};

/// Adds a task; gives back what *Today* shows then.
#[server(prefix = "/fn", endpoint = "create_task")]
pub async fn create_task(
    title: String,
    #[server(default)] due_date: String,
) -> AppResult<Vec<TaskItem>> {
    use crate::server::{
        context,
        services::tasks::{self, TaskForm},
    };
    let form = TaskForm {
        title,
        due_date,
        ..TaskForm::default()
    };
    tasks::create(&context::api().await?, form).await
}

/// Writes a task anew; gives back what *Today* shows then.
#[server(prefix = "/fn", endpoint = "update_task")]
pub async fn update_task(
    id: String,
    title: String,
    #[server(default)] description: String,
    #[server(default)] due_date: String,
    #[server(default)] priority: String,
) -> AppResult<Vec<TaskItem>> {
    use crate::server::{
        context,
        services::tasks::{self, TaskForm},
    };
    let form = TaskForm {
        title,
        description,
        due_date,
        priority,
    };
    tasks::update(&context::api().await?, &id, form).await
}

/// Makes a task done or open.
#[server(prefix = "/fn", endpoint = "complete_task")]
pub async fn complete_task(id: String, completed: bool) -> AppResult<()> {
    use crate::server::{context, services::tasks};
    tasks::set_completed(&context::api().await?, &id, completed).await
}

/// Removes a task.
#[server(prefix = "/fn", endpoint = "delete_task")]
pub async fn delete_task(id: String) -> AppResult<()> {
    use crate::server::{context, services::tasks};
    tasks::delete(&context::api().await?, &id).await
}
