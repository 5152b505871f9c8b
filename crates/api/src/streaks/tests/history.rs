//! Random histories.

use regula_schema::{Amount, Direction, Mark, Rule, Schedule, TrackingType, Unlogged};
use time::{Date, Duration, macros::date};

use super::Rng;
use crate::streaks::{DayLog, Logs, Span, Timeline};

/// A commitment's data, as plain lists.
#[derive(Clone, Debug)]
pub struct History {
    pub start: Date,
    pub end: Option<Date>,
    pub rules: Vec<Rule>,
    pub pauses: Vec<(Date, Option<Date>)>,
    pub logs: Vec<(Date, Option<Mark>, Option<Amount>)>,
    pub tracking: TrackingType,
    pub today: Date,
}

impl History {
    pub fn timeline(&self) -> Timeline {
        let span = |&(from, until): &(Date, Option<Date>)| Span { from, until };
        Timeline {
            start: self.start,
            end: self.end,
            rules: self.rules.clone(),
            pauses: self.pauses.iter().map(span).collect(),
        }
    }

    pub fn logs(&self) -> Logs {
        let log = |&(date, mark, value): &(Date, Option<Mark>, Option<Amount>)| {
            (date, DayLog { mark, value })
        };
        self.logs.iter().map(log).collect()
    }

    /// A random history: most take some weeks, one in five hundred takes three years.
    pub fn random(rng: &mut Rng) -> Self {
        let length = match rng.from(1, 500) {
            1 => rng.from(365, 1100),
            2..=40 => rng.from(40, 100),
            _ => rng.from(1, 30),
        };
        Self::with_length(rng, length)
    }

    pub fn with_length(rng: &mut Rng, length: i64) -> Self {
        // Ordinary days, leap days, and year ends in the middle of a week.
        let around = rng.one_of(&[
            date!(2024 - 02 - 29),
            date!(2023 - 02 - 28),
            date!(2000 - 02 - 29),
            date!(2100 - 03 - 01),
            date!(2026 - 12 - 31),
            date!(2020 - 12 - 31),
            date!(2026 - 07 - 15),
        ]);
        let start = days(around, rng.from(-length - 10, 10));
        let end = (!rng.once_in(3)).then(|| days(start, rng.from(0, length)));
        let today = match rng.from(1, 50) {
            1..=5 => days(start, rng.from(-4, 2)),
            6..=10 => days(start, rng.from(length, length + 8)),
            // Long after a completed or archived commitment.
            11 => days(start, rng.from(length + 80, length + 120)),
            _ => days(start, rng.from(length / 2, length)),
        };
        Self {
            start,
            end,
            rules: rules(rng, start, length),
            pauses: pauses(rng, start, length),
            logs: logs(rng, start, length),
            tracking: rng.one_of(&[
                TrackingType::Check,
                TrackingType::Count,
                TrackingType::Duration,
                TrackingType::Text,
            ]),
            today,
        }
    }
}

pub fn days(date: Date, later: i64) -> Date {
    date + Duration::days(later)
}

fn rules(rng: &mut Rng, start: Date, length: i64) -> Vec<Rule> {
    let mut begins = vec![match rng.from(1, 8) {
        1 => days(start, -3),
        2 => days(start, 2),
        _ => start,
    }];
    for _ in 0..rng.one_of(&[0, 0, 0, 1, 1, 2, 4]) {
        begins.push(days(start, rng.from(-2, length + 2)));
    }
    begins.sort_unstable();
    begins.dedup();
    begins.into_iter().map(|from| rule(rng, from)).collect()
}

fn rule(rng: &mut Rng, effective_from: Date) -> Rule {
    let schedule = match rng.from(1, 8) {
        1 | 2 => Schedule::Daily,
        3 => Schedule::Weekdays {
            days: (1..=7).filter(|_| rng.once_in(2)).collect(),
        },
        4 | 5 => Schedule::PerWeek {
            times: rng.one_of(&[1, 2, 3, 4, 5, 6, 7]),
        },
        6 | 7 => Schedule::PerMonth {
            times: rng.one_of(&[1, 2, 4, 8, 15, 20, 28, 30, 31]),
        },
        _ => Schedule::Every {
            days: rng.one_of(&[1, 2, 3, 4, 7, 10, 365]),
        },
    };
    Rule {
        effective_from,
        schedule,
        target: rng.one_of(&[None, amount(0), amount(1), amount(2000), amount(2500)]),
        unit: String::new(),
        direction: rng.one_of(&[Direction::AtLeast, Direction::AtLeast, Direction::AtMost]),
        unlogged: rng.one_of(&[Unlogged::Missed, Unlogged::Missed, Unlogged::Kept]),
    }
}

fn pauses(rng: &mut Rng, start: Date, length: i64) -> Vec<(Date, Option<Date>)> {
    let mut pauses = Vec::new();
    for _ in 0..rng.one_of(&[0, 0, 0, 1, 2, 3]) {
        let from = days(start, rng.from(-3, length + 3));
        let until = (!rng.once_in(8)).then(|| days(from, rng.from(0, 12)));
        pauses.push((from, until));
    }
    pauses
}

/// Random logs, including some on days outside the term.
fn logs(rng: &mut Rng, start: Date, length: i64) -> Vec<(Date, Option<Mark>, Option<Amount>)> {
    let in_ten = rng.one_of(&[0, 3, 6, 9, 9, 10]);
    let mut logs = Vec::new();
    for later in -2..=length + 6 {
        if rng.from(1, 10) > in_ten {
            continue;
        }
        let mark = match rng.from(1, 12) {
            1..=6 => Some(Mark::Kept),
            7 => Some(Mark::Missed),
            8 => Some(Mark::Skipped),
            _ => None,
        };
        let value = match rng.from(1, 10) {
            1..=3 => None,
            4 => amount(0),
            5 => amount(500),
            6 => amount(2500),
            _ => amount(2000),
        };
        logs.push((days(start, later), mark, value));
    }
    logs
}

fn amount(thousandths: i64) -> Option<Amount> {
    Amount::from_thousandths(thousandths)
}
