//! Projects. Every statement but the admins' filters by owner, so another user's project is not
//! found.

use regula_schema::{AdminProject, Color, Description, Project, ProjectName, Timestamp};
use sqlx::{AssertSqlSafe, FromRow};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{Conn, DbError, sql};
use crate::cursor::Pattern;

/// Limit of counting for admins.
const COUNT_LIMIT: i64 = 10_000;

/// A row of `projects`, with its task counts.
#[derive(Clone, Debug, FromRow)]
pub struct ProjectRow {
    pub id: Uuid,
    name: String,
    description: String,
    color: String,
    archived_at: Option<OffsetDateTime>,
    created_at: OffsetDateTime,
    updated_at: OffsetDateTime,
    task_count: i64,
    completed_count: i64,
}

impl From<ProjectRow> for Project {
    fn from(row: ProjectRow) -> Self {
        Self {
            id: row.id,
            name: row.name,
            description: row.description,
            color: row.color.parse().unwrap_or_default(),
            archived_at: row.archived_at.map(Timestamp::new),
            task_count: u32::try_from(row.task_count).unwrap_or(u32::MAX),
            completed_count: u32::try_from(row.completed_count).unwrap_or(u32::MAX),
            created_at: row.created_at.into(),
            updated_at: row.updated_at.into(),
        }
    }
}

/// A project with its owner.
#[derive(Clone, Debug, FromRow)]
pub struct OwnedProjectRow {
    #[sqlx(flatten)]
    pub project: ProjectRow,
    owner_id: Uuid,
    owner_name: String,
}

impl From<OwnedProjectRow> for AdminProject {
    fn from(row: OwnedProjectRow) -> Self {
        Self {
            project: row.project.into(),
            owner_id: row.owner_id,
            owner_name: row.owner_name,
        }
    }
}

/// The fields of a project that its owner sets.
#[derive(Clone, Debug)]
pub struct ProjectFields {
    pub name: ProjectName,
    pub description: Description,
    pub color: Color,
}

/// A project to insert.
#[derive(Clone, Debug)]
pub struct ProjectInsert {
    pub fields: ProjectFields,
    pub archived_at: Option<Timestamp>,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// Fields to change; `None` is unchanged.
#[derive(Clone, Debug, Default)]
pub struct ProjectChange {
    pub name: Option<ProjectName>,
    pub description: Option<Description>,
    pub color: Option<Color>,
    pub archived: Option<bool>,
}

/// Columns of a project with its task counts, for `SELECT` or `RETURNING`.
macro_rules! counted {
    ($before:literal, $table:literal, $after:literal) => {
        concat!(
            $before,
            " ",
            $table,
            ".*, (SELECT count(*) FROM tasks WHERE project_id = ",
            $table,
            ".id AND deleted_at IS NULL) AS task_count,
            (SELECT count(*) FROM tasks WHERE project_id = ",
            $table,
            ".id AND deleted_at IS NULL AND completed_at IS NOT NULL) AS completed_count ",
            $after
        )
    };
}

/// Inserts a project under a new id.
pub async fn insert(
    conn: &mut Conn,
    owner: Uuid,
    new: &ProjectInsert,
) -> Result<ProjectRow, DbError> {
    const SQL: &str = "INSERT INTO projects
        (id, user_id, name, description, color, archived_at, created_at, updated_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        RETURNING *, CAST(0 AS BIGINT) AS task_count, CAST(0 AS BIGINT) AS completed_count";
    Ok(sql!(conn, c => sqlx::query_as(SQL)
        .bind(Uuid::now_v7())
        .bind(owner)
        .bind(new.fields.name.as_str())
        .bind(new.fields.description.as_str())
        .bind(new.fields.color.as_str())
        .bind(new.archived_at.map(Timestamp::get))
        .bind(new.created_at.get())
        .bind(new.updated_at.get())
        .fetch_one(c).await?))
}

/// Inserts a project of now.
pub async fn create(
    conn: &mut Conn,
    owner: Uuid,
    fields: ProjectFields,
    now: Timestamp,
) -> Result<ProjectRow, DbError> {
    let new = ProjectInsert {
        fields,
        archived_at: None,
        created_at: now,
        updated_at: now,
    };
    insert(conn, owner, &new).await
}

/// The owner's project with this id.
pub async fn find(conn: &mut Conn, owner: Uuid, id: Uuid) -> Result<Option<ProjectRow>, DbError> {
    const SQL: &str = counted!(
        "SELECT",
        "projects",
        "FROM projects WHERE id = $1 AND user_id = $2"
    );
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(id).bind(owner).fetch_optional(c).await?))
}

/// One page of the owner's projects, oldest first, after `after`.
pub async fn list(
    conn: &mut Conn,
    owner: Uuid,
    include_archived: bool,
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<ProjectRow>, DbError> {
    const SQL: &str = counted!(
        "SELECT",
        "projects",
        "FROM projects WHERE user_id = $1 AND ($2 OR archived_at IS NULL)
        AND ($3 IS NULL OR id > $3) ORDER BY id LIMIT $4"
    );
    Ok(
        sql!(conn, c => sqlx::query_as(SQL).bind(owner).bind(include_archived).bind(after)
        .bind(limit).fetch_all(c).await?),
    )
}

/// All of the owner's projects, oldest first.
pub async fn all(conn: &mut Conn, owner: Uuid) -> Result<Vec<ProjectRow>, DbError> {
    const SQL: &str = counted!(
        "SELECT",
        "projects",
        "FROM projects WHERE user_id = $1 ORDER BY created_at, id"
    );
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(owner).fetch_all(c).await?))
}

/// Number of the owner's projects.
pub async fn count(conn: &mut Conn, owner: Uuid, include_archived: bool) -> Result<i64, DbError> {
    const SQL: &str = "SELECT count(*) FROM projects
        WHERE user_id = $1 AND ($2 OR archived_at IS NULL)";
    Ok(
        sql!(conn, c => sqlx::query_scalar(SQL).bind(owner).bind(include_archived)
        .fetch_one(c).await?),
    )
}

/// Applies `change`; returns false if there is no such project.
pub async fn update(
    conn: &mut Conn,
    owner: Uuid,
    id: Uuid,
    change: &ProjectChange,
    now: Timestamp,
) -> Result<bool, DbError> {
    const SQL: &str = "UPDATE projects SET name = coalesce($3, name),
        description = coalesce($4, description), color = coalesce($5, color),
        archived_at = CASE WHEN $6 IS NULL THEN archived_at
            WHEN $6 THEN coalesce(archived_at, $7) ELSE NULL END,
        updated_at = $7 WHERE id = $1 AND user_id = $2";
    let rows = sql!(conn, c => sqlx::query(SQL)
        .bind(id)
        .bind(owner)
        .bind(change.name.as_ref().map(ProjectName::as_str))
        .bind(change.description.as_ref().map(Description::as_str))
        .bind(change.color.map(Color::as_str))
        .bind(change.archived)
        .bind(now.get())
        .execute(c).await?.rows_affected());
    Ok(rows == 1)
}

/// Deletes a project and keeps its tasks, without a project; returns false if there was none.
pub async fn delete(conn: &mut Conn, owner: Uuid, id: Uuid) -> Result<bool, DbError> {
    const SQL: &str = "DELETE FROM projects WHERE id = $1 AND user_id = $2";
    let rows =
        sql!(conn, c => sqlx::query(SQL).bind(id).bind(owner).execute(c).await?.rows_affected());
    Ok(rows == 1)
}

/// Query over all users' projects. A subquery finds the ids in an index that covers the names; only
/// then are rows read, since descriptions are long.
fn search_query(pattern: Option<&Pattern>, after: Option<Uuid>) -> String {
    let named = match pattern {
        Some(_) => "(lower(name) LIKE $1 ESCAPE '\\' OR name LIKE $2 ESCAPE '\\')",
        None => "TRUE",
    };
    let behind = if after.is_some() { "id < $3" } else { "TRUE" };
    format!("FROM projects WHERE {named} AND {behind}")
}

/// One page of all users' projects, newest first, after `after`.
pub async fn list_all(
    conn: &mut Conn,
    pattern: Option<&Pattern>,
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<OwnedProjectRow>, DbError> {
    let text = format!(
        "{} (SELECT id {} ORDER BY id DESC LIMIT $4) ORDER BY p.id DESC",
        counted!(
            "SELECT users.id AS owner_id, users.name AS owner_name,",
            "p",
            "FROM projects p JOIN users ON users.id = p.user_id WHERE p.id IN"
        ),
        search_query(pattern, after)
    );
    Ok(sql!(conn, c => sqlx::query_as(AssertSqlSafe(text.as_str()))
        .bind(pattern.map(|p| p.lower.as_str()))
        .bind(pattern.map(|p| p.typed.as_str()))
        .bind(after)
        .bind(limit)
        .fetch_all(c).await?))
}

/// Number of all users' projects, up to 10,000.
pub async fn count_all(conn: &mut Conn, pattern: Option<&Pattern>) -> Result<i64, DbError> {
    let text = format!(
        "SELECT count(*) FROM (SELECT id {} LIMIT $4) AS counted",
        search_query(pattern, None)
    );
    Ok(
        sql!(conn, c => sqlx::query_scalar(AssertSqlSafe(text.as_str()))
        .bind(pattern.map(|p| p.lower.as_str()))
        .bind(pattern.map(|p| p.typed.as_str()))
        .bind(None::<Uuid>)
        .bind(COUNT_LIMIT)
        .fetch_one(c).await?),
    )
}
