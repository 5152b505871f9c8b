//! What admins send to make, change and help users.

use serde::{Deserialize, Serialize};

use super::{AdminUser, Role, Timestamp};

/// `POST /api/admin/users`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateUserRequest {
    /// The address to sign in with.
    pub email: String,
    /// What to call the user.
    pub name: String,
    /// What the user may do; `user` when absent.
    #[serde(default)]
    pub role: Role,
    /// Whether to make a link at which they choose a password.
    #[serde(default)]
    pub invite: bool,
}

/// A user who has just been made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CreatedUser {
    /// The user.
    #[serde(flatten)]
    pub user: AdminUser,
    /// Where they choose a password, once; shown this one time. `null` without an invitation.
    pub link: Option<String>,
    /// Until when the link works.
    pub link_expires_at: Option<Timestamp>,
}

/// `PATCH /api/admin/users/{id}`: what is absent stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct UserPatch {
    /// What the user may do. Takes a recent sign-in, and is never one's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// What to call the user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Whether the address counts as confirmed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_verified: Option<bool>,
}

/// A link that works once, shown this one time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct OneTimeLink {
    /// The whole address.
    pub link: String,
    /// Until when it works.
    pub expires_at: Timestamp,
}
