//! Sources of settings: the environment, then the `[regula]` table of `Leptos.toml`.

use std::{collections::HashMap, path::PathBuf};

use leptos_config::{LeptosOptions, get_config_from_str, get_configuration};

/// Embedded settings file, used when there is none.
const DEFAULT_FILE: &str = include_str!("../../../Leptos.toml");

/// All settings of Regula. A key in `[regula]` is the variable's name without `REGULA_`, in lower
/// case, with hyphens.
const KNOWN_NAMES: &[&str] = &[
    "DATABASE_URL",
    "LEPTOS_SITE_ROOT",
    "REGULA_ADMIN_EMAIL",
    "REGULA_ADMIN_PASSWORD",
    "REGULA_ALLOW_HTTP",
    "REGULA_DATABASE_CONNECTIONS",
    "REGULA_DATA_DIR",
    "REGULA_LOG",
    "REGULA_LOG_FORMAT",
    "REGULA_MAIL_FROM",
    "REGULA_OIDC_CLIENT_ID",
    "REGULA_OIDC_CLIENT_SECRET",
    "REGULA_OIDC_ISSUER",
    "REGULA_OIDC_NAME",
    "REGULA_OIDC_SCOPES",
    "REGULA_PASSWORD_HASHING",
    "REGULA_PUBLIC_URL",
    "REGULA_REQUIRE_VERIFIED_EMAIL",
    "REGULA_SECRET",
    "REGULA_SMTP_URL",
    "REGULA_TIME_ZONE",
    "REGULA_TRUSTED_PROXIES",
];

/// An invalid setting.
#[derive(Debug, thiserror::Error)]
#[error("{name}: {problem}")]
pub struct ConfigError {
    name: String,
    problem: String,
}

impl ConfigError {
    /// The problem with the setting `name`. Must not contain the value of a secret.
    pub fn new(name: &str, problem: impl Into<String>) -> Self {
        Self {
            name: name.to_owned(),
            problem: problem.into(),
        }
    }
}

/// Settings as text, before parsing.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    values: HashMap<&'static str, String>,
    file: Option<PathBuf>,
}

impl Settings {
    /// Reads the file named by `REGULA_CONFIG`, or else `Leptos.toml` in the working directory if
    /// it exists; environment variables override it.
    ///
    /// # Errors
    /// When the file cannot be read, or has an unknown key.
    #[expect(
        clippy::disallowed_methods,
        reason = "the one reader of the environment"
    )]
    pub fn load() -> Result<Self, ConfigError> {
        let named = std::env::var_os("REGULA_CONFIG").map(PathBuf::from);
        let default = PathBuf::from("Leptos.toml");
        let file = named.or_else(|| default.exists().then_some(default));
        let mut values = match &file {
            Some(path) => {
                let text = std::fs::read_to_string(path).map_err(|e| {
                    ConfigError::new(
                        "REGULA_CONFIG",
                        format!("{} cannot be read: {e}", path.display()),
                    )
                })?;
                Self::table(&text)?
            }
            None => HashMap::new(),
        };
        for &name in KNOWN_NAMES {
            if let Ok(value) = std::env::var(name) {
                values.insert(name, value);
            }
        }
        Ok(Self { values, file })
    }

    /// Settings for tests.
    #[must_use]
    pub fn of(values: &[(&'static str, &str)]) -> Self {
        Self {
            values: values.iter().map(|(k, v)| (*k, (*v).to_owned())).collect(),
            file: None,
        }
    }

    fn table(text: &str) -> Result<HashMap<&'static str, String>, ConfigError> {
        let file: toml::Table = text
            .parse()
            .map_err(|e: toml::de::Error| ConfigError::new("REGULA_CONFIG", e.message()))?;
        let mut values = HashMap::new();
        let Some(table) = file.get("regula").and_then(toml::Value::as_table) else {
            return Ok(values);
        };
        for (key, value) in table {
            let name = *KNOWN_NAMES
                .iter()
                .find(|known| {
                    known.trim_start_matches("REGULA_").to_lowercase().replace('_', "-") == *key
                })
                .ok_or_else(|| ConfigError::new(key, "is no setting of the [regula] table."))?;
            let text = match value {
                toml::Value::String(text) => text.clone(),
                toml::Value::Array(items) => {
                    items.iter().filter_map(toml::Value::as_str).collect::<Vec<_>>().join(",")
                }
                other => other.to_string(),
            };
            values.insert(name, text);
        }
        Ok(values)
    }

    /// The setting, unless unset or empty.
    #[must_use]
    pub fn get(&self, name: &'static str) -> Option<String> {
        debug_assert!(
            KNOWN_NAMES.contains(&name),
            "{name} is not in the list of settings"
        );
        self.values
            .get(name)
            .map(|value| value.trim().to_owned())
            .filter(|value| !value.is_empty())
    }

    /// True if the setting is `true`; unset is false.
    ///
    /// # Errors
    /// When it is neither `true` nor `false`.
    pub fn flag(&self, name: &'static str) -> Result<bool, ConfigError> {
        match self.get(name).as_deref() {
            None | Some("false" | "0") => Ok(false),
            Some("true" | "1") => Ok(true),
            Some(_) => Err(ConfigError::new(name, "must be true or false.")),
        }
    }

    /// Settings of Leptos: from the file, overridden by `LEPTOS_*`.
    pub(super) fn leptos(&self) -> Result<LeptosOptions, ConfigError> {
        let loaded = match &self.file {
            Some(path) => {
                get_configuration(Some(&path.to_string_lossy())).map(|file| file.leptos_options)
            }
            None => get_config_from_str(DEFAULT_FILE),
        };
        loaded.map_err(|e| ConfigError::new("[package.metadata.leptos]", e.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_key_is_refused_by_name() {
        let error = Settings::table("[regula]\npublic-ulr = \"x\"").unwrap_err();
        assert_eq!(
            error.to_string(),
            "public-ulr: is no setting of the [regula] table."
        );
    }

    #[test]
    fn file_keys_map_to_environment_variables() {
        let values =
            Settings::table("[regula]\ndata-dir = \"d\"\ntrusted-proxies = [\"a\", \"b\"]")
                .unwrap();
        assert_eq!(values["REGULA_DATA_DIR"], "d");
        assert_eq!(values["REGULA_TRUSTED_PROXIES"], "a,b");
    }
}
