//! Projects.

#![expect(
    missing_docs,
    reason = "the arguments become fields of generated types"
)]

use leptos::prelude::*;
use regula_schema::AppResult;

/// Makes a project, and leads to it.
#[server(prefix = "/fn", endpoint = "create_project")]
pub async fn create_project(name: String, #[server(default)] color: String) -> AppResult<()> {
    use crate::{
        context,
        services::{projects, projects::ProjectForm},
    };
    let form = ProjectForm {
        name,
        color,
        ..ProjectForm::default()
    };
    let page = projects::create(&context::api().await?, form).await?;
    context::go_to(&page);
    Ok(())
}

/// Writes a project anew.
#[server(prefix = "/fn", endpoint = "update_project")]
pub async fn update_project(
    id: String,
    name: String,
    #[server(default)] description: String,
    #[server(default)] color: String,
) -> AppResult<()> {
    use crate::{
        context,
        services::{projects, projects::ProjectForm},
    };
    let form = ProjectForm {
        name,
        description,
        color,
    };
    projects::update(&context::api().await?, &id, form).await
}

/// Puts a project away, or brings it back.
#[server(prefix = "/fn", endpoint = "archive_project")]
pub async fn archive_project(id: String, archived: bool) -> AppResult<()> {
    use crate::{context, services::projects};
    projects::archive(&context::api().await?, &id, archived).await
}

/// Deletes a project. Its tasks are kept.
#[server(prefix = "/fn", endpoint = "delete_project")]
pub async fn delete_project(id: String) -> AppResult<()> {
    use crate::{context, services::projects};
    projects::delete(&context::api().await?, &id).await
}
