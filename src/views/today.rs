//! View models of *Today*.

use regula_schema::TaskCounts;
use serde::{Deserialize, Serialize};

use super::{ReadingItem, TaskItem};

/// The page *Today*.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TodayView {
    /// The date shown, `YYYY-MM-DD`. Logs go to this date, also after midnight.
    pub day: String,
    /// The date, formatted.
    pub date: String,
    /// The heading: a sentence about the day.
    pub sentence: String,
    /// The line under the heading.
    pub remark: String,
    /// The progress in packages, or empty.
    pub packages: String,
    /// The commitments, in the user's order.
    pub commitments: Vec<DueItem>,
    /// The reason why no commitment is due, or empty.
    pub rest: String,
    /// The tasks.
    pub tasks: Vec<TaskItem>,
    /// Numbers of tasks, shown or not.
    pub task_counts: TaskCounts,
    /// The reading, if any.
    pub reading: Option<ReadingItem>,
}

/// The style of a commitment's mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MarkStyle {
    /// A ring.
    #[default]
    Open,
    /// A partly filled ring.
    Partial,
    /// Filled, with a check mark.
    Done,
    /// A pale check mark: kept unless logged.
    SoFar,
    /// A cross.
    Missed,
    /// A dashed ring.
    Skipped,
    /// Not a button: paused.
    Paused,
}

impl MarkStyle {
    /// The CSS classes.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Open => "mark",
            Self::Partial => "mark partial",
            Self::Done => "mark done",
            Self::SoFar => "mark so-far",
            Self::Missed => "mark missed",
            Self::Skipped => "mark skipped",
            Self::Paused => "mark paused",
        }
    }

    /// True if the day counts as kept at this moment.
    #[must_use]
    pub const fn is_kept(self) -> bool {
        matches!(self, Self::Done | Self::SoFar)
    }

    /// True if nothing is due: skipped or paused.
    #[must_use]
    pub const fn is_excused(self) -> bool {
        matches!(self, Self::Skipped | Self::Paused)
    }
}

/// A commitment, as *Today* shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DueItem {
    /// The commitment's id.
    pub id: String,
    /// The title.
    pub title: String,
    /// The style of its mark.
    pub mark: MarkStyle,
    /// True if the week's or month's quota is met, so that today is extra.
    pub is_extra: bool,
    /// The subtitle: rule, progress or status; after the value, if there is one.
    pub line: String,
    /// The value, if it tracks a number.
    pub measure: Option<Measure>,
    /// True if it is kept unless logged, and tracks no number.
    pub can_slip: bool,
    /// The note of today's log.
    pub note: String,
    /// The reason for skipping.
    pub reason: String,
    /// True if there is a log.
    pub is_logged: bool,
    /// The last seven days, oldest first: the CSS classes of the dots.
    pub week: Vec<String>,
    /// The last seven days, for screen readers.
    pub week_words: String,
    /// The current streak.
    pub streak: u32,
    /// The unit of the streak: days, weeks or months.
    pub streak_unit: String,
}

/// The value of a measured commitment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Measure {
    /// The current value.
    pub value: String,
    /// The unit, for the label of the field.
    pub unit: String,
    /// The amount that one tap adds.
    pub step: String,
    /// The value after one tap less, or `None` at zero.
    pub less: Option<String>,
    /// Progress towards the target, in percent.
    pub percent: u8,
    /// The mark after one tap more.
    pub after_more: MarkStyle,
    /// The mark after one tap less.
    pub after_less: MarkStyle,
}

/// Form values that restore the previous log (undo). All empty if there was none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PreviousLog {
    /// The commitment's id.
    pub commitment_id: String,
    /// The day, `YYYY-MM-DD`.
    pub date: String,
    /// `kept`, `missed`, `skipped`, or empty.
    pub status: String,
    /// The count or duration, or empty.
    pub value: String,
    /// The note.
    pub note: String,
    /// The reason for skipping.
    pub reason: String,
    /// The id of the added entry, or empty.
    pub entry_id: String,
}
