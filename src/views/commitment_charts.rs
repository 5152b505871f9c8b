//! View models of a commitment's charts.

use super::DayItem;

/// A year of days, up to one of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct YearView {
    /// Weeks from Monday to Sunday, oldest first. `None` before the start and after the last day.
    pub weeks: Vec<Vec<Option<DayItem>>>,
    /// Labels of months: the number of the week, and the name.
    pub months: Vec<(usize, String)>,
    /// The summary, for screen readers.
    pub words: String,
    /// The last day of the previous year, if the commitment had begun.
    pub earlier: Option<String>,
    /// True if the range ends before today.
    pub is_past: bool,
}

/// A chart of streaks, as an SVG path in a view box of 371 by 60.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StreakChartView {
    /// The SVG path.
    pub path: String,
    /// The summary, for screen readers.
    pub words: String,
    /// The streaks, latest first.
    pub runs: Vec<RunItem>,
}

/// A streak, as a table shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RunItem {
    /// Its first day.
    pub from: String,
    /// Its last day.
    pub to: String,
    /// Its length: `41 days`.
    pub length: String,
}

/// A bar of a chart, with its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BarItem {
    /// The label.
    pub label: String,
    /// The value, formatted.
    pub says: String,
    /// The length, in percent.
    pub share: u32,
}
