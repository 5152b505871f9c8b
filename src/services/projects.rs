//! Projects of the signed-in user.

use axum::http::Method;
use regula_schema::{AppResult, NewProject, Project, ProjectPatch, ProjectQuery};

use crate::{
    client::{ApiClient, item_path},
    views::{ProjectForm, ProjectItem},
};

const PROJECTS: &str = "/api/users/me/projects";

async fn all(client: &ApiClient, include_archived: bool) -> AppResult<Vec<Project>> {
    client
        .get_all(PROJECTS, |cursor| ProjectQuery {
            include_archived: Some(include_archived),
            limit: Some(100),
            cursor,
        })
        .await
}

/// All projects, archived ones last.
pub async fn list(client: &ApiClient) -> AppResult<Vec<ProjectItem>> {
    let mut projects: Vec<ProjectItem> = all(client, true).await?.into_iter().map(item).collect();
    projects.sort_by_key(|project| project.is_archived);
    Ok(projects)
}

/// Projects that are not archived: those a task can be assigned to.
pub(super) async fn active(client: &ApiClient) -> AppResult<Vec<Project>> {
    all(client, false).await
}

/// One project.
pub async fn find(client: &ApiClient, id: &str) -> AppResult<ProjectItem> {
    Ok(item(client.get(&item_path(PROJECTS, id)?).await?))
}

/// The view model of a project.
pub(super) fn item(project: Project) -> ProjectItem {
    let progress = match project.task_count {
        0 => "No tasks yet".to_owned(),
        n => format!("{} of {n} done", project.completed_count),
    };
    ProjectItem {
        id: project.id.to_string(),
        name: project.name,
        description: project.description,
        color: project.color,
        is_archived: project.archived_at.is_some(),
        tasks: project.task_count,
        done: project.completed_count,
        progress,
    }
}

/// Creates a project; returns the path of its page.
pub async fn create(client: &ApiClient, form: ProjectForm) -> AppResult<String> {
    let new = NewProject {
        color: form.color.parse().unwrap_or_default(),
        name: form.name,
        description: form.description,
    };
    let project: Project = client.send_json(Method::POST, PROJECTS, &new).await?;
    Ok(format!("/projects/{}", project.id))
}

/// Updates a project.
pub async fn update(client: &ApiClient, id: &str, form: ProjectForm) -> AppResult<()> {
    let patch = ProjectPatch {
        color: Some(form.color.parse().unwrap_or_default()),
        name: Some(form.name),
        description: Some(form.description),
        archived: None,
    };
    change(client, id, &patch).await
}

/// Archives or restores a project.
pub async fn archive(client: &ApiClient, id: &str, archived: bool) -> AppResult<()> {
    let patch = ProjectPatch {
        archived: Some(archived),
        ..ProjectPatch::default()
    };
    change(client, id, &patch).await
}

async fn change(client: &ApiClient, id: &str, patch: &ProjectPatch) -> AppResult<()> {
    let path = item_path(PROJECTS, id)?;
    client.submit(Method::PATCH, &path, patch).await
}

/// Deletes a project. Its tasks are kept.
pub async fn delete(client: &ApiClient, id: &str) -> AppResult<()> {
    client.send_empty(Method::DELETE, &item_path(PROJECTS, id)?).await
}
