//! With what ID tokens are signed.

use std::sync::LazyLock;

use aws_lc_rs::{
    rand::SystemRandom,
    rsa::{KeyPair, KeySize},
    signature::{KeyPair as _, RSA_PKCS1_SHA256},
};
use serde_json::{Value, json};

use crate::support::tokens::{base64url, part};

/// A key pair, made for this run.
pub(crate) struct Key(KeyPair);

/// The provider's own.
pub(crate) static OWN: LazyLock<Key> = LazyLock::new(Key::new);
/// Somebody else's.
pub(crate) static FORGED: LazyLock<Key> = LazyLock::new(Key::new);

impl Key {
    fn new() -> Self {
        Self(KeyPair::generate(KeySize::Rsa2048).unwrap())
    }

    pub(super) fn public(&self) -> Value {
        let key = self.0.public_key();
        let number = |bytes: &[u8]| base64url(bytes);
        json!({
            "kty": "RSA", "use": "sig", "alg": "RS256", "kid": "one",
            "n": number(key.modulus().big_endian_without_leading_zero()),
            "e": number(key.exponent().big_endian_without_leading_zero()),
        })
    }

    /// A token with this header and these claims.
    pub(crate) fn sign(&self, header: &Value, claims: &Value) -> String {
        let text = format!("{}.{}", part(header), part(claims));
        let mut signature = vec![0; self.0.public_modulus_len()];
        let rng = SystemRandom::new();
        self.0
            .sign(&RSA_PKCS1_SHA256, &rng, text.as_bytes(), &mut signature)
            .unwrap();
        format!("{text}.{}", base64url(signature))
    }
}

/// The header of a proper ID token.
pub(crate) fn header() -> Value {
    json!({ "alg": "RS256", "kid": "one", "typ": "JWT" })
}
