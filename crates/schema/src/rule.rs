//! Rules: schedule and target of a commitment.

use serde::{Deserialize, Serialize};
use time::Date;

use super::{Amount, AsceticismKind, DayStatus, string_enum::string_enum};

/// Days on which a commitment is due. Weeks start on Monday; weeks and months are those of the
/// calendar, not a moving window, and are decided at their end.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Schedule {
    /// Every day.
    #[default]
    Daily,
    /// On these weekdays: 1 is Monday, 7 is Sunday.
    Weekdays {
        /// Distinct, ascending.
        days: Vec<u8>,
    },
    /// On any days of a week, this many times.
    PerWeek {
        /// From 1 to 7.
        times: u8,
    },
    /// On any days of a month, this many times.
    PerMonth {
        /// From 1 to 31, limited by the length of the month.
        times: u8,
    },
    /// Every `days` days, counted from the rule's first day.
    Every {
        /// From 1 to 365.
        days: u16,
    },
}

/// Direction of a target.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// The target, or more.
    #[default]
    AtLeast,
    /// The target, or less.
    AtMost,
}

string_enum!(Direction { AtLeast = "at_least", AtMost = "at_most" });

/// Status of a past due day without a log.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Unlogged {
    /// Missed: kept days must be logged.
    #[default]
    Missed,
    /// Kept: only failures are logged.
    Kept,
}

string_enum!(Unlogged { Missed = "missed", Kept = "kept" });

/// A version of a commitment's rule, in force from its date to that of the next version; earlier
/// days are unchanged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Rule {
    /// First day on which it is in force.
    pub effective_from: Date,
    /// Schedule.
    pub schedule: Schedule,
    /// Daily target; `null` if there are no values, or any value counts.
    pub target: Option<Amount>,
    /// Unit of the value: `pages`, `glasses`; `minutes` for durations.
    pub unit: String,
    /// Direction of the target.
    pub direction: Direction,
    /// Status of a due day without a log.
    pub unlogged: Unlogged,
}

impl Rule {
    /// Status of a day with this value. `None` for a zero value with a target of at least some,
    /// which counts as no log.
    #[must_use]
    pub fn judge(&self, value: Amount, is_over: bool) -> Option<DayStatus> {
        let is_aimed = self.target.is_none_or(|target| !target.is_zero());
        let is_reached = self.target.is_none_or(|target| value >= target);
        match self.direction {
            Direction::AtLeast if value.is_zero() && is_aimed => None,
            Direction::AtLeast if is_reached => Some(DayStatus::Kept),
            Direction::AtLeast => Some(DayStatus::Partial),
            Direction::AtMost if value > self.target.unwrap_or_default() => Some(DayStatus::Missed),
            Direction::AtMost if is_over => Some(DayStatus::Kept),
            Direction::AtMost => Some(DayStatus::Open),
        }
    }

    /// True if the value keeps the rule at the end of the day.
    #[must_use]
    pub fn is_kept_by(&self, value: Amount) -> bool {
        self.judge(value, true) == Some(DayStatus::Kept)
    }
}

/// A new rule: absent fields have defaults.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewRule {
    /// First day on which it is in force: today or later; default today, or the commitment's start.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effective_from: Option<Date>,
    /// Schedule; default every day.
    pub schedule: Schedule,
    /// Daily target.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<Amount>,
    /// Unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Direction of the target; default: at most for an abstention, otherwise at least.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub direction: Option<Direction>,
    /// Status of a due day without a log; default: kept for an abstention and for an upper limit,
    /// otherwise missed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unlogged: Option<Unlogged>,
}

impl NewRule {
    /// Direction of the target, for an asceticism of this kind.
    #[must_use]
    pub fn direction_for(&self, kind: AsceticismKind) -> Direction {
        self.direction.unwrap_or(match kind {
            AsceticismKind::Do => Direction::AtLeast,
            AsceticismKind::Abstain => Direction::AtMost,
        })
    }

    /// Status of a due day without a log, for an asceticism of this kind.
    #[must_use]
    pub fn unlogged_for(&self, kind: AsceticismKind) -> Unlogged {
        let is_kept =
            kind == AsceticismKind::Abstain || self.direction_for(kind) == Direction::AtMost;
        self.unlogged.unwrap_or(match is_kept {
            true => Unlogged::Kept,
            false => Unlogged::Missed,
        })
    }
}
