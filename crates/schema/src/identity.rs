//! The ways in to an account.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Timestamp;

/// An account of an OpenID provider that is linked to the user's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
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
