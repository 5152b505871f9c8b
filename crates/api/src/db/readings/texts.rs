//! Readings of the plans: one per plan and date.

use regula_schema::{Reading, ReadingText, Reference, Timestamp, Title};
use sqlx::FromRow;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::super::{Conn, DbError, sql};

/// A row of `readings`.
#[derive(Clone, Debug, FromRow)]
pub struct ReadingRow {
    pub id: Uuid,
    pub plan_id: Uuid,
    pub date: Date,
    pub title: String,
    pub reference: String,
    pub body: String,
    pub created_at: OffsetDateTime,
    pub updated_at: OffsetDateTime,
}

impl From<ReadingRow> for Reading {
    fn from(row: ReadingRow) -> Self {
        Self {
            id: row.id,
            plan_id: row.plan_id,
            date: row.date,
            title: row.title,
            reference: row.reference,
            body: row.body,
            created_at: row.created_at.into(),
            updated_at: row.updated_at.into(),
        }
    }
}

/// Column values of a reading.
#[derive(Clone, Debug)]
pub struct ReadingFields {
    pub date: Date,
    pub title: Title,
    pub reference: Reference,
    pub body: ReadingText,
}

/// Filter by date.
#[derive(Clone, Copy, Debug, Default)]
pub struct Span {
    pub from: Option<Date>,
    pub to: Option<Date>,
}

/// The reading with this id.
pub async fn find(conn: &mut Conn, id: Uuid) -> Result<Option<ReadingRow>, DbError> {
    const SQL: &str = "SELECT * FROM readings WHERE id = $1";
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(id).fetch_optional(c).await?))
}

/// The plan's reading of this date.
pub async fn find_by_date(
    conn: &mut Conn,
    plan: Uuid,
    date: Date,
) -> Result<Option<ReadingRow>, DbError> {
    const SQL: &str = "SELECT * FROM readings WHERE plan_id = $1 AND date = $2";
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(plan).bind(date).fetch_optional(c).await?))
}

/// One page of the plan's readings by date, after `after`.
pub async fn list(
    conn: &mut Conn,
    plan: Uuid,
    span: Span,
    after: Option<Date>,
    limit: i64,
) -> Result<Vec<ReadingRow>, DbError> {
    const SQL: &str = "SELECT * FROM readings WHERE plan_id = $1
        AND ($2 IS NULL OR date >= $2) AND ($3 IS NULL OR date <= $3)
        AND ($4 IS NULL OR date > $4) ORDER BY date LIMIT $5";
    Ok(sql!(conn, c => sqlx::query_as(SQL)
        .bind(plan)
        .bind(span.from)
        .bind(span.to)
        .bind(after)
        .bind(limit)
        .fetch_all(c).await?))
}

/// Number of the plan's readings in `span`.
pub async fn count(conn: &mut Conn, plan: Uuid, span: Span) -> Result<i64, DbError> {
    const SQL: &str = "SELECT count(*) FROM readings WHERE plan_id = $1
        AND ($2 IS NULL OR date >= $2) AND ($3 IS NULL OR date <= $3)";
    Ok(sql!(conn, c => sqlx::query_scalar(SQL)
        .bind(plan)
        .bind(span.from)
        .bind(span.to)
        .fetch_one(c).await?))
}

/// Inserts a reading; `None` if the plan has one on that date.
pub async fn create(
    conn: &mut Conn,
    plan: Uuid,
    new: &ReadingFields,
    now: Timestamp,
) -> Result<Option<ReadingRow>, DbError> {
    const SQL: &str = "INSERT INTO readings
        (id, plan_id, date, title, reference, body, created_at, updated_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $7) ON CONFLICT DO NOTHING RETURNING *";
    Ok(sql!(conn, c => sqlx::query_as(SQL)
        .bind(Uuid::now_v7())
        .bind(plan)
        .bind(new.date)
        .bind(new.title.as_str())
        .bind(new.reference.as_str())
        .bind(new.body.as_str())
        .bind(now.get())
        .fetch_optional(c).await?))
}

/// Updates a reading, in a transaction that locks its plan and has checked that the date is free.
pub async fn update(
    conn: &mut Conn,
    id: Uuid,
    new: &ReadingFields,
    now: Timestamp,
) -> Result<Option<ReadingRow>, DbError> {
    const SQL: &str = "UPDATE readings SET date = $2, title = $3, reference = $4, body = $5,
        updated_at = $6 WHERE id = $1 RETURNING *";
    Ok(sql!(conn, c => sqlx::query_as(SQL)
        .bind(id)
        .bind(new.date)
        .bind(new.title.as_str())
        .bind(new.reference.as_str())
        .bind(new.body.as_str())
        .bind(now.get())
        .fetch_optional(c).await?))
}

/// Deletes a reading with its marks; returns false if there was none.
pub async fn delete(conn: &mut Conn, id: Uuid) -> Result<bool, DbError> {
    const SQL: &str = "DELETE FROM readings WHERE id = $1";
    let rows = sql!(conn, c => sqlx::query(SQL).bind(id).execute(c).await?.rows_affected());
    Ok(rows == 1)
}
