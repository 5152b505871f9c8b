//! The library: templates and packages.

pub mod admin;
pub mod asceticisms;
pub mod enrolments;
pub mod packages;

use regula_schema::Timestamp;

use super::{Conn, DbError, sql};

/// Records the installation of `name` in the caller's transaction; returns false if it is recorded
/// already. A concurrent call waits, and then returns false.
pub async fn begin_install(conn: &mut Conn, name: &str, now: Timestamp) -> Result<bool, DbError> {
    const SQL: &str =
        "INSERT INTO installed (name, at) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";
    let rows = sql!(conn, c => sqlx::query(SQL).bind(name).bind(now.get())
        .execute(c).await?.rows_affected());
    Ok(rows == 1)
}

/// True if the database has row locks. SQLite has one writer instead.
const fn has_row_locks(conn: &Conn) -> bool {
    matches!(conn, Conn::Postgres(_) | Conn::PostgresTx(_))
}
