//! OpenID provider for sign-in.

use url::{Host, Url};

use super::{ConfigError, Settings};

const GOOGLE: &str = "https://accounts.google.com";
const ISSUER: &str = "REGULA_OIDC_ISSUER";

/// Settings of an OpenID provider. `Debug` hides the secret.
#[derive(Clone)]
pub struct OidcConfig {
    /// `REGULA_OIDC_ISSUER`: issuer identifier, exactly as in the provider's metadata.
    pub issuer: String,
    /// `REGULA_OIDC_CLIENT_ID`: client id of this server. If unset, sign-in with OpenID is off.
    pub client_id: String,
    /// `REGULA_OIDC_CLIENT_SECRET`.
    pub client_secret: Option<String>,
    /// `REGULA_OIDC_NAME`: display name of the provider, on the button.
    pub name: String,
    /// `REGULA_OIDC_SCOPES`: requested scopes.
    pub scopes: Vec<String>,
}

impl std::fmt::Debug for OidcConfig {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OidcConfig")
            .field("issuer", &self.issuer)
            .field("client_id", &self.client_id)
            .finish_non_exhaustive()
    }
}

impl OidcConfig {
    pub(super) fn from_settings(settings: &Settings) -> Result<Option<Self>, ConfigError> {
        let Some(client_id) = settings.get("REGULA_OIDC_CLIENT_ID") else {
            return Ok(None);
        };
        let issuer = settings.get(ISSUER).unwrap_or_else(|| GOOGLE.to_owned());
        let url = parse(&issuer)?;
        let name = settings.get("REGULA_OIDC_NAME").unwrap_or_else(|| {
            if issuer == GOOGLE {
                "Google".to_owned()
            } else {
                url.host_str().unwrap_or_default().to_owned()
            }
        });
        let scopes: Vec<String> = settings
            .get("REGULA_OIDC_SCOPES")
            .unwrap_or_else(|| "openid email profile".to_owned())
            .split([' ', ','])
            .filter(|scope| !scope.is_empty())
            .map(str::to_owned)
            .collect();
        if !scopes.iter().any(|scope| scope == "openid") {
            return Err(ConfigError::new(
                "REGULA_OIDC_SCOPES",
                "must have openid among them, such as: openid email profile",
            ));
        }
        Ok(Some(Self {
            issuer,
            client_id,
            client_secret: settings.get("REGULA_OIDC_CLIENT_SECRET"),
            name,
            scopes,
        }))
    }
}

fn parse(issuer: &str) -> Result<Url, ConfigError> {
    let url: Url = issuer
        .parse()
        .map_err(|_| ConfigError::new(ISSUER, "must be a URL such as https://id.example.com."))?;
    let is_loopback = match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    };
    let is_bare = url.username().is_empty()
        && url.password().is_none()
        && url.query().is_none()
        && url.fragment().is_none();
    match url.scheme() {
        "https" if is_bare => Ok(url),
        "http" if is_bare && is_loopback => Ok(url),
        "http" => Err(ConfigError::new(
            ISSUER,
            "is http, where anybody on the way could sign in as anybody. Use https.",
        )),
        _ => Err(ConfigError::new(
            ISSUER,
            "must be a URL such as https://id.example.com, without a query.",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&'static str, &str)]) -> Result<Option<OidcConfig>, ConfigError> {
        OidcConfig::from_settings(&Settings::of(pairs))
    }

    #[test]
    fn oidc_needs_a_client_id_and_defaults_to_google() {
        assert!(read(&[(ISSUER, "https://id.example.com")]).unwrap().is_none());
        let google = read(&[("REGULA_OIDC_CLIENT_ID", "x")]).unwrap().unwrap();
        assert_eq!(google.issuer, "https://accounts.google.com");
        assert_eq!(google.name, "Google");
        assert_eq!(google.scopes, ["openid", "email", "profile"]);
    }

    #[test]
    fn issuers_are_https_or_loopback() {
        let of = |issuer| read(&[("REGULA_OIDC_CLIENT_ID", "x"), (ISSUER, issuer)]);
        for good in [
            "https://id.example.com",
            "https://id.example.com/realms/one/",
            "http://127.0.0.1:4000",
            "http://[::1]:4000",
            "http://localhost",
        ] {
            let config = of(good).unwrap().unwrap();
            assert_eq!(config.issuer, good);
            assert!(
                !config.name.is_empty() && !config.name.contains('/'),
                "{good}"
            );
        }
        for bad in [
            "http://id.example.com",
            "http://localhost.example.com",
            "ftp://id.example.com",
            "https://user@id.example.com",
            "https://id.example.com/?x=1",
            "id.example.com",
        ] {
            assert!(
                of(bad).unwrap_err().to_string().starts_with(ISSUER),
                "{bad}"
            );
        }
    }

    #[test]
    fn debug_output_hides_the_client_secret() {
        let pairs = [
            ("REGULA_OIDC_CLIENT_ID", "x"),
            ("REGULA_OIDC_CLIENT_SECRET", "canary"),
        ];
        let config = read(&pairs).unwrap().unwrap();
        assert!(!format!("{config:?}").contains("canary"));
    }
}
