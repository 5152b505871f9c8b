//! What was, as the page of a commitment draws it.

use super::DayItem;

/// A year of days, up to one of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct YearView {
    /// Weeks from Monday to Sunday, oldest first. Days before the start and behind the last are
    /// nothing.
    pub weeks: Vec<Vec<Option<DayItem>>>,
    /// The weeks with which a month begins, by number, and the month's name.
    pub months: Vec<(usize, String)>,
    /// From when to when.
    pub words: String,
    /// The last day of the year before, where the commitment held then.
    pub earlier: Option<String>,
    /// Whether it ends before today.
    pub is_past: bool,
}

/// How streaks grew and broke, as the path of a picture of 371 by 60.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClimbView {
    /// The slopes, as SVG has them.
    pub path: String,
    /// The same in a sentence.
    pub words: String,
    /// The streaks that are drawn, the latest first.
    pub runs: Vec<RunItem>,
}

/// A streak, as a table shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RunItem {
    /// Its first day.
    pub from: String,
    /// Its last day.
    pub to: String,
    /// How long it is: `41 days`.
    pub length: String,
}

/// A bar of a chart, with its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BarItem {
    /// What it stands for.
    pub label: String,
    /// How much that is.
    pub says: String,
    /// How long it is: 0 to 100.
    pub share: u32,
}
