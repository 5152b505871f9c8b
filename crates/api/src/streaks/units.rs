//! Units of streaks: due days, weeks and months.

use regula_schema::{DayStatus, Progress, Schedule, StreakUnit};
use time::{Date, util::days_in_month};

use super::{
    Timeline,
    timeline::{Logs, unit_of},
};

/// Outcome of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Kept: extends a streak.
    Kept,
    /// Missed: ends a streak.
    Missed,
    /// Excused: does neither.
    Excused,
    /// Undecided.
    Open,
}

/// A due day, or the part of a week or month within the term whose rule has a number for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// Day, week or month.
    pub kind: StreakUnit,
    /// Outcome.
    pub outcome: Outcome,
}

/// Units of `timeline` from `from` up to the one that includes `today`. `from` is the first day of a
/// unit, or between units.
pub fn units(
    timeline: &Timeline,
    logs: &Logs,
    from: Date,
    today: Date,
) -> impl Iterator<Item = Unit> {
    let last = timeline.end.map_or(today, |end| end.min(today));
    let mut next = Some(from.max(timeline.start)).filter(|first| *first <= last);
    std::iter::from_fn(move || {
        while let Some(date) = next {
            let unit = unit_on(timeline, logs, date, today);
            let until = unit.map_or(date, |unit| unit.to);
            next = until.next_day().filter(|next| *next <= last);
            if unit.is_some() {
                return unit;
            }
        }
        None
    })
}

/// Progress of the week or month of `today`, if its rule has a number for it.
#[must_use]
pub fn progress(timeline: &Timeline, logs: &Logs, today: Date) -> Option<Progress> {
    let kind = unit_of(&timeline.rule(today).schedule);
    (kind != StreakUnit::Days && timeline.contains(today))
        .then(|| Period::of(timeline, today, kind).count(timeline, logs, today))
}

/// The unit of `date`; `None` if nothing is due.
fn unit_on(timeline: &Timeline, logs: &Logs, date: Date, today: Date) -> Option<Unit> {
    let kind = unit_of(&timeline.rule(date).schedule);
    if kind != StreakUnit::Days {
        let period = Period::of(timeline, date, kind);
        return Some(Unit {
            from: period.from,
            to: period.to,
            kind,
            outcome: period.outcome(timeline, logs, today),
        });
    }
    // A day that is not due can be kept too; it counts, but not in a streak.
    if !timeline.is_due(date) {
        return None;
    }
    let outcome = match timeline.judge(date, logs.get(&date).copied(), today) {
        DayStatus::Free => return None,
        DayStatus::Kept => Outcome::Kept,
        DayStatus::Missed => Outcome::Missed,
        DayStatus::Partial if date < today => Outcome::Missed,
        DayStatus::Partial | DayStatus::Open => Outcome::Open,
        DayStatus::Skipped | DayStatus::Paused => Outcome::Excused,
    };
    Some(Unit {
        from: date,
        to: date,
        kind,
        outcome,
    })
}

/// Days of one calendar week or month.
struct Period {
    from: Date,
    to: Date,
    /// True if a rule with another unit follows in the same week or month.
    is_cut: bool,
}

impl Period {
    /// Days around `date` in the same week or month whose rule has a number for it.
    fn of(timeline: &Timeline, date: Date, kind: StreakUnit) -> Self {
        let name = |day: Date| match kind {
            StreakUnit::Months => (day.year(), u8::from(day.month())),
            StreakUnit::Weeks | StreakUnit::Days => {
                let (year, week, _) = day.to_iso_week_date();
                (year, week)
            }
        };
        let is_same = |day: &Date| timeline.contains(*day) && name(*day) == name(date);
        let is_in = |day: &Date| is_same(day) && unit_of(&timeline.rule(*day).schedule) == kind;
        let back = std::iter::successors(Some(date), |day| day.previous_day());
        let on = std::iter::successors(Some(date), |day| day.next_day());
        let to = on.take_while(is_in).last().unwrap_or(date);
        Self {
            from: back.take_while(is_in).last().unwrap_or(date),
            to,
            is_cut: to.next_day().is_some_and(|next| is_same(&next)),
        }
    }

    fn outcome(&self, timeline: &Timeline, logs: &Logs, today: Date) -> Outcome {
        match self.count(timeline, logs, today) {
            Progress {
                kept: 0,
                required: 0,
            } => Outcome::Excused,
            Progress { kept, required } if kept >= required => Outcome::Kept,
            _ if today <= self.to => Outcome::Open,
            // The rule changed while days were left.
            _ if self.is_cut => Outcome::Excused,
            _ => Outcome::Missed,
        }
    }

    /// Numbers of kept and required days. Each day that is not excused adds its share of the number
    /// in force on it.
    fn count(&self, timeline: &Timeline, logs: &Logs, today: Date) -> Progress {
        let (mut kept, mut free, mut asked) = (0, 0, 0);
        let mut length = 7;
        let mut next = Some(self.from);
        while let Some(day) = next.filter(|day| *day <= self.to) {
            let times = match &timeline.rule(day).schedule {
                Schedule::PerMonth { times } => {
                    length = u32::from(days_in_month(day.month(), day.year()));
                    *times
                }
                Schedule::PerWeek { times } => *times,
                _ => 0,
            };
            match timeline.judge(day, logs.get(&day).copied(), today) {
                DayStatus::Skipped | DayStatus::Paused => {}
                status => {
                    free += 1;
                    asked += u32::from(times);
                    kept += u32::from(status == DayStatus::Kept && day <= today);
                }
            }
            next = day.next_day();
        }
        let nearest = (2 * asked + length) / (2 * length);
        Progress {
            kept,
            required: nearest.min(free),
        }
    }
}
