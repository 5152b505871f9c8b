//! Mails that wait to be sent. A row is claimed by moving its time on: while one worker tries, the
//! others, on this node or another, see nothing that is due.

use regula_schema::Timestamp;
use sqlx::FromRow;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{Conn, DbError, sql};

/// A mail that waits, with this try counted.
#[derive(Clone, Debug, FromRow)]
pub struct MailRow {
    pub id: Uuid,
    pub kind: String,
    pub email: String,
    pub user_id: Option<Uuid>,
    pub created_at: OffsetDateTime,
    pub attempts: i64,
}

/// Adds a mail to be sent at once.
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

/// Takes the mail that has been due for longest, and hides it from others until `until`.
pub async fn claim(
    conn: &mut Conn,
    until: Timestamp,
    now: Timestamp,
) -> Result<Option<MailRow>, DbError> {
    // The outer condition is asked again of a row that another worker was quicker to claim.
    const SQL: &str = "UPDATE mails SET due_at = $2, attempts = attempts + 1
        WHERE due_at <= $1 AND failed_at IS NULL AND id =
            (SELECT id FROM mails WHERE due_at <= $1 AND failed_at IS NULL
             ORDER BY due_at, id LIMIT 1)
        RETURNING id, kind, email, user_id, created_at, attempts";
    Ok(
        sql!(conn, c => sqlx::query_as(SQL).bind(now.get()).bind(until.get())
        .fetch_optional(c).await?),
    )
}

/// The mail was sent, or there is no reason to send it any more.
pub async fn delete(conn: &mut Conn, id: Uuid) -> Result<(), DbError> {
    const SQL: &str = "DELETE FROM mails WHERE id = $1";
    sql!(conn, c => sqlx::query(SQL).bind(id).execute(c).await.map(drop)?);
    Ok(())
}

/// Takes back what waits of one kind for one user.
pub async fn withdraw(conn: &mut Conn, kind: &str, user_id: Uuid) -> Result<(), DbError> {
    const SQL: &str = "DELETE FROM mails WHERE kind = $1 AND user_id = $2 AND failed_at IS NULL";
    sql!(conn, c => sqlx::query(SQL).bind(kind).bind(user_id).execute(c).await.map(drop)?);
    Ok(())
}

/// It could not be sent: it is to be tried again at `due`.
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

/// It could not be sent, and never will be.
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

/// Forgets what was given up before `before`.
pub async fn purge(conn: &mut Conn, before: Timestamp) -> Result<u64, DbError> {
    const SQL: &str = "DELETE FROM mails WHERE failed_at < $1";
    Ok(sql!(conn, c => sqlx::query(SQL).bind(before.get()).execute(c).await?.rows_affected()))
}
