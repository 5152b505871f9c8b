//! The OpenID flow's state: an encrypted cookie, valid for ten minutes and one callback.

use axum::http::{HeaderMap, HeaderValue};
use cookie::{Cookie, CookieJar, Key, SameSite};
use hmac::{Hmac, KeyInit, Mac};
use regula_api::{AuthorizationRequest, Purpose, clock::is_within};
use regula_config::{Config, Secrets};
use regula_schema::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::Sha512;
use time::Duration;

use super::{cookies, forms::is_page, local_path::LocalPath};

/// Time limit for signing in at the provider.
const TIME_LIMIT: Duration = Duration::minutes(10);
/// Maximum size of the value: browsers limit a cookie to 4 KB, its name and attributes included.
const MAX_VALUE: usize = 3900;

/// The state of an OpenID flow.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct OidcState {
    /// The purpose of the flow.
    pub purpose: Purpose,
    /// The authorization request, to verify the callback.
    pub departure: AuthorizationRequest,
    /// Start time.
    pub departed_at: Timestamp,
    /// The page where the flow began and where errors are shown.
    page: String,
    /// The redirect target.
    next: Option<String>,
}

impl OidcState {
    /// A flow that begins on `page`. Both `page` and `next` are untrusted.
    #[must_use]
    pub fn new(
        purpose: Purpose,
        departure: AuthorizationRequest,
        departed_at: Timestamp,
        page: Option<&str>,
        next: Option<&str>,
    ) -> Self {
        let path = page.and_then(|page| page.split(['?', '#']).next());
        let page = path.filter(|page| is_page(page)).unwrap_or("/login");
        Self {
            purpose,
            departure,
            departed_at,
            page: page.to_owned(),
            next: next.and_then(LocalPath::parse).map(|next| next.as_str().to_owned()),
        }
    }

    /// True if the callback's `state` matches and the flow has not expired.
    #[must_use]
    pub fn is_answered_by(&self, state: &str, now: Timestamp) -> bool {
        self.departure.has_state(state) && is_within(self.departed_at, TIME_LIMIT, now)
    }

    /// The page where the flow began, with its query.
    #[must_use]
    pub fn page(&self) -> String {
        match &self.next {
            Some(next) => {
                let query = serde_urlencoded::to_string([("next", next)]).unwrap_or_default();
                format!("{}?{query}", self.page)
            }
            None => self.page.clone(),
        }
    }

    /// The redirect target: after signing in, home; otherwise the page.
    #[must_use]
    pub fn next(&self) -> LocalPath {
        let page = (self.purpose != Purpose::SignIn).then_some(self.page.as_str());
        LocalPath::or_home(self.next.as_deref().or(page))
    }
}

/// Encrypts and decrypts the cookie.
pub struct OidcCookie {
    /// One key per secret, newest first: the first encrypts, all decrypt.
    keys: Vec<Key>,
    is_secure: bool,
    /// The provider's display name, if one is configured.
    pub provider: Option<String>,
}

impl std::fmt::Debug for OidcCookie {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OidcCookie").finish_non_exhaustive()
    }
}

fn keys(secrets: &Secrets) -> Vec<Key> {
    secrets
        .all()
        .iter()
        .filter_map(|secret| {
            // Derived key: the secret itself signs tokens and must not be used twice.
            let mut mac = Hmac::<Sha512>::new_from_slice(&secret.key).ok()?;
            mac.update(b"regula: the cookie of a journey to an OpenID provider");
            Some(Key::from(&mac.finalize().into_bytes()))
        })
        .collect()
}

impl OidcCookie {
    /// From the configuration.
    #[must_use]
    pub fn new(config: &Config) -> Self {
        Self {
            keys: keys(&config.secrets),
            is_secure: config.web.public_url.is_secure(),
            provider: config.oidc.as_ref().map(|oidc| oidc.name.clone()),
        }
    }

    const fn name(&self) -> &'static str {
        if self.is_secure {
            "__Host-regula-oidc"
        } else {
            "regula-oidc"
        }
    }

    fn cookie(&self, value: String, life: Duration) -> Option<HeaderValue> {
        let cookie = Cookie::build((self.name(), value))
            .path("/")
            .http_only(true)
            .secure(self.is_secure)
            // Lax: the provider redirects back across sites.
            .same_site(SameSite::Lax)
            .max_age(life);
        HeaderValue::from_str(&cookie.build().to_string()).ok()
    }

    /// The cookie with this state.
    #[must_use]
    pub fn seal(&self, flow: &OidcState) -> Option<HeaderValue> {
        let value = self.encrypt(flow)?;
        if value.len() <= MAX_VALUE {
            return self.cookie(value, TIME_LIMIT);
        }
        // Cookie too large: drop `next`, redirect home after sign-in.
        let shorter = OidcState {
            next: None,
            ..flow.clone()
        };
        self.cookie(self.encrypt(&shorter)?, TIME_LIMIT)
    }

    fn encrypt(&self, flow: &OidcState) -> Option<String> {
        let mut jar = CookieJar::new();
        let text = serde_json::to_string(flow).ok()?;
        jar.private_mut(self.keys.first()?).add(Cookie::new(self.name(), text));
        jar.get(self.name()).map(|cookie| cookie.value().to_owned())
    }

    /// The state in the request's cookie.
    #[must_use]
    pub fn open(&self, headers: &HeaderMap) -> Option<OidcState> {
        let sealed = cookies(headers, self.name()).next()?;
        let sealed = Cookie::new(self.name(), sealed.to_owned());
        let jar = CookieJar::new();
        let text = self.keys.iter().find_map(|key| jar.private(key).decrypt(sealed.clone()))?;
        serde_json::from_str(text.value()).ok()
    }

    /// The cookie that deletes it.
    #[must_use]
    pub fn removal(&self) -> Option<HeaderValue> {
        self.cookie(String::new(), Duration::ZERO)
    }
}
