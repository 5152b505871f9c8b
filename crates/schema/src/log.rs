//! Logs of days, and pauses.

use serde::{Deserialize, Serialize};
use time::Date;
use uuid::Uuid;

use super::{Amount, Timestamp, double_option, string_enum::string_enum};

/// The user's mark of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// Kept.
    Kept,
    /// Missed.
    Missed,
    /// Excused: the day neither breaks a streak nor extends it.
    Skipped,
}

string_enum!(Mark { Kept = "kept", Missed = "missed", Skipped = "skipped" });

impl From<Mark> for DayStatus {
    fn from(mark: Mark) -> Self {
        match mark {
            Mark::Kept => Self::Kept,
            Mark::Missed => Self::Missed,
            Mark::Skipped => Self::Skipped,
        }
    }
}

/// Result of a day by the rule.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum DayStatus {
    /// Kept.
    Kept,
    /// Missed.
    Missed,
    /// Less than the target. Counts as missed once the day is over.
    Partial,
    /// Skipped, with or without a reason.
    Skipped,
    /// In a pause or vacation: the day does not count.
    Paused,
    /// Due, and neither over nor decided.
    #[default]
    Open,
    /// Not due.
    Free,
}

string_enum!(DayStatus {
    Kept = "kept",
    Missed = "missed",
    Partial = "partial",
    Skipped = "skipped",
    Paused = "paused",
    Open = "open",
    Free = "free",
});

/// A commitment's log of one day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Log {
    /// Date, in the owner's calendar.
    pub date: Date,
    /// Result of the day by the rule.
    pub status: DayStatus,
    /// The user's mark; `null` if the value decides.
    pub mark: Option<Mark>,
    /// Value: a count, or minutes. The sum of the entries, if there are any.
    pub value: Option<Amount>,
    /// Note.
    pub note: String,
    /// Reason for skipping the day.
    pub reason: String,
    /// Entries of the day.
    pub entries: Vec<LogEntry>,
    /// Creation time.
    pub created_at: Timestamp,
    /// Time of the last change.
    pub updated_at: Timestamp,
}

/// An entry of a day's log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct LogEntry {
    /// The entry's id.
    pub id: Uuid,
    /// Value: a count, or minutes.
    pub value: Amount,
    /// Time of the entry.
    pub at: Timestamp,
}

/// `PUT` of a whole log. Requires at least one of `mark`, `value` and `note`. A value alone is judged
/// by the rule; a note alone decides nothing. Idempotent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewLog {
    /// The user's mark. The former name `status` is accepted too.
    #[serde(alias = "status", skip_serializing_if = "Option::is_none")]
    pub mark: Option<Mark>,
    /// Value of the whole day: a count, or minutes. Replaces all entries.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Amount>,
    /// Note.
    pub note: String,
    /// Reason for skipping the day.
    pub reason: String,
}

/// `POST` of an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewLogEntry {
    /// Id chosen by the client, so that a repeated request counts once. Default: a new id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Uuid>,
    /// Value to add: a count, or minutes.
    pub value: Amount,
}

/// `PATCH` of a day's log, in one transaction. Absent fields are unchanged; the others are applied in
/// this order. A log with nothing left is deleted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct LogPatch {
    /// Id of an entry to remove; an unknown one is ignored.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remove_entry: Option<Uuid>,
    /// Entry to add. Replaces the mark.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub add_entry: Option<NewLogEntry>,
    /// True to clear the mark if the value alone has another result, otherwise mark and value. If the
    /// commitment logs texts, the note is cleared in both cases.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub clear: bool,
    /// The user's mark; `null` lets the value decide. Without `value`, it removes a value that
    /// contradicts it; with `remove_entry`, a value that is left has priority.
    #[serde(
        deserialize_with = "double_option",
        skip_serializing_if = "Option::is_none"
    )]
    #[schema(value_type = Option<Mark>)]
    pub mark: Option<Option<Mark>>,
    /// Value of the whole day: a count, or minutes. Replaces all entries and, without `mark`, the
    /// mark. `null` removes it.
    #[serde(
        deserialize_with = "double_option",
        skip_serializing_if = "Option::is_none"
    )]
    #[schema(value_type = Option<Amount>)]
    pub value: Option<Option<Amount>>,
    /// Note.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Reason for skipping the day; removed together with the skip.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// Result of a `PATCH` of a day's log. Both are equal if nothing changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct LogChange {
    /// Previous log; `null` if there was none.
    pub before: Option<Log>,
    /// Present log; `null` if there is none.
    pub after: Option<Log>,
}

/// A period that does not count: a pause of one commitment, or a vacation from all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Pause {
    /// The pause's id.
    pub id: Uuid,
    /// Commitment; `null` for a vacation from all.
    pub commitment_id: Option<Uuid>,
    /// First day.
    pub from_date: Date,
    /// Last day; `null` while open.
    pub until_date: Option<Date>,
    /// Reason.
    pub reason: String,
    /// Creation time.
    pub created_at: Timestamp,
}

/// `POST` and `PUT` of a pause. Past days can be paused too.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewPause {
    /// Commitment; absent or `null` for a vacation from all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub commitment_id: Option<Uuid>,
    /// First day; default today.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from_date: Option<Date>,
    /// Last day; `null` while open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until_date: Option<Date>,
    /// Reason.
    pub reason: String,
}

/// A pause or vacation in an export.
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

/// A day's log in an export, in its shortest form: the mark, the value, or the whole log.
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

/// A day's log in an export, with all fields.
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

/// An entry in an export.
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
