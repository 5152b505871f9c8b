//! Backup and restore of SQLite, and the end of all access after a restore.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use anyhow::bail;
use regula_config::DatabaseConfig;
use regula_schema::Timestamp;

use super::record;
use crate::{
    clock::Clock,
    db::{
        Db,
        audit::action,
        files::{self, Copied, Staged},
        links, mails, sessions,
    },
    state::ApiState,
};

fn sqlite_file(database: &DatabaseConfig, tool: &str) -> anyhow::Result<PathBuf> {
    match database {
        DatabaseConfig::Sqlite(path) => {
            database.require()?;
            Ok(path.clone())
        }
        DatabaseConfig::Postgres { .. } => {
            bail!("this is for SQLite only; use {tool} for PostgreSQL")
        }
    }
}

/// Copies the database to a new private file, also while it is in use. Only reads from the database.
///
/// # Errors
/// When there is no database, the file exists, or the database is PostgreSQL.
pub async fn backup(database: &DatabaseConfig, file: &Path) -> anyhow::Result<Copied> {
    files::copy(&sqlite_file(database, "pg_dump")?, file).await
}

/// What could be used to get in, and was ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Access {
    /// Number of sessions and API keys.
    pub sessions: usize,
    /// Number of one-time links.
    pub links: u64,
    /// Number of mails that waited to be sent.
    pub mails: u64,
}

/// A restored database.
#[derive(Clone, Debug)]
pub struct Restored {
    /// Number of users in it.
    pub users: i64,
    /// The former database, if there was one.
    pub former: Option<PathBuf>,
    /// What was ended.
    pub ended: Access,
}

/// Replaces the SQLite database by a backup, and ends all access that the backup would revive. The
/// former database is kept beside it.
///
/// # Errors
/// When the backup is damaged or newer than this program, the database is in use or PostgreSQL, or a
/// file cannot be moved. Nothing has changed then.
pub async fn restore(
    database: &DatabaseConfig,
    backup: &Path,
    clock: &Clock,
) -> anyhow::Result<Restored> {
    let target = match database {
        DatabaseConfig::Sqlite(path) => std::path::absolute(path)?,
        DatabaseConfig::Postgres { .. } => {
            bail!(
                "this is for SQLite only; use pg_restore for PostgreSQL, then `regula admin end-access`"
            )
        }
    };
    let now = clock.now();
    let staged = Staged::new(backup, &target).await?;
    let ended = end_all(&staged.db, now).await?;
    Ok(Restored {
        users: staged.users,
        ended,
        former: staged.put_in_place(now).await?,
    })
}

/// Ends all sessions, API keys and one-time links of all users, and drops the mails that wait.
///
/// # Errors
/// Database errors.
pub async fn end_access(api: &ApiState) -> anyhow::Result<Access> {
    let ended = end_all(&api.db, api.clock.now()).await?;
    api.standings.forget_all();
    Ok(ended)
}

async fn end_all(db: &Db, now: Timestamp) -> anyhow::Result<Access> {
    let mut conn = db.begin().await?;
    let owners = sessions::end_of_all_users(&mut conn, "restored", now).await?;
    let users: BTreeSet<_> = owners.iter().collect();
    for user in &users {
        record(&mut conn, action::ALL_SIGNED_OUT, **user, now).await?;
    }
    let ended = Access {
        sessions: owners.len(),
        links: links::forget_of_all_users(&mut conn).await?,
        mails: mails::withdraw_all(&mut conn).await?,
    };
    conn.commit().await?;
    Ok(ended)
}
