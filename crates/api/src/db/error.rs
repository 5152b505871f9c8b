//! Database errors.

use regula_schema::{AppError, Code};
use sqlx::{
    error::{DatabaseError, ErrorKind},
    sqlite::SqliteError,
};

/// A database error. Its text goes to the log only.
#[derive(Debug, thiserror::Error)]
pub enum DbError {
    /// Another user has this email address.
    #[error("the email is taken")]
    EmailTaken,
    /// A unique or foreign key violation: another request changed the row first.
    #[error("somebody else was quicker: {0}")]
    Conflict(sqlx::Error),
    /// The disk, the server or the connection failed, or none was free. It may work again later.
    #[error("the database is unavailable: {0}")]
    Unavailable(sqlx::Error),
    /// A migration failed.
    #[error(transparent)]
    Migrate(#[from] sqlx::migrate::MigrateError),
    /// Any other error.
    #[error(transparent)]
    Sqlx(sqlx::Error),
}

/// The only place that reads constraint names. PostgreSQL reports the constraint, SQLite only a
/// message with the column.
impl From<sqlx::Error> for DbError {
    fn from(error: sqlx::Error) -> Self {
        if is_outage(&error) {
            return Self::Unavailable(error);
        }
        let Some(refusal) = error.as_database_error() else {
            return Self::Sqlx(error);
        };
        let is_email = refusal.constraint() == Some("users_email_key")
            || refusal.message().contains("users.email");
        match refusal.kind() {
            ErrorKind::UniqueViolation if is_email => Self::EmailTaken,
            ErrorKind::UniqueViolation | ErrorKind::ForeignKeyViolation => Self::Conflict(error),
            _ => Self::Sqlx(error),
        }
    }
}

/// SQLite's primary result code (<https://sqlite.org/rescode.html>); `None` for PostgreSQL.
pub(super) fn sqlite_code(error: &dyn DatabaseError) -> Option<u32> {
    error.try_downcast_ref::<SqliteError>()?;
    // Extended codes use the higher bits.
    error.code()?.parse::<u32>().ok().map(|code| code & 0xff)
}

/// True if the connection, the memory or the disk failed, not the statement.
fn is_outage(error: &sqlx::Error) -> bool {
    let refusal = match error {
        sqlx::Error::Database(refusal) => refusal,
        other => {
            return matches!(
                other,
                sqlx::Error::Io(_)
                    | sqlx::Error::PoolTimedOut
                    | sqlx::Error::PoolClosed
                    | sqlx::Error::WorkerCrashed
            );
        }
    };
    if let Some(code) = sqlite_code(&**refusal) {
        // BUSY, NOMEM, READONLY, IOERR, FULL, CANTOPEN.
        return matches!(code, 5 | 7 | 8 | 10 | 13 | 14);
    }
    let code = refusal.code().unwrap_or_default();
    // https://www.postgresql.org/docs/current/errcodes-appendix.html: connection, read-only
    // transaction, insufficient resources, shutdown, system error.
    ["08", "25006", "53", "57P", "58"].iter().any(|class| code.starts_with(class))
}

impl From<DbError> for AppError {
    fn from(error: DbError) -> Self {
        match &error {
            DbError::EmailTaken => Self::new(Code::EmailTaken),
            DbError::Conflict(_) => {
                tracing::warn!(%error, "conflict with a concurrent change");
                Self::new(Code::Conflict)
            }
            DbError::Unavailable(_) => {
                tracing::error!(%error, "the database is unavailable");
                Self::unavailable(5)
            }
            _ => {
                tracing::error!(%error, "the database failed");
                Self::new(Code::Internal)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use sqlx::{Connection, Executor, SqliteConnection};

    use super::*;

    /// Needs more pages than the database may have.
    const FILL: &str =
        "PRAGMA max_page_count = 1; INSERT INTO users VALUES (hex(randomblob(9000)))";

    async fn refusal(statement: &'static str) -> AppError {
        let mut conn = SqliteConnection::connect("sqlite::memory:").await.unwrap();
        let tables = "PRAGMA foreign_keys = ON;
            CREATE TABLE things (id INTEGER PRIMARY KEY NOT NULL, of INTEGER REFERENCES things);
            CREATE TABLE users (email TEXT UNIQUE CHECK (email <> ''));
            INSERT INTO things VALUES (1, NULL); INSERT INTO users VALUES ('bob');";
        conn.execute(tables).await.unwrap();
        let error = conn.execute(statement).await.unwrap_err();
        DbError::from(error).into()
    }

    #[tokio::test]
    async fn late_writers_get_a_conflict_a_full_disk_503_and_bugs_500() {
        for (statement, code) in [
            ("INSERT INTO things VALUES (1, NULL)", Code::Conflict),
            ("INSERT INTO things VALUES (2, 7)", Code::Conflict),
            ("INSERT INTO users VALUES ('bob')", Code::EmailTaken),
            ("INSERT INTO users VALUES ('')", Code::Internal),
            ("INSERT INTO things VALUES (NULL)", Code::Internal),
            (FILL, Code::Unavailable),
        ] {
            assert_eq!(refusal(statement).await.code, code, "{statement}");
        }
    }
}
