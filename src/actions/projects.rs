//! Projects.

use leptos::prelude::*;
use regula_schema::AppResult;

use crate::{context, services::projects, views::ProjectForm};

/// Makes a project, and leads to it.
#[server(prefix = "/fn", endpoint = "create_project")]
pub async fn create_project(#[server(flatten)] form: ProjectForm) -> AppResult<()> {
    let page = projects::create(&context::api().await?, form).await?;
    context::redirect(&page);
    Ok(())
}

/// Writes a project anew.
#[server(prefix = "/fn", endpoint = "update_project")]
pub async fn update_project(id: String, #[server(flatten)] form: ProjectForm) -> AppResult<()> {
    projects::update(&context::api().await?, &id, form).await
}

/// Puts a project away, or brings it back.
#[server(prefix = "/fn", endpoint = "archive_project")]
pub async fn archive_project(id: String, archived: bool) -> AppResult<()> {
    projects::archive(&context::api().await?, &id, archived).await
}

/// Deletes a project. Its tasks are kept.
#[server(prefix = "/fn", endpoint = "delete_project")]
pub async fn delete_project(id: String) -> AppResult<()> {
    projects::delete(&context::api().await?, &id).await
}
