//! Database errors.

use regula_schema::{AppError, Code};
use sqlx::error::ErrorKind;

/// A database error. Its text goes to the log only.
#[derive(Debug, thiserror::Error)]
pub enum DbError {
    /// Another user has this email address.
    #[error("the email is taken")]
    EmailTaken,
    /// A unique or foreign key violation: another request changed the row first.
    #[error("somebody else was quicker: {0}")]
    Conflict(sqlx::Error),
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

impl From<DbError> for AppError {
    fn from(error: DbError) -> Self {
        match &error {
            DbError::EmailTaken => Self::new(Code::EmailTaken),
            DbError::Conflict(_) => {
                tracing::warn!(%error, "conflict with a concurrent change");
                Self::new(Code::Conflict)
            }
            DbError::Sqlx(sqlx::Error::PoolTimedOut) => {
                tracing::error!(%error, "no database connection was free");
                Self {
                    retry_after: Some(5),
                    ..Self::new(Code::Unavailable)
                }
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
    async fn late_writers_get_a_conflict_and_bugs_get_500() {
        for (statement, code) in [
            ("INSERT INTO things VALUES (1, NULL)", Code::Conflict),
            ("INSERT INTO things VALUES (2, 7)", Code::Conflict),
            ("INSERT INTO users VALUES ('bob')", Code::EmailTaken),
            ("INSERT INTO users VALUES ('')", Code::Internal),
            ("INSERT INTO things VALUES (NULL)", Code::Internal),
        ] {
            assert_eq!(refusal(statement).await.code, code, "{statement}");
        }
    }
}
