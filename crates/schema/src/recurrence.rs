//! Recurring tasks.

use serde::{Deserialize, Serialize};

use super::string_enum::string_enum;

/// Unit of a recurrence.
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

string_enum!(RecurrenceUnit { Day = "day", Weekday = "weekday", Week = "week", Month = "month", Year = "year" });

/// Base date of a recurrence.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum RecurrenceFrom {
    /// The due date: the interval is independent of when a task is completed.
    #[default]
    Due,
    /// The date of completion.
    Completion,
}

string_enum!(RecurrenceFrom { Due = "due", Completion = "completion" });

/// Recurrence of a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Recurrence {
    /// Interval in units: 1 to 365.
    pub every: u16,
    /// Unit.
    pub unit: RecurrenceUnit,
    /// Base date. A task without a due date recurs from the date of completion.
    #[serde(default)]
    pub from: RecurrenceFrom,
    /// Day of the month for recurrences by month or year, if the due date's month is too short for
    /// it: a task of the 31st is due on February 28, and on March 31 again. Absent, or not matching
    /// the due date, the due date determines it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<u8>,
}
