//! What the pages about readings show: words and dates that the server has chosen.

use serde::{Deserialize, Serialize};

/// A reading, as it is set on a page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownReading {
    /// Its heading.
    pub title: String,
    /// Where it is found.
    pub reference: String,
    /// Its paragraphs; line breaks within them stay.
    pub paragraphs: Vec<String>,
}

/// A reading on the user's way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadingItem {
    /// The day that it is for, `YYYY-MM-DD`.
    pub date: String,
    /// The same in words, as seen from today.
    pub day: String,
    /// Which it is: `Reading 12`.
    pub place: String,
    /// What it says.
    pub shown: ShownReading,
    /// Whether it is read.
    pub read: bool,
    /// What the user has written about it.
    pub note: String,
}

/// A day among those around.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadingDay {
    /// `YYYY-MM-DD`.
    pub date: String,
    /// The day of the month.
    pub number: String,
    /// The date and what is of it, in words.
    pub words: String,
    /// `read`, `missed`, `open` or `none`.
    pub state: String,
    /// Whether it is the day that is shown.
    pub is_shown: bool,
}

/// How the user stands with their plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadingStanding {
    /// The plan's id.
    pub plan_id: String,
    /// What the plan is called.
    pub plan: String,
    /// How many readings are on the way.
    pub total: u32,
    /// How many of these are read.
    pub read: u32,
    /// How many were due and are not.
    pub behind: u32,
    /// When it ends or ended, or begins, in a sentence.
    pub term: String,
    /// Whether its last day is over.
    pub is_over: bool,
    /// Whether the user has chosen it.
    pub is_chosen: bool,
}

/// A plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanItem {
    /// The plan's id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What it is about.
    pub description: String,
    /// How many readings it has.
    pub readings: u32,
    /// From when to when, in words.
    pub span: String,
    /// Whether users read it who have chosen none.
    pub is_default: bool,
}

/// What the user has written about the readings of their plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadingNotes {
    /// What the plan is called; nothing where there is none.
    pub plan: String,
    /// How many notes there are.
    pub total: u32,
    /// Some of them, the latest first.
    pub items: Vec<ReadingItem>,
    /// Where the rest begins; nothing at the end.
    pub next: String,
}

/// What the page of a day shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadingsView {
    /// The user's today, `YYYY-MM-DD`; nothing where there is no plan at all.
    pub today: String,
    /// The day that is shown, `YYYY-MM-DD`.
    pub date: String,
    /// The same in words.
    pub heading: String,
    /// Its reading, if it has one.
    pub item: Option<ReadingItem>,
    /// The day of the reading before; nothing where there is none.
    pub before: String,
    /// The day of the reading after.
    pub after: String,
    /// The days around it.
    pub around: Vec<ReadingDay>,
    /// What there is to catch up with, the oldest first; some of it, where it is much.
    pub unread: Vec<ReadingItem>,
    /// The latest notes.
    pub notes: ReadingNotes,
    /// How the user stands.
    pub standing: Option<ReadingStanding>,
    /// What can be begun.
    pub plans: Vec<PlanItem>,
}

/// A day of a plan, as the admin sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanRow {
    /// `YYYY-MM-DD`.
    pub date: String,
    /// The same in words.
    pub day: String,
    /// The reading's id; nothing is a gap.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// Where it is found.
    pub reference: String,
}

/// A month of a plan, as the admin sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanMonth {
    /// The plan.
    pub plan: PlanItem,
    /// The month in words.
    pub month: String,
    /// The month before, `YYYY-MM`; nothing where the plan has none.
    pub before: String,
    /// The month after.
    pub after: String,
    /// Its days between the plan's first and last.
    pub days: Vec<PlanRow>,
    /// How many of these have no reading.
    pub gaps: u32,
    /// The day after the plan's last: where the next reading goes.
    pub next_date: String,
}

/// What stands in the form of a reading.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadingForm {
    /// The reading's id; nothing for a new one.
    pub id: String,
    /// The plan's id.
    pub plan_id: String,
    /// What the plan is called.
    pub plan: String,
    /// `YYYY-MM-DD`.
    pub date: String,
    /// Its heading.
    pub title: String,
    /// Where it is found.
    pub reference: String,
    /// The text.
    pub body: String,
    /// The same, as it will be set.
    pub shown: ShownReading,
}
