//! What is kept or missed as a whole: due days, weeks, months.

use time::{Date, Duration, Month, util::days_in_month};

use super::{
    Course,
    course::{Logs, is_flexible},
};
use crate::schema::{DayStatus, Progress, Schedule};

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

/// A due day; or the part of a week or a month in which one version of a rule held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its first day.
    pub from: Date,
    /// Its last day.
    pub to: Date,
    /// What it comes to.
    pub outcome: Outcome,
}

/// The units of `course` from `from` on, up to the one that `today` is in. `from` is the first day
/// of a unit, or between two: one that begins earlier would be seen in part.
pub fn units(course: &Course, logs: &Logs, from: Date, today: Date) -> impl Iterator<Item = Unit> {
    let last = course.end.map_or(today, |end| end.min(today));
    let mut next = (from.max(course.start) <= last).then(|| from.max(course.start));
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
    let rule = course.rule(today);
    (is_flexible(&rule.schedule) && course.holds(today))
        .then(|| count(course, logs, period(course, today), today))
}

/// The unit that `date` is in, or nothing where nothing is due.
fn unit_on(course: &Course, logs: &Logs, date: Date, today: Date) -> Option<Unit> {
    if is_flexible(&course.rule(date).schedule) {
        let period = period(course, date);
        let outcome = match count(course, logs, period, today) {
            Progress { required: 0, .. } => Outcome::Excused,
            Progress { kept, required } if kept >= required => Outcome::Kept,
            _ if period.1 < today => Outcome::Missed,
            _ => Outcome::Open,
        };
        let (from, to) = period;
        return Some(Unit { from, to, outcome });
    }
    let outcome = match course.judge(date, logs.get(&date).copied(), today) {
        // A day that is not due can be kept all the same; it is counted, and is no part of a streak.
        _ if !course.is_due(date) => return None,
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
        outcome,
    })
}

/// The days of the week or month of `date` in which the same version of the rule holds.
fn period(course: &Course, date: Date) -> (Date, Date) {
    let rule = course.rule(date);
    let (first, last) = whole_period(&rule.schedule, date);
    let from = if course.rules[0].effective_from == rule.effective_from {
        first.max(course.start)
    } else {
        first.max(course.start).max(rule.effective_from)
    };
    let until = [course.rule_until(date), course.end];
    let last = until.into_iter().flatten().fold(last, Date::min);
    (from, last)
}

/// The calendar's week or month of `date`.
fn whole_period(schedule: &Schedule, date: Date) -> (Date, Date) {
    match schedule {
        Schedule::PerMonth { .. } => {
            let day = Duration::days(i64::from(date.day()) - 1);
            let length = Duration::days(i64::from(month_length(date.year(), date.month())) - 1);
            let first = date.saturating_sub(day);
            (first, first.saturating_add(length))
        }
        _ => {
            let day = Duration::days(i64::from(date.weekday().number_days_from_monday()));
            let first = date.saturating_sub(day);
            (first, date.saturating_add(Duration::days(6) - day))
        }
    }
}

fn month_length(year: i32, month: Month) -> u8 {
    days_in_month(month, year)
}

/// On how many days of a period it was kept, and on how many it is meant to be: of a period that is
/// not whole, or has days that are excused, the same share, rounded up.
fn count(course: &Course, logs: &Logs, (from, to): (Date, Date), today: Date) -> Progress {
    let schedule = &course.rule(from).schedule;
    let (times, length) = match schedule {
        Schedule::PerMonth { times } => {
            (*times, u32::from(month_length(from.year(), from.month())))
        }
        Schedule::PerWeek { times } => (*times, 7),
        _ => (0, 7),
    };
    let (mut kept, mut free) = (0, 0);
    let mut date = Some(from);
    while let Some(day) = date.filter(|day| *day <= to) {
        match course.judge(day, logs.get(&day).copied(), today) {
            DayStatus::Skipped | DayStatus::Paused => {}
            status => {
                free += 1;
                kept += u32::from(status == DayStatus::Kept && day <= today);
            }
        }
        date = day.next_day();
    }
    let required = (u32::from(times) * free).div_ceil(length).min(free);
    Progress { kept, required }
}
