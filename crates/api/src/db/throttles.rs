//! Counters of failed attempts.

use regula_schema::Timestamp;
use time::{Duration, OffsetDateTime};

use super::{Conn, DbError, delete_some, sql};
use crate::clock::later;

/// The longest time after which failures are forgotten.
pub const MAX_MEMORY: Duration = Duration::days(1);

/// Counts an attempt against `key` before its outcome is known. Returns the number of failures
/// including this one, or `None` while the key is blocked; blocked attempts are not counted.
///
/// `forget_at` and `max_block` are the latest times that can be stored for `key` now. Later ones were
/// stored while the clock was ahead, and count as past.
pub async fn count(
    conn: &mut Conn,
    key: &str,
    forget_at: Timestamp,
    max_block: Timestamp,
    now: Timestamp,
) -> Result<Option<i64>, DbError> {
    const SQL: &str = "INSERT INTO throttles (key, failures, forget_at)
        VALUES ($1, 1, $2)
        ON CONFLICT (key) DO UPDATE SET
            failures = CASE WHEN throttles.forget_at > $3 AND throttles.forget_at <= $2
                THEN throttles.failures + 1 ELSE 1 END,
            forget_at = CASE WHEN throttles.forget_at > $3 AND throttles.forget_at <= $2
                THEN throttles.forget_at ELSE $2 END,
            blocked_until = NULL
        WHERE throttles.blocked_until IS NULL OR throttles.blocked_until <= $3
            OR throttles.blocked_until > $4
        RETURNING failures";
    Ok(
        sql!(conn, c => sqlx::query_scalar(SQL).bind(key).bind(forget_at.get()).bind(now.get())
        .bind(max_block.get())
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
    let until: Option<Option<OffsetDateTime>> =
        sql!(conn, c => sqlx::query_scalar(SQL).bind(key).fetch_optional(c).await?);
    Ok(until.flatten().map(Timestamp::new))
}

/// Removes an attempt that was no failure from the count, and the block of `key`.
pub async fn uncount(conn: &mut Conn, key: &str) -> Result<(), DbError> {
    const SQL: &str = "UPDATE throttles SET failures = failures - 1, blocked_until = NULL
        WHERE key = $1 AND failures > 0";
    sql!(conn, c => sqlx::query(SQL).bind(key).execute(c).await.map(drop)?);
    Ok(())
}

/// Deletes the counter of `key`.
pub async fn forget(conn: &mut Conn, key: &str) -> Result<(), DbError> {
    const SQL: &str = "DELETE FROM throttles WHERE key = $1";
    sql!(conn, c => sqlx::query(SQL).bind(key).execute(c).await.map(drop)?);
    Ok(())
}

/// Deletes a batch of counters that have expired, or were stored while the clock was ahead; returns
/// the number.
pub async fn purge(conn: &mut Conn, now: Timestamp) -> Result<u64, DbError> {
    let latest = later(now, MAX_MEMORY);
    let some = delete_some!(
        conn,
        "throttles",
        "key",
        "(forget_at < $1 OR forget_at > $2)
            AND (blocked_until IS NULL OR blocked_until < $1 OR blocked_until > $2)"
    );
    Ok(
        sql!(conn, c => sqlx::query(some).bind(now.get()).bind(latest.get()).execute(c).await?.rows_affected()),
    )
}
