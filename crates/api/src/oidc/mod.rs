//! Signing in with an OpenID provider: the authorization code flow with PKCE, state and nonce
//! (OpenID Connect Core 1.0, 3.1; RFC 9700).
//!
//! The provider is looked up when somebody first wants to go there, so the server starts without
//! it, and whoever has a password does not notice when it is down.

mod http;
mod proof;

pub use proof::{Arrival, Proven};

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

/// Where the provider sends people back to.
pub const CALLBACK: &str = "/auth/oidc/callback";

/// How long the way there or back may take: the request that waits for it has ten seconds.
const TIME_LIMIT: Duration = Duration::from_secs(8);
/// How long the provider's documents are believed.
const FRESH: Duration = Duration::from_secs(60 * 60);
/// How long after a failure it is left alone, so that those who wait for it do not queue up.
const LEFT_ALONE: Duration = Duration::from_secs(5);
/// How often new keys are looked for, whatever tokens name.
const KEYS_EVERY: Duration = Duration::from_secs(60);

type Client = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// What somebody goes to the provider for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// To sign in, or to sign up.
    SignIn,
    /// To add the provider's account to the one they are signed in to.
    Link,
    /// To show again who they are.
    Confirm,
}

/// What is needed to go there, and to come back: the secrets stay in the browser that goes.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Departure {
    /// Where to.
    pub url: String,
    /// What the provider sends back, so that nobody else's answer is taken.
    pub state: String,
    /// What it puts into the ID token, so that no other token is taken.
    pub nonce: String,
    /// What proves to it that the code is used by whom it was made for (RFC 7636).
    pub verifier: String,
    /// The session to which they have to come back, where it has to be the same.
    pub session_id: Option<Uuid>,
}

impl Departure {
    /// Compares `state` with this one's in constant time.
    #[must_use]
    pub fn has_state(&self, state: &str) -> bool {
        CsrfToken::new(state.to_owned()) == CsrfToken::new(self.state.clone())
    }
}

/// What is known of the provider, and since when.
#[derive(Debug)]
struct Known {
    client: Client,
    http: reqwest::Client,
    since: Instant,
}

#[derive(Debug, Default)]
struct Memory {
    known: Option<Arc<Known>>,
    failed_at: Option<Instant>,
}

/// The provider of the settings.
#[derive(Debug)]
pub struct Provider {
    config: OidcConfig,
    callback: String,
    memory: Mutex<Memory>,
}

impl Provider {
    /// The provider of `config`, which sends people back to `public_url`.
    pub fn new(config: &OidcConfig, public_url: &Origin) -> Self {
        Self {
            config: config.clone(),
            callback: format!("{}{CALLBACK}", public_url.as_str()),
            memory: Mutex::default(),
        }
    }

    /// Its name in tokens.
    pub fn issuer(&self) -> &str {
        &self.config.issuer
    }

    /// Its name among people.
    pub fn name(&self) -> &str {
        &self.config.name
    }

    /// Gets ready to send somebody there.
    ///
    /// # Errors
    /// [`Code::Unavailable`] when the provider cannot be reached.
    pub async fn depart(&self, purpose: Purpose) -> AppResult<Departure> {
        let known = self.known(FRESH).await?;
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let scopes = self.config.scopes.iter().filter(|scope| *scope != "openid");
        let request = known
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
            // To sign in anew. `prompt=login` means the same, and not every provider knows it.
            Purpose::Confirm => request.set_max_age(Duration::ZERO),
        };
        let (url, state, nonce) = request.url();
        Ok(Departure {
            url: url.into(),
            state: state.into_secret(),
            nonce: nonce.secret().clone(),
            verifier: verifier.into_secret(),
            session_id: None,
        })
    }

    /// What is known of the provider, asked for again when it is older than `max_age`.
    async fn known(&self, max_age: Duration) -> AppResult<Arc<Known>> {
        let mut memory = self.memory.lock().await;
        if let Some(known) = &memory.known
            && known.since.elapsed() < max_age
        {
            return Ok(Arc::clone(known));
        }
        if memory.failed_at.is_some_and(|at| at.elapsed() < LEFT_ALONE) {
            return Err(self.unreachable());
        }
        let found = tokio::time::timeout(TIME_LIMIT, self.discover()).await;
        match found.unwrap_or_else(|late| Err(late.into())) {
            Ok(known) => {
                let known = Arc::new(known);
                *memory = Memory {
                    known: Some(Arc::clone(&known)),
                    failed_at: None,
                };
                Ok(known)
            }
            Err(error) => {
                tracing::warn!(
                    issuer = self.issuer(),
                    error = format!("{error:#}"),
                    "the OpenID provider cannot be used"
                );
                memory.failed_at = Some(Instant::now());
                Err(self.unreachable())
            }
        }
    }

    async fn discover(&self) -> anyhow::Result<Known> {
        let since = Instant::now();
        let client = http::client(self.issuer())?;
        let issuer = IssuerUrl::new(self.config.issuer.clone())?;
        let metadata = CoreProviderMetadata::discover_async(issuer, &|request| {
            http::send(client.clone(), request)
        })
        .await?;
        // A browser is sent there: it must be a place, and one as safe as the provider itself.
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
        let known = CoreClient::from_provider_metadata(metadata, id, secret)
            .set_auth_type(match by_form {
                true => AuthType::RequestBody,
                false => AuthType::BasicAuth,
            })
            .set_redirect_uri(RedirectUrl::new(self.callback.clone())?);
        Ok(Known {
            client: known,
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
            retry_after: Some(10),
            ..AppError::new(Code::Unavailable)
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
