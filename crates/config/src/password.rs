//! Cost of password hashes.

use super::{ConfigError, Origin, Settings};

const SETTING: &str = "REGULA_PASSWORD_HASHING";

/// Cost of password hashes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PasswordHashing {
    /// OWASP recommendation: argon2id with 19 MiB and two passes.
    #[default]
    Standard,
    /// Minimal, for tests only: such hashes do not protect the passwords.
    Fast,
}

impl PasswordHashing {
    /// Rejects `fast` unless the public URL is on this machine.
    pub(super) fn from_settings(
        settings: &Settings,
        public_url: &Origin,
    ) -> Result<Self, ConfigError> {
        match settings.get(SETTING).as_deref() {
            None | Some("standard") => Ok(Self::Standard),
            Some("fast") if public_url.is_loopback() => Ok(Self::Fast),
            Some("fast") => Err(ConfigError::new(
                SETTING,
                format!(
                    "may be fast only for tests on this machine, and REGULA_PUBLIC_URL is {}.",
                    public_url.as_str()
                ),
            )),
            Some(_) => Err(ConfigError::new(SETTING, "must be standard or fast.")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::WebConfig;

    fn read(
        hashing: Option<&str>,
        public_url: &str,
        listen: [u8; 4],
    ) -> Result<PasswordHashing, ConfigError> {
        let settings = Settings::of(&[
            (SETTING, hashing.unwrap_or_default()),
            ("REGULA_PUBLIC_URL", public_url),
            ("REGULA_ALLOW_HTTP", "true"),
        ]);
        let web = WebConfig::from_settings(&settings, (listen, 3000).into()).unwrap();
        PasswordHashing::from_settings(&settings, &web.public_url)
    }

    #[test]
    fn hashing_is_standard_by_default_and_unknown_values_are_refused() {
        for hashing in [None, Some("standard")] {
            for url in ["", "http://localhost:3000", "https://regula.example"] {
                let read = read(hashing, url, [127, 0, 0, 1]).unwrap();
                assert_eq!(read, PasswordHashing::Standard, "{hashing:?}, {url}");
            }
        }
        for bad in ["Fast", "none", "m=8,t=1,p=1"] {
            let error = read(Some(bad), "", [127, 0, 0, 1]).unwrap_err().to_string();
            assert!(
                error.ends_with("must be standard or fast."),
                "{bad}: {error}"
            );
        }
    }

    #[test]
    fn fast_hashing_is_for_loopback_only() {
        for url in ["", "http://localhost:3000", "https://app.localhost"] {
            let read = read(Some("fast"), url, [127, 0, 0, 1]).unwrap();
            assert_eq!(read, PasswordHashing::Fast, "{url}");
        }
        for (url, listen) in [
            ("https://regula.example", [127, 0, 0, 1]),
            ("http://192.0.2.1", [127, 0, 0, 1]),
            ("https://localhost.example", [127, 0, 0, 1]),
            // Without a public URL, the listen address decides.
            ("", [0, 0, 0, 0]),
        ] {
            let error = read(Some("fast"), url, listen).unwrap_err().to_string();
            assert!(
                error.contains("only for tests on this machine"),
                "{url}: {error}"
            );
        }
    }
}
