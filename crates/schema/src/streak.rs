//! Statistics of a commitment: streaks, rates and days.

use serde::{Deserialize, Serialize};
use time::Date;

use super::{Amount, DayStatus};

/// Unit of streaks, by today's rule.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum StreakUnit {
    /// Due days.
    #[default]
    Days,
    /// Weeks from Monday to Sunday.
    Weeks,
    /// Calendar months.
    Months,
}

/// Current and longest streak.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Streak {
    /// Current streak.
    pub current: u32,
    /// Longest streak in the current unit.
    pub best: u32,
    /// Unit.
    pub unit: StreakUnit,
}

/// A past or current streak. It begins and ends with a kept unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Run {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// Length in units.
    pub length: u32,
    /// Unit.
    pub unit: StreakUnit,
}

/// Streaks and their history.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Streaks {
    /// Current streak.
    pub current: u32,
    /// Longest streak in the current unit.
    pub best: u32,
    /// Unit.
    pub unit: StreakUnit,
    /// All streaks, oldest first.
    pub history: Vec<Run>,
}

/// A day of the heatmap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Day {
    /// Date.
    pub date: Date,
    /// Status.
    pub status: DayStatus,
    /// Value: a count, or minutes.
    pub value: Option<Amount>,
}

/// Counts of a weekday, of days whose rule counts in the unit of today's streaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct WeekdayCount {
    /// Number of kept days.
    pub kept: u32,
    /// Number of decided days: kept or missed. Always 0 for weeks and months, in which no day in
    /// particular is due.
    pub decided: u32,
}

/// `GET /api/users/{user_id}/commitments/{id}/stats`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CommitmentStats {
    /// Streaks.
    pub streaks: Streaks,
    /// Completion rate: the share of kept units among those decided in the last 90 days, 0 to 1, so
    /// that one miss costs a ninetieth and is forgotten after ninety days. For a commitment that
    /// has ended, is archived or paused without an end: its own last 90 days. `null` when nothing
    /// was decided.
    pub rate: Option<f64>,
    /// Sum of all values; without values, the number of kept days.
    pub total: Amount,
    /// Number of kept days, weeks or months.
    pub kept: u32,
    /// Number of missed days, weeks or months.
    pub missed: u32,
    /// Number of skipped days.
    pub skipped: u32,
    /// Counts by weekday, from Monday to Sunday.
    pub weekdays: Vec<WeekdayCount>,
    /// Days of the last year up to today, from the start on, oldest first.
    pub heatmap: Vec<Day>,
}

/// `GET …/stats`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct StatsQuery {
    /// Last day of the heatmap; default today.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

/// Progress of a week or month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Progress {
    /// Number of kept days.
    pub kept: u32,
    /// Number of required days: the share of the days that are neither excused nor outside the
    /// term, rounded.
    pub required: u32,
}
