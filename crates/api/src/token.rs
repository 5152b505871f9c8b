//! JSON Web Tokens: HS256 only, and strict (RFC 7519, RFC 8725).
//!
//! The library verifies signature, `alg`, `iss` and `aud`. This module adds: the header may contain
//! only `alg`, `typ` and `kid` (no `crit`, `jwk`, `jku`); `kid` selects one secret, and no other is
//! tried; claims have exact types; and the lifetime is limited by token type.

use std::collections::HashMap;

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use regula_config::Secrets;
use regula_schema::{Code, Role, Timestamp};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use time::Duration;
use uuid::Uuid;

/// Issuer (`iss`).
pub const ISSUER: &str = "regula";
/// Audience (`aud`).
pub const AUDIENCE: &str = "regula-api";
/// Tolerated clock skew.
const LEEWAY_SECS: i64 = 5;
/// Maximum token length, in bytes.
const MAX_BYTES: usize = 4096;

/// Use of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TokenType {
    /// Access to the API.
    Access,
    /// Rotation to the next pair of tokens.
    Refresh,
}

impl TokenType {
    /// Maximum lifetime.
    #[must_use]
    pub const fn max_life(self) -> Duration {
        match self {
            Self::Access => Duration::minutes(30),
            Self::Refresh => Duration::days(7),
        }
    }
}

/// Lifetime of a token that the web layer signs for one call in process.
pub const IN_PROCESS_LIFE: Duration = Duration::seconds(60);

/// Claims. `email`, `name` and `role` are for clients; the server does not trust them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claims {
    /// Issuer.
    pub iss: String,
    /// Audience.
    pub aud: String,
    /// User id.
    pub sub: Uuid,
    /// Session id.
    pub sid: Uuid,
    /// Token id.
    pub jti: String,
    /// Issue time, in seconds since 1970.
    pub iat: i64,
    /// Expiry, in seconds since 1970.
    pub exp: i64,
    /// Token type.
    pub token_type: TokenType,
    /// Email address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Role at the time of issue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
}

impl Claims {
    /// Claims of a token for `sub` in session `sid`, issued at `now` for `life`.
    #[must_use]
    pub fn new(
        token_type: TokenType,
        sub: Uuid,
        sid: Uuid,
        now: Timestamp,
        life: Duration,
    ) -> Self {
        let iat = now.get().unix_timestamp();
        Self {
            iss: ISSUER.to_owned(),
            aud: AUDIENCE.to_owned(),
            sub,
            sid,
            jti: random_id(),
            iat,
            exp: iat + life.whole_seconds(),
            token_type,
            email: None,
            name: None,
            role: None,
        }
    }
}

/// 128 random bits from the operating system, as text.
#[must_use]
pub fn random_id() -> String {
    BASE64_URL_SAFE_NO_PAD.encode(rand::random::<[u8; 16]>())
}

/// All parameters that a header may contain.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StrictHeader {
    alg: String,
    typ: String,
    kid: String,
}

/// The `jti` of the successor of a refresh token. Deterministic, so that a lost race gets the
/// winner's successor although only its hash is stored. Independent of secrets, so that nodes with
/// different ones agree: only the signature makes a valid token.
#[must_use]
pub fn successor_jti(claims: &Claims) -> String {
    let digest = Sha256::new()
        .chain_update(b"regula refresh successor\0")
        .chain_update(claims.sid.as_bytes())
        .chain_update(claims.jti.as_bytes())
        .finalize();
    BASE64_URL_SAFE_NO_PAD.encode(&digest[..16])
}

/// Signing and verification keys. Share it in an `Arc`.
pub struct TokenKeys {
    header: Header,
    signing: EncodingKey,
    by_kid: HashMap<String, DecodingKey>,
    validation: Validation,
}

impl std::fmt::Debug for TokenKeys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.by_kid.keys()).finish()
    }
}

impl TokenKeys {
    /// Keys from these secrets: the first signs, all verify.
    #[must_use]
    pub fn new(secrets: &Secrets) -> Self {
        let newest = &secrets.all()[0];
        let mut header = Header::new(Algorithm::HS256);
        header.kid = Some(newest.kid.clone());
        let mut validation = Validation::new(Algorithm::HS256);
        validation.set_issuer(&[ISSUER]);
        validation.set_audience(&[AUDIENCE]);
        validation.set_required_spec_claims(&["iss", "aud", "sub", "exp"]);
        validation.validate_nbf = true;
        validation.leeway = LEEWAY_SECS.unsigned_abs();
        // Checked in `verify`, with the API's clock and a separate error code.
        validation.validate_exp = false;
        Self {
            header,
            signing: EncodingKey::from_secret(&newest.key),
            by_kid: secrets
                .all()
                .iter()
                .map(|s| (s.kid.clone(), DecodingKey::from_secret(&s.key)))
                .collect(),
            validation,
        }
    }

    /// Signs `claims` with the newest secret.
    pub fn sign(&self, claims: &Claims) -> Result<String, Code> {
        jsonwebtoken::encode(&self.header, claims, &self.signing).map_err(|error| {
            tracing::error!(%error, "token could not be signed");
            Code::Internal
        })
    }

    /// Verifies a token of type `expected`. Before the signature is verified, only the header is
    /// read.
    ///
    /// # Errors
    /// [`Code::TokenInvalid`], [`Code::TokenExpired`] or [`Code::TokenTypeInvalid`].
    pub fn verify(&self, token: &str, expected: TokenType, now: Timestamp) -> Result<Claims, Code> {
        let kid = strict_kid(token).ok_or(Code::TokenInvalid)?;
        let key = self.by_kid.get(&kid).ok_or(Code::TokenInvalid)?;
        let claims = jsonwebtoken::decode::<Claims>(token, key, &self.validation)
            .map_err(|_| Code::TokenInvalid)?
            .claims;
        let now = now.get().unix_timestamp();
        let life = claims.exp.checked_sub(claims.iat).ok_or(Code::TokenInvalid)?;
        if claims.iat > now + LEEWAY_SECS
            || life <= 0
            || life > claims.token_type.max_life().whole_seconds()
        {
            return Err(Code::TokenInvalid);
        }
        if claims.exp + LEEWAY_SECS <= now {
            return Err(Code::TokenExpired);
        }
        if claims.token_type != expected {
            return Err(Code::TokenTypeInvalid);
        }
        Ok(claims)
    }
}

/// The `kid` of a header that has only `alg: HS256`, `typ: JWT` and a `kid`, each once.
fn strict_kid(token: &str) -> Option<String> {
    if token.len() > MAX_BYTES {
        return None;
    }
    let (header, _) = token.split_once('.')?;
    let header = BASE64_URL_SAFE_NO_PAD.decode(header).ok()?;
    let header: StrictHeader = serde_json::from_slice(&header).ok()?;
    (header.alg == "HS256" && header.typ == "JWT").then_some(header.kid)
}
