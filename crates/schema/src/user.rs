//! Users, as they see themselves.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Timestamp, double_option, string_enum::string_enum};

/// Role of a user.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Access to their own data.
    #[default]
    User,
    /// Access to all accounts as well.
    Admin,
}

string_enum!(Role { User = "user", Admin = "admin" });

/// Colour theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// The device's setting.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

string_enum!(Theme { System = "system", Light = "light", Dark = "dark" });

/// A user.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct User {
    /// The user's id.
    pub id: Uuid,
    /// Email address for signing in, in canonical form.
    pub email: String,
    /// Time of verification of the email address.
    pub email_verified_at: Option<Timestamp>,
    /// Display name.
    pub name: String,
    /// URL of the picture.
    pub image: Option<String>,
    /// Role.
    pub role: Role,
    /// True if a ban is in force.
    pub is_banned: bool,
    /// IANA time zone, which determines the current date.
    pub time_zone: String,
    /// Hour at which the user's day begins, 0 to 23.
    pub day_start_hour: i16,
    /// Language tag for dates and numbers.
    pub locale: String,
    /// Theme.
    pub theme: Theme,
    /// Creation time of the account.
    pub created_at: Timestamp,
    /// Time of the last change of the account.
    pub updated_at: Timestamp,
    /// Time of the last sign-in.
    pub last_seen_at: Option<Timestamp>,
}

/// `PATCH /api/auth/me`: absent fields are unchanged.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ProfilePatch {
    /// Display name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `null` removes the picture. Use `PUT /api/auth/me/image` for a new one.
    #[serde(
        deserialize_with = "double_option",
        skip_serializing_if = "Option::is_none"
    )]
    #[schema(value_type = Option<String>)]
    pub image: Option<Option<String>>,
    /// IANA time zone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<String>,
    /// Hour at which the user's day begins, 0 to 23.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day_start_hour: Option<i16>,
    /// Language tag, such as `en-GB`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locale: Option<String>,
    /// Theme.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<Theme>,
}

/// A user's profile. Email address and creation time of the account are informational and not
/// imported.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ArchivedProfile {
    /// Email address of the exported account.
    #[serde(default)]
    pub email: Option<String>,
    /// Creation time of the exported account.
    #[serde(default)]
    pub created_at: Option<Timestamp>,
    /// Display name.
    #[serde(default)]
    pub name: Option<String>,
    /// IANA time zone.
    #[serde(default)]
    pub time_zone: Option<String>,
    /// Hour at which the user's day begins, 0 to 23.
    #[serde(default)]
    pub day_start_hour: Option<i16>,
    /// Language tag for dates.
    #[serde(default)]
    pub locale: Option<String>,
    /// Theme.
    #[serde(default)]
    pub theme: Option<Theme>,
}
