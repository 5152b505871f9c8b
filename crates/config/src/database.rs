//! Database settings.

use std::path::{Path, PathBuf};

use super::{ConfigError, Settings};

/// Location of the data.
#[derive(Clone)]
pub enum DatabaseConfig {
    /// `DATABASE_URL=sqlite:PATH`; the default is `regula.db` in the data folder.
    Sqlite(PathBuf),
    /// `DATABASE_URL=postgres://…`.
    Postgres {
        /// Connection URL. Holds a password: `Debug` hides it.
        url: String,
        /// `REGULA_DATABASE_CONNECTIONS`: maximum number of connections, default 16.
        max_connections: u32,
    },
}

impl DatabaseConfig {
    pub(super) fn from_settings(settings: &Settings, data_dir: &Path) -> Result<Self, ConfigError> {
        let Some(url) = settings.get("DATABASE_URL") else {
            return Ok(Self::Sqlite(data_dir.join("regula.db")));
        };
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            let max_connections = match settings.get("REGULA_DATABASE_CONNECTIONS") {
                None => 16,
                Some(n) => n.parse().ok().filter(|n| *n > 0).ok_or_else(|| {
                    ConfigError::new("REGULA_DATABASE_CONNECTIONS", "must be a number above 0.")
                })?,
            };
            return Ok(Self::Postgres {
                url,
                max_connections,
            });
        }
        let path = url
            .strip_prefix("sqlite://")
            .or_else(|| url.strip_prefix("sqlite:"))
            .map(|path| path.split('?').next().unwrap_or(path))
            .filter(|path| !path.is_empty() && *path != ":memory:");
        match path {
            Some(path) => Ok(Self::Sqlite(PathBuf::from(path))),
            None => Err(ConfigError::new(
                "DATABASE_URL",
                "must be sqlite:PATH (a file) or postgres://USER:PASSWORD@HOST/NAME.",
            )),
        }
    }
}

impl DatabaseConfig {
    /// Refuses a missing SQLite file.
    ///
    /// # Errors
    /// When there is no file.
    pub fn require(&self) -> Result<(), ConfigError> {
        match self {
            Self::Sqlite(path) if !path.is_file() => Err(ConfigError::new(
                "DATABASE_URL",
                format!(
                    "there is no database at {}. It is created by `regula serve` or `regula migrate`; \
                     for another place, set DATABASE_URL or REGULA_DATA_DIR.",
                    absolute(path).display()
                ),
            )),
            _ => Ok(()),
        }
    }
}

fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// Where the data is, without a password: `SQLite, /srv/regula/regula.db`.
impl std::fmt::Display for DatabaseConfig {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "SQLite, {}", absolute(path).display()),
            Self::Postgres { url, .. } => {
                let place = url.rsplit('@').next().unwrap_or_default();
                let place = place.split_once("://").map_or(place, |(_, place)| place);
                write!(
                    f,
                    "PostgreSQL, {}",
                    place.split('?').next().unwrap_or(place)
                )
            }
        }
    }
}

impl std::fmt::Debug for DatabaseConfig {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Sqlite(path) => f.debug_tuple("Sqlite").field(path).finish(),
            Self::Postgres { .. } => f.write_str("Postgres(…)"),
        }
    }
}
