//! Logs: what was done on a day; and pauses, in which nothing has to be.

use serde::{Deserialize, Serialize};
use time::Date;
use uuid::Uuid;

use super::{Amount, Timestamp, double_option, string_enum::string_enum};

/// What a user says of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// It was kept.
    Kept,
    /// It was not.
    Missed,
    /// It is excused: the day neither breaks a streak nor extends it.
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

/// What a day comes to.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum DayStatus {
    /// Kept.
    Kept,
    /// Missed.
    Missed,
    /// Something was done, but less than the target. Over, it counts as missed.
    Partial,
    /// Skipped with a reason, or without.
    Skipped,
    /// In a pause or a vacation: nothing counts.
    Paused,
    /// Due, not over, and not decided.
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

/// What was done on one day for one commitment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Log {
    /// The day, in the owner's calendar.
    pub date: Date,
    /// What the day comes to.
    pub status: DayStatus,
    /// What the user said of it; `null` leaves it to the value.
    pub mark: Option<Mark>,
    /// How many, or how long: the sum of the entries, where there are any.
    pub value: Option<Amount>,
    /// What the user has written about it.
    pub note: String,
    /// Why it was skipped.
    pub reason: String,
    /// The several times of the day.
    pub entries: Vec<LogEntry>,
    /// When it was first logged.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

/// One of several times on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct LogEntry {
    /// The entry's id.
    pub id: Uuid,
    /// How many, or how long.
    pub value: Amount,
    /// When it was logged.
    pub at: Timestamp,
}

/// `PUT` of a day's log: the whole of it. At least one of `mark`, `value` and `note`; a value alone
/// is judged by the rule, and a note alone decides nothing. The same again changes nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewLog {
    /// What the user says of the day. Its name was `status` once, and that is still taken.
    #[serde(alias = "status", skip_serializing_if = "Option::is_none")]
    pub mark: Option<Mark>,
    /// How many, or how long, on the whole day. Takes the place of all entries.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Amount>,
    /// What the user writes about it.
    pub note: String,
    /// Why it was skipped.
    pub reason: String,
}

/// `POST` of one more time on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewLogEntry {
    /// The client's own id for it: sent twice, it counts once. Made here when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Uuid>,
    /// How many more, or how much longer.
    pub value: Amount,
}

/// `PATCH` of a day's log: changes what the body names, in the order of these fields, whatever is
/// done to the same day meanwhile. A day of which nothing is left has no log.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct LogPatch {
    /// The entry to remove. One that is not there changes nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remove_entry: Option<Uuid>,
    /// One more time on the day, in place of the mark.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub add_entry: Option<NewLogEntry>,
    /// Whether to take back what was said of the day: a mark that the value does not come to by
    /// itself; otherwise the mark and the value. Where words are logged, the note as well.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub clear: bool,
    /// What the user says of the day; `null` leaves it to the value. Without a `value` beside it,
    /// it takes away one that says the contrary; beside `remove_entry`, it gives way to that.
    #[serde(
        deserialize_with = "double_option",
        skip_serializing_if = "Option::is_none"
    )]
    #[schema(value_type = Option<Mark>)]
    pub mark: Option<Option<Mark>>,
    /// How many, or how long, on the whole day, in place of all entries; without a `mark` beside
    /// it, in place of the mark, too. `null` takes it away.
    #[serde(
        deserialize_with = "double_option",
        skip_serializing_if = "Option::is_none"
    )]
    #[schema(value_type = Option<Amount>)]
    pub value: Option<Option<Amount>>,
    /// What the user writes about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Why it was skipped. It goes with the skip.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// What a `PATCH` has made of a day's log. Both are the same where it has changed nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct LogChange {
    /// The log that was replaced; `null` where there was none.
    pub before: Option<Log>,
    /// The log that is there now; `null` where there is none.
    pub after: Option<Log>,
}

/// Days in which nothing counts: of one commitment, or, as a vacation, of all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Pause {
    /// The pause's id.
    pub id: Uuid,
    /// Which commitment's; `null` is a vacation from all.
    pub commitment_id: Option<Uuid>,
    /// The first day of it.
    pub from_date: Date,
    /// The last day of it; `null` while nobody knows.
    pub until_date: Option<Date>,
    /// Why.
    pub reason: String,
    /// When it was made.
    pub created_at: Timestamp,
}

/// `POST` and `PUT` of a pause. Days that are over can be paused too.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewPause {
    /// Which commitment's; absent or `null` is a vacation from all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub commitment_id: Option<Uuid>,
    /// The first day of it; absent is today.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from_date: Option<Date>,
    /// The last day of it; `null` while nobody knows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until_date: Option<Date>,
    /// Why.
    pub reason: String,
}

/// `GET /api/users/{user_id}/pauses`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PauseQuery {
    /// How many rows: 1 to 100, 20 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The `next_cursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
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
