//! Migrations, embedded in the binary.

use std::fmt;

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

    /// Versions of the applied migrations; none in an empty database.
    async fn applied(&self) -> Result<Vec<i64>, DbError> {
        const TABLE: &str = "SELECT count(*) FROM sqlite_master WHERE name = '_sqlx_migrations'";
        const PG_TABLE: &str = "SELECT count(*) FROM pg_tables
            WHERE tablename = '_sqlx_migrations' AND schemaname = ANY (current_schemas(false))";
        const APPLIED: &str = "SELECT version FROM _sqlx_migrations WHERE success ORDER BY version";
        let mut conn = self.read().await?;
        let table = match self {
            Self::Sqlite { .. } => TABLE,
            Self::Postgres(_) => PG_TABLE,
        };
        let tables: i64 = super::sql!(conn, c => sqlx::query_scalar(table).fetch_one(c).await?);
        if tables == 0 {
            return Ok(Vec::new());
        }
        Ok(super::sql!(conn, c => sqlx::query_scalar(APPLIED).fetch_all(c).await?))
    }

    /// True if no migration has run.
    ///
    /// # Errors
    /// Database errors.
    pub async fn is_new(&self) -> Result<bool, DbError> {
        Ok(self.applied().await?.is_empty())
    }

    /// Refuses a database that this program would have to migrate, or that is newer.
    ///
    /// # Errors
    /// When the migrations differ.
    pub async fn require_current(&self) -> anyhow::Result<()> {
        let applied = self.applied().await?;
        let known: Vec<i64> = SQLITE
            .iter()
            .filter(|m| !m.migration_type.is_down_migration())
            .map(|m| m.version)
            .collect();
        if applied.iter().any(|version| !known.contains(version)) {
            anyhow::bail!("the database is newer than this program");
        }
        if applied != known {
            anyhow::bail!("the database is older than this program; run `regula migrate`");
        }
        Ok(())
    }

    /// Tables and columns that [`Self::migrate_down_to`] deletes, with the number of rows of a table.
    ///
    /// # Errors
    /// Database errors.
    pub async fn lost_by_migrating_down_to(&self, version: i64) -> Result<Vec<String>, DbError> {
        let applied = self.applied().await?;
        let migrator = match self {
            Self::Sqlite { .. } => &SQLITE,
            Self::Postgres(_) => &POSTGRES,
        };
        let reverted = migrator.iter().filter(|m| {
            m.migration_type.is_down_migration()
                && m.version > version
                && applied.contains(&m.version)
        });
        let mut text: Vec<(i64, &str)> = reverted.map(|m| (m.version, m.sql.as_str())).collect();
        // Newest first, as they run.
        text.sort_unstable_by_key(|(version, _)| std::cmp::Reverse(*version));
        let text: Vec<&str> = text.into_iter().map(|(_, sql)| sql).collect();
        let mut conn = self.read().await?;
        let mut lost = Vec::new();
        for dropped in dropped(&text.join("\n")) {
            let Dropped::Table(table) = dropped else {
                lost.push(dropped.to_string());
                continue;
            };
            // The name comes from a migration.
            let count = sqlx::AssertSqlSafe(format!("SELECT count(*) FROM {table}"));
            let rows: Result<i64, _> =
                super::sql!(conn, c => sqlx::query_scalar(count).fetch_one(c).await);
            // A table that a migration makes and drops itself is not there.
            if let Ok(rows) = rows {
                lost.push(format!("table {table} ({rows} rows)"));
            }
        }
        Ok(lost)
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

/// A part of the schema that a migration drops.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Dropped {
    Table(String),
    Column(String, String),
}

impl fmt::Display for Dropped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Table(table) => write!(f, "table {table}"),
            Self::Column(table, column) => write!(f, "column {table}.{column}"),
        }
    }
}

/// Tables and columns that these statements drop. A table into whose place another one is moved, as
/// SQLite's changes of a column need, stays.
fn dropped(statements: &str) -> Vec<Dropped> {
    let mut found = Vec::new();
    let code = statements.lines().filter(|line| !line.trim_start().starts_with("--"));
    for statement in code.collect::<Vec<_>>().join("\n").split(';') {
        let words: Vec<&str> =
            statement.split_whitespace().filter(|word| !["IF", "EXISTS"].contains(word)).collect();
        match words[..] {
            ["DROP", "TABLE", table] => found.push(Dropped::Table(table.to_owned())),
            ["ALTER", "TABLE", _, "RENAME", "TO", table] => {
                found.retain(|it| *it != Dropped::Table(table.to_owned()));
            }
            ["ALTER", "TABLE", table, ..] => {
                let columns = words.windows(3).filter(|it| it[..2] == ["DROP", "COLUMN"]);
                found.extend(columns.map(|it| {
                    Dropped::Column(table.to_owned(), it[2].trim_end_matches(',').to_owned())
                }));
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dropped_tables_and_columns_are_found_in_migrations() {
        let text = "-- A comment; DROP TABLE x;
            DROP TABLE IF EXISTS a; DROP INDEX i; ALTER TABLE b DROP COLUMN c, DROP COLUMN d;
            CREATE TABLE e_old (id INT); DROP TABLE e; ALTER TABLE e_old RENAME TO e;";
        let found: Vec<String> = dropped(text).iter().map(ToString::to_string).collect();
        assert_eq!(found, ["table a", "column b.c", "column b.d"]);
    }
}
