//! Sessions, as their user sees them.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Timestamp, word::words};

/// What is signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SessionKind {
    /// A browser, by cookie.
    Browser,
    /// A program, by refresh token.
    Api,
}

words!(SessionKind { Browser = "browser", Api = "api" });

/// One signed-in device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Session {
    /// Names the session, and opens nothing.
    pub id: Uuid,
    /// What is signed in.
    pub kind: SessionKind,
    /// What the device said it is: its `User-Agent`.
    pub device: String,
    /// The address that it signed in from.
    pub address: String,
    /// When it signed in.
    pub created_at: Timestamp,
    /// When it was last used, to the minute.
    pub last_seen_at: Timestamp,
    /// Whether it is the one that asks.
    pub current: bool,
}
