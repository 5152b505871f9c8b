//! The first admin.

use regula_schema::{Email, Password};

use super::{ConfigError, Settings};

/// Account to create when no admin exists.
#[derive(Clone, Debug)]
pub struct FirstAdminConfig {
    /// `REGULA_ADMIN_EMAIL`.
    pub email: Email,
    /// `REGULA_ADMIN_PASSWORD`.
    pub password: Password,
}

impl FirstAdminConfig {
    pub(super) fn from_settings(settings: &Settings) -> Result<Option<Self>, ConfigError> {
        let (email, password) = match (
            settings.get("REGULA_ADMIN_EMAIL"),
            settings.get("REGULA_ADMIN_PASSWORD"),
        ) {
            (None, None) => return Ok(None),
            (Some(email), Some(password)) => (email, password),
            _ => {
                return Err(ConfigError::new(
                    "REGULA_ADMIN_EMAIL",
                    "and REGULA_ADMIN_PASSWORD go together: set both or neither.",
                ));
            }
        };
        let email = Email::parse(&email)
            .map_err(|violation| ConfigError::new("REGULA_ADMIN_EMAIL", violation.detail))?;
        Ok(Some(Self {
            email,
            password: Password::from(password),
        }))
    }
}
