//! How a task comes again.

use serde::{Deserialize, Serialize};

use super::word::words;

/// What a recurrence counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RecurrenceUnit {
    /// Days.
    Day,
    /// Days from Monday to Friday.
    Weekday,
    /// Weeks.
    Week,
    /// Months.
    Month,
    /// Years.
    Year,
}

words!(RecurrenceUnit { Day = "day", Weekday = "weekday", Week = "week", Month = "month", Year = "year" });

/// From which day a recurrence counts.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum RecurrenceFrom {
    /// From the due date: the rhythm stays, however late a task is done.
    #[default]
    Due,
    /// From the day on which the task is done.
    Completion,
}

words!(RecurrenceFrom { Due = "due", Completion = "completion" });

/// How a task comes again when it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Recurrence {
    /// After how many units: 1 to 365.
    pub every: u16,
    /// What is counted.
    pub unit: RecurrenceUnit,
    /// From which day. Without a due date, from the day on which the task is done.
    #[serde(default)]
    pub from: RecurrenceFrom,
    /// The day of the month that months and years keep, where the due date's month is too short
    /// for it: a task of the 31st is due on February 28, and on March 31 again. When it is absent,
    /// or the due date is no such day, the due date says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<u8>,
}
