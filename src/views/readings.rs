//! View models of the reading pages.

use serde::{Deserialize, Serialize};

/// The text of a reading.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownReading {
    /// The title.
    pub title: String,
    /// The reference.
    pub reference: String,
    /// The paragraphs; line breaks within them are kept.
    pub paragraphs: Vec<String>,
}

/// A reading on the user's way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadingItem {
    /// The date, `YYYY-MM-DD`.
    pub date: String,
    /// The date relative to today, in words.
    pub day: String,
    /// Its number: `Reading 12`.
    pub place: String,
    /// The text.
    pub shown: ShownReading,
    /// True if read.
    pub read: bool,
    /// The user's note.
    pub note: String,
}

/// A day among those around.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadingDay {
    /// `YYYY-MM-DD`.
    pub date: String,
    /// The day of the month.
    pub number: String,
    /// Date and status, in words.
    pub words: String,
    /// `read`, `missed`, `open` or `none`.
    pub state: String,
    /// True if it is the day shown.
    pub is_shown: bool,
}

/// The user's progress in their plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadingStanding {
    /// The plan's id.
    pub plan_id: String,
    /// The plan's title.
    pub plan: String,
    /// Number of scheduled readings.
    pub total: u32,
    /// Number of these that are read.
    pub read: u32,
    /// Number of overdue readings.
    pub behind: u32,
    /// Start or end, in a sentence.
    pub term: String,
    /// True if the last day has passed.
    pub is_over: bool,
    /// True if the user chose the plan; false for the default.
    pub is_chosen: bool,
}

/// A plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanItem {
    /// The plan's id.
    pub id: String,
    /// The title.
    pub title: String,
    /// The description.
    pub description: String,
    /// Number of readings.
    pub readings: u32,
    /// The date range, in words.
    pub span: String,
    /// True if it is the default plan.
    pub is_default: bool,
}

/// The user's notes on the readings of their plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadingNotes {
    /// The plan's title; empty without a plan.
    pub plan: String,
    /// Number of notes.
    pub total: u32,
    /// The notes, latest first.
    pub items: Vec<ReadingItem>,
    /// Cursor of the next page; empty at the end.
    pub next: String,
}

/// The page of a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadingsView {
    /// The user's today, `YYYY-MM-DD`; empty without a plan.
    pub today: String,
    /// The date shown, `YYYY-MM-DD`.
    pub date: String,
    /// The date in words.
    pub heading: String,
    /// The reading of the day.
    pub item: Option<ReadingItem>,
    /// The date of the previous reading; empty if there is none.
    pub before: String,
    /// The date of the next reading.
    pub after: String,
    /// The strip of days.
    pub around: Vec<ReadingDay>,
    /// Overdue readings, oldest first, up to a limit.
    pub unread: Vec<ReadingItem>,
    /// The latest notes.
    pub notes: ReadingNotes,
    /// The user's standing.
    pub standing: Option<ReadingStanding>,
    /// The plans to choose from.
    pub plans: Vec<PlanItem>,
}

/// A day of a plan, as the admin sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanRow {
    /// `YYYY-MM-DD`.
    pub date: String,
    /// The date in words.
    pub day: String,
    /// The reading's id; empty for a gap.
    pub id: String,
    /// The title.
    pub title: String,
    /// The reference.
    pub reference: String,
}

/// A month of a plan, as the admin sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanMonth {
    /// The plan.
    pub plan: PlanItem,
    /// The month in words.
    pub month: String,
    /// The previous month, `YYYY-MM`; empty if there is none.
    pub before: String,
    /// The next month.
    pub after: String,
    /// The days within the plan's range.
    pub days: Vec<PlanRow>,
    /// Number of days without a reading.
    pub gaps: u32,
    /// The day after the plan's last: the default date of the next reading.
    pub next_date: String,
}

/// The form of a reading.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReadingForm {
    /// The reading's id; empty for a new one.
    pub id: String,
    /// The plan's id.
    pub plan_id: String,
    /// The plan's title.
    pub plan: String,
    /// `YYYY-MM-DD`.
    pub date: String,
    /// The title.
    pub title: String,
    /// The reference.
    pub reference: String,
    /// The text.
    pub body: String,
    /// The preview.
    pub shown: ShownReading,
}
