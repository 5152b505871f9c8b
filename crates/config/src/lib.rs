//! Settings, read once at start. A bad one refuses to start, with a sentence that says which
//! setting it is and what is wrong with it.

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
pub use folder::make_private;
pub use log::{LogConfig, LogFormat};
pub use mail::MailConfig;
pub use oidc::OidcConfig;
pub use password::PasswordHashing;
pub use secret::{Secret, Secrets};
pub use settings::{ConfigError, Settings};
pub use web::{Origin, WebConfig};

use std::path::PathBuf;

use leptos_config::LeptosOptions;

/// Everything that can be set.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where the SQLite file, the made secret, the outbox and uploads live. `REGULA_DATA_DIR`, default `data`.
    pub data_dir: PathBuf,
    /// Which database.
    pub database: DatabaseConfig,
    /// What tokens are signed with.
    pub secrets: Secrets,
    /// Where users find the app.
    pub web: WebConfig,
    /// What a password hash costs. `REGULA_PASSWORD_HASHING`, default `standard`.
    pub password_hashing: PasswordHashing,
    /// How mail leaves.
    pub mail: MailConfig,
    /// The admin to make when there is none.
    pub first_admin: Option<FirstAdminConfig>,
    /// The OpenID provider, if there is one.
    pub oidc: Option<OidcConfig>,
    /// The log.
    pub log: LogConfig,
    /// The folder with the site's files, instead of those inside the program: `LEPTOS_SITE_ROOT`.
    pub site_folder: Option<PathBuf>,
    /// The address to listen on, `LEPTOS_SITE_ADDR`, and the rest of the `[package.metadata.leptos]` table.
    pub leptos: LeptosOptions,
}

impl Config {
    /// Reads the settings file and the environment.
    ///
    /// # Errors
    /// Names the first setting that cannot be used.
    pub fn load() -> Result<Self, ConfigError> {
        Self::from_settings(&Settings::load()?)
    }

    /// Reads the settings from `settings`.
    ///
    /// # Errors
    /// Names the first setting that cannot be used.
    pub fn from_settings(settings: &Settings) -> Result<Self, ConfigError> {
        let data_dir = PathBuf::from(
            settings
                .get("REGULA_DATA_DIR")
                .unwrap_or_else(|| "data".into()),
        );
        let leptos = settings.leptos()?;
        let web = WebConfig::from_settings(settings, leptos.site_addr)?;
        Ok(Self {
            database: DatabaseConfig::from_settings(settings, &data_dir)?,
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
