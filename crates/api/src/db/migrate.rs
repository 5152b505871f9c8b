//! Migrations, embedded in the binary.

use sqlx::migrate::Migrator;

use super::{Db, DbError};

static SQLITE: Migrator = sqlx::migrate!("../../migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("../../migrations/postgres");

impl Db {
    /// Runs pending migrations. Concurrent processes run one after the other: PostgreSQL by an
    /// advisory lock, SQLite by the write lock, since sqlx has no lock for it.
    ///
    /// # Errors
    /// When a migration fails, was edited after it ran, or is newer than this binary.
    pub async fn migrate(&self) -> Result<(), DbError> {
        match self {
            Self::Sqlite { writer, .. } => {
                let mut tx = writer.begin_with("BEGIN IMMEDIATE").await?;
                // Instead of `run`: the future of its `Acquire` is not `Send`.
                SQLITE.run_direct(None, &mut *tx, false).await?;
                tx.commit().await?;
            }
            Self::Postgres(pool) => POSTGRES.run(pool).await?,
        }
        Ok(())
    }

    /// Reverts the migrations after `version`; 0 reverts all.
    pub async fn migrate_down_to(&self, version: i64) -> Result<(), DbError> {
        match self {
            Self::Sqlite { writer, .. } => SQLITE.undo(writer, version).await?,
            Self::Postgres(pool) => POSTGRES.undo(pool, version).await?,
        }
        Ok(())
    }

    /// True if all migrations have run.
    pub(super) async fn is_migrated(&self) -> Result<bool, DbError> {
        const APPLIED: &str = "SELECT count(*) FROM _sqlx_migrations WHERE success";
        let mut conn = self.read().await?;
        let applied: i64 = super::sql!(conn, c => sqlx::query_scalar(APPLIED).fetch_one(c).await?);
        let known = SQLITE.iter().filter(|m| !m.migration_type.is_down_migration()).count();
        Ok(usize::try_from(applied).is_ok_and(|applied| applied >= known))
    }
}
