//! A commitment's whole past.

use time::{Date, Duration};

use super::{
    Course, Outcome, Tally,
    course::Logs,
    streak::{runs, unit_of},
    units,
};
use crate::schema::{
    Amount, CommitmentStats, Day, DayStatus, Mark, Streaks, TrackingType, WeekdayCount,
};

/// How many days a rate looks back.
const RATE_DAYS: i64 = 90;

/// How many days a heatmap has: 53 weeks, so that every weekday of a year is there.
const HEATMAP_DAYS: i64 = 371;

/// Everything there is to say about a commitment's past, seen from `today`; the heatmap ends with
/// `until`.
#[must_use]
pub fn look_back(
    course: &Course,
    logs: &Logs,
    tracking: TrackingType,
    today: Date,
    until: Date,
) -> CommitmentStats {
    let tally = Tally::default().up_to(course, logs, today);
    let recent = today.saturating_sub(Duration::days(RATE_DAYS - 1));
    let (mut kept, mut missed) = (0, 0);
    let (mut kept_lately, mut decided_lately) = (0_u32, 0_u32);
    for unit in units(course, logs, course.start, today) {
        let (is_kept, is_missed) = match unit.outcome {
            Outcome::Kept => (1, 0),
            Outcome::Missed => (0, 1),
            Outcome::Excused | Outcome::Open => (0, 0),
        };
        kept += is_kept;
        missed += is_missed;
        if unit.to >= recent {
            kept_lately += is_kept;
            decided_lately += is_kept + is_missed;
        }
    }
    let first = until.saturating_sub(Duration::days(HEATMAP_DAYS - 1));
    CommitmentStats {
        streaks: Streaks {
            current: tally.current,
            best: tally.best,
            unit: unit_of(&course.rule(today).schedule),
            history: runs(course, logs, today),
        },
        rate: (decided_lately > 0).then(|| f64::from(kept_lately) / f64::from(decided_lately)),
        total: total(course, logs, tracking, today),
        kept,
        missed,
        skipped: skipped(course, logs, today),
        weekdays: weekdays(course, logs, today),
        heatmap: days(course, logs, first, until.min(today), today).collect(),
    }
}

/// The days from `from` to `to` on which the commitment held.
pub fn days(
    course: &Course,
    logs: &Logs,
    from: Date,
    to: Date,
    today: Date,
) -> impl Iterator<Item = Day> {
    let last = course.end.map_or(to, |end| end.min(to));
    let first = Some(from.max(course.start)).filter(|first| *first <= last);
    std::iter::successors(first, move |date| {
        date.next_day().filter(|next| *next <= last)
    })
    .map(move |date| {
        let log = logs.get(&date).copied();
        Day {
            date,
            status: course.judge(date, log, today),
            value: log.and_then(|log| log.value),
        }
    })
}

fn total(course: &Course, logs: &Logs, tracking: TrackingType, today: Date) -> Amount {
    let thousandths = if tracking.is_measured() {
        logs.iter()
            .filter(|(date, _)| course.holds(**date))
            .filter_map(|(_, log)| log.value)
            .map(Amount::thousandths)
            .fold(0, i64::saturating_add)
    } else {
        let kept = days(course, logs, course.start, today, today)
            .filter(|day| day.status == DayStatus::Kept)
            .count();
        i64::try_from(kept).unwrap_or(i64::MAX).saturating_mul(1000)
    };
    Amount::from_thousandths(thousandths).unwrap_or(Amount::MAX)
}

fn skipped(course: &Course, logs: &Logs, today: Date) -> u32 {
    let skipped = logs
        .iter()
        .filter(|(date, log)| {
            log.mark == Some(Mark::Skipped) && **date <= today && course.holds(**date)
        })
        .count();
    u32::try_from(skipped).unwrap_or(u32::MAX)
}

fn weekdays(course: &Course, logs: &Logs, today: Date) -> Vec<WeekdayCount> {
    let mut counts = vec![WeekdayCount::default(); 7];
    for day in days(course, logs, course.start, today, today) {
        let count = &mut counts[usize::from(day.date.weekday().number_days_from_monday())];
        let (kept, decided) = match day.status {
            DayStatus::Kept => (1, 1),
            DayStatus::Missed => (0, 1),
            DayStatus::Partial if day.date < today => (0, 1),
            _ => (0, 0),
        };
        count.kept += kept;
        count.decided += decided;
    }
    counts
}
