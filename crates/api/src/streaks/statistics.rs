//! Statistics of a commitment's past.

use regula_schema::{
    Amount, CommitmentStats, Day, DayStatus, StreakUnit, Streaks, TrackingType, WeekdayCount,
};
use time::{Date, Duration};

use super::{
    Outcome, StreakState, Timeline, Unit,
    streak::runs,
    timeline::{Logs, unit_of},
    units,
};

/// Window of the completion rate in days.
const RATE_DAYS: i64 = 90;

/// Days of the heatmap: 53 weeks, so that a year is covered from any weekday on.
pub const HEATMAP_DAYS: i64 = 371;

/// Statistics as of `today`; the heatmap ends with `until`.
#[must_use]
pub fn statistics(
    timeline: &Timeline,
    logs: &Logs,
    tracking: TrackingType,
    today: Date,
    until: Date,
) -> CommitmentStats {
    let units: Vec<Unit> = units(timeline, logs, timeline.start, today).collect();
    let state = StreakState::default().advance(timeline, logs, today);
    let last = timeline.last_counted_day(today);
    let recent = last.saturating_sub(Duration::days(RATE_DAYS - 1));
    let (kept, missed) = decided(&units);
    let (kept_lately, missed_lately) = decided(units.iter().filter(|unit| unit.to >= recent));
    let decided_lately = kept_lately + missed_lately;

    let all: Vec<Day> = days(timeline, logs, timeline.start, today, today).collect();
    let count = |status| {
        let days = all.iter().filter(|day| day.status == status).count();
        u32::try_from(days).unwrap_or(u32::MAX)
    };
    let until = until.min(today);
    let first = until.saturating_sub(Duration::days(HEATMAP_DAYS - 1));
    let shown = |day: &&Day| first <= day.date && day.date <= until;
    CommitmentStats {
        streaks: Streaks {
            current: state.current,
            best: state.best,
            unit: state.unit,
            history: runs(&units, today),
        },
        rate: (decided_lately > 0).then(|| f64::from(kept_lately) / f64::from(decided_lately)),
        total: if tracking.is_measured() {
            sum(&all)
        } else {
            Amount::from_thousandths(1000 * i64::from(count(DayStatus::Kept)))
                .unwrap_or(Amount::MAX)
        },
        kept,
        missed,
        skipped: count(DayStatus::Skipped),
        weekdays: weekdays(timeline, &all, state.unit, today),
        heatmap: all.iter().filter(shown).copied().collect(),
    }
}

/// Days of the commitment's term between `from` and `to`.
pub fn days(
    timeline: &Timeline,
    logs: &Logs,
    from: Date,
    to: Date,
    today: Date,
) -> impl Iterator<Item = Day> {
    let last = timeline.end.map_or(to, |end| end.min(to));
    let first = Some(from.max(timeline.start)).filter(|first| *first <= last);
    std::iter::successors(first, move |date| {
        date.next_day().filter(|next| *next <= last)
    })
    .map(move |date| {
        let log = logs.get(&date).copied();
        Day {
            date,
            status: timeline.judge(date, log, today),
            value: log.and_then(|log| log.value),
        }
    })
}

/// Numbers of kept and missed units.
fn decided<'a>(units: impl IntoIterator<Item = &'a Unit>) -> (u32, u32) {
    let (mut kept, mut missed) = (0, 0);
    for unit in units {
        kept += u32::from(unit.outcome == Outcome::Kept);
        missed += u32::from(unit.outcome == Outcome::Missed);
    }
    (kept, missed)
}

fn sum(days: &[Day]) -> Amount {
    let thousandths = days
        .iter()
        .filter_map(|day| day.value)
        .map(Amount::thousandths)
        .fold(0, i64::saturating_add);
    Amount::from_thousandths(thousandths).unwrap_or(Amount::MAX)
}

/// Counts by weekday, of days whose rule counts in `unit`.
fn weekdays(timeline: &Timeline, days: &[Day], unit: StreakUnit, today: Date) -> Vec<WeekdayCount> {
    let mut counts = vec![WeekdayCount::default(); 7];
    let counted = |day: &&Day| unit_of(&timeline.rule(day.date).schedule) == unit;
    for day in days.iter().filter(counted) {
        let count = &mut counts[usize::from(day.date.weekday().number_days_from_monday())];
        let (kept, decided) = match day.status {
            DayStatus::Kept => (1, 1),
            DayStatus::Missed => (0, 1),
            DayStatus::Partial if day.date < today => (0, 1),
            _ => (0, 0),
        };
        count.kept += kept;
        // A week or month is decided as a whole, not by its days.
        count.decided += if unit == StreakUnit::Days { decided } else { 0 };
    }
    counts
}
