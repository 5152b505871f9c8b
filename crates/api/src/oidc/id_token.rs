//! Code exchange and strict validation of the ID token (OpenID Connect Core 1.0, 3.1.3.7).

use std::time::SystemTime;

use openidconnect::{
    AccessTokenHash, AuthorizationCode, ClaimsVerificationError, Nonce, OAuth2TokenResponse,
    PkceCodeVerifier, RequestTokenError, SignatureVerificationError, StandardClaims, TokenResponse,
    core::{
        CoreGenderClaim, CoreIdToken, CoreIdTokenClaims, CoreJwsSigningAlgorithm,
        CoreTokenResponse, CoreUserInfoClaims,
    },
};
use regula_schema::{AppError, AppResult, Timestamp};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Discovered, KEYS_RELOAD_INTERVAL, METADATA_LIFETIME, Provider, TIMEOUT, http};

/// Tolerated clock skew of the provider.
const LEEWAY_SECS: i64 = 60;
/// Maximum age of an ID token.
const MAX_AGE_SECS: i64 = 600;

/// Accepted signature algorithms: asymmetric ones only. Our own secret could sign `HS256`, anybody
/// `none`.
const ALGORITHMS: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

/// Parameters of the callback, with those remembered by the browser.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OidcCallback {
    /// Authorization code.
    pub code: String,
    /// See [`super::AuthorizationRequest::nonce`].
    pub nonce: String,
    /// See [`super::AuthorizationRequest::verifier`].
    pub verifier: String,
    /// Time of the redirect to the provider.
    pub departed_at: Timestamp,
    /// Session at that time, if signed in.
    pub session_id: Option<Uuid>,
}

/// Verified claims about a user.
#[derive(Clone, Debug)]
pub struct VerifiedIdentity {
    /// Permanent id of the user at the provider.
    pub subject: String,
    /// Email address.
    pub email: Option<String>,
    /// True if the provider has verified the address.
    pub email_verified: bool,
    /// Display name.
    pub name: Option<String>,
}

/// Reason for a failed sign-in.
#[derive(Debug, thiserror::Error)]
enum Refusal {
    /// The provider failed, or its response is invalid.
    #[error("{0}")]
    Unreachable(String),
    /// The response failed validation.
    #[error("{0}")]
    Untrusted(String),
}

fn untrusted(why: impl std::fmt::Display) -> Refusal {
    Refusal::Untrusted(why.to_string())
}

impl Provider {
    /// Exchanges the code and verifies the user. `freshly` requires a sign-in at the provider after
    /// the redirect.
    ///
    /// # Errors
    /// [`Code::Unavailable`](regula_schema::Code::Unavailable) if the provider fails,
    /// [`Code::InvalidCredentials`](regula_schema::Code::InvalidCredentials) if validation fails.
    pub async fn exchange_and_verify(
        &self,
        callback: &OidcCallback,
        freshly: bool,
        now: Timestamp,
    ) -> AppResult<VerifiedIdentity> {
        let work = async {
            let discovered = self.discovered(METADATA_LIFETIME).await?;
            self.identify(&discovered, callback, freshly, now)
                .await
                .map_err(|refusal| self.refuse(&refusal))
        };
        tokio::time::timeout(TIMEOUT, work).await.unwrap_or_else(|_| {
            Err(self.refuse(&Refusal::Unreachable("it took too long".to_owned())))
        })
    }

    fn refuse(&self, refusal: &Refusal) -> AppError {
        tracing::warn!(target: "regula::audit", action = "provider.refused", issuer = self.issuer(), why = %refusal);
        match refusal {
            Refusal::Unreachable(_) => self.unreachable(),
            Refusal::Untrusted(_) => self.untrusted(),
        }
    }

    async fn identify(
        &self,
        discovered: &Discovered,
        callback: &OidcCallback,
        freshly: bool,
        now: Timestamp,
    ) -> Result<VerifiedIdentity, Refusal> {
        let tokens = exchange(discovered, callback).await?;
        let token = tokens.id_token().ok_or_else(|| untrusted("no ID token"))?;
        let since = freshly.then_some(callback.departed_at);
        let nonce = Nonce::new(callback.nonce.clone());
        let claims = match verify(discovered, token, &tokens, &nonce, since, now) {
            // The provider may have rotated its keys.
            Err(ClaimsVerificationError::SignatureVerification(
                SignatureVerificationError::NoMatchingKey,
            )) => {
                let discovered = self
                    .discovered(KEYS_RELOAD_INTERVAL)
                    .await
                    .map_err(|_| untrusted("no such key"))?;
                verify(&discovered, token, &tokens, &nonce, since, now).cloned()
            }
            other => other.cloned(),
        }
        .map_err(untrusted)?;
        let subject = claims.subject().to_string();
        if subject.is_empty() || subject.len() > 255 {
            return Err(untrusted(
                "its name for them has no length or too much of it",
            ));
        }
        let claimed: StandardClaims<CoreGenderClaim> = match claims.email() {
            None => user_info(discovered, &tokens, &claims).await?,
            Some(_) => standard(&claims),
        };
        Ok(VerifiedIdentity {
            subject,
            email: claimed.email().map(|email| email.to_string()),
            email_verified: claimed.email_verified().unwrap_or(false),
            name: claimed.name().and_then(|name| name.get(None)).map(|name| name.to_string()),
        })
    }
}

/// Standard claims of an ID token.
fn standard(claims: &CoreIdTokenClaims) -> StandardClaims<CoreGenderClaim> {
    StandardClaims::new(claims.subject().clone())
        .set_email(claims.email().cloned())
        .set_email_verified(claims.email_verified())
        .set_name(claims.name().cloned())
}

async fn exchange(
    discovered: &Discovered,
    callback: &OidcCallback,
) -> Result<CoreTokenResponse, Refusal> {
    let request = discovered
        .client
        .exchange_code(AuthorizationCode::new(callback.code.clone()))
        .map_err(|error| Refusal::Unreachable(error.to_string()))?;
    request
        .set_pkce_verifier(PkceCodeVerifier::new(callback.verifier.clone()))
        .request_async(&|request| http::send(discovered.http.clone(), request))
        .await
        .map_err(|error| match error {
            RequestTokenError::ServerResponse(problem) => {
                untrusted(format!("the code was refused: {:?}", problem.error()))
            }
            RequestTokenError::Request(error) => Refusal::Unreachable(error.to_string()),
            RequestTokenError::Parse(..) => untrusted("its tokens cannot be read"),
            RequestTokenError::Other(_) => {
                Refusal::Unreachable("its answer cannot be read".to_owned())
            }
        })
}

fn verify<'a>(
    discovered: &Discovered,
    token: &'a CoreIdToken,
    tokens: &CoreTokenResponse,
    nonce: &Nonce,
    signed_in_since: Option<Timestamp>,
    now: Timestamp,
) -> Result<&'a CoreIdTokenClaims, ClaimsVerificationError> {
    let seconds = now.get().unix_timestamp();
    let verifier = discovered
        .client
        .id_token_verifier()
        .set_allowed_algs(ALGORITHMS)
        .set_time_fn(move || SystemTime::from(now.get()).into())
        .set_issue_time_verifier_fn(move |issued| {
            let age = seconds - issued.timestamp();
            match (-LEEWAY_SECS..=MAX_AGE_SECS).contains(&age) {
                true => Ok(()),
                false => Err("not issued just now".to_owned()),
            }
        })
        .set_auth_time_verifier_fn(move |at| match (signed_in_since, at) {
            (Some(since), Some(at))
                if at.timestamp() < since.get().unix_timestamp() - LEEWAY_SECS =>
            {
                Err("they did not sign in anew".to_owned())
            }
            _ => Ok(()),
        });
    let claims = token.claims(&verifier, nonce)?;
    let is_ours = |party: &openidconnect::ClientId| party == discovered.client.client_id();
    if !claims.authorized_party().is_none_or(is_ours) {
        return Err(ClaimsVerificationError::InvalidAudience(
            "it was made for another party".to_owned(),
        ));
    }
    if let Some(hash) = claims.access_token_hash() {
        let of_ours = token
            .signing_alg()
            .and_then(|alg| Ok((alg, token.signing_key(&verifier)?)))
            .map_err(ClaimsVerificationError::SignatureVerification)
            .and_then(|(alg, key)| {
                AccessTokenHash::from_token(tokens.access_token(), alg, key)
                    .map_err(|error| ClaimsVerificationError::Other(error.to_string()))
            })?;
        if of_ours != *hash {
            let why = "the access token is another's".to_owned();
            return Err(ClaimsVerificationError::Other(why));
        }
    }
    Ok(claims)
}

/// Claims of the userinfo endpoint. Many providers return the address there only.
async fn user_info(
    discovered: &Discovered,
    tokens: &CoreTokenResponse,
    claims: &CoreIdTokenClaims,
) -> Result<StandardClaims<CoreGenderClaim>, Refusal> {
    let subject = claims.subject().clone();
    let Ok(request) = discovered.client.user_info(tokens.access_token().clone(), Some(subject))
    else {
        return Ok(standard(claims));
    };
    let claimed: CoreUserInfoClaims = request
        .request_async(&|request| http::send(discovered.http.clone(), request))
        .await
        .map_err(|error| match error {
            openidconnect::UserInfoError::ClaimsVerification(error) => untrusted(error),
            openidconnect::UserInfoError::Request(error) => Refusal::Unreachable(error.to_string()),
            _ => Refusal::Unreachable("what it tells about people cannot be read".to_owned()),
        })?;
    Ok(claimed.standard_claims().clone())
}
