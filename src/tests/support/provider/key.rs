//! Keys that ID tokens are signed with.

use std::sync::LazyLock;

use rsa::{
    RsaPrivateKey,
    pkcs1v15::SigningKey,
    rand_core::OsRng,
    sha2::Sha256,
    signature::{SignatureEncoding, Signer},
    traits::PublicKeyParts,
};
use serde_json::{Value, json};

use crate::support::tokens::{base64url, part};

/// A key pair, generated for this run.
pub(crate) struct Key(RsaPrivateKey);

/// Key of the provider.
pub(crate) static OWN: LazyLock<Key> = LazyLock::new(Key::new);
/// Key of an attacker.
pub(crate) static FORGED: LazyLock<Key> = LazyLock::new(Key::new);

impl Key {
    fn new() -> Self {
        Self(RsaPrivateKey::new(&mut OsRng, 2048).unwrap())
    }

    pub(super) fn public(&self) -> Value {
        json!({
            "kty": "RSA", "use": "sig", "alg": "RS256", "kid": "one",
            "n": base64url(self.0.n().to_bytes_be()),
            "e": base64url(self.0.e().to_bytes_be()),
        })
    }

    /// A signed token with this header and these claims.
    pub(crate) fn sign(&self, header: &Value, claims: &Value) -> String {
        let text = format!("{}.{}", part(header), part(claims));
        let signature = SigningKey::<Sha256>::new(self.0.clone()).sign(text.as_bytes());
        format!("{text}.{}", base64url(signature.to_vec()))
    }
}

/// Header of a valid ID token.
pub(crate) fn header() -> Value {
    json!({ "alg": "RS256", "kid": "one", "typ": "JWT" })
}
