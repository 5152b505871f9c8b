//! Sessions, as their user sees them.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Timestamp, string_enum::string_enum};

/// Kind of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SessionKind {
    /// A browser, by cookie.
    Browser,
    /// An API client, by refresh token.
    Api,
}

string_enum!(SessionKind { Browser = "browser", Api = "api" });

/// A signed-in device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Session {
    /// Public id of the session, which gives no access.
    pub id: Uuid,
    /// Kind.
    pub kind: SessionKind,
    /// `User-Agent` of the device.
    pub device: String,
    /// IP address at sign-in.
    pub address: String,
    /// Time of sign-in.
    pub created_at: Timestamp,
    /// Time of last use, to the minute.
    pub last_seen_at: Timestamp,
    /// True for the caller's session.
    pub current: bool,
}
