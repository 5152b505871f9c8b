//! Bar charts of streaks and weekdays.

use regula_schema::{CommitmentStats, Run, StreakUnit, Streaks, WeekdayCount};
use time::Duration;

use super::Calendar;
use crate::{
    services::{format, rule_text},
    views::BarItem,
};

/// Number of best streaks shown.
const RUNS: usize = 5;

/// The best streaks, longest first; among equals, the later first.
pub(super) fn runs(streaks: &Streaks, calendar: Calendar) -> Vec<BarItem> {
    let mut runs: Vec<Run> = streaks.history.clone();
    runs.sort_by_key(|run| std::cmp::Reverse((run.length, run.from)));
    runs.truncate(RUNS);
    let most = runs.first().map_or(1, |run| run.length.max(1));
    runs.into_iter()
        .map(|run| BarItem {
            label: match run.from == run.to {
                true => calendar.date(run.from),
                false => format!("{} to {}", calendar.date(run.from), calendar.date(run.to)),
            },
            says: rule_text::in_a_row(run.length, run.unit),
            share: run.length.saturating_mul(100) / most,
        })
        .collect()
}

/// The rate of each weekday: of the days on which it was due, or, if none is due in particular,
/// relative to the best weekday.
pub(super) fn weekdays(stats: &CommitmentStats, calendar: Calendar) -> Vec<BarItem> {
    let counts = &stats.weekdays;
    let most = counts.iter().map(|count| count.kept).max();
    let bar = |count: &WeekdayCount| match (stats.streaks.unit, count.decided) {
        (StreakUnit::Weeks | StreakUnit::Months, _) => (times(count.kept), most.unwrap_or(0)),
        (StreakUnit::Days, 0) => ("–".to_owned(), 0),
        (StreakUnit::Days, decided) => (format!("{} of {decided}", count.kept), decided),
    };
    let monday = calendar.today.saturating_sub(Duration::days(
        calendar.today.weekday().number_days_from_monday().into(),
    ));
    (0..)
        .zip(counts)
        .map(|(day, count)| {
            let date = monday.saturating_add(Duration::days(day));
            let (says, full) = bar(count);
            BarItem {
                label: calendar.locale.weekday(date).to_owned(),
                says,
                share: count.kept.saturating_mul(100) / full.max(1),
            }
        })
        .collect()
}

fn times(n: u32) -> String {
    match n {
        0 => "–".to_owned(),
        n => format::times(n),
    }
}
