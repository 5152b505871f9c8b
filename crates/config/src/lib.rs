//! Settings, read once at start. An invalid setting prevents the start, with an error that names
//! it.

mod admin;
mod database;
mod folder;
mod log;
mod mail;
mod oidc;
mod password;
mod secret;
mod settings;
mod web;

pub use admin::FirstAdminConfig;
pub use database::DatabaseConfig;
pub use folder::{create_private_file, make_private, open_to_others};
pub use log::{LogConfig, LogFormat};
pub use mail::MailConfig;
pub use oidc::OidcConfig;
pub use password::PasswordHashing;
pub use secret::{Secret, Secrets};
pub use settings::{ConfigError, Settings};
pub use web::{Origin, WebConfig};

use std::path::PathBuf;

use leptos_config::LeptosOptions;

/// All settings.
#[derive(Clone, Debug)]
pub struct Config {
    /// Folder of the SQLite file, the generated secret, the outbox and uploads. `REGULA_DATA_DIR`,
    /// default `data`.
    pub data_dir: PathBuf,
    /// Database.
    pub database: DatabaseConfig,
    /// Keys that sign tokens.
    pub secrets: Secrets,
    /// Public URL and proxies.
    pub web: WebConfig,
    /// Cost of password hashes. `REGULA_PASSWORD_HASHING`, default `standard`.
    pub password_hashing: PasswordHashing,
    /// Outgoing mail.
    pub mail: MailConfig,
    /// Admin to create when none exists.
    pub first_admin: Option<FirstAdminConfig>,
    /// OpenID provider, if any.
    pub oidc: Option<OidcConfig>,
    /// Logging.
    pub log: LogConfig,
    /// `LEPTOS_SITE_ROOT`: folder of the site's files, in place of those embedded in the binary.
    pub site_folder: Option<PathBuf>,
    /// Listen address (`LEPTOS_SITE_ADDR`) and the rest of the `[package.metadata.leptos]` table.
    pub leptos: LeptosOptions,
}

impl Config {
    /// Reads the settings file and the environment.
    ///
    /// # Errors
    /// The first invalid setting.
    pub fn load() -> Result<Self, ConfigError> {
        Self::from_settings(&Settings::load()?)
    }

    /// As [`Config::load`], but refuses a missing SQLite file before anything is created.
    ///
    /// # Errors
    /// The first invalid setting, or a missing file.
    pub fn load_existing() -> Result<Self, ConfigError> {
        let settings = Settings::load()?;
        Self::database(&settings)?.require()?;
        Self::from_settings(&settings)
    }

    /// The place of the database. Reads nothing else, and creates nothing.
    ///
    /// # Errors
    /// When it is invalid.
    pub fn database(settings: &Settings) -> Result<DatabaseConfig, ConfigError> {
        DatabaseConfig::from_settings(settings, &data_dir(settings))
    }

    /// Parses `settings`.
    ///
    /// # Errors
    /// The first invalid setting.
    pub fn from_settings(settings: &Settings) -> Result<Self, ConfigError> {
        let data_dir = data_dir(settings);
        let leptos = settings.leptos()?;
        let web = WebConfig::from_settings(settings, leptos.site_addr)?;
        Ok(Self {
            database: Self::database(settings)?,
            secrets: Secrets::from_settings(settings, &data_dir)?,
            password_hashing: PasswordHashing::from_settings(settings, &web.public_url)?,
            mail: MailConfig::from_settings(settings, &data_dir, &web.public_url)?,
            web,
            first_admin: FirstAdminConfig::from_settings(settings)?,
            oidc: OidcConfig::from_settings(settings)?,
            log: LogConfig::from_settings(settings)?,
            site_folder: settings.get("LEPTOS_SITE_ROOT").map(PathBuf::from),
            data_dir,
            leptos,
        })
    }
}

fn data_dir(settings: &Settings) -> PathBuf {
    PathBuf::from(settings.get("REGULA_DATA_DIR").unwrap_or_else(|| "data".into()))
}
