//! View models of sessions and keys.

use serde::{Deserialize, Serialize};

/// One signed-in device.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SessionItem {
    /// The session's id.
    pub id: String,
    /// `Firefox on Linux`.
    pub device: String,
    /// IP address, last use and start, in words.
    pub note: String,
    /// True if it is the current session.
    pub current: bool,
}

/// One API key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeyItem {
    /// The key's id.
    pub id: String,
    /// The name.
    pub name: String,
    /// The permissions.
    pub scope: String,
    /// Prefix, last use and expiry, in words.
    pub note: String,
}

/// A new API key, shown once.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownKey {
    /// The name.
    pub name: String,
    /// The secret.
    pub secret: String,
}

impl std::fmt::Debug for ShownKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ShownKey").field("name", &self.name).finish_non_exhaustive()
    }
}

/// A linked account, as the settings show it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IdentityItem {
    /// The identity's id.
    pub id: String,
    /// The provider's name.
    pub provider: String,
    /// The email address at the provider.
    pub email: String,
    /// Last use, in words.
    pub last_used: String,
}

/// The same, in words, for the settings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WaysIn {
    /// True if the account has a password.
    pub has_password: bool,
    /// The provider's name, if one is configured.
    pub provider: Option<String>,
    /// The linked accounts.
    pub identities: Vec<IdentityItem>,
}
