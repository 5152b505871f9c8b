//! Public URL of the app, and trusted proxies.

use std::net::{IpAddr, SocketAddr};

use ipnet::IpNet;

use super::{ConfigError, Settings};

const PUBLIC_URL: &str = "REGULA_PUBLIC_URL";

/// The public origin: scheme, host and port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    text: String,
}

impl Origin {
    fn parse(url: &str) -> Option<Self> {
        let uri: http::Uri = url.parse().ok()?;
        let scheme = uri.scheme_str().filter(|s| matches!(*s, "http" | "https"))?;
        let authority = uri.authority()?;
        if !matches!(uri.path(), "" | "/")
            || uri.query().is_some()
            || authority.as_str().contains('@')
        {
            return None;
        }
        let default_port = if scheme == "https" { 443 } else { 80 };
        let host = authority.host().to_ascii_lowercase();
        let text = match authority.port_u16() {
            Some(port) if port != default_port => format!("{scheme}://{host}:{port}"),
            _ => format!("{scheme}://{host}"),
        };
        Some(Self { text })
    }

    /// Text as in an `Origin` header.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// True for https.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.text.starts_with("https://")
    }

    /// Host name or IP address; IPv6 in brackets.
    #[must_use]
    pub fn host(&self) -> &str {
        let host = self.text.split_once("://").map_or("", |(_, rest)| rest);
        host.rsplit_once(':')
            .filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit()))
            .map_or(host, |(h, _)| h)
    }

    /// True if browsers consider the origin trustworthy, and so send Fetch Metadata headers.
    #[must_use]
    pub fn is_trustworthy(&self) -> bool {
        self.is_secure() || self.is_loopback()
    }

    /// True for a loopback name or address.
    pub(super) fn is_loopback(&self) -> bool {
        let host = self.host();
        host == "localhost"
            || host.ends_with(".localhost")
            || host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
    }
}

/// Public URL, trusted proxies and default time zone.
#[derive(Clone, Debug)]
pub struct WebConfig {
    /// `REGULA_PUBLIC_URL`: the public origin; the listen address if unset.
    pub public_url: Origin,
    /// True if other loopback names are the same origin: only while `REGULA_PUBLIC_URL` is unset,
    /// so that both `localhost` and `127.0.0.1` work.
    pub any_loopback_name: bool,
    /// `REGULA_TRUSTED_PROXIES`: networks whose `X-Forwarded-For` is trusted; none by default.
    pub trusted_proxies: Vec<IpNet>,
    /// `REGULA_TIME_ZONE`: time zone of new users who send none, default `UTC`.
    pub time_zone: String,
}

impl WebConfig {
    pub(super) fn from_settings(
        settings: &Settings,
        listen: SocketAddr,
    ) -> Result<Self, ConfigError> {
        let set = settings.get(PUBLIC_URL);
        let url = set.clone().unwrap_or_else(|| format!("http://{listen}"));
        let public_url = Origin::parse(&url).ok_or_else(|| {
            ConfigError::new(
                PUBLIC_URL,
                "must be an origin such as https://regula.example, without a path.",
            )
        })?;
        if set.is_some()
            && !public_url.is_secure()
            && !public_url.is_loopback()
            && !settings.flag("REGULA_ALLOW_HTTP")?
        {
            return Err(ConfigError::new(
                PUBLIC_URL,
                format!(
                    "is {}, where passwords and cookies would travel in clear. Use https, or set \
                 REGULA_ALLOW_HTTP=true if you know that the way to it is safe.",
                    public_url.as_str(),
                ),
            ));
        }
        let trusted_proxies = settings
            .get("REGULA_TRUSTED_PROXIES")
            .unwrap_or_default()
            .split(',')
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .map(|part| part.parse().or_else(|_| part.parse::<IpAddr>().map(IpNet::from)))
            .collect::<Result<_, _>>()
            .map_err(|_| {
                ConfigError::new(
                    "REGULA_TRUSTED_PROXIES",
                    "must be networks such as 10.0.0.0/8,::1/128.",
                )
            })?;
        let time_zone = settings.get("REGULA_TIME_ZONE").unwrap_or_else(|| "UTC".to_owned());
        if jiff::tz::TimeZone::get(&time_zone).is_err() {
            return Err(ConfigError::new(
                "REGULA_TIME_ZONE",
                "must be an IANA time zone such as Europe/Lisbon.",
            ));
        }
        Ok(Self {
            any_loopback_name: set.is_none(),
            public_url,
            trusted_proxies,
            time_zone,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&'static str, &str)]) -> Result<WebConfig, ConfigError> {
        WebConfig::from_settings(&Settings::of(pairs), ([127, 0, 0, 1], 3000).into())
    }

    #[test]
    fn a_public_http_url_requires_allow_http() {
        let open = ("REGULA_PUBLIC_URL", "http://regula.example");
        assert!(read(&[open]).unwrap_err().to_string().contains("travel in clear"));
        assert!(read(&[open, ("REGULA_ALLOW_HTTP", "true")]).is_ok());
        for local in [
            "http://localhost:3000",
            "http://127.0.0.1",
            "http://[::1]:8080",
            "http://app.localhost",
        ] {
            assert!(read(&[("REGULA_PUBLIC_URL", local)]).is_ok(), "{local}");
        }
    }

    #[test]
    fn an_origin_has_no_path_and_no_default_port() {
        let config = read(&[("REGULA_PUBLIC_URL", "https://Regula.Example:443/")]).unwrap();
        assert_eq!(config.public_url.as_str(), "https://regula.example");
        for bad in [
            "regula.example",
            "https://regula.example/app",
            "ftp://a.b",
            "https://u:p@a.b",
        ] {
            assert!(read(&[("REGULA_PUBLIC_URL", bad)]).is_err(), "{bad}");
        }
    }

    #[test]
    fn proxies_are_networks_or_addresses() {
        let config = read(&[("REGULA_TRUSTED_PROXIES", "10.0.0.0/8, ::1")]).unwrap();
        assert_eq!(config.trusted_proxies.len(), 2);
        assert!(read(&[("REGULA_TRUSTED_PROXIES", "everyone")]).is_err());
    }
}
