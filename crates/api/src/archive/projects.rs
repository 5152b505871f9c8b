//! Export and import of projects.

pub use archive::ProjectRestore as Restore;

use std::collections::HashMap;

use regula_schema::{AppResult, ArchivedProject, Description, Fields, ProjectName, Timestamp};
use uuid::Uuid;

use super::parse_rows::parse_rows;
use crate::{
    csv::{Table, instant},
    db::{
        Conn, archive,
        archive::{ProjectRestore, ProjectRow},
    },
};

/// Exports projects; also returns their ids.
pub async fn of(conn: &mut Conn, user_id: Uuid) -> AppResult<(Vec<Uuid>, Vec<ArchivedProject>)> {
    let archived = |row: ProjectRow| {
        let project = ArchivedProject {
            name: row.name,
            description: row.description,
            color: row.color.parse().unwrap_or_default(),
            archived_at: row.archived_at.map(Timestamp::new),
            created_at: row.created_at.into(),
            updated_at: Some(row.updated_at.into()),
        };
        (row.id, project)
    };
    let rows = archive::projects(conn, user_id).await?;
    Ok(rows.into_iter().map(archived).unzip())
}

/// Projects as CSV.
pub fn table(projects: &[ArchivedProject]) -> AppResult<Vec<u8>> {
    let columns = ["name", "description", "color", "archived_at", "created_at"];
    let mut table = Table::new(&columns)?;
    for project in projects {
        table.row([
            project.name.clone(),
            project.description.clone(),
            project.color.as_str().to_owned(),
            instant(project.archived_at),
            instant(Some(project.created_at)),
        ])?;
    }
    table.finish()
}

/// Validates projects, row by row.
pub fn parse(fields: &mut Fields, projects: Vec<ArchivedProject>) -> Vec<Restore> {
    parse_rows(fields, "projects", projects, |fields, row, project| {
        let name = fields.take(&format!("{row}.name"), ProjectName::parse(&project.name));
        let description = Description::parse(&project.description);
        let description = fields.take(&format!("{row}.description"), description);
        Some(ProjectRestore {
            name: name?,
            description: description?,
            color: project.color,
            archived_at: project.archived_at,
            created_at: project.created_at,
            updated_at: project.updated_at.unwrap_or(project.created_at),
        })
    })
}

/// Inserts projects that do not exist yet. Two projects are the same if name and creation time are
/// equal. Returns all ids and the number of inserts.
pub async fn restore(
    conn: &mut Conn,
    user_id: Uuid,
    projects: &[Restore],
) -> AppResult<(Vec<Uuid>, usize)> {
    let mut there: HashMap<(String, Timestamp), Vec<Uuid>> = HashMap::new();
    for row in archive::projects(conn, user_id).await?.into_iter().rev() {
        let same = there.entry((row.name, row.created_at.into())).or_default();
        same.push(row.id);
    }
    let (mut ids, mut added) = (Vec::with_capacity(projects.len()), 0);
    for project in projects {
        let key = (project.name.as_str().to_owned(), project.created_at);
        let id = match there.get_mut(&key).and_then(Vec::pop) {
            Some(id) => id,
            None => {
                added += 1;
                archive::restore_project(conn, user_id, project).await?
            }
        };
        ids.push(id);
    }
    Ok((ids, added))
}
