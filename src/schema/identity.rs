//! The ways in to an account.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Timestamp;

/// An account of an OpenID provider that is linked to the user's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Identity {
    /// The identity's id.
    pub id: Uuid,
    /// The provider, by its name in tokens.
    pub issuer: String,
    /// The provider, by its name among people.
    pub provider: String,
    /// The address that the provider told last.
    pub email: Option<String>,
    /// When it was linked.
    pub created_at: Timestamp,
    /// When somebody last came in by it.
    pub last_used_at: Timestamp,
}

/// `GET /api/auth/identities`: a list, always whole, and what else there is to sign in with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Identities {
    /// The identities, the oldest first.
    pub items: Vec<Identity>,
    /// How many there are.
    pub total: i64,
    /// Always null.
    pub next_cursor: Option<String>,
    /// Whether the account has a password.
    pub has_password: bool,
    /// The provider that more accounts may be linked of, by its name among people.
    pub provider: Option<String>,
}

/// The same, in words, for the settings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaysIn {
    /// Whether the account has a password.
    pub has_password: bool,
    /// What the provider is called, if there is one.
    pub provider: Option<String>,
    /// The linked accounts.
    pub identities: Vec<IdentityItem>,
}

/// A linked account, as the settings show it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
