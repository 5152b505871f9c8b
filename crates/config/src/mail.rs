//! Outgoing mail.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use lettre::{
    Address, AsyncSmtpTransport, Tokio1Executor, message::Mailbox,
    transport::smtp::AsyncSmtpTransportBuilder,
};

use super::{ConfigError, Origin, Settings};

const SMTP_URL: &str = "REGULA_SMTP_URL";

/// Settings of outgoing mail.
#[derive(Clone)]
pub struct MailConfig {
    /// `REGULA_SMTP_URL`, parsed by [`MailConfig::smtp`]. Holds a password: `Debug` hides it. If
    /// unset, mails are written to files in `outbox`.
    pub smtp_url: Option<String>,
    /// `REGULA_MAIL_FROM`: sender of mails.
    pub from: Mailbox,
    /// `REGULA_REQUIRE_VERIFIED_EMAIL`: true if signing in requires a verified address.
    pub require_verified: bool,
    /// Folder `outbox` in the data folder.
    pub outbox: PathBuf,
    /// Timeout for sending one mail.
    pub patience: Duration,
}

impl MailConfig {
    pub(super) fn from_settings(
        settings: &Settings,
        data_dir: &Path,
        public_url: &Origin,
    ) -> Result<Self, ConfigError> {
        let from = match settings.get("REGULA_MAIL_FROM") {
            Some(text) => text.parse().map_err(|_| {
                ConfigError::new(
                    "REGULA_MAIL_FROM",
                    "must be an address such as Regula <regula@example.com>.",
                )
            })?,
            None => default_sender(public_url)?,
        };
        let config = Self {
            smtp_url: settings.get(SMTP_URL),
            from,
            require_verified: settings.flag("REGULA_REQUIRE_VERIFIED_EMAIL")?,
            outbox: data_dir.join("outbox"),
            patience: Duration::from_secs(30),
        };
        config.smtp()?;
        Ok(config)
    }

    /// SMTP transport for `REGULA_SMTP_URL`, if set.
    ///
    /// # Errors
    /// When `lettre` rejects the URL. The error does not repeat it, because it holds a password.
    pub fn smtp(&self) -> Result<Option<AsyncSmtpTransportBuilder>, ConfigError> {
        let open = AsyncSmtpTransport::<Tokio1Executor>::from_url;
        self.smtp_url.as_deref().map(open).transpose().map_err(|_| {
            ConfigError::new(
                SMTP_URL,
                "must be smtps://USER:PASSWORD@HOST, or smtp://USER:PASSWORD@HOST?tls=required for \
                 STARTTLS; other signs in name and password are percent-encoded.",
            )
        })
    }
}

/// `regula@` with the host of the public URL.
fn default_sender(public_url: &Origin) -> Result<Mailbox, ConfigError> {
    let host = public_url.host();
    let address = Address::new("regula", host).map_err(|_| {
        ConfigError::new(
            "REGULA_MAIL_FROM",
            "must be set: the public URL has no name.",
        )
    })?;
    Ok(Mailbox::new(Some("Regula".to_owned()), address))
}

impl std::fmt::Debug for MailConfig {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MailConfig")
            .field("smtp_url", &self.smtp_url.as_ref().map(|_| "…"))
            .field("from", &self.from)
            .field("require_verified", &self.require_verified)
            .field("outbox", &self.outbox)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::WebConfig;

    fn read(pairs: &[(&'static str, &str)]) -> Result<MailConfig, ConfigError> {
        let settings = Settings::of(pairs);
        let web = WebConfig::from_settings(&settings, ([127, 0, 0, 1], 3000).into()).unwrap();
        MailConfig::from_settings(&settings, Path::new("data"), &web.public_url)
    }

    #[test]
    fn the_default_sender_is_at_the_public_host() {
        let from = |pairs: &[(&'static str, &str)]| read(pairs).unwrap().from.to_string();
        assert_eq!(from(&[]), "Regula <regula@127.0.0.1>");
        let public = ("REGULA_PUBLIC_URL", "https://rule.example:8443");
        assert_eq!(from(&[public]), "Regula <regula@rule.example>");
        let ipv6 = ("REGULA_PUBLIC_URL", "http://[::1]:3000");
        assert_eq!(from(&[ipv6]), "Regula <regula@[::1]>");
        let own = ("REGULA_MAIL_FROM", "The Rule <rule@mail.example>");
        assert_eq!(from(&[public, own]), "The Rule <rule@mail.example>");
        assert!(read(&[("REGULA_MAIL_FROM", "nobody")]).is_err());
    }

    #[test]
    fn smtp_passwords_are_neither_in_errors_nor_in_debug_output() {
        let url = "smtps://regula:canary-77@mail.example:465";
        let config = read(&[("REGULA_SMTP_URL", url)]).unwrap();
        assert!(config.smtp().unwrap().is_some());
        assert!(!format!("{config:?}").contains("canary"));
        for bad in [
            "http://regula:canary-77@mail.example",
            "canary-77",
            "smtp://a:canary-77@b?tls=no",
        ] {
            let complaint = read(&[("REGULA_SMTP_URL", bad)]).unwrap_err().to_string();
            assert!(
                complaint.starts_with("REGULA_SMTP_URL: must be"),
                "{complaint}"
            );
            assert!(!complaint.contains("canary"), "{complaint}");
        }
    }
}
