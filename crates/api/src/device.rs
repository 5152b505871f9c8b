//! Device secret: a cookie that identifies a browser which signed in to an account before.
//!
//! It grants no access. It only exempts the browser from the throttling of sign-ins from unknown
//! places (see the module `throttle`), and outlives the session.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::token::random_id;

/// Length in characters.
const LENGTH: usize = 22;

/// A random secret, stored in a cookie.
#[derive(Clone, Serialize, Deserialize)]
pub struct DeviceSecret(String);

impl DeviceSecret {
    /// A new secret with 128 random bits.
    #[must_use]
    pub fn new() -> Self {
        Self(random_id())
    }

    /// Parses a cookie's value; `None` if it has another length.
    #[must_use]
    pub fn parse(value: &str) -> Option<Self> {
        (value.len() == LENGTH).then(|| Self(value.to_owned()))
    }

    /// Cookie value.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// SHA-256 hash for the database, in hex.
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
