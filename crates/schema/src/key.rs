//! API keys.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Timestamp;

/// What a key may do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum KeyScope {
    /// Read what its user may read.
    #[default]
    Read,
    /// Change it as well.
    Write,
}

impl KeyScope {
    /// The word for it, on the wire and in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Write => "write",
        }
    }
}

impl std::str::FromStr for KeyScope {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        [Self::Read, Self::Write]
            .into_iter()
            .find(|it| it.as_str() == word)
            .ok_or(())
    }
}

/// An API key, without its secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ApiKey {
    /// Names the key, and opens nothing.
    pub id: Uuid,
    /// What its user calls it.
    pub name: String,
    /// What it may do.
    pub scope: KeyScope,
    /// How the secret begins.
    pub prefix: String,
    /// When it ends; `null` means never.
    pub expires_at: Option<Timestamp>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last used, to the minute; `null` while it was not.
    pub last_used_at: Option<Timestamp>,
}

/// `POST /api/auth/keys`.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewApiKey {
    /// What to call it: 1 to 100 characters.
    pub name: String,
    /// What it may do.
    pub scope: KeyScope,
    /// When it ends, within a year; `null` or nothing means never.
    #[serde(default)]
    pub expires_at: Option<Timestamp>,
}

/// An API key that was just made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct MadeApiKey {
    /// The key.
    #[serde(flatten)]
    pub key: ApiKey,
    /// For the `Authorization` header, after `Bearer`. Shown this once.
    pub secret: String,
}
