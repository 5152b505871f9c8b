//! Random histories.

use regula_schema::{Amount, Direction, Mark, Rule, Schedule, TrackingType, Unlogged};
use time::{Date, Duration, macros::date};

use super::Dice;
use crate::tally::{Course, DayLog, Logs, Span};

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
    pub fn course(&self) -> Course {
        let span = |&(from, until): &(Date, Option<Date>)| Span { from, until };
        Course {
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

    /// Most take some weeks, one in five hundred takes three years.
    pub fn random(dice: &mut Dice) -> Self {
        let length = match dice.from(1, 500) {
            1 => dice.from(365, 1100),
            2..=40 => dice.from(40, 100),
            _ => dice.from(1, 30),
        };
        Self::with_length(dice, length)
    }

    pub fn with_length(dice: &mut Dice, length: i64) -> Self {
        // Ordinary days, leap days, and year ends in the middle of a week.
        let around = dice.one_of(&[
            date!(2024 - 02 - 29),
            date!(2023 - 02 - 28),
            date!(2000 - 02 - 29),
            date!(2100 - 03 - 01),
            date!(2026 - 12 - 31),
            date!(2020 - 12 - 31),
            date!(2026 - 07 - 15),
        ]);
        let start = days(around, dice.from(-length - 10, 10));
        let end = (!dice.once_in(3)).then(|| days(start, dice.from(0, length)));
        let today = match dice.from(1, 50) {
            1..=5 => days(start, dice.from(-4, 2)),
            6..=10 => days(start, dice.from(length, length + 8)),
            // Long after a completed or archived commitment.
            11 => days(start, dice.from(length + 80, length + 120)),
            _ => days(start, dice.from(length / 2, length)),
        };
        Self {
            start,
            end,
            rules: rules(dice, start, length),
            pauses: pauses(dice, start, length),
            logs: logs(dice, start, length),
            tracking: dice.one_of(&[
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

fn rules(dice: &mut Dice, start: Date, length: i64) -> Vec<Rule> {
    let mut begins = vec![match dice.from(1, 8) {
        1 => days(start, -3),
        2 => days(start, 2),
        _ => start,
    }];
    for _ in 0..dice.one_of(&[0, 0, 0, 1, 1, 2, 4]) {
        begins.push(days(start, dice.from(-2, length + 2)));
    }
    begins.sort_unstable();
    begins.dedup();
    begins.into_iter().map(|from| rule(dice, from)).collect()
}

fn rule(dice: &mut Dice, effective_from: Date) -> Rule {
    let schedule = match dice.from(1, 8) {
        1 | 2 => Schedule::Daily,
        3 => Schedule::Weekdays {
            days: (1..=7).filter(|_| dice.once_in(2)).collect(),
        },
        4 | 5 => Schedule::PerWeek {
            times: dice.one_of(&[1, 2, 3, 4, 5, 6, 7]),
        },
        6 | 7 => Schedule::PerMonth {
            times: dice.one_of(&[1, 2, 4, 8, 15, 20, 28, 30, 31]),
        },
        _ => Schedule::Every {
            days: dice.one_of(&[1, 2, 3, 4, 7, 10, 365]),
        },
    };
    Rule {
        effective_from,
        schedule,
        target: dice.one_of(&[None, amount(0), amount(1), amount(2000), amount(2500)]),
        unit: String::new(),
        direction: dice.one_of(&[Direction::AtLeast, Direction::AtLeast, Direction::AtMost]),
        unlogged: dice.one_of(&[Unlogged::Missed, Unlogged::Missed, Unlogged::Kept]),
    }
}

fn pauses(dice: &mut Dice, start: Date, length: i64) -> Vec<(Date, Option<Date>)> {
    let mut pauses = Vec::new();
    for _ in 0..dice.one_of(&[0, 0, 0, 1, 2, 3]) {
        let from = days(start, dice.from(-3, length + 3));
        let until = (!dice.once_in(8)).then(|| days(from, dice.from(0, 12)));
        pauses.push((from, until));
    }
    pauses
}

/// Includes days outside the term.
fn logs(dice: &mut Dice, start: Date, length: i64) -> Vec<(Date, Option<Mark>, Option<Amount>)> {
    let in_ten = dice.one_of(&[0, 3, 6, 9, 9, 10]);
    let mut logs = Vec::new();
    for later in -2..=length + 6 {
        if dice.from(1, 10) > in_ten {
            continue;
        }
        let mark = match dice.from(1, 12) {
            1..=6 => Some(Mark::Kept),
            7 => Some(Mark::Missed),
            8 => Some(Mark::Skipped),
            _ => None,
        };
        let value = match dice.from(1, 10) {
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
