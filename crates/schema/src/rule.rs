//! Rules: when a commitment is due, and how much of it.

use serde::{Deserialize, Serialize};
use time::Date;

use super::{Amount, AsceticismKind, DayStatus, word::words};

/// On which days a commitment is due. Weeks begin on Monday, and weeks and months are those of the
/// calendar, not a window that moves along: what a day counts for is settled when its week or
/// month is over.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Schedule {
    /// Every day.
    #[default]
    Daily,
    /// On these weekdays: 1 is Monday, 7 is Sunday.
    Weekdays {
        /// Each once, in their order.
        days: Vec<u8>,
    },
    /// On so many days of a week, whichever.
    PerWeek {
        /// From 1 to 7.
        times: u8,
    },
    /// On so many days of a month, whichever.
    PerMonth {
        /// From 1 to 31. A shorter month asks for all its days.
        times: u8,
    },
    /// Every so many days, counted from the day on which the rule begins.
    Every {
        /// From 1 to 365.
        days: u16,
    },
}

/// Which way a target is meant.
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

words!(Direction { AtLeast = "at_least", AtMost = "at_most" });

/// What a due day counts for when it is over and nothing was logged.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Unlogged {
    /// Missed: what was kept must be confirmed.
    #[default]
    Missed,
    /// Kept: only what went wrong is logged.
    Kept,
}

words!(Unlogged { Missed = "missed", Kept = "kept" });

/// One version of a commitment's rule. It holds from its day until the next version's; what was
/// before stays as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Rule {
    /// The first day it holds.
    pub effective_from: Date,
    /// On which days it is due.
    pub schedule: Schedule,
    /// How much is meant for a day; `null` where days have no value, or any will do.
    pub target: Option<Amount>,
    /// What is counted: `pages`, `glasses`; `minutes` for durations.
    pub unit: String,
    /// Which way the target is meant.
    pub direction: Direction,
    /// What a due day counts for when nothing was logged.
    pub unlogged: Unlogged,
}

impl Rule {
    /// What a value comes to on a day that is over or not. `None` for nothing at all where
    /// something is meant to be, which is as good as no log.
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

    /// Whether a value keeps the rule once its day is over.
    #[must_use]
    pub fn is_kept_by(&self, value: Amount) -> bool {
        self.judge(value, true) == Some(DayStatus::Kept)
    }
}

/// A rule that is asked for: what is absent takes its default.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewRule {
    /// The first day it holds: from today on; absent is today, or the commitment's start.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effective_from: Option<Date>,
    /// On which days it is due; absent is every day.
    pub schedule: Schedule,
    /// How much is meant for a day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<Amount>,
    /// What is counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Which way the target is meant; absent is at most for an abstention, at least otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub direction: Option<Direction>,
    /// What a due day counts for when nothing was logged; absent is kept for an abstention and for
    /// an upper limit, missed otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unlogged: Option<Unlogged>,
}

impl NewRule {
    /// Which way the target is meant, for an asceticism of this kind.
    #[must_use]
    pub fn direction_for(&self, kind: AsceticismKind) -> Direction {
        self.direction.unwrap_or(match kind {
            AsceticismKind::Do => Direction::AtLeast,
            AsceticismKind::Abstain => Direction::AtMost,
        })
    }

    /// What a due day counts for when nothing was logged, for an asceticism of this kind.
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
