//! Counters of failed attempts.

use regula_schema::Timestamp;
use time::OffsetDateTime;

use super::{Conn, DbError, delete_some, sql};

/// Counts an attempt against `key` before its outcome is known. Returns the number of failures
/// including this one, or `None` while the key is blocked; blocked attempts are not counted.
pub async fn count(
    conn: &mut Conn,
    key: &str,
    forget_at: Timestamp,
    now: Timestamp,
) -> Result<Option<i64>, DbError> {
    const SQL: &str = "INSERT INTO throttles (key, failures, blocked_until, forget_at)
        VALUES ($1, 1, $3, $2)
        ON CONFLICT (key) DO UPDATE SET
            failures = CASE WHEN throttles.forget_at <= $3 THEN 1 ELSE throttles.failures + 1 END,
            forget_at = CASE WHEN throttles.forget_at <= $3 THEN $2 ELSE throttles.forget_at END
        WHERE throttles.blocked_until <= $3
        RETURNING failures";
    Ok(
        sql!(conn, c => sqlx::query_scalar(SQL).bind(key).bind(forget_at.get()).bind(now.get())
        .fetch_optional(c).await?),
    )
}

/// Blocks `key` until `until`.
pub async fn block(conn: &mut Conn, key: &str, until: Timestamp) -> Result<(), DbError> {
    const SQL: &str = "UPDATE throttles SET blocked_until = $2 WHERE key = $1";
    sql!(conn, c => sqlx::query(SQL).bind(key).bind(until.get()).execute(c).await.map(drop)?);
    Ok(())
}

/// End of the block of `key`.
pub async fn blocked_until(conn: &mut Conn, key: &str) -> Result<Option<Timestamp>, DbError> {
    const SQL: &str = "SELECT blocked_until FROM throttles WHERE key = $1";
    let until: Option<OffsetDateTime> =
        sql!(conn, c => sqlx::query_scalar(SQL).bind(key).fetch_optional(c).await?);
    Ok(until.map(Timestamp::new))
}

/// Removes an attempt that was no failure from the count, and the block of `key`.
pub async fn uncount(conn: &mut Conn, key: &str, now: Timestamp) -> Result<(), DbError> {
    const SQL: &str = "UPDATE throttles SET failures = failures - 1, blocked_until = $2
        WHERE key = $1 AND failures > 0";
    sql!(conn, c => sqlx::query(SQL).bind(key).bind(now.get()).execute(c).await.map(drop)?);
    Ok(())
}

/// Deletes the counter of `key`.
pub async fn forget(conn: &mut Conn, key: &str) -> Result<(), DbError> {
    const SQL: &str = "DELETE FROM throttles WHERE key = $1";
    sql!(conn, c => sqlx::query(SQL).bind(key).execute(c).await.map(drop)?);
    Ok(())
}

/// Deletes a batch of expired counters; returns the number.
pub async fn purge(conn: &mut Conn, now: Timestamp) -> Result<u64, DbError> {
    let some = delete_some!(
        conn,
        "throttles",
        "key",
        "forget_at < $1 AND blocked_until < $1"
    );
    Ok(sql!(conn, c => sqlx::query(some).bind(now.get()).execute(c).await?.rows_affected()))
}
