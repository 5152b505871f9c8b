//! Readiness of the database.

use std::time::{Duration, Instant};

use super::{Db, DbError};

/// A successful check holds this long, so that probes cannot keep the only writer busy.
const CHECK_EVERY: Duration = Duration::from_secs(1);

impl Db {
    /// True if the database can be read and written, and all migrations have run.
    ///
    /// # Errors
    /// When the database does not answer, or SQLite cannot write.
    pub async fn is_ready(&self) -> Result<bool, DbError> {
        Ok(self.is_migrated().await? && self.is_writable().await?)
    }

    /// SQLite: commits a page. PostgreSQL: false for a standby and a read-only server.
    async fn is_writable(&self) -> Result<bool, DbError> {
        match self {
            Self::Sqlite {
                writer,
                writable_at,
                ..
            } => {
                let mut checked = writable_at.lock().await;
                if checked.is_none_or(|at| at.elapsed() >= CHECK_EVERY) {
                    // Always writes the first page; nothing reads this number.
                    sqlx::query("PRAGMA user_version = 0").execute(writer).await?;
                    *checked = Some(Instant::now());
                }
                Ok(true)
            }
            Self::Postgres(pool) => {
                const SQL: &str = "SELECT NOT pg_is_in_recovery()
                    AND NOT current_setting('default_transaction_read_only')::boolean";
                Ok(sqlx::query_scalar(SQL).fetch_one(pool).await?)
            }
        }
    }
}
