//! Sign-in with an OpenID provider: the authorization code flow with PKCE, state and nonce
//! (OpenID Connect Core 1.0, 3.1; RFC 9700).
//!
//! Discovery happens on first use, so that the server starts without the provider, and password
//! sign-in does not depend on it.

mod http;
mod id_token;

pub use id_token::{OidcCallback, VerifiedIdentity};

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use openidconnect::{
    AuthType, ClientId, ClientSecret, CsrfToken, EndpointMaybeSet, EndpointNotSet, EndpointSet,
    IssuerUrl, Nonce, PkceCodeChallenge, RedirectUrl, Scope,
    core::{CoreAuthenticationFlow, CoreClient, CoreClientAuthMethod, CoreProviderMetadata},
};
use regula_config::{OidcConfig, Origin};
use regula_schema::{AppError, AppResult, Code};
use serde::{Deserialize, Serialize};
use tokio::sync::Mutex;
use uuid::Uuid;

/// Path of the redirect URI.
pub const CALLBACK: &str = "/auth/oidc/callback";

/// Timeout for the redirect or the callback, below the request timeout of ten seconds.
const TIMEOUT: Duration = Duration::from_secs(8);
/// Cache lifetime of the provider's metadata.
const METADATA_LIFETIME: Duration = Duration::from_secs(60 * 60);
/// Backoff after a failed discovery.
const FAILURE_BACKOFF: Duration = Duration::from_secs(5);
/// Minimum interval between reloads of the keys because of an unknown key id.
const KEYS_RELOAD_INTERVAL: Duration = Duration::from_secs(60);

type Client = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// Purpose of a redirect to the provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Sign in or sign up.
    SignIn,
    /// Link the provider's account to the current one.
    Link,
    /// Re-authenticate.
    Confirm,
}

/// Authorization request, with the secrets that the browser keeps until the callback.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AuthorizationRequest {
    /// URL of the redirect.
    pub url: String,
    /// `state`: binds the callback to this browser (CSRF).
    pub state: String,
    /// `nonce`: binds the ID token to this request.
    pub nonce: String,
    /// PKCE code verifier (RFC 7636).
    pub verifier: String,
    /// Session that the callback must come back to, if signed in.
    pub session_id: Option<Uuid>,
}

impl AuthorizationRequest {
    /// Compares `state` in constant time.
    #[must_use]
    pub fn has_state(&self, state: &str) -> bool {
        CsrfToken::new(state.to_owned()) == CsrfToken::new(self.state.clone())
    }
}

/// Discovered metadata, as a client, with the time of discovery.
#[derive(Debug)]
struct Discovered {
    client: Client,
    http: reqwest::Client,
    since: Instant,
}

#[derive(Debug, Default)]
struct ProviderCache {
    discovered: Option<Arc<Discovered>>,
    failed_at: Option<Instant>,
}

/// The configured provider.
#[derive(Debug)]
pub struct Provider {
    config: OidcConfig,
    callback: String,
    cache: Mutex<ProviderCache>,
}

impl Provider {
    /// The provider of `config`; the redirect URI is under `public_url`.
    pub fn new(config: &OidcConfig, public_url: &Origin) -> Self {
        Self {
            config: config.clone(),
            callback: format!("{}{CALLBACK}", public_url.as_str()),
            cache: Mutex::default(),
        }
    }

    /// Issuer URL.
    pub fn issuer(&self) -> &str {
        &self.config.issuer
    }

    /// Display name.
    pub fn name(&self) -> &str {
        &self.config.name
    }

    /// Builds the authorization request.
    ///
    /// # Errors
    /// [`Code::Unavailable`] when the provider cannot be reached.
    pub async fn authorization_url(&self, purpose: Purpose) -> AppResult<AuthorizationRequest> {
        let discovered = self.discovered(METADATA_LIFETIME).await?;
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let scopes = self.config.scopes.iter().filter(|scope| *scope != "openid");
        let request = discovered
            .client
            .authorize_url(
                CoreAuthenticationFlow::AuthorizationCode,
                CsrfToken::new_random,
                Nonce::new_random,
            )
            .add_scopes(scopes.cloned().map(Scope::new))
            .set_pkce_challenge(challenge);
        let request = match purpose {
            Purpose::SignIn | Purpose::Link => request,
            // Forces a new sign-in; not every provider supports `prompt=login`.
            Purpose::Confirm => request.set_max_age(Duration::ZERO),
        };
        let (url, state, nonce) = request.url();
        Ok(AuthorizationRequest {
            url: url.into(),
            state: state.into_secret(),
            nonce: nonce.secret().clone(),
            verifier: verifier.into_secret(),
            session_id: None,
        })
    }

    /// Cached metadata, discovered again if it is older than `max_age`.
    async fn discovered(&self, max_age: Duration) -> AppResult<Arc<Discovered>> {
        let mut cache = self.cache.lock().await;
        if let Some(discovered) = &cache.discovered
            && discovered.since.elapsed() < max_age
        {
            return Ok(Arc::clone(discovered));
        }
        if cache.failed_at.is_some_and(|at| at.elapsed() < FAILURE_BACKOFF) {
            return Err(self.unreachable());
        }
        let found = tokio::time::timeout(TIMEOUT, self.discover()).await;
        match found.unwrap_or_else(|late| Err(late.into())) {
            Ok(discovered) => {
                let discovered = Arc::new(discovered);
                *cache = ProviderCache {
                    discovered: Some(Arc::clone(&discovered)),
                    failed_at: None,
                };
                Ok(discovered)
            }
            Err(error) => {
                tracing::warn!(
                    issuer = self.issuer(),
                    error = format!("{error:#}"),
                    "the OpenID provider cannot be used"
                );
                cache.failed_at = Some(Instant::now());
                Err(self.unreachable())
            }
        }
    }

    async fn discover(&self) -> anyhow::Result<Discovered> {
        let since = Instant::now();
        let client = http::client(self.issuer())?;
        let issuer = IssuerUrl::new(self.config.issuer.clone())?;
        let metadata = CoreProviderMetadata::discover_async(issuer, &|request| {
            http::send(client.clone(), request)
        })
        .await?;
        // The browser is redirected there, so it must be a URL as secure as the issuer's.
        let scheme = metadata.authorization_endpoint().url().scheme();
        anyhow::ensure!(
            scheme == "https" || (scheme == "http" && self.issuer().starts_with("http://")),
            "its authorization endpoint is {scheme}"
        );
        let methods = metadata.token_endpoint_auth_methods_supported();
        let takes = |method| methods.is_none_or(|methods| methods.contains(&method));
        let by_form = !takes(CoreClientAuthMethod::ClientSecretBasic)
            && takes(CoreClientAuthMethod::ClientSecretPost);
        let secret = self.config.client_secret.clone().map(ClientSecret::new);
        let id = ClientId::new(self.config.client_id.clone());
        let discovered = CoreClient::from_provider_metadata(metadata, id, secret)
            .set_auth_type(match by_form {
                true => AuthType::RequestBody,
                false => AuthType::BasicAuth,
            })
            .set_redirect_uri(RedirectUrl::new(self.callback.clone())?);
        Ok(Discovered {
            client: discovered,
            http: client,
            since,
        })
    }

    fn unreachable(&self) -> AppError {
        AppError {
            detail: format!(
                "{} cannot be reached just now. Try again in a moment, or use your password.",
                self.name()
            ),
            ..AppError::unavailable(10)
        }
    }

    fn untrusted(&self) -> AppError {
        AppError {
            detail: format!(
                "The answer of {} could not be trusted. Start again.",
                self.name()
            ),
            ..AppError::new(Code::InvalidCredentials)
        }
    }
}
