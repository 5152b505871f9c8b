//! `/api/users/{user_id}/projects`.

pub mod archive;
mod parse;

use axum::{extract::State, http::StatusCode};
use parse::{parse_new, parse_patch};
use regula_schema::{AppResult, Code, NewProject, Page, Project, ProjectPatch, ProjectQuery};
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use crate::{
    cursor::Window,
    db::{projects, projects::ProjectRow},
    extract::{Owned, Owner},
    json::{Json, Query},
    limits::Limit,
    openapi::{OwnedPath, OwnerPath, Problem},
    state::ApiState,
    tasks::lock_owner,
};

/// Routes of projects.
pub fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new().routes(routes!(list_projects, create_project)).routes(routes!(
        get_project,
        update_project,
        delete_project
    ))
}

fn found(row: Option<ProjectRow>) -> AppResult<Json<Project>> {
    row.map(|row| Json(row.into())).ok_or_else(|| Code::NotFound.into())
}

/// Lists the owner's projects, oldest first, each with its number of tasks.
#[utoipa::path(
    get, path = "/api/users/{user_id}/projects", tag = "projects", security(("bearer" = [])),
    params(OwnerPath, ProjectQuery),
    responses((status = 200, body = Page<Project>), Problem)
)]
async fn list_projects(
    State(api): State<ApiState>,
    owner: Owner,
    Query(query): Query<ProjectQuery>,
) -> AppResult<Json<Page<Project>>> {
    let window = Window::<Uuid>::parse(query.limit, query.cursor.as_deref())?;
    let archived = query.include_archived.unwrap_or_default();
    let (after, limit) = (window.after, window.read_limit());
    let mut conn = api.db.read().await?;
    let rows = projects::list(&mut conn, owner.id, archived, after, limit).await?;
    let total = projects::count(&mut conn, owner.id, archived).await?;
    Ok(Json(window.page(rows, total, |row| row.id, Project::from)))
}

/// Adds a project.
#[utoipa::path(
    post, path = "/api/users/{user_id}/projects", tag = "projects", security(("bearer" = [])),
    params(OwnerPath), request_body = NewProject,
    responses((status = 201, body = Project), Problem)
)]
async fn create_project(
    State(api): State<ApiState>,
    owner: Owner,
    Json(project): Json<NewProject>,
) -> AppResult<(StatusCode, Json<Project>)> {
    let new = parse_new(project)?;
    let mut conn = owner.begin(&api).await?;
    let row = projects::create(&mut conn, owner.id, new, owner.caller.now).await?;
    Limit::Projects.enforce(&mut conn, owner.id).await?;
    conn.commit().await?;
    Ok((StatusCode::CREATED, Json(row.into())))
}

/// Returns one project.
#[utoipa::path(
    get, path = "/api/users/{user_id}/projects/{id}", tag = "projects", security(("bearer" = [])),
    params(OwnedPath),
    responses((status = 200, body = Project), Problem)
)]
async fn get_project(State(api): State<ApiState>, project: Owned) -> AppResult<Json<Project>> {
    found(projects::find(&mut api.db.read().await?, project.owner.id, project.id).await?)
}

/// Updates the given fields.
#[utoipa::path(
    patch, path = "/api/users/{user_id}/projects/{id}", tag = "projects", security(("bearer" = [])),
    params(OwnedPath), request_body = ProjectPatch,
    responses((status = 200, body = Project), Problem)
)]
async fn update_project(
    State(api): State<ApiState>,
    project: Owned,
    Json(patch): Json<ProjectPatch>,
) -> AppResult<Json<Project>> {
    let change = parse_patch(patch)?;
    let (owner, now) = (project.owner.id, project.owner.caller.now);
    let mut conn = project.owner.begin(&api).await?;
    if !projects::update(&mut conn, owner, project.id, &change, now).await? {
        return Err(Code::NotFound.into());
    }
    let changed = found(projects::find(&mut conn, owner, project.id).await?)?;
    conn.commit().await?;
    Ok(changed)
}

/// Deletes a project. Its tasks are kept, without a project.
#[utoipa::path(
    delete, path = "/api/users/{user_id}/projects/{id}", tag = "projects", security(("bearer" = [])),
    params(OwnedPath),
    responses((status = 204), Problem)
)]
async fn delete_project(State(api): State<ApiState>, project: Owned) -> AppResult<StatusCode> {
    let mut conn = project.owner.begin(&api).await?;
    lock_owner(&mut conn, &project.owner).await?;
    if !projects::delete(&mut conn, project.owner.id, project.id).await? {
        return Err(Code::NotFound.into());
    }
    conn.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
