//! The library: templates, and packages of them.

pub mod admin;
pub mod asceticisms;
pub mod enrolments;
pub mod packages;

use regula_schema::Timestamp;

use super::{Conn, DbError, sql};

/// Notes that `name` is being installed, in the transaction that does it. Says whether nobody has
/// done so before; who does it at the same time waits, and then has been preceded.
pub async fn begin_install(conn: &mut Conn, name: &str, now: Timestamp) -> Result<bool, DbError> {
    const SQL: &str =
        "INSERT INTO installed (name, at) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";
    let rows = sql!(conn, c => sqlx::query(SQL).bind(name).bind(now.get())
        .execute(c).await?.rows_affected());
    Ok(rows == 1)
}

/// Whether this is a database on which rows can be locked one by one. SQLite has one writer.
const fn has_row_locks(conn: &Conn) -> bool {
    matches!(conn, Conn::Postgres(_) | Conn::PostgresTx(_))
}
