//! Export and import of projects.

use std::collections::HashMap;

use regula_schema::{AppResult, ArchivedProject, Fields, NewProject, Project, Timestamp};
use uuid::Uuid;

use super::parse::parse_fields;
use crate::{
    archive::parse_rows::parse_rows,
    csv::{instant, to_csv},
    db::{
        Conn, projects,
        projects::{ProjectInsert, ProjectRow},
    },
};

/// Exports projects; also returns their ids.
pub async fn export(
    conn: &mut Conn,
    user_id: Uuid,
) -> AppResult<(Vec<Uuid>, Vec<ArchivedProject>)> {
    let archived = |row: ProjectRow| {
        let project = Project::from(row);
        let archived = ArchivedProject {
            name: project.name,
            description: project.description,
            color: project.color,
            archived_at: project.archived_at,
            created_at: project.created_at,
            updated_at: Some(project.updated_at),
        };
        (project.id, archived)
    };
    let rows = projects::all(conn, user_id).await?;
    Ok(rows.into_iter().map(archived).unzip())
}

/// Projects as CSV.
pub fn csv(projects: &[ArchivedProject]) -> AppResult<Vec<u8>> {
    to_csv(
        projects,
        &[
            ("name", &|it| it.name.clone()),
            ("description", &|it| it.description.clone()),
            ("color", &|it| it.color.as_str().to_owned()),
            ("archived_at", &|it| instant(it.archived_at)),
            ("created_at", &|it| instant(it.created_at)),
        ],
    )
}

/// Validates projects, row by row.
pub fn parse(fields: &mut Fields, projects: Vec<ArchivedProject>) -> Vec<ProjectInsert> {
    parse_rows(fields, "projects", projects, |fields, row, project| {
        let new = NewProject {
            name: project.name,
            description: project.description,
            color: project.color,
        };
        Some(ProjectInsert {
            fields: parse_fields(fields, &format!("{row}."), new)?,
            archived_at: project.archived_at,
            created_at: project.created_at,
            updated_at: project.updated_at.unwrap_or(project.created_at),
        })
    })
}

/// Inserts projects that do not exist yet. Two projects are the same if name and creation time are
/// equal. Returns all ids and the number of inserts.
pub async fn import(
    conn: &mut Conn,
    user_id: Uuid,
    projects: &[ProjectInsert],
) -> AppResult<(Vec<Uuid>, usize)> {
    let mut there: HashMap<(String, Timestamp), Vec<Uuid>> = HashMap::new();
    let known = projects::all(conn, user_id).await?;
    for project in known.into_iter().rev().map(Project::from) {
        let same = there.entry((project.name, project.created_at)).or_default();
        same.push(project.id);
    }
    let (mut ids, mut added) = (Vec::with_capacity(projects.len()), 0);
    for new in projects {
        let key = (new.fields.name.as_str().to_owned(), new.created_at);
        ids.push(match there.get_mut(&key).and_then(Vec::pop) {
            Some(id) => id,
            None => {
                added += 1;
                projects::insert(conn, user_id, new).await?.id
            }
        });
    }
    Ok((ids, added))
}
