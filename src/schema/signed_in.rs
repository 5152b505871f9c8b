//! Sessions and keys, as the settings show them: words that the server has chosen.

use serde::{Deserialize, Serialize};

/// One signed-in device.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
