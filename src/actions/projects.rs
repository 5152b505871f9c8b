//! Projects.

use leptos::prelude::*;
use regula_schema::AppResult;

use crate::{context, services::projects, views::ProjectForm};

/// Creates a project, and redirects to its page.
#[server(prefix = "/fn", endpoint = "create_project")]
pub async fn create_project(#[server(flatten)] form: ProjectForm) -> AppResult<()> {
    let page = projects::create(&context::api().await?, form).await?;
    context::redirect(&page);
    Ok(())
}

/// Updates a project.
#[server(prefix = "/fn", endpoint = "update_project")]
pub async fn update_project(id: String, #[server(flatten)] form: ProjectForm) -> AppResult<()> {
    projects::update(&context::api().await?, &id, form).await
}

/// Archives or restores a project.
#[server(prefix = "/fn", endpoint = "archive_project")]
pub async fn archive_project(id: String, archived: bool) -> AppResult<()> {
    projects::archive(&context::api().await?, &id, archived).await
}

/// Deletes a project. Its tasks are kept.
#[server(prefix = "/fn", endpoint = "delete_project")]
pub async fn delete_project(id: String) -> AppResult<()> {
    projects::delete(&context::api().await?, &id).await
}
