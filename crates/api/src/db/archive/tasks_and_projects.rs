//! Export and import of projects and tasks.

use regula_schema::{Color, Description, Priority, ProjectName, Recurrence, Timestamp, Title};
use sqlx::FromRow;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use crate::db::{Conn, DbError, sql};

/// A row of `projects`.
#[derive(Clone, Debug, FromRow)]
pub struct ProjectRow {
    pub id: Uuid,
    pub name: String,
    pub description: String,
    pub color: String,
    pub archived_at: Option<OffsetDateTime>,
    pub created_at: OffsetDateTime,
    pub updated_at: OffsetDateTime,
}

/// All projects of a user, oldest first.
pub async fn projects(conn: &mut Conn, user_id: Uuid) -> Result<Vec<ProjectRow>, DbError> {
    const SQL: &str = "SELECT * FROM projects WHERE user_id = $1 ORDER BY created_at, id";
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(user_id).fetch_all(c).await?))
}

/// A project to import, with its timestamps.
#[derive(Clone, Debug)]
pub struct ProjectRestore {
    pub name: ProjectName,
    pub description: Description,
    pub color: Color,
    pub archived_at: Option<Timestamp>,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// Inserts a project with its timestamps, under a new id.
pub async fn restore_project(
    conn: &mut Conn,
    owner: Uuid,
    project: &ProjectRestore,
) -> Result<Uuid, DbError> {
    const SQL: &str = "INSERT INTO projects (id, user_id, name, description, color, archived_at,
        created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let id = Uuid::now_v7();
    sql!(conn, c => sqlx::query(SQL)
        .bind(id)
        .bind(owner)
        .bind(project.name.as_str())
        .bind(project.description.as_str())
        .bind(project.color.as_str())
        .bind(project.archived_at.map(Timestamp::get))
        .bind(project.created_at.get())
        .bind(project.updated_at.get())
        .execute(c).await.map(drop)?);
    Ok(id)
}

/// A task to import, with its timestamps.
#[derive(Clone, Debug)]
pub struct TaskRestore {
    pub title: Title,
    pub description: Description,
    pub due_date: Option<Date>,
    pub priority: Priority,
    /// Index of its project in the file.
    pub project: Option<usize>,
    pub recurrence: Option<Recurrence>,
    pub completed_at: Option<Timestamp>,
    pub position: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}
