//! Forged tokens.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use serde_json::Value;
use sha2::Sha256;

/// Secret of apps with a known one, as hex.
pub(crate) const SECRET: &str = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

/// The bytes of [`SECRET`].
pub(crate) fn key() -> Vec<u8> {
    (0..32).collect()
}

/// True if a text has a JWT in it: three parts, of which the first is base64url of a JSON object.
pub(crate) fn has_jwt(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_alphanumeric() && !"-_.".contains(c))
        .any(|word| word.contains("eyJ") && word.split('.').count() == 3)
}

/// Part of a token: base64url of JSON.
pub(crate) fn part(value: &Value) -> String {
    base64url(value.to_string())
}

/// Encodes bytes as base64url.
pub(crate) fn base64url(bytes: impl AsRef<[u8]>) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

/// Signs `header.payload` with HMAC-SHA256.
pub(crate) fn sign(header: &Value, payload: &Value, key: &[u8]) -> String {
    sign_raw(&format!("{}.{}", part(header), part(payload)), key)
}

/// Signs any text with HMAC-SHA256.
pub(crate) fn sign_raw(text: &str, key: &[u8]) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
    mac.update(text.as_bytes());
    format!("{text}.{}", base64url(mac.finalize().into_bytes()))
}

/// Claims of a token, not verified.
pub(crate) fn claims(token: &str) -> Value {
    decode(token.split('.').nth(1).unwrap())
}

/// Header of a token.
pub(crate) fn header(token: &str) -> Value {
    decode(token.split('.').next().unwrap())
}

fn decode(part: &str) -> Value {
    serde_json::from_slice(&BASE64_URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap()
}

/// `value` with `field` set.
pub(crate) fn with(value: &Value, field: &str, to: Value) -> Value {
    let mut value = value.clone();
    value[field] = to;
    value
}

/// `value` without `field`.
pub(crate) fn without(value: &Value, field: &str) -> Value {
    let mut value = value.clone();
    value.as_object_mut().unwrap().remove(field);
    value
}
