//! Files of SQLite: backup and restore.

use std::{
    ffi::OsString,
    fs::{self, File},
    io::ErrorKind,
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::{Context, bail};
use regula_config::{DatabaseConfig, create_private_file, make_private};
use regula_schema::Timestamp;
use sqlx::{
    ConnectOptions, Connection, SqliteConnection,
    sqlite::{SqliteConnectOptions, SqliteLockingMode},
};

use super::{Db, error::sqlite_code};

/// A copy of a database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Copied {
    /// Number of users in it.
    pub users: i64,
    /// Size of the file.
    pub bytes: u64,
}

/// Copies a SQLite file that may be in use to a new private file, as one consistent snapshot.
///
/// # Errors
/// When `from` is no database of Regula, or `to` exists or cannot be written.
pub async fn copy(from: &Path, to: &Path) -> anyhow::Result<Copied> {
    let mut conn = open_read_only(from).await?;
    let users = count_users(&mut conn, from).await?;
    create_private_file(to).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => {
            anyhow::anyhow!("{} is there already; name a new file", to.display())
        }
        _ => anyhow::anyhow!("{} cannot be written: {error}", to.display()),
    })?;
    let copied = async {
        let name = to.to_str().context("the name of the file is not UTF-8")?;
        sqlx::query("VACUUM INTO $1").bind(name).execute(&mut conn).await?;
        File::open(to)?.sync_all()?;
        Ok(Copied {
            users,
            bytes: fs::metadata(to)?.len(),
        })
    }
    .await;
    if copied.is_err() {
        // An incomplete copy would be taken for a backup.
        fs::remove_file(to).ok();
    }
    copied
}

async fn open_read_only(path: &Path) -> anyhow::Result<SqliteConnection> {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .read_only(true)
        .busy_timeout(Duration::from_secs(10));
    let conn = options.connect().await;
    conn.with_context(|| format!("{} cannot be opened", path.display()))
}

async fn count_users(conn: &mut SqliteConnection, path: &Path) -> anyhow::Result<i64> {
    let users = sqlx::query_scalar("SELECT count(*) FROM users").fetch_one(conn).await;
    users.with_context(|| format!("{} is no database of Regula", path.display()))
}

/// A backup that was checked, copied beside the database and migrated, but not put in its place.
#[derive(Debug)]
pub struct Staged {
    /// The database of the backup.
    pub db: Db,
    /// Number of users in it.
    pub users: i64,
    file: PathBuf,
    target: PathBuf,
}

impl Staged {
    /// Checks `backup` and copies it beside `target`.
    ///
    /// # Errors
    /// When the backup is damaged or newer than this program, or `target` is in use.
    pub async fn new(backup: &Path, target: &Path) -> anyhow::Result<Self> {
        check(backup).await?;
        refuse_in_use(target).await?;
        if let Some(folder) = target.parent() {
            make_private(folder)?;
        }
        let file = beside(target, ".restoring");
        for part in parts(&file) {
            fs::remove_file(part).ok();
        }
        let users = copy(backup, &file).await?.users;
        let db = Db::connect(&DatabaseConfig::Sqlite(file.clone())).await?;
        if let Err(error) = db.migrate().await {
            db.close().await;
            for part in parts(&file) {
                fs::remove_file(part).ok();
            }
            return Err(error).context("the backup cannot be migrated");
        }
        Ok(Self {
            db,
            users,
            file,
            target: target.to_owned(),
        })
    }

    /// Moves the database at the target away, and the backup into its place. Returns the new path of
    /// the former database, if there was one.
    ///
    /// # Errors
    /// When a file cannot be moved.
    pub async fn put_in_place(self, now: Timestamp) -> anyhow::Result<Option<PathBuf>> {
        self.db.close().await;
        // The changes may still be in the log if closing failed.
        let log = beside(&self.file, "-wal");
        if fs::metadata(&log).is_ok_and(|log| log.len() > 0) {
            bail!("{} could not be merged; is the disk full?", log.display());
        }
        keep_owner(&self.target, &self.file)?;
        let former = beside(
            &self.target,
            &format!(".before-{}", now.get().unix_timestamp()),
        );
        let had_one = self.target.exists();
        // Its log and index (-wal, -shm) would damage another database. Usually they are merged.
        for (old, new) in parts(&self.target).iter().zip(parts(&former)).skip(1) {
            if old.exists() {
                fs::rename(old, new)
                    .with_context(|| format!("{} cannot be moved", old.display()))?;
            }
        }
        // There is a database at the target at any time, also after a power cut.
        if had_one && fs::hard_link(&self.target, &former).is_err() {
            fs::copy(&self.target, &former)
                .with_context(|| format!("{} cannot be written", former.display()))?;
        }
        fs::rename(&self.file, &self.target)
            .with_context(|| format!("{} cannot be moved", self.file.display()))?;
        if let Some(folder) = self.target.parent() {
            // A power cut must not undo the renames. Not every system can sync a folder.
            File::open(folder).and_then(|folder| folder.sync_all()).ok();
        }
        Ok(had_one.then_some(former))
    }
}

/// Refuses a damaged file, or one that is no database of Regula.
async fn check(backup: &Path) -> anyhow::Result<()> {
    let mut conn = open_read_only(backup).await?;
    count_users(&mut conn, backup).await?;
    let found: Vec<String> = sqlx::query_scalar("PRAGMA integrity_check")
        .fetch_all(&mut conn)
        .await
        .with_context(|| format!("{} is damaged", backup.display()))?;
    if found != ["ok"] {
        bail!("{} is damaged: {}", backup.display(), found.join("; "));
    }
    Ok(())
}

/// Refuses a database that another process has open.
async fn refuse_in_use(target: &Path) -> anyhow::Result<()> {
    if !target.exists() {
        return Ok(());
    }
    let options = SqliteConnectOptions::new()
        .filename(target)
        .busy_timeout(Duration::from_secs(2))
        .locking_mode(SqliteLockingMode::Exclusive);
    let locked = async {
        let mut conn = options.connect().await?;
        sqlx::query("BEGIN EXCLUSIVE").execute(&mut conn).await?;
        sqlx::query("COMMIT").execute(&mut conn).await?;
        // Also merges the log into the file.
        conn.close().await
    }
    .await;
    match locked {
        Err(sqlx::Error::Database(error)) if matches!(sqlite_code(&*error), Some(5 | 6)) => {
            bail!("{} is in use; stop the server first", target.display())
        }
        // A damaged database is what a restore is for.
        Err(sqlx::Error::Database(error)) if matches!(sqlite_code(&*error), Some(11 | 26)) => {
            Ok(())
        }
        Err(error) => Err(error).with_context(|| format!("{} cannot be opened", target.display())),
        Ok(()) => Ok(()),
    }
}

/// Gives `file` the owner of `target`, or of its folder: the server may run as another user than the
/// command.
#[cfg(unix)]
fn keep_owner(target: &Path, file: &Path) -> anyhow::Result<()> {
    use std::os::unix::fs::{MetadataExt, chown};
    let model = if target.exists() {
        Some(target)
    } else {
        target.parent()
    };
    let (Some(model), own) = (model, fs::metadata(file)?) else {
        return Ok(());
    };
    let wanted = fs::metadata(model)?;
    if (wanted.uid(), wanted.gid()) != (own.uid(), own.gid()) {
        chown(file, Some(wanted.uid()), Some(wanted.gid()))
            .with_context(|| format!("{} cannot get its owner", file.display()))?;
    }
    Ok(())
}

#[cfg(not(unix))]
fn keep_owner(_: &Path, _: &Path) -> anyhow::Result<()> {
    Ok(())
}

/// `path` with an ending behind its whole name.
fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(ending);
    PathBuf::from(name)
}

/// The files of a SQLite database.
fn parts(path: &Path) -> [PathBuf; 3] {
    [path.to_owned(), beside(path, "-wal"), beside(path, "-shm")]
}
