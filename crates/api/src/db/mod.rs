//! The database: SQLite in one file, or PostgreSQL. Private to the API.
//!
//! Both share one SQL text: `$1` placeholders, types known to both drivers, no dialect. A
//! repository is a file of functions that take a [`Conn`], a pooled connection or an open
//! transaction; [`sql!`] runs a query on either database.

pub(super) mod archive;
pub(super) mod asceticisms;
pub(super) mod audit;
mod bulk_insert;
pub(super) mod cleanup_clock;
pub(super) mod commitments;
mod connect;
pub(super) mod devices;
mod error;
pub(super) mod files;
pub(super) mod identities;
pub(super) mod keys;
pub(super) mod library;
pub(super) mod links;
mod listen;
pub(super) mod logs;
pub(super) mod mails;
mod migrate;
pub(super) mod pauses;
pub(super) mod pictures;
pub(super) mod places;
pub(super) mod projects;
pub(super) mod readings;
mod ready;
pub(super) mod rules;
pub(super) mod sessions;
pub(super) mod stats;
mod store;
pub(super) mod tasks;
pub(super) mod throttles;
pub(super) mod users;

pub use connect::Db;
pub use error::DbError;
pub use listen::{Changed, Listener};
pub use store::CookieStore;

use sqlx::{PgConnection, Postgres, Sqlite, SqliteConnection, Transaction, pool::PoolConnection};

/// A pooled connection or an open transaction, on either database.
pub enum Conn {
    /// A pooled SQLite connection.
    Sqlite(PoolConnection<Sqlite>),
    /// A SQLite transaction: read-write, with the write lock, or read-only.
    SqliteTx(Transaction<'static, Sqlite>),
    /// A pooled PostgreSQL connection.
    Postgres(PoolConnection<Postgres>),
    /// A PostgreSQL transaction: read-write (`READ COMMITTED`), or read-only.
    PostgresTx(Transaction<'static, Postgres>),
}

/// Executor of a query.
pub(super) enum Exec<'c> {
    /// SQLite.
    Sqlite(&'c mut SqliteConnection),
    /// PostgreSQL.
    Postgres(&'c mut PgConnection),
}

impl Conn {
    /// Executor for [`sql!`].
    pub(super) fn exec(&mut self) -> Exec<'_> {
        match self {
            Self::Sqlite(conn) => Exec::Sqlite(conn),
            Self::SqliteTx(tx) => Exec::Sqlite(tx),
            Self::Postgres(conn) => Exec::Postgres(conn),
            Self::PostgresTx(tx) => Exec::Postgres(tx),
        }
    }

    /// Commits. Dropping rolls back.
    pub async fn commit(self) -> Result<(), DbError> {
        match self {
            Self::SqliteTx(tx) => tx.commit().await?,
            Self::PostgresTx(tx) => tx.commit().await?,
            Self::Sqlite(_) | Self::Postgres(_) => {}
        }
        Ok(())
    }
}

/// Runs one query text on the database of the [`Conn`].
///
/// `sql!(conn, c => sqlx::query(TEXT).bind(id).execute(c).await?.rows_affected())`
macro_rules! sql {
    ($conn:expr, $c:ident => $body:expr) => {
        match $conn.exec() {
            $crate::db::Exec::Sqlite($c) => $body,
            $crate::db::Exec::Postgres($c) => $body,
        }
    };
}
use sql;

/// Rows per cleanup statement.
pub const BATCH: u64 = 1000;

/// SQL text that deletes at most [`BATCH`] rows. On PostgreSQL it skips locked rows, and so cannot
/// deadlock with transactions that lock rows in a fixed order.
macro_rules! delete_some {
    ($conn:expr, $table:literal, $key:literal, $condition:literal) => {
        match $conn {
            $crate::db::Conn::Sqlite(_) | $crate::db::Conn::SqliteTx(_) => concat!(
                "DELETE FROM ",
                $table,
                " WHERE ",
                $key,
                " IN (SELECT ",
                $key,
                " FROM ",
                $table,
                " WHERE ",
                $condition,
                " LIMIT 1000)"
            ),
            $crate::db::Conn::Postgres(_) | $crate::db::Conn::PostgresTx(_) => concat!(
                "DELETE FROM ",
                $table,
                " WHERE ",
                $key,
                " = ANY (ARRAY (SELECT ",
                $key,
                " FROM ",
                $table,
                " WHERE ",
                $condition,
                " LIMIT 1000 FOR UPDATE SKIP LOCKED))"
            ),
        }
    };
}
use delete_some;
