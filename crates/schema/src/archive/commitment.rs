//! Commitments and what belongs to them, taken along.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use time::Date;

use crate::{Amount, AsceticismKind, LogEntry, Mark, NewRule, Timestamp, TrackingType};

/// A discipline by its content. A template that is here too, by its title and what it tracks, is
/// taken for the same; any other becomes the user's own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ArchivedAsceticism {
    /// What it is called.
    pub title: String,
    /// What it asks, and why.
    #[serde(default)]
    pub description: String,
    /// The group it is shown in.
    #[serde(default)]
    pub category: String,
    /// A sign for it.
    #[serde(default)]
    pub icon: String,
    /// What is written down of a day.
    #[serde(default)]
    pub tracking_type: TrackingType,
    /// Whether it is to be done, or to be left.
    #[serde(default)]
    pub kind: AsceticismKind,
    /// Whether it was of the library.
    #[serde(default)]
    pub is_template: bool,
    /// The rule that it proposes.
    #[serde(default)]
    pub suggested_rule: Option<NewRule>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last changed; when it was made, if that is not said.
    #[serde(default)]
    pub updated_at: Option<Timestamp>,
}

/// A way through a package.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ArchivedEnrolment {
    /// What the package was called.
    pub title: String,
    /// The title of the package in the library, while it is there.
    #[serde(default)]
    pub package: Option<String>,
    /// How many days it takes.
    pub term_days: i64,
    /// Its first day.
    pub start_date: Date,
    /// When the user left before the end.
    #[serde(default)]
    pub left_at: Option<Timestamp>,
    /// When the user enrolled.
    pub created_at: Timestamp,
}

/// A commitment without its id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ArchivedCommitment {
    /// Which of `asceticisms` it is, counted from 0.
    pub asceticism: usize,
    /// Which of `packages` it came with, counted from 0.
    #[serde(default)]
    pub package: Option<usize>,
    /// Its first day.
    pub start_date: Date,
    /// Its last day.
    #[serde(default)]
    pub end_date: Option<Date>,
    /// The end that it had when it was finished by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned_end: Option<Date>,
    /// What the user has written about it.
    #[serde(default)]
    pub note: String,
    /// Where it stands in the owner's order.
    #[serde(default)]
    pub position: i64,
    /// When it was finished by hand.
    #[serde(default)]
    pub completed_at: Option<Timestamp>,
    /// When it was put away.
    #[serde(default)]
    pub archived_at: Option<Timestamp>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last changed; when it was made, if that is not said.
    #[serde(default)]
    pub updated_at: Option<Timestamp>,
    /// The versions of its rule; the first holds from the start, if it does not say. None at all
    /// is every day.
    #[serde(default)]
    pub rules: Vec<NewRule>,
    /// Its pauses.
    #[serde(default)]
    pub pauses: Vec<ArchivedPause>,
    /// Its logs: by month (`2026-11`), and by day of the month. When they were written down is not
    /// taken along.
    #[serde(default)]
    pub logs: BTreeMap<String, BTreeMap<u8, ArchivedLog>>,
}

/// A pause, or a vacation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ArchivedPause {
    /// The first day of it.
    pub from_date: Date,
    /// The last day of it.
    #[serde(default)]
    pub until_date: Option<Date>,
    /// Why.
    #[serde(default)]
    pub reason: String,
    /// When it was made.
    pub created_at: Timestamp,
}

/// A day's log, as short as it can be: what was said of the day, or how much it was, or the whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(untagged)]
pub enum ArchivedLog {
    /// `"kept"`
    Said(Mark),
    /// `30`
    Counted(Amount),
    /// `{"mark": "skipped", "reason": "ill"}`
    Whole(WholeLog),
}

/// A day's log with all that it may have.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct WholeLog {
    /// What the user said of the day: `status` in older files.
    #[serde(alias = "status", skip_serializing_if = "Option::is_none")]
    pub mark: Option<Mark>,
    /// How many, or how long.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Amount>,
    /// What the user has written about it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Why it was skipped.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// The several times of the day.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<ArchivedEntry>,
}

/// One of several times on a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ArchivedEntry {
    /// How many, or how long.
    pub value: Amount,
    /// When it was logged.
    pub at: Timestamp,
}

impl From<WholeLog> for ArchivedLog {
    fn from(log: WholeLog) -> Self {
        let is_bare = log.note.is_empty() && log.reason.is_empty() && log.entries.is_empty();
        match (log.mark, log.value) {
            (Some(mark), None) if is_bare => Self::Said(mark),
            (None, Some(value)) if is_bare => Self::Counted(value),
            _ => Self::Whole(log),
        }
    }
}

impl From<ArchivedLog> for WholeLog {
    fn from(log: ArchivedLog) -> Self {
        match log {
            ArchivedLog::Said(mark) => Self {
                mark: Some(mark),
                ..Self::default()
            },
            ArchivedLog::Counted(value) => Self {
                value: Some(value),
                ..Self::default()
            },
            ArchivedLog::Whole(log) => log,
        }
    }
}

impl From<LogEntry> for ArchivedEntry {
    fn from(entry: LogEntry) -> Self {
        Self {
            value: entry.value,
            at: entry.at,
        }
    }
}
