//! What is kept or missed as a whole: due days, weeks, months.

use regula_schema::{DayStatus, Progress, Schedule, StreakUnit};
use time::{Date, util::days_in_month};

use super::{
    Course,
    course::{Logs, unit_of},
};

/// What a unit comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Kept: it extends a streak.
    Kept,
    /// Missed: it ends one.
    Missed,
    /// Excused: it does neither.
    Excused,
    /// Not decided yet.
    Open,
}

/// A due day; or a week or a month, as far as the commitment is on and its rule has a number
/// for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its first day.
    pub from: Date,
    /// Its last day.
    pub to: Date,
    /// What it is.
    pub kind: StreakUnit,
    /// What it comes to.
    pub outcome: Outcome,
}

/// The units of `course` from `from` on, up to the one that `today` is in. `from` is the first day
/// of a unit, or between two.
pub fn units(course: &Course, logs: &Logs, from: Date, today: Date) -> impl Iterator<Item = Unit> {
    let last = course.end.map_or(today, |end| end.min(today));
    let mut next = Some(from.max(course.start)).filter(|first| *first <= last);
    std::iter::from_fn(move || {
        while let Some(date) = next {
            let unit = unit_on(course, logs, date, today);
            let until = unit.map_or(date, |unit| unit.to);
            next = until.next_day().filter(|next| *next <= last);
            if unit.is_some() {
                return unit;
            }
        }
        None
    })
}

/// How far the week or month of `today` is, if its rule has a number for it.
#[must_use]
pub fn progress(course: &Course, logs: &Logs, today: Date) -> Option<Progress> {
    let kind = unit_of(&course.rule(today).schedule);
    (kind != StreakUnit::Days && course.holds(today))
        .then(|| Period::of(course, today, kind).count(course, logs, today))
}

/// The unit that `date` is in, or nothing where nothing is due.
fn unit_on(course: &Course, logs: &Logs, date: Date, today: Date) -> Option<Unit> {
    let kind = unit_of(&course.rule(date).schedule);
    if kind != StreakUnit::Days {
        let period = Period::of(course, date, kind);
        return Some(Unit {
            from: period.from,
            to: period.to,
            kind,
            outcome: period.outcome(course, logs, today),
        });
    }
    // A day that is not due can be kept all the same; it is counted, and is no part of a streak.
    if !course.is_due(date) {
        return None;
    }
    let outcome = match course.judge(date, logs.get(&date).copied(), today) {
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

/// Days of one week or month of the calendar.
struct Period {
    from: Date,
    to: Date,
    /// Whether the commitment goes on in the same week or month with a rule that counts otherwise.
    is_cut: bool,
}

impl Period {
    /// The days around `date` in the same week or month on which the rule has a number for it.
    fn of(course: &Course, date: Date, kind: StreakUnit) -> Self {
        let name = |day: Date| match kind {
            StreakUnit::Months => (day.year(), u8::from(day.month())),
            StreakUnit::Weeks | StreakUnit::Days => {
                let (year, week, _) = day.to_iso_week_date();
                (year, week)
            }
        };
        let is_same = |day: &Date| course.holds(*day) && name(*day) == name(date);
        let is_in = |day: &Date| is_same(day) && unit_of(&course.rule(*day).schedule) == kind;
        let back = std::iter::successors(Some(date), |day| day.previous_day());
        let on = std::iter::successors(Some(date), |day| day.next_day());
        let to = on.take_while(is_in).last().unwrap_or(date);
        Self {
            from: back.take_while(is_in).last().unwrap_or(date),
            to,
            is_cut: to.next_day().is_some_and(|next| is_same(&next)),
        }
    }

    fn outcome(&self, course: &Course, logs: &Logs, today: Date) -> Outcome {
        match self.count(course, logs, today) {
            Progress {
                kept: 0,
                required: 0,
            } => Outcome::Excused,
            Progress { kept, required } if kept >= required => Outcome::Kept,
            _ if today <= self.to => Outcome::Open,
            // There were days left, when the rule changed.
            _ if self.is_cut => Outcome::Excused,
            _ => Outcome::Missed,
        }
    }

    /// On how many days it was kept, and on how many it is meant to be. Each day that is not
    /// excused asks for its share of the number that holds on it.
    fn count(&self, course: &Course, logs: &Logs, today: Date) -> Progress {
        let (mut kept, mut free, mut asked) = (0, 0, 0);
        let mut length = 7;
        let mut next = Some(self.from);
        while let Some(day) = next.filter(|day| *day <= self.to) {
            let times = match &course.rule(day).schedule {
                Schedule::PerMonth { times } => {
                    length = u32::from(days_in_month(day.month(), day.year()));
                    *times
                }
                Schedule::PerWeek { times } => *times,
                _ => 0,
            };
            match course.judge(day, logs.get(&day).copied(), today) {
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
