//! What was read, taken along. Plans and readings are the library's: they are known by their title
//! and their date.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::Timestamp;

/// The plan that is followed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ArchivedFollow {
    /// The plan's title.
    pub plan: String,
    /// The day from which what was not read follows.
    pub base_date: Date,
    /// Where in the plan the user began, as the reading's own date.
    #[serde(default)]
    pub first_date: Option<Date>,
    /// Since when.
    pub created_at: Timestamp,
}

/// A reading that was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ArchivedMark {
    /// The plan's title.
    pub plan: String,
    /// The reading's own date.
    pub reading: Date,
    /// The day that it was for.
    pub date: Date,
    /// What the user has written about it.
    #[serde(default)]
    pub note: String,
    /// When it was read; nothing, where the mark was taken back and a note is left.
    #[serde(default)]
    pub read_at: Option<Timestamp>,
}
