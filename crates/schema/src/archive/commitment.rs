//! Commitments in an export.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use time::Date;

use crate::{Amount, AsceticismKind, LogEntry, Mark, NewRule, Timestamp, TrackingType};

/// An asceticism by its content. A template is matched by title, tracking type and kind with one of
/// this server; any other becomes a custom asceticism.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ArchivedAsceticism {
    /// Title.
    pub title: String,
    /// Description.
    #[serde(default)]
    pub description: String,
    /// Category.
    #[serde(default)]
    pub category: String,
    /// Icon.
    #[serde(default)]
    pub icon: String,
    /// Tracking type: the kind of value that is logged.
    #[serde(default)]
    pub tracking_type: TrackingType,
    /// Kind: something to do, or to abstain from.
    #[serde(default)]
    pub kind: AsceticismKind,
    /// True for a template of the library.
    #[serde(default)]
    pub is_template: bool,
    /// Suggested rule.
    #[serde(default)]
    pub suggested_rule: Option<NewRule>,
    /// Creation time.
    pub created_at: Timestamp,
    /// Time of the last change; default: `created_at`.
    #[serde(default)]
    pub updated_at: Option<Timestamp>,
}

/// An enrolment in a package.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ArchivedEnrolment {
    /// Title of the package at enrolment.
    pub title: String,
    /// Current title of the package in the library; `null` if it is gone.
    #[serde(default)]
    pub package: Option<String>,
    /// Term in days.
    pub term_days: i64,
    /// First day.
    pub start_date: Date,
    /// Time when the user left before the end.
    #[serde(default)]
    pub left_at: Option<Timestamp>,
    /// Time of enrolment.
    pub created_at: Timestamp,
}

/// A commitment without its id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ArchivedCommitment {
    /// Index in `asceticisms`, from 0.
    pub asceticism: usize,
    /// Index in `packages`, from 0, if it came with a package.
    #[serde(default)]
    pub package: Option<usize>,
    /// First day.
    pub start_date: Date,
    /// Last day.
    #[serde(default)]
    pub end_date: Option<Date>,
    /// End date from before it was completed by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned_end: Option<Date>,
    /// The user's note.
    #[serde(default)]
    pub note: String,
    /// Position in the owner's order.
    #[serde(default)]
    pub position: i64,
    /// Time when it was completed by hand.
    #[serde(default)]
    pub completed_at: Option<Timestamp>,
    /// Time of archiving.
    #[serde(default)]
    pub archived_at: Option<Timestamp>,
    /// Creation time.
    pub created_at: Timestamp,
    /// Time of the last change; default: `created_at`.
    #[serde(default)]
    pub updated_at: Option<Timestamp>,
    /// Rule versions; the first is in force from the start unless it has a date. Without any, the
    /// commitment is due every day.
    #[serde(default)]
    pub rules: Vec<NewRule>,
    /// Pauses.
    #[serde(default)]
    pub pauses: Vec<ArchivedPause>,
    /// Logs by month (`2026-11`) and day of the month. Their creation times are not exported.
    #[serde(default)]
    pub logs: BTreeMap<String, BTreeMap<u8, ArchivedLog>>,
}

/// A pause, or a vacation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ArchivedPause {
    /// First day.
    pub from_date: Date,
    /// Last day.
    #[serde(default)]
    pub until_date: Option<Date>,
    /// Reason.
    #[serde(default)]
    pub reason: String,
    /// Creation time.
    pub created_at: Timestamp,
}

/// A day's log in its shortest form: the mark, the value, or the whole log.
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

/// A day's log with all fields.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct WholeLog {
    /// The user's mark; `status` in older files.
    #[serde(alias = "status", skip_serializing_if = "Option::is_none")]
    pub mark: Option<Mark>,
    /// Value: a count, or minutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Amount>,
    /// The user's note.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Reason for skipping the day.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Entries of the day.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<ArchivedEntry>,
}

/// One of several entries of a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ArchivedEntry {
    /// Value: a count, or minutes.
    pub value: Amount,
    /// Time of the entry.
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
