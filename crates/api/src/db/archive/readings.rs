//! Export and import of read readings.

use sqlx::FromRow;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use crate::db::{Conn, DbError, sql};

/// The plan that a user follows.
#[derive(Clone, Debug, FromRow)]
pub struct FollowRow {
    pub plan: String,
    pub base_date: Date,
    pub first_date: Option<Date>,
    pub created_at: OffsetDateTime,
}

/// The plan that a user follows, if any.
pub async fn follow(conn: &mut Conn, user_id: Uuid) -> Result<Option<FollowRow>, DbError> {
    const SQL: &str = "SELECT p.title AS plan, f.base_date, f.first_date, f.created_at
        FROM reading_follows f JOIN reading_plans p ON p.id = f.plan_id WHERE f.user_id = $1";
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(user_id).fetch_optional(c).await?))
}

/// A user's mark or note of a reading.
#[derive(Clone, Debug, FromRow)]
pub struct MarkRow {
    pub plan: String,
    pub reading: Date,
    pub date: Date,
    pub note: String,
    /// `None` if the reading is unread and only has a note.
    pub read_at: Option<OffsetDateTime>,
}

/// A user's marks and notes, oldest first.
pub async fn marks(conn: &mut Conn, user_id: Uuid) -> Result<Vec<MarkRow>, DbError> {
    const SQL: &str = "SELECT p.title AS plan, r.date AS reading, m.date, m.note, m.read_at
        FROM reading_marks m JOIN readings r ON r.id = m.reading_id
        JOIN reading_plans p ON p.id = r.plan_id
        WHERE m.user_id = $1 ORDER BY m.date, p.title, r.date";
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(user_id).fetch_all(c).await?))
}

/// Dates of the default plan with the plan's title, oldest first.
pub async fn default_plan(conn: &mut Conn) -> Result<Vec<(String, Date)>, DbError> {
    const SQL: &str = "SELECT p.title, r.date FROM reading_plans p
        JOIN readings r ON r.plan_id = p.id WHERE p.is_default ORDER BY r.date LIMIT 366";
    Ok(sql!(conn, c => sqlx::query_as(SQL).fetch_all(c).await?))
}

/// The plan with this title.
pub async fn find_plan(conn: &mut Conn, title: &str) -> Result<Option<Uuid>, DbError> {
    const SQL: &str = "SELECT id FROM reading_plans WHERE title = $1 ORDER BY id LIMIT 1";
    Ok(sql!(conn, c => sqlx::query_scalar(SQL).bind(title).fetch_optional(c).await?))
}

/// The reading of a plan with this date.
pub async fn find_reading(
    conn: &mut Conn,
    plan: Uuid,
    date: Date,
) -> Result<Option<Uuid>, DbError> {
    const SQL: &str = "SELECT id FROM readings WHERE plan_id = $1 AND date = $2";
    Ok(sql!(conn, c => sqlx::query_scalar(SQL).bind(plan).bind(date).fetch_optional(c).await?))
}

/// Follows this plan, unless the user follows one already.
pub async fn restore_follow(
    conn: &mut Conn,
    user_id: Uuid,
    plan: Uuid,
    row: &FollowRow,
) -> Result<(), DbError> {
    const SQL: &str = "INSERT INTO reading_follows
        (user_id, plan_id, base_date, first_date, created_at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (user_id) DO NOTHING";
    sql!(conn, c => sqlx::query(SQL)
        .bind(user_id)
        .bind(plan)
        .bind(row.base_date)
        .bind(row.first_date)
        .bind(row.created_at)
        .execute(c).await.map(drop)?);
    Ok(())
}

/// Marks a reading as read unless it is; returns true if it was unread.
pub async fn restore_mark(
    conn: &mut Conn,
    user_id: Uuid,
    reading: Uuid,
    row: &MarkRow,
) -> Result<bool, DbError> {
    const SQL: &str = "INSERT INTO reading_marks (user_id, reading_id, date, note, read_at)
        VALUES ($1, $2, $3, $4, $5) ON CONFLICT (user_id, reading_id) DO NOTHING";
    let rows = sql!(conn, c => sqlx::query(SQL)
        .bind(user_id)
        .bind(reading)
        .bind(row.date)
        .bind(&row.note)
        .bind(row.read_at)
        .execute(c).await?.rows_affected());
    Ok(rows == 1)
}
