//! What can go wrong in the database.

use crate::error::{AppError, Code};

/// A failure of the database. Its text goes to the log and nowhere else.
#[derive(Debug, thiserror::Error)]
pub enum DbError {
    /// Another user has this address.
    #[error("the email is taken")]
    EmailTaken,
    /// The migrations could not be run.
    #[error(transparent)]
    Migrate(#[from] sqlx::migrate::MigrateError),
    /// Everything else.
    #[error(transparent)]
    Sqlx(sqlx::Error),
}

/// The one place that reads constraint names. PostgreSQL tells the constraint, SQLite only a
/// message with the column in it.
impl From<sqlx::Error> for DbError {
    fn from(error: sqlx::Error) -> Self {
        let is_email = error.as_database_error().is_some_and(|e| {
            e.is_unique_violation()
                && (e.constraint() == Some("users_email_key")
                    || e.message().contains("users.email"))
        });
        if is_email {
            Self::EmailTaken
        } else {
            Self::Sqlx(error)
        }
    }
}

impl From<DbError> for AppError {
    fn from(error: DbError) -> Self {
        match &error {
            DbError::EmailTaken => Self::new(Code::EmailTaken),
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
