//! Reading plans.

use regula_schema::{Description, ReadingPlan, Timestamp, Title};
use sqlx::FromRow;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::super::{Conn, DbError, sql};

/// A row of `reading_plans`, with number and dates of its readings.
#[derive(Clone, Debug, FromRow)]
pub struct PlanRow {
    id: Uuid,
    title: String,
    description: String,
    is_default: bool,
    readings: i64,
    first_date: Option<Date>,
    last_date: Option<Date>,
    created_at: OffsetDateTime,
    updated_at: OffsetDateTime,
}

impl PlanRow {
    /// Sort key of lists.
    pub fn id(&self) -> Uuid {
        self.id
    }
}

impl From<PlanRow> for ReadingPlan {
    fn from(row: PlanRow) -> Self {
        Self {
            id: row.id,
            title: row.title,
            description: row.description,
            is_default: row.is_default,
            readings: u32::try_from(row.readings).unwrap_or(u32::MAX),
            first_date: row.first_date,
            last_date: row.last_date,
            created_at: row.created_at.into(),
            updated_at: row.updated_at.into(),
        }
    }
}

/// Column values of a plan.
#[derive(Clone, Debug)]
pub struct PlanFields {
    pub title: Title,
    pub description: Description,
    pub is_default: bool,
}

/// The plan with this id.
pub async fn find(conn: &mut Conn, id: Uuid) -> Result<Option<PlanRow>, DbError> {
    const SQL: &str =
        "SELECT p.*, (SELECT count(*) FROM readings WHERE plan_id = p.id) AS readings,
        (SELECT min(date) FROM readings WHERE plan_id = p.id) AS first_date,
        (SELECT max(date) FROM readings WHERE plan_id = p.id) AS last_date
        FROM reading_plans p WHERE p.id = $1";
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(id).fetch_optional(c).await?))
}

/// The plan for users who have chosen none.
pub async fn default(conn: &mut Conn) -> Result<Option<Uuid>, DbError> {
    const SQL: &str = "SELECT id FROM reading_plans WHERE is_default";
    Ok(sql!(conn, c => sqlx::query_scalar(SQL).fetch_optional(c).await?))
}

/// One page of the plans, oldest first, after `after`.
pub async fn list(
    conn: &mut Conn,
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<PlanRow>, DbError> {
    const SQL: &str =
        "SELECT p.*, (SELECT count(*) FROM readings WHERE plan_id = p.id) AS readings,
        (SELECT min(date) FROM readings WHERE plan_id = p.id) AS first_date,
        (SELECT max(date) FROM readings WHERE plan_id = p.id) AS last_date
        FROM reading_plans p WHERE ($1 IS NULL OR p.id > $1) ORDER BY p.id LIMIT $2";
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(after).bind(limit).fetch_all(c).await?))
}

/// Number of plans.
pub async fn count(conn: &mut Conn) -> Result<i64, DbError> {
    const SQL: &str = "SELECT count(*) FROM reading_plans";
    Ok(sql!(conn, c => sqlx::query_scalar(SQL).fetch_one(c).await?))
}

/// Lock that every change of plans takes first, so that no two set a default at once.
pub async fn lock_all(conn: &mut Conn) -> Result<(), DbError> {
    const SQL: &str = "UPDATE locks SET taken = taken + 1 WHERE name = 'reading_plans'";
    sql!(conn, c => sqlx::query(SQL).execute(c).await.map(drop)?);
    Ok(())
}

/// Locks the plan until the end of the transaction and updates its change time. Returns false if
/// there is no such plan.
pub async fn touch(conn: &mut Conn, id: Uuid, now: Timestamp) -> Result<bool, DbError> {
    const SQL: &str = "UPDATE reading_plans SET updated_at = $2 WHERE id = $1";
    let rows = sql!(conn, c => sqlx::query(SQL).bind(id).bind(now.get()).execute(c).await?.rows_affected());
    Ok(rows == 1)
}

/// Clears the default flag.
async fn clear_default(conn: &mut Conn) -> Result<(), DbError> {
    const SQL: &str = "UPDATE reading_plans SET is_default = FALSE WHERE is_default";
    sql!(conn, c => sqlx::query(SQL).execute(c).await.map(drop)?);
    Ok(())
}

/// Inserts a plan, in a transaction that holds [`lock_all`].
pub async fn create(conn: &mut Conn, new: &PlanFields, now: Timestamp) -> Result<Uuid, DbError> {
    const SQL: &str = "INSERT INTO reading_plans
        (id, title, description, is_default, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $5)";
    if new.is_default {
        clear_default(conn).await?;
    }
    let id = Uuid::now_v7();
    sql!(conn, c => sqlx::query(SQL)
        .bind(id)
        .bind(new.title.as_str())
        .bind(new.description.as_str())
        .bind(new.is_default)
        .bind(now.get())
        .execute(c).await.map(drop)?);
    Ok(id)
}

/// Updates a plan, in a transaction that holds [`lock_all`]; returns false if there is none.
pub async fn update(
    conn: &mut Conn,
    id: Uuid,
    new: &PlanFields,
    now: Timestamp,
) -> Result<bool, DbError> {
    const SQL: &str = "UPDATE reading_plans SET title = $2, description = $3, is_default = $4,
        updated_at = $5 WHERE id = $1";
    if new.is_default {
        clear_default(conn).await?;
    }
    let rows = sql!(conn, c => sqlx::query(SQL)
        .bind(id)
        .bind(new.title.as_str())
        .bind(new.description.as_str())
        .bind(new.is_default)
        .bind(now.get())
        .execute(c).await?.rows_affected());
    Ok(rows == 1)
}

/// Deletes a plan with its readings and their marks; returns false if there was none.
pub async fn delete(conn: &mut Conn, id: Uuid) -> Result<bool, DbError> {
    const SQL: &str = "DELETE FROM reading_plans WHERE id = $1";
    let rows = sql!(conn, c => sqlx::query(SQL).bind(id).execute(c).await?.rows_affected());
    Ok(rows == 1)
}

/// Records the installation of `name`; returns false if it is recorded already.
pub async fn install(conn: &mut Conn, name: &str, now: Timestamp) -> Result<bool, DbError> {
    const SQL: &str = "INSERT INTO installed (name, at) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    let rows = sql!(conn, c => sqlx::query(SQL).bind(name).bind(now.get())
        .execute(c).await?.rows_affected());
    Ok(rows == 1)
}
