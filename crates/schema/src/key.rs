//! API keys.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Timestamp, string_enum::string_enum};

/// Scope of an API key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum KeyScope {
    /// Read access to the user's data.
    #[default]
    Read,
    /// Read and write access.
    Write,
}

string_enum!(KeyScope { Read = "read", Write = "write" });

/// An API key, without its secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ApiKey {
    /// Public id of the key, which gives no access.
    pub id: Uuid,
    /// The user's name for the key.
    pub name: String,
    /// Scope.
    pub scope: KeyScope,
    /// Beginning of the secret.
    pub prefix: String,
    /// Expiry; `null` means never.
    pub expires_at: Option<Timestamp>,
    /// Creation time.
    pub created_at: Timestamp,
    /// Time of last use, to the minute; `null` if never used.
    pub last_used_at: Option<Timestamp>,
}

/// `POST /api/auth/keys`.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewApiKey {
    /// Name: 1 to 100 characters.
    pub name: String,
    /// Scope.
    pub scope: KeyScope,
    /// Expiry, within a year; `null` or absent means never.
    #[serde(default)]
    pub expires_at: Option<Timestamp>,
}

/// A new API key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct MadeApiKey {
    /// The key.
    #[serde(flatten)]
    pub key: ApiKey,
    /// For the `Authorization` header, after `Bearer`. Shown only once.
    pub secret: String,
}
