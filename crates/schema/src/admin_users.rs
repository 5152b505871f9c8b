//! Requests of admins to create, change and help users.

use serde::{Deserialize, Serialize};

use super::{AdminUser, Role, Timestamp};

/// `POST /api/admin/users`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateUserRequest {
    /// Email address for signing in.
    pub email: String,
    /// Display name.
    pub name: String,
    /// Role; default `user`.
    #[serde(default)]
    pub role: Role,
    /// True to create a link at which the user chooses a password.
    #[serde(default)]
    pub invite: bool,
}

/// A new user.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CreatedUser {
    /// The user.
    #[serde(flatten)]
    pub user: AdminUser,
    /// One-time link for choosing a password; shown only once. `null` without an invitation.
    pub link: Option<String>,
    /// Expiry of the link.
    pub link_expires_at: Option<Timestamp>,
}

/// `PATCH /api/admin/users/{id}`: absent fields are unchanged.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct UserPatch {
    /// Role. Requires a recent sign-in; admins cannot change their own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// Display name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// True to mark the email address as verified.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_verified: Option<bool>,
}

/// A one-time link, shown only once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct OneTimeLink {
    /// Full URL.
    pub link: String,
    /// Expiry.
    pub expires_at: Timestamp,
}
