//! Projects of the signed-in user.

use axum::http::Method;
use regula_schema::{
    AppError, AppResult, Code, Color, NewProject, Page, Project, ProjectPatch, ProjectQuery,
};
use uuid::Uuid;

use crate::{client::ApiClient, views::ProjectItem};

const PROJECTS: &str = "/api/users/me/projects";
/// Upper bound of pages, above the limit of projects per user.
const MAX_PAGES: usize = 10;

fn path(id: &str) -> AppResult<String> {
    let id: Uuid = id.parse().map_err(|_| AppError::new(Code::NotFound))?;
    Ok(format!("{PROJECTS}/{id}"))
}

async fn all(client: &ApiClient, include_archived: bool) -> AppResult<Vec<Project>> {
    let mut found = Vec::new();
    let mut query = ProjectQuery {
        include_archived: Some(include_archived),
        limit: Some(100),
        cursor: None,
    };
    for _ in 0..MAX_PAGES {
        let page: Page<Project> = client.query(PROJECTS, &query).await?;
        found.extend(page.items);
        query.cursor = page.next_cursor;
        if query.cursor.is_none() {
            break;
        }
    }
    Ok(found)
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
    Ok(item(client.get(&path(id)?).await?))
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

/// The form of a project.
#[derive(Clone, Debug, Default)]
pub struct ProjectForm {
    /// The name.
    pub name: String,
    /// The description.
    pub description: String,
    /// The colour's name, or empty.
    pub color: String,
}

impl ProjectForm {
    fn color(&self) -> Color {
        self.color.parse().unwrap_or_default()
    }
}

/// Creates a project; returns the path of its page.
pub async fn create(client: &ApiClient, form: ProjectForm) -> AppResult<String> {
    let new = NewProject {
        color: form.color(),
        name: form.name,
        description: form.description,
    };
    let project: Project = client.call(Method::POST, PROJECTS, &new).await?;
    Ok(format!("/projects/{}", project.id))
}

/// Updates a project.
pub async fn update(client: &ApiClient, id: &str, form: ProjectForm) -> AppResult<()> {
    let patch = ProjectPatch {
        color: Some(form.color()),
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
    let _: Project = client.call(Method::PATCH, &path(id)?, patch).await?;
    Ok(())
}

/// Deletes a project. Its tasks are kept.
pub async fn delete(client: &ApiClient, id: &str) -> AppResult<()> {
    client.run(Method::DELETE, &path(id)?).await
}
