//! What *Today* shows, in words that the server has chosen.

use regula_schema::TaskCounts;
use serde::{Deserialize, Serialize};

use super::{ReadingItem, TaskItem};

/// What *Today* shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TodayView {
    /// The day that is shown, `YYYY-MM-DD`: what is logged on the page is logged on it, also
    /// after midnight.
    pub day: String,
    /// The same in words.
    pub date: String,
    /// The sentence about the day.
    pub sentence: String,
    /// What stands under it.
    pub remark: String,
    /// Where the user is in their packages, or nothing.
    pub packages: String,
    /// The commitments, in the user's order.
    pub commitments: Vec<DueItem>,
    /// Why none of those that the user has is due; nothing where there is none.
    pub rest: String,
    /// The tasks.
    pub tasks: Vec<TaskItem>,
    /// How many there are, shown or not.
    pub task_counts: TaskCounts,
    /// The reading, if there is one.
    pub reading: Option<ReadingItem>,
}

/// How a commitment's mark is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MarkLook {
    /// A ring.
    #[default]
    Open,
    /// A ring, filled in part.
    Partial,
    /// Filled, with a tick.
    Done,
    /// A pale tick: kept, unless something is logged.
    SoFar,
    /// A cross.
    Missed,
    /// A dashed ring.
    Skipped,
    /// Nothing to tap: in a pause.
    Paused,
}

impl MarkLook {
    /// The mark's classes.
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

    /// Whether it counts as kept when the day is looked at now.
    #[must_use]
    pub const fn is_kept(self) -> bool {
        matches!(self, Self::Done | Self::SoFar)
    }

    /// Whether nothing is asked for.
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
    /// What it is called.
    pub title: String,
    /// How its mark is drawn.
    pub look: MarkLook,
    /// Whether its week or month has what it asks for, so that today would be more than that.
    pub is_extra: bool,
    /// The quiet line: its rule, how far it is, or what was said of today. Behind the value,
    /// where there is one.
    pub line: String,
    /// What was done on it, where it is counted or measured.
    pub measure: Option<Measure>,
    /// Whether it is kept unless something is logged, and nothing is counted.
    pub can_slip: bool,
    /// What the user has written about today.
    pub note: String,
    /// Why it was skipped.
    pub reason: String,
    /// Whether something is logged.
    pub is_logged: bool,
    /// The last seven days, oldest first: a word for each, which is also the dot's class.
    pub week: Vec<String>,
    /// The same for those who do not see dots.
    pub week_words: String,
    /// How often in a row.
    pub streak: u32,
    /// Days, weeks or months.
    pub streak_unit: String,
}

/// What was counted or measured.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Measure {
    /// So far.
    pub value: String,
    /// What is counted, for the label of its field.
    pub unit: String,
    /// How much one tap adds.
    pub step: String,
    /// What one tap less leaves, or nothing when there is nothing to take away.
    pub less: Option<String>,
    /// How much of the target is done, in hundredths.
    pub percent: u8,
    /// The mark after one tap more.
    pub after_more: MarkLook,
    /// The mark after one tap less.
    pub after_less: MarkLook,
}

/// What an act has replaced: a day's log as it was, in the words of a form. All of it empty, there
/// was none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Replaced {
    /// Which commitment's.
    pub commitment_id: String,
    /// The day, `YYYY-MM-DD`.
    pub date: String,
    /// `kept`, `missed`, `skipped`, or nothing.
    pub status: String,
    /// How many, or how long, or nothing.
    pub value: String,
    /// What the user had written.
    pub note: String,
    /// Why it was skipped.
    pub reason: String,
    /// The one more time that was added, or nothing.
    pub entry_id: String,
}
