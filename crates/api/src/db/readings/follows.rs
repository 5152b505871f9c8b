//! Followed plan and read readings of a user. Every statement filters by user.

use regula_schema::{ReadingText, Timestamp};
use sqlx::FromRow;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::super::{Conn, DbError, sql};

/// A row of `reading_follows`.
#[derive(Clone, Copy, Debug, FromRow)]
pub struct Follow {
    pub plan_id: Uuid,
    pub base_date: Date,
    pub first_date: Option<Date>,
}

/// A reading of a plan, without its texts, with the user's mark.
#[derive(Clone, Copy, Debug, FromRow)]
pub struct PlanReading {
    pub id: Uuid,
    /// The reading's own date.
    pub date: Date,
    /// The user's date of the reading when it was marked or got a note.
    pub marked_for: Option<Date>,
    pub read_at: Option<OffsetDateTime>,
}

/// Texts of a reading, and the user's note.
#[derive(Clone, Debug, FromRow)]
pub struct ReadingWithNote {
    #[sqlx(flatten)]
    pub reading: super::texts::ReadingRow,
    pub note: Option<String>,
}

/// The user's chosen plan.
pub async fn find(conn: &mut Conn, user: Uuid) -> Result<Option<Follow>, DbError> {
    const SQL: &str =
        "SELECT plan_id, base_date, first_date FROM reading_follows WHERE user_id = $1";
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(user).fetch_optional(c).await?))
}

/// Follows a plan, in place of any other.
pub async fn set(
    conn: &mut Conn,
    user: Uuid,
    follow: &Follow,
    now: Timestamp,
) -> Result<(), DbError> {
    const SQL: &str = "INSERT INTO reading_follows
        (user_id, plan_id, base_date, first_date, created_at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (user_id) DO UPDATE SET plan_id = $2, base_date = $3, first_date = $4";
    sql!(conn, c => sqlx::query(SQL)
        .bind(user)
        .bind(follow.plan_id)
        .bind(follow.base_date)
        .bind(follow.first_date)
        .bind(now.get())
        .execute(c).await.map(drop)?);
    Ok(())
}

/// Stops following; returns false if no plan was followed.
pub async fn stop(conn: &mut Conn, user: Uuid) -> Result<bool, DbError> {
    const SQL: &str = "DELETE FROM reading_follows WHERE user_id = $1";
    let rows = sql!(conn, c => sqlx::query(SQL).bind(user).execute(c).await?.rows_affected());
    Ok(rows == 1)
}

/// All readings of a plan in order, with the user's marks.
pub async fn plan_readings(
    conn: &mut Conn,
    user: Uuid,
    plan: Uuid,
) -> Result<Vec<PlanReading>, DbError> {
    const SQL: &str = "SELECT r.id, r.date, m.date AS marked_for, m.read_at FROM readings r
        LEFT JOIN reading_marks m ON m.reading_id = r.id AND m.user_id = $1
        WHERE r.plan_id = $2 ORDER BY r.date";
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(user).bind(plan).fetch_all(c).await?))
}

/// Ids of the plan's readings that the user has notes on.
pub async fn noted(conn: &mut Conn, user: Uuid, plan: Uuid) -> Result<Vec<Uuid>, DbError> {
    const SQL: &str = "SELECT m.reading_id FROM reading_marks m
        JOIN readings r ON r.id = m.reading_id
        WHERE m.user_id = $1 AND r.plan_id = $2 AND m.note <> ''";
    Ok(sql!(conn, c => sqlx::query_scalar(SQL).bind(user).bind(plan).fetch_all(c).await?))
}

/// Texts of the plan's readings between two of their own dates, both inclusive.
pub async fn texts(
    conn: &mut Conn,
    user: Uuid,
    plan: Uuid,
    (first, last): (Date, Date),
) -> Result<Vec<ReadingWithNote>, DbError> {
    const SQL: &str = "SELECT r.*, m.note FROM readings r
        LEFT JOIN reading_marks m ON m.reading_id = r.id AND m.user_id = $1
        WHERE r.plan_id = $2 AND r.date BETWEEN $3 AND $4 ORDER BY r.date";
    Ok(sql!(conn, c => sqlx::query_as(SQL)
        .bind(user)
        .bind(plan)
        .bind(first)
        .bind(last)
        .fetch_all(c).await?))
}

/// Marks a reading as read, for the day `date`. `None` keeps an existing note.
pub async fn mark(
    conn: &mut Conn,
    user: Uuid,
    reading: Uuid,
    date: Date,
    note: Option<&ReadingText>,
    now: Timestamp,
) -> Result<(), DbError> {
    const SQL: &str = "INSERT INTO reading_marks (user_id, reading_id, date, note, read_at)
        VALUES ($1, $2, $3, coalesce(CAST($4 AS TEXT), ''), $5)
        ON CONFLICT (user_id, reading_id) DO UPDATE SET date = $3,
        note = coalesce(CAST($4 AS TEXT), reading_marks.note),
        read_at = coalesce(reading_marks.read_at, $5)";
    sql!(conn, c => sqlx::query(SQL)
        .bind(user)
        .bind(reading)
        .bind(date)
        .bind(note.map(ReadingText::as_str))
        .bind(now.get())
        .execute(c).await.map(drop)?);
    Ok(())
}

/// Marks a reading as unread and keeps its note; returns false if it was unread.
pub async fn unmark(conn: &mut Conn, user: Uuid, reading: Uuid) -> Result<bool, DbError> {
    const SQL: &str = "UPDATE reading_marks SET read_at = NULL
        WHERE user_id = $1 AND reading_id = $2 AND read_at IS NOT NULL";
    let rows = sql!(conn, c => sqlx::query(SQL).bind(user).bind(reading)
        .execute(c).await?.rows_affected());
    Ok(rows == 1)
}

/// Marks all readings of a plan as unread and keeps their notes, dated `date` or later.
pub async fn unmark_all(
    conn: &mut Conn,
    user: Uuid,
    plan: Uuid,
    date: Date,
) -> Result<(), DbError> {
    const SQL: &str = "UPDATE reading_marks SET read_at = NULL, date = $3 WHERE user_id = $1
        AND reading_id IN (SELECT id FROM readings WHERE plan_id = $2)";
    sql!(conn, c => sqlx::query(SQL).bind(user).bind(plan).bind(date)
        .execute(c).await.map(drop)?);
    Ok(())
}

/// Sets the user's date of a reading that has a mark or a note.
pub async fn set_day(
    conn: &mut Conn,
    user: Uuid,
    reading: Uuid,
    date: Date,
) -> Result<(), DbError> {
    const SQL: &str = "UPDATE reading_marks SET date = $3 WHERE user_id = $1 AND reading_id = $2";
    sql!(conn, c => sqlx::query(SQL).bind(user).bind(reading).bind(date)
        .execute(c).await.map(drop)?);
    Ok(())
}
