//! The database: SQLite in one file, or PostgreSQL. Private to the API.
//!
//! One SQL text serves both: `$1` placeholders, types that both drivers know, no dialect. A
//! repository is a file of functions that take a [`Conn`], which is a pooled connection or an
//! open transaction on either database; [`sql!`] runs a query on whichever it is.

pub(super) mod archive;
pub(super) mod asceticisms;
pub(super) mod audit;
pub(super) mod audit_log;
pub(super) mod commitments;
mod connect;
pub(super) mod devices;
mod error;
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

/// A connection from the pool, or an open transaction, on either database.
pub enum Conn {
    /// A pooled SQLite connection.
    Sqlite(PoolConnection<Sqlite>),
    /// A SQLite transaction: one that holds the write lock, or one that reads.
    SqliteTx(Transaction<'static, Sqlite>),
    /// A pooled PostgreSQL connection.
    Postgres(PoolConnection<Postgres>),
    /// A PostgreSQL transaction: `READ COMMITTED`, or one that reads.
    PostgresTx(Transaction<'static, Postgres>),
}

/// What a query runs on.
pub(super) enum Exec<'c> {
    /// SQLite.
    Sqlite(&'c mut SqliteConnection),
    /// PostgreSQL.
    Postgres(&'c mut PgConnection),
}

impl Conn {
    /// What a query runs on; see [`sql!`].
    pub(super) fn exec(&mut self) -> Exec<'_> {
        match self {
            Self::Sqlite(conn) => Exec::Sqlite(conn),
            Self::SqliteTx(tx) => Exec::Sqlite(tx),
            Self::Postgres(conn) => Exec::Postgres(conn),
            Self::PostgresTx(tx) => Exec::Postgres(tx),
        }
    }

    /// Makes what the transaction did last. A transaction that is dropped instead did nothing.
    ///
    /// # Errors
    /// When the database cannot commit.
    pub async fn commit(self) -> Result<(), DbError> {
        match self {
            Self::SqliteTx(tx) => tx.commit().await?,
            Self::PostgresTx(tx) => tx.commit().await?,
            Self::Sqlite(_) | Self::Postgres(_) => {}
        }
        Ok(())
    }
}

/// Runs one query text on whichever database the [`Conn`] is of.
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

/// How many rows are deleted at once of what is over.
pub const BATCH: u64 = 1000;

/// The text of a statement that deletes at most [`BATCH`] rows. On PostgreSQL it passes by those
/// that a transaction holds, so it never waits for one that waits for it: other statements take
/// their rows in an order, and this one has none. SQLite has one writer, and no such trouble.
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
