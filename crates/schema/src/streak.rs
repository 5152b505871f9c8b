//! Looking back: streaks, rates and days.

use serde::{Deserialize, Serialize};
use time::Date;

use super::{Amount, DayStatus};

/// What a streak is counted in, by the rule of today.
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
    /// Months of the calendar.
    Months,
}

/// How often in a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Streak {
    /// Up to now.
    pub current: u32,
    /// The longest there was since this is counted.
    pub best: u32,
    /// What is counted.
    pub unit: StreakUnit,
}

/// A streak that was. It begins and ends with what was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Run {
    /// Its first day.
    pub from: Date,
    /// Its last day.
    pub to: Date,
    /// How often in a row.
    pub length: u32,
    /// What was counted then.
    pub unit: StreakUnit,
}

/// Streaks and their history.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Streaks {
    /// Up to now.
    pub current: u32,
    /// The longest there was since this is counted.
    pub best: u32,
    /// What is counted.
    pub unit: StreakUnit,
    /// All of them, oldest first.
    pub history: Vec<Run>,
}

/// A day of the heatmap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Day {
    /// Which.
    pub date: Date,
    /// What it comes to.
    pub status: DayStatus,
    /// How many, or how long.
    pub value: Option<Amount>,
}

/// How a weekday goes, on the days whose rule counts in the unit of today's streaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct WeekdayCount {
    /// How often it was kept.
    pub kept: u32,
    /// How often it was decided: kept or missed. Always 0 where weeks or months are counted: there
    /// no day is asked for in particular.
    pub decided: u32,
}

/// `GET /api/users/{user_id}/commitments/{id}/stats`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CommitmentStats {
    /// How often in a row.
    pub streaks: Streaks,
    /// The part of what was decided in the last 90 days that was kept, 0 to 1: one miss costs a
    /// ninetieth and is forgotten after ninety days. Of what has ended, was put away or is paused
    /// without an end: its own last 90 days. `null` when nothing was decided.
    pub rate: Option<f64>,
    /// All values together; where days have none, the number of days that were kept.
    pub total: Amount,
    /// Days, weeks or months that were kept.
    pub kept: u32,
    /// Days, weeks or months that were missed.
    pub missed: u32,
    /// Days that were skipped.
    pub skipped: u32,
    /// From Monday to Sunday.
    pub weekdays: Vec<WeekdayCount>,
    /// The days of the year up to today, from the start on, oldest first.
    pub heatmap: Vec<Day>,
}

/// `GET …/stats`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct StatsQuery {
    /// The heatmap's last day; absent is today.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

/// How far a week or a month is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Progress {
    /// On how many days it was kept.
    pub kept: u32,
    /// On how many it is meant to be: the share of the days that are neither excused nor cut off,
    /// to the nearest whole number.
    pub required: u32,
}
