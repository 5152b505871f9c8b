//! The time up to which the cleanup has run.

use regula_schema::Timestamp;
use time::OffsetDateTime;

use super::{Conn, DbError, sql};

/// The stored time; `None` before the first cleanup.
pub async fn get(conn: &mut Conn) -> Result<Option<Timestamp>, DbError> {
    const SQL: &str = "SELECT at FROM cleanup_clock";
    let at: Option<OffsetDateTime> =
        sql!(conn, c => sqlx::query_scalar(SQL).fetch_optional(c).await?);
    Ok(at.map(Timestamp::new))
}

/// Stores the time.
pub async fn set(conn: &mut Conn, at: Timestamp) -> Result<(), DbError> {
    const SQL: &str = "INSERT INTO cleanup_clock (id, at) VALUES (1, $1)
        ON CONFLICT (id) DO UPDATE SET at = $1";
    sql!(conn, c => sqlx::query(SQL).bind(at.get()).execute(c).await.map(drop)?);
    Ok(())
}
