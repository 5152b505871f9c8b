//! Database connections.

use std::{
    io::ErrorKind,
    str::FromStr,
    sync::Arc,
    time::{Duration, Instant},
};

use regula_config::{DatabaseConfig, create_private_file, make_private};
use sqlx::{
    Connection, Database, PgPool, SqlitePool,
    pool::PoolOptions,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};
use tokio::sync::Mutex;

use super::{Conn, DbError, error::sqlite_code};

/// SQLite or PostgreSQL. Cheap to clone.
#[derive(Clone, Debug)]
pub enum Db {
    /// SQLite in one file. It allows one writer at a time, so a pool with a single writing
    /// connection queues the writers, and none fails with "database is locked".
    Sqlite {
        /// Pool of the single writing connection.
        writer: SqlitePool,
        /// Pool of read-only connections.
        readers: SqlitePool,
        /// When readiness last found the file to be writable.
        writable_at: Arc<Mutex<Option<Instant>>>,
    },
    /// A PostgreSQL server.
    Postgres(PgPool),
}

/// `SQLITE_BUSY`.
const BUSY: u32 = 5;

/// Pool settings of both databases.
///
/// SQLite rolls back by itself when the disk is full or fails. The driver's own rollback then fails,
/// and the connection could never begin a transaction again: such a connection is replaced.
fn pool<DB: Database>(max_connections: u32) -> PoolOptions<DB> {
    PoolOptions::new()
        .max_connections(max_connections)
        .acquire_timeout(Duration::from_secs(5))
        .before_acquire(|conn: &mut DB::Connection, _| {
            Box::pin(async move {
                match conn.is_in_transaction() {
                    true => Err(sqlx::Error::Protocol("a rollback failed".to_owned())),
                    false => Ok(true),
                }
            })
        })
}

/// Opens the writing connection. Switching a new file to WAL ignores SQLite's busy timeout, so this
/// retries when two processes start at once.
async fn open_writer(options: &SqliteConnectOptions) -> Result<SqlitePool, sqlx::Error> {
    let mut tries = 0;
    loop {
        match pool(1).connect_with(options.clone()).await {
            Err(sqlx::Error::Database(error))
                if sqlite_code(&*error) == Some(BUSY) && tries < 100 =>
            {
                tries += 1
            }
            result => return result,
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// Whatever the reason, such as a password that was changed: it may work again later.
fn no_connection(error: sqlx::Error) -> DbError {
    DbError::Unavailable(error)
}

impl Db {
    /// Opens the configured database; creates a missing SQLite file and its folder.
    pub async fn connect(config: &DatabaseConfig) -> Result<Self, DbError> {
        match config {
            DatabaseConfig::Sqlite(path) => {
                if let Some(folder) = path.parent() {
                    make_private(folder).map_err(sqlx::Error::Io)?;
                }
                // SQLite gives -wal and -shm the permissions of the file.
                match create_private_file(path) {
                    Err(error) if error.kind() != ErrorKind::AlreadyExists => {
                        return Err(sqlx::Error::Io(error).into());
                    }
                    _ => {}
                }
                let options = SqliteConnectOptions::new()
                    .filename(path)
                    .journal_mode(SqliteJournalMode::Wal)
                    // Durable commits: a power cut must not undo a ban or a sign-out.
                    .synchronous(SqliteSynchronous::Full)
                    .foreign_keys(true)
                    .busy_timeout(Duration::from_secs(10))
                    .optimize_on_close(true, None);
                let writer = open_writer(&options).await?;
                let readers = pool(8).connect_lazy_with(
                    options
                        // Optimizing on close would write, and a failed close leaves the file
                        // open.
                        .optimize_on_close(false, None)
                        .pragma("query_only", "ON"),
                );
                Ok(Self::Sqlite {
                    writer,
                    readers,
                    writable_at: Arc::default(),
                })
            }
            DatabaseConfig::Postgres {
                url,
                max_connections,
            } => {
                let options =
                    sqlx::postgres::PgConnectOptions::from_str(url)?.application_name("regula");
                Ok(Self::Postgres(
                    pool(*max_connections).connect_with(options).await?,
                ))
            }
        }
    }

    /// A connection for reading.
    ///
    /// # Errors
    /// When none is free within 5 seconds.
    pub async fn read(&self) -> Result<Conn, DbError> {
        Ok(match self {
            Self::Sqlite { readers, .. } => {
                Conn::Sqlite(readers.acquire().await.map_err(no_connection)?)
            }
            Self::Postgres(pool) => Conn::Postgres(pool.acquire().await.map_err(no_connection)?),
        })
    }

    /// A read-only transaction: its queries see one snapshot of the database.
    pub async fn snapshot(&self) -> Result<Conn, DbError> {
        const BEGIN: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
        Ok(match self {
            Self::Sqlite { readers, .. } => {
                Conn::SqliteTx(readers.begin().await.map_err(no_connection)?)
            }
            Self::Postgres(pool) => {
                Conn::PostgresTx(pool.begin_with(BEGIN).await.map_err(no_connection)?)
            }
        })
    }

    /// A connection for one statement that writes.
    pub async fn write(&self) -> Result<Conn, DbError> {
        Ok(match self {
            Self::Sqlite { writer, .. } => {
                Conn::Sqlite(writer.acquire().await.map_err(no_connection)?)
            }
            Self::Postgres(pool) => Conn::Postgres(pool.acquire().await.map_err(no_connection)?),
        })
    }

    /// A read-write transaction.
    pub async fn begin(&self) -> Result<Conn, DbError> {
        Ok(match self {
            Self::Sqlite { writer, .. } => {
                Conn::SqliteTx(writer.begin_with("BEGIN IMMEDIATE").await.map_err(no_connection)?)
            }
            Self::Postgres(pool) => Conn::PostgresTx(pool.begin().await.map_err(no_connection)?),
        })
    }

    /// Closes all connections, after those in use were returned.
    pub async fn close(&self) {
        match self {
            Self::Sqlite {
                writer, readers, ..
            } => {
                readers.close().await;
                writer.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }
}
