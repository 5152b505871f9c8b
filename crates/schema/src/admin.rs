//! Users, as admins see them.

use serde::{Deserialize, Serialize};

use super::{Role, Timestamp, User, string_enum::string_enum};

/// A user, as an admin sees them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct AdminUser {
    /// The user.
    #[serde(flatten)]
    pub user: User,
    /// Reason of the ban.
    pub ban_reason: Option<String>,
    /// End of the ban; `null` with a reason means never.
    pub ban_expires_at: Option<Timestamp>,
}

/// `POST /api/admin/users/{id}/ban`. A second request replaces reason *and* end.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BanRequest {
    /// Reason, shown to the user.
    pub reason: String,
    /// End of the ban; `null` means never.
    #[serde(default)]
    pub expires_at: Option<Timestamp>,
}

/// Filter of users by state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum UserStatus {
    /// Not banned.
    Active,
    /// Banned now.
    Banned,
    /// Address not verified.
    Unverified,
}

string_enum!(UserStatus { Active = "active", Banned = "banned", Unverified = "unverified" });

/// Sort order of users.
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
    /// Most recent sign-in first; users who never signed in are sorted by creation time.
    LastSeen,
}

string_enum!(UserSort { Newest = "newest", Oldest = "oldest", Email = "email", Name = "name", LastSeen = "last_seen" });

/// `GET /api/admin/users`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct UserQuery {
    /// Part of a name or an address, case-insensitive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
    /// Only users with this role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// Only users in this state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<UserStatus>,
    /// Only users with these ids: up to 100, comma-separated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ids: Option<String>,
    /// Sort order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort: Option<UserSort>,
    /// Page size: 1 to 100, default 20.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// `next_cursor` of the previous page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}
