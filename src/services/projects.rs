//! Projects, for the user who is signed in.

use axum::http::Method;
use regula_schema::{
    AppError, AppResult, Code, Color, NewProject, Page, Project, ProjectPatch, ProjectQuery,
};
use uuid::Uuid;

use crate::{client::ApiClient, views::ProjectItem};

const PROJECTS: &str = "/api/users/me/projects";
/// More projects than a page of theirs can list.
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

/// All of them, those that were put away behind the others.
///
/// # Errors
/// What the API refuses with.
pub async fn list(client: &ApiClient) -> AppResult<Vec<ProjectItem>> {
    let mut projects: Vec<ProjectItem> = all(client, true).await?.into_iter().map(item).collect();
    projects.sort_by_key(|project| project.is_archived);
    Ok(projects)
}

/// Those that a task can be put into.
pub(super) async fn active(client: &ApiClient) -> AppResult<Vec<Project>> {
    all(client, false).await
}

/// One project.
///
/// # Errors
/// What the API refuses with.
pub async fn find(client: &ApiClient, id: &str) -> AppResult<ProjectItem> {
    Ok(item(client.get(&path(id)?).await?))
}

/// A project in words.
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

/// What a form says about a project.
#[derive(Clone, Debug, Default)]
pub struct ProjectForm {
    /// What it is called.
    pub name: String,
    /// What it is about.
    pub description: String,
    /// The word for its colour, or nothing.
    pub color: String,
}

impl ProjectForm {
    fn color(&self) -> Color {
        self.color.parse().unwrap_or_default()
    }
}

/// Makes a project; gives back its page.
///
/// # Errors
/// What the API refuses with.
pub async fn create(client: &ApiClient, form: ProjectForm) -> AppResult<String> {
    let new = NewProject {
        color: form.color(),
        name: form.name,
        description: form.description,
    };
    let project: Project = client.call(Method::POST, PROJECTS, &new).await?;
    Ok(format!("/projects/{}", project.id))
}

/// Writes a project anew.
///
/// # Errors
/// What the API refuses with.
pub async fn update(client: &ApiClient, id: &str, form: ProjectForm) -> AppResult<()> {
    let patch = ProjectPatch {
        color: Some(form.color()),
        name: Some(form.name),
        description: Some(form.description),
        archived: None,
    };
    change(client, id, &patch).await
}

/// Puts a project away, or brings it back.
///
/// # Errors
/// What the API refuses with.
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
///
/// # Errors
/// What the API refuses with.
pub async fn delete(client: &ApiClient, id: &str) -> AppResult<()> {
    client.run(Method::DELETE, &path(id)?).await
}
