//! A user, as the user sees them.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Timestamp, double_option, word::words};

/// What a user may do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Their own data.
    #[default]
    User,
    /// Everybody's accounts, too.
    Admin,
}

words!(Role { User = "user", Admin = "admin" });

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the device says.
    #[default]
    System,
    /// Paper.
    Light,
    /// Ink.
    Dark,
}

words!(Theme { System = "system", Light = "light", Dark = "dark" });

/// A user.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct User {
    /// The user's id.
    pub id: Uuid,
    /// The address to sign in with, in its canonical form.
    pub email: String,
    /// When the address was confirmed.
    pub email_verified_at: Option<Timestamp>,
    /// What to call the user.
    pub name: String,
    /// Where the user's picture is.
    pub image: Option<String>,
    /// What the user may do.
    pub role: Role,
    /// Whether a ban is in force.
    pub is_banned: bool,
    /// The IANA time zone that decides which day it is.
    pub time_zone: String,
    /// The hour at which the user's day begins, 0 to 23.
    pub day_start_hour: i16,
    /// The language tag for dates and numbers.
    pub locale: String,
    /// Light, dark, or as the device says.
    pub theme: Theme,
    /// When the account was made.
    pub created_at: Timestamp,
    /// When the account was last changed.
    pub updated_at: Timestamp,
    /// When the user last signed in.
    pub last_seen_at: Option<Timestamp>,
}

/// `PATCH /api/auth/me`: what is absent stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ProfilePatch {
    /// What to call the user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `null` removes the picture. A new one is sent to `PUT /api/auth/me/image`.
    #[serde(
        deserialize_with = "double_option",
        skip_serializing_if = "Option::is_none"
    )]
    #[schema(value_type = Option<String>)]
    pub image: Option<Option<String>>,
    /// An IANA time zone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<String>,
    /// The hour at which the user's day begins, 0 to 23.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day_start_hour: Option<i16>,
    /// A language tag, such as `en-GB`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locale: Option<String>,
    /// Light, dark, or as the device says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<Theme>,
}
