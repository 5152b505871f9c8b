//! Outgoing mail queue. A worker claims a row by postponing its due time, which hides it from
//! workers of this node and others.

use regula_schema::Timestamp;
use sqlx::FromRow;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{Conn, DbError, sql};

/// A queued mail, with the current attempt counted.
#[derive(Clone, Debug, FromRow)]
pub struct MailRow {
    pub id: Uuid,
    pub kind: String,
    pub email: String,
    pub user_id: Option<Uuid>,
    pub created_at: OffsetDateTime,
    pub attempts: i64,
}

/// Queues a mail, due at once.
pub async fn add(
    conn: &mut Conn,
    kind: &str,
    email: &str,
    user_id: Option<Uuid>,
    now: Timestamp,
) -> Result<(), DbError> {
    const SQL: &str = "INSERT INTO mails (id, kind, email, user_id, created_at, due_at)
        VALUES ($1, $2, $3, $4, $5, $5)";
    sql!(conn, c => sqlx::query(SQL)
        .bind(Uuid::now_v7())
        .bind(kind)
        .bind(email)
        .bind(user_id)
        .bind(now.get())
        .execute(c).await.map(drop)?);
    Ok(())
}

/// Claims the mail that has been due longest; hides it from other workers until `until`. A mail that
/// would wait until after `max_due` is due: it was postponed while the clock was ahead.
pub async fn claim(
    conn: &mut Conn,
    until: Timestamp,
    max_due: Timestamp,
    now: Timestamp,
) -> Result<Option<MailRow>, DbError> {
    // PostgreSQL evaluates the outer condition again after waiting for another worker's claim.
    const SQL: &str = "UPDATE mails SET due_at = $2, attempts = attempts + 1
        WHERE (due_at <= $1 OR due_at > $3) AND failed_at IS NULL AND id =
            (SELECT id FROM mails WHERE (due_at <= $1 OR due_at > $3) AND failed_at IS NULL
             ORDER BY due_at, id LIMIT 1)
        RETURNING id, kind, email, user_id, created_at, attempts";
    Ok(
        sql!(conn, c => sqlx::query_as(SQL).bind(now.get()).bind(until.get()).bind(max_due.get())
        .fetch_optional(c).await?),
    )
}

/// Deletes a mail that was sent or is obsolete.
pub async fn delete(conn: &mut Conn, id: Uuid) -> Result<(), DbError> {
    const SQL: &str = "DELETE FROM mails WHERE id = $1";
    sql!(conn, c => sqlx::query(SQL).bind(id).execute(c).await.map(drop)?);
    Ok(())
}

/// Deletes a user's queued mails of one kind.
pub async fn withdraw(conn: &mut Conn, kind: &str, user_id: Uuid) -> Result<(), DbError> {
    const SQL: &str = "DELETE FROM mails WHERE kind = $1 AND user_id = $2 AND failed_at IS NULL";
    sql!(conn, c => sqlx::query(SQL).bind(kind).bind(user_id).execute(c).await.map(drop)?);
    Ok(())
}

/// Deletes all queued mails; returns the number.
pub async fn withdraw_all(conn: &mut Conn) -> Result<u64, DbError> {
    const SQL: &str = "DELETE FROM mails WHERE failed_at IS NULL";
    Ok(sql!(conn, c => sqlx::query(SQL).execute(c).await?.rows_affected()))
}

/// Schedules a retry at `due`.
pub async fn postpone(
    conn: &mut Conn,
    id: Uuid,
    error: &str,
    due: Timestamp,
) -> Result<(), DbError> {
    const SQL: &str = "UPDATE mails SET due_at = $2, last_error = $3 WHERE id = $1";
    sql!(conn, c => sqlx::query(SQL).bind(id).bind(due.get()).bind(error)
        .execute(c).await.map(drop)?);
    Ok(())
}

/// Marks a mail as undeliverable.
pub async fn give_up(
    conn: &mut Conn,
    id: Uuid,
    error: &str,
    now: Timestamp,
) -> Result<(), DbError> {
    const SQL: &str = "UPDATE mails SET failed_at = $2, last_error = $3 WHERE id = $1";
    sql!(conn, c => sqlx::query(SQL).bind(id).bind(now.get()).bind(error)
        .execute(c).await.map(drop)?);
    Ok(())
}

/// Deletes mails given up before `before`.
pub async fn purge(conn: &mut Conn, before: Timestamp) -> Result<u64, DbError> {
    const SQL: &str = "DELETE FROM mails WHERE failed_at < $1";
    Ok(sql!(conn, c => sqlx::query(SQL).bind(before.get()).execute(c).await?.rows_affected()))
}
