//! Readings in an export. Plans and readings belong to the library, and are matched by title and
//! date.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::Timestamp;

/// The followed plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ArchivedFollow {
    /// Title of the plan.
    pub plan: String,
    /// Date from which unread readings are scheduled.
    pub base_date: Date,
    /// First reading of the plan that the user reads, by its own date.
    #[serde(default)]
    pub first_date: Option<Date>,
    /// Time when the user began to follow it.
    pub created_at: Timestamp,
}

/// A read reading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ArchivedMark {
    /// Title of the plan.
    pub plan: String,
    /// The reading's own date.
    pub reading: Date,
    /// The user's date of the reading.
    pub date: Date,
    /// The user's note.
    #[serde(default)]
    pub note: String,
    /// Time when it was read; `null` for an unread reading with a note.
    #[serde(default)]
    pub read_at: Option<Timestamp>,
}
