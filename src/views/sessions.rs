//! Sessions and keys, as the settings show them: words that the server has chosen.

use serde::{Deserialize, Serialize};

/// One signed-in device.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SessionItem {
    /// The session's id.
    pub id: String,
    /// `Firefox on Linux`.
    pub device: String,
    /// From where, since when, and when last.
    pub note: String,
    /// Whether it is the one that looks.
    pub current: bool,
}

/// One API key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeyItem {
    /// The key's id.
    pub id: String,
    /// What its user calls it.
    pub name: String,
    /// What it may do.
    pub scope: String,
    /// How it begins, when it was last used, and when it ends.
    pub note: String,
}

/// An API key that was just made, for the one page that shows it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownKey {
    /// What its user calls it.
    pub name: String,
    /// All of it.
    pub secret: String,
}

impl std::fmt::Debug for ShownKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ShownKey")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

/// A linked account, as the settings show it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IdentityItem {
    /// The identity's id.
    pub id: String,
    /// What its provider is called.
    pub provider: String,
    /// The address there.
    pub email: String,
    /// When it was last used, in words.
    pub last_used: String,
}

/// The same, in words, for the settings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WaysIn {
    /// Whether the account has a password.
    pub has_password: bool,
    /// What the provider is called, if there is one.
    pub provider: Option<String>,
    /// The linked accounts.
    pub identities: Vec<IdentityItem>,
}
