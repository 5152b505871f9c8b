//! Export and import of commitments and what they refer to.

use sqlx::FromRow;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use crate::db::{
    Conn, DbError,
    asceticisms::{AsceticismFields, AsceticismRow},
    sql,
};

/// Asceticisms that a user has commitments to, and their custom ones, oldest first.
pub async fn asceticisms(conn: &mut Conn, user_id: Uuid) -> Result<Vec<AsceticismRow>, DbError> {
    const SQL: &str = "SELECT * FROM asceticisms WHERE creator_id = $1
        OR id IN (SELECT asceticism_id FROM commitments WHERE user_id = $1)
        ORDER BY created_at, title, id";
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(user_id).fetch_all(c).await?))
}

/// The template with this title, tracking type and kind.
pub async fn find_template(
    conn: &mut Conn,
    new: &AsceticismFields,
) -> Result<Option<Uuid>, DbError> {
    const SQL: &str = "SELECT id FROM asceticisms WHERE creator_id IS NULL AND title = $1
        AND tracking_type = $2 AND kind = $3 ORDER BY id LIMIT 1";
    Ok(sql!(conn, c => sqlx::query_scalar(SQL)
        .bind(new.title.as_str())
        .bind(new.tracking.as_str())
        .bind(new.kind.as_str())
        .fetch_optional(c).await?))
}

/// A row of `enrolments`, with the current title of its package.
#[derive(Clone, Debug, FromRow)]
pub struct EnrolmentRow {
    pub id: Uuid,
    pub title: String,
    pub package: Option<String>,
    pub term_days: i64,
    pub start_date: Date,
    pub left_at: Option<OffsetDateTime>,
    pub created_at: OffsetDateTime,
}

/// All enrolments of a user, oldest first.
pub async fn enrolments(conn: &mut Conn, user_id: Uuid) -> Result<Vec<EnrolmentRow>, DbError> {
    const SQL: &str = "SELECT id, title, term_days, start_date, left_at, created_at,
        (SELECT title FROM packages WHERE packages.id = package_id) AS package
        FROM enrolments WHERE user_id = $1 ORDER BY created_at, id";
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(user_id).fetch_all(c).await?))
}

/// The package with this title.
pub async fn find_package(conn: &mut Conn, title: &str) -> Result<Option<Uuid>, DbError> {
    const SQL: &str = "SELECT id FROM packages WHERE title = $1 ORDER BY id LIMIT 1";
    Ok(sql!(conn, c => sqlx::query_scalar(SQL).bind(title).fetch_optional(c).await?))
}

/// Inserts an enrolment with its timestamps, under a new id.
pub async fn restore_enrolment(
    conn: &mut Conn,
    owner: Uuid,
    package_id: Option<Uuid>,
    row: &EnrolmentRow,
) -> Result<Uuid, DbError> {
    const SQL: &str = "INSERT INTO enrolments (id, user_id, package_id, title, term_days,
        start_date, left_at, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let id = Uuid::now_v7();
    sql!(conn, c => sqlx::query(SQL)
        .bind(id)
        .bind(owner)
        .bind(package_id)
        .bind(&row.title)
        .bind(row.term_days)
        .bind(row.start_date)
        .bind(row.left_at)
        .bind(row.created_at)
        .execute(c).await.map(drop)?);
    Ok(id)
}
