//! JSON Web Tokens: HS256 only, and strict (RFC 7519, RFC 8725).
//!
//! The library verifies signature, `alg`, `iss` and `aud`. What it leaves open is closed here:
//! the header may have `alg`, `typ` and `kid` and nothing else (so no `crit`, `jwk`, `jku`);
//! `kid` names one secret, and no other is tried; claims have exact types; a token lives no
//! longer than its kind may.

use std::collections::HashMap;

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use regula_config::Secrets;
use regula_schema::{Code, Role, Timestamp};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use time::Duration;
use uuid::Uuid;

/// Who issues tokens, and for whom: `iss` and `aud`.
pub const ISSUER: &str = "regula";
/// See [`ISSUER`].
pub const AUDIENCE: &str = "regula-api";
/// How far two clocks may be apart.
const LEEWAY_SECS: i64 = 5;
/// No token of ours comes near; parsing stops before work begins.
const MAX_BYTES: usize = 4096;

/// What a token may be used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TokenType {
    /// Opens the API.
    Access,
    /// Gets the next pair of tokens.
    Refresh,
}

impl TokenType {
    /// The longest a token of this kind lives.
    #[must_use]
    pub const fn max_life(self) -> Duration {
        match self {
            Self::Access => Duration::minutes(30),
            Self::Refresh => Duration::days(7),
        }
    }
}

/// The life of a token that the web layer mints for one call in process.
pub const IN_PROCESS_LIFE: Duration = Duration::seconds(60);

/// What a token says. `email`, `name` and `role` inform the client; nothing here believes them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claims {
    /// Who issued it.
    pub iss: String,
    /// For whom.
    pub aud: String,
    /// The user.
    pub sub: Uuid,
    /// The session.
    pub sid: Uuid,
    /// The token itself.
    pub jti: String,
    /// When it was issued, in seconds since 1970.
    pub iat: i64,
    /// When it ends.
    pub exp: i64,
    /// What it may be used for.
    pub token_type: TokenType,
    /// The user's address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The user's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The user's role at the time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
}

impl Claims {
    /// The claims of a token for `sub` in session `sid`, issued at `now` for `life`.
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

/// 128 random bits from the operating system's generator, as text.
#[must_use]
pub fn random_id() -> String {
    BASE64_URL_SAFE_NO_PAD.encode(rand::random::<[u8; 16]>())
}

/// All that a header may say.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StrictHeader {
    alg: String,
    typ: String,
    kid: String,
}

/// The `jti` that follows the refresh token with these claims: the same for everybody who presents
/// that token, so that a lost race can be given the winner's successor although only its hash is
/// kept. No secret goes into it, so nodes that have different ones agree: what makes a token of it
/// is the signature.
#[must_use]
pub fn successor_jti(claims: &Claims) -> String {
    let digest = Sha256::new()
        .chain_update(b"regula refresh successor\0")
        .chain_update(claims.sid.as_bytes())
        .chain_update(claims.jti.as_bytes())
        .finalize();
    BASE64_URL_SAFE_NO_PAD.encode(&digest[..16])
}

/// Signs and verifies. Cheap to share behind an `Arc`.
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
    /// Keys of these secrets: the first signs, all verify.
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
        // Ours, below: by our clock, and with an answer of its own.
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
    ///
    /// # Errors
    /// [`Code::Internal`] when the library cannot sign, which it always can with HS256.
    pub fn sign(&self, claims: &Claims) -> Result<String, Code> {
        jsonwebtoken::encode(&self.header, claims, &self.signing).map_err(|error| {
            tracing::error!(%error, "a token could not be signed");
            Code::Internal
        })
    }

    /// Reads a token of the kind `expected`. Nothing of it is looked at before its signature is
    /// verified, but the header that says how.
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
        let life = claims
            .exp
            .checked_sub(claims.iat)
            .ok_or(Code::TokenInvalid)?;
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

/// The `kid` of a header that says `HS256`, `JWT`, a `kid`, each once, and nothing else.
fn strict_kid(token: &str) -> Option<String> {
    if token.len() > MAX_BYTES {
        return None;
    }
    let (header, _) = token.split_once('.')?;
    let header = BASE64_URL_SAFE_NO_PAD.decode(header).ok()?;
    let header: StrictHeader = serde_json::from_slice(&header).ok()?;
    (header.alg == "HS256" && header.typ == "JWT").then_some(header.kid)
}
