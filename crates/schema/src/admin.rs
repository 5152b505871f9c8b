//! What admins see and send.

use serde::{Deserialize, Serialize};

use super::{Role, Timestamp, User};

/// A user, as an admin sees them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct AdminUser {
    /// What the user sees of themselves.
    #[serde(flatten)]
    pub user: User,
    /// Why the user is banned.
    pub ban_reason: Option<String>,
    /// When the ban ends; `null` with a reason means never.
    pub ban_expires_at: Option<Timestamp>,
}

/// `POST /api/admin/users/{id}/ban`. Sent again, it replaces reason *and* end.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BanRequest {
    /// Why; the user reads it.
    pub reason: String,
    /// When the ban ends; `null` means never.
    #[serde(default)]
    pub expires_at: Option<Timestamp>,
}

/// Which users to list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum UserStatus {
    /// Not banned.
    Active,
    /// Under a ban that is in force.
    Banned,
    /// With an address that was never confirmed.
    Unverified,
}

impl UserStatus {
    /// The word for it, on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Banned => "banned",
            Self::Unverified => "unverified",
        }
    }
}

/// In which order to list users.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum UserSort {
    /// Newest account first.
    #[default]
    Newest,
    /// Oldest account first.
    Oldest,
    /// By address, A to Z.
    Email,
    /// By name, A to Z.
    Name,
    /// Who signed in last comes first; who never did stands where their account was made.
    LastSeen,
}

impl UserSort {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Newest,
        Self::Oldest,
        Self::Email,
        Self::Name,
        Self::LastSeen,
    ];

    /// The word for it, on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Newest => "newest",
            Self::Oldest => "oldest",
            Self::Email => "email",
            Self::Name => "name",
            Self::LastSeen => "last_seen",
        }
    }
}

/// `GET /api/admin/users`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct UserQuery {
    /// A part of a name or an address, in any case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
    /// Only users with this role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// Only users in this state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<UserStatus>,
    /// Only these users: up to 100 ids, with commas between them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ids: Option<String>,
    /// The order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort: Option<UserSort>,
    /// How many rows: 1 to 100, 20 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The `next_cursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}
