//! Logging.

use std::io::IsTerminal;

use super::{ConfigError, Settings};

/// Format of log lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// Human-readable: the default in a terminal.
    Pretty,
    /// One JSON object per line: the default elsewhere.
    Json,
}

/// Log filter and format.
#[derive(Clone, Debug)]
pub struct LogConfig {
    /// `REGULA_LOG`: a filter such as `info` or `regula=debug,sqlx=warn`; default `info`.
    pub filter: String,
    /// `REGULA_LOG_FORMAT`: `pretty` or `json`.
    pub format: LogFormat,
}

impl LogConfig {
    pub(super) fn from_settings(settings: &Settings) -> Result<Self, ConfigError> {
        let format = match settings.get("REGULA_LOG_FORMAT").as_deref() {
            Some("pretty") => LogFormat::Pretty,
            Some("json") => LogFormat::Json,
            None if std::io::stderr().is_terminal() => LogFormat::Pretty,
            None => LogFormat::Json,
            Some(_) => {
                return Err(ConfigError::new(
                    "REGULA_LOG_FORMAT",
                    "must be pretty or json.",
                ));
            }
        };
        let filter = settings.get("REGULA_LOG").unwrap_or_else(|| "info".to_owned());
        if filter.parse::<tracing_subscriber::EnvFilter>().is_err() {
            return Err(ConfigError::new(
                "REGULA_LOG",
                "must be a filter such as info or regula=debug,sqlx=warn.",
            ));
        }
        Ok(Self { filter, format })
    }
}
