//! The device secret: by it an account knows a browser in which it was signed in before.
//!
//! It opens nothing. Whoever has it is only not slowed down by strangers who guess at the account's
//! password (see [`throttle`](crate::throttle)). It stays when a session ends.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::token::random_id;

/// The length of a secret in characters.
const LENGTH: usize = 22;

/// A random secret, kept in a cookie of the browser.
#[derive(Clone, Serialize, Deserialize)]
pub struct DeviceSecret(String);

impl DeviceSecret {
    /// A new secret: 128 random bits.
    #[must_use]
    pub fn new() -> Self {
        Self(random_id())
    }

    /// The secret in a cookie's value; `None` when the value has another length.
    #[must_use]
    pub fn parse(value: &str) -> Option<Self> {
        (value.len() == LENGTH).then(|| Self(value.to_owned()))
    }

    /// The cookie's value.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The SHA-256 hash that the database keeps, in hex.
    #[must_use]
    pub fn key(&self) -> String {
        let digest = Sha256::digest(self.0.as_bytes());
        digest.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

impl Default for DeviceSecret {
    fn default() -> Self {
        Self::new()
    }
}

impl std::fmt::Debug for DeviceSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DeviceSecret(…)")
    }
}
