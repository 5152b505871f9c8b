//! Sign-in methods of an account.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Timestamp;

/// An account at an OpenID provider, linked to the user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Identity {
    /// The identity's id.
    pub id: Uuid,
    /// Issuer identifier of the provider.
    pub issuer: String,
    /// Display name of the provider.
    pub provider: String,
    /// Email address that the provider last reported.
    pub email: Option<String>,
    /// Time of linking.
    pub created_at: Timestamp,
    /// Time of the last sign-in with it.
    pub last_used_at: Timestamp,
}

/// `GET /api/auth/identities`: the full list, and the other sign-in methods.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Identities {
    /// Identities, oldest first.
    pub items: Vec<Identity>,
    /// Number of identities.
    pub total: i64,
    /// Always null.
    pub next_cursor: Option<String>,
    /// True if the account has a password.
    pub has_password: bool,
    /// Display name of the provider at which more accounts can be linked, if any.
    pub provider: Option<String>,
}
