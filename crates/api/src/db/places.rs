//! Known sign-in places of accounts; see [`crate::throttle`]. Stored as hashes.

use regula_schema::Timestamp;
use time::Duration;

use super::{Conn, DbError, delete_some, sql};
use crate::clock::later;

/// Precision of `known_until`, so that not every sign-in writes it.
const PRECISION: Duration = Duration::days(1);

/// The longest time that a place is known for. A later end was stored while the clock was ahead.
pub const MAX_LIFE: Duration = Duration::days(365);

/// Which of two places are known. Runs the same query for known and unknown ones.
pub async fn known(
    conn: &mut Conn,
    digests: &[&[u8]; 2],
    now: Timestamp,
) -> Result<Vec<Vec<u8>>, DbError> {
    const SQL: &str = "SELECT digest FROM known_places
        WHERE digest IN ($1, $2) AND known_until > $3 AND known_until <= $4";
    let latest = later(now, MAX_LIFE);
    Ok(
        sql!(conn, c => sqlx::query_scalar(SQL).bind(digests[0]).bind(digests[1]).bind(now.get())
        .bind(latest.get())
        .fetch_all(c).await?),
    )
}

/// Records a use of a place, known until `until`.
pub async fn remember(conn: &mut Conn, digest: &[u8], until: Timestamp) -> Result<(), DbError> {
    const SQL: &str = "INSERT INTO known_places (digest, known_until) VALUES ($1, $2)
        ON CONFLICT (digest) DO UPDATE SET known_until = $2
        WHERE known_places.known_until <= $3 OR known_places.known_until > $2";
    let exact = later(until, -PRECISION);
    sql!(conn, c => sqlx::query(SQL).bind(digest).bind(until.get()).bind(exact.get())
        .execute(c).await.map(drop)?);
    Ok(())
}

/// Deletes a batch of expired places; returns the number.
pub async fn purge(conn: &mut Conn, now: Timestamp) -> Result<u64, DbError> {
    let some = delete_some!(conn, "known_places", "digest", "known_until < $1");
    Ok(sql!(conn, c => sqlx::query(some).bind(now.get()).execute(c).await?.rows_affected()))
}
