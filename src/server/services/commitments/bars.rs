//! Streaks and weekdays, as bars.

use time::Duration;

use super::Seen;
use crate::{
    schema::{BarItem, Run, Streaks, WeekdayCount},
    server::services::rule_words,
};

/// How many of the best streaks are shown.
const RUNS: usize = 5;

/// The best streaks, the longest first; of two alike, the later.
pub(super) fn runs(streaks: &Streaks, seen: Seen) -> Vec<BarItem> {
    let mut runs: Vec<Run> = streaks.history.clone();
    runs.sort_by_key(|run| std::cmp::Reverse((run.length, run.from)));
    runs.truncate(RUNS);
    let most = runs.first().map_or(1, |run| run.length.max(1));
    runs.into_iter()
        .map(|run| BarItem {
            label: match run.from == run.to {
                true => seen.date(run.from),
                false => format!("{} to {}", seen.date(run.from), seen.date(run.to)),
            },
            says: rule_words::in_a_row(run.length, run.unit),
            share: run.length.saturating_mul(100) / most,
        })
        .collect()
}

/// How often each weekday was kept.
pub(super) fn weekdays(counts: &[WeekdayCount], seen: Seen) -> Vec<BarItem> {
    let monday = seen.today.saturating_sub(Duration::days(
        seen.today.weekday().number_days_from_monday().into(),
    ));
    (0..)
        .zip(counts)
        .map(|(day, count)| BarItem {
            label: seen
                .locale
                .weekday(monday.saturating_add(Duration::days(day)))
                .to_owned(),
            says: match count.decided {
                0 => "–".to_owned(),
                decided => format!("{} of {decided}", count.kept),
            },
            share: count.kept * 100 / count.decided.max(1),
        })
        .collect()
}
