//! Reference model of the calculation: simple and slow, day by day over plain lists. It shares only
//! the API types with the code under test.

use std::{cell::OnceCell, collections::BTreeSet};

use regula_schema::{Amount, DayStatus, Direction, Mark, Rule, Schedule, StreakUnit, Unlogged};
use time::{Date, Month, Weekday};

use super::{
    history::{History, days},
    model_statistics::Group,
};

/// Model of a history.
pub struct Model<'a> {
    pub(super) history: &'a History,
    /// Days of the commitment, up to some weeks into the future.
    pub(super) on: Vec<Date>,
    /// Days that are due by the schedule.
    pub(super) due: BTreeSet<Date>,
    /// Groups of days, computed on demand.
    pub(super) groups: OnceCell<Vec<Group>>,
}

impl<'a> Model<'a> {
    pub fn of(history: &'a History) -> Self {
        let mut model = Self {
            history,
            on: Vec::new(),
            due: BTreeSet::new(),
            groups: OnceCell::new(),
        };
        let mut date = history.start;
        while date <= days(history.today.max(history.start), 40) {
            if history.end.is_none_or(|end| date <= end) {
                model.on.push(date);
            }
            date = days(date, 1);
        }
        model.due = (model.on.iter().copied()).filter(|date| model.asks_on(*date)).collect();
        model
    }

    pub(super) fn rule(&self, date: Date) -> &'a Rule {
        let mut found = &self.history.rules[0];
        for rule in &self.history.rules {
            if rule.effective_from <= date {
                found = rule;
            }
        }
        found
    }

    pub(super) fn kind(&self, date: Date) -> StreakUnit {
        match self.rule(date).schedule {
            Schedule::PerWeek { .. } => StreakUnit::Weeks,
            Schedule::PerMonth { .. } => StreakUnit::Months,
            _ => StreakUnit::Days,
        }
    }

    fn asks_on(&self, date: Date) -> bool {
        let rule = self.rule(date);
        match &rule.schedule {
            Schedule::Daily => true,
            Schedule::Weekdays { days } => {
                let name = match date.weekday() {
                    Weekday::Monday => 1,
                    Weekday::Tuesday => 2,
                    Weekday::Wednesday => 3,
                    Weekday::Thursday => 4,
                    Weekday::Friday => 5,
                    Weekday::Saturday => 6,
                    Weekday::Sunday => 7,
                };
                days.contains(&name)
            }
            Schedule::Every { days: step } => {
                // In steps in both directions from the rule's first day.
                let mut at = rule.effective_from;
                while at < date {
                    at = days(at, i64::from(*step));
                }
                while at > date {
                    at = days(at, -i64::from(*step));
                }
                at == date
            }
            Schedule::PerWeek { .. } | Schedule::PerMonth { .. } => false,
        }
    }

    pub(super) fn log(&self, date: Date) -> (Option<Mark>, Option<Amount>) {
        let log = self.history.logs.iter().find(|log| log.0 == date);
        log.map_or((None, None), |log| (log.1, log.2))
    }

    pub(super) fn status(&self, date: Date) -> DayStatus {
        for (from, until) in &self.history.pauses {
            if *from <= date && until.is_none_or(|until| until >= date) {
                return DayStatus::Paused;
            }
        }
        let rule = self.rule(date);
        let is_over = date < self.history.today;
        let (mark, value) = self.log(date);
        match mark {
            Some(Mark::Kept) => return DayStatus::Kept,
            Some(Mark::Missed) => return DayStatus::Missed,
            Some(Mark::Skipped) => return DayStatus::Skipped,
            None => {}
        }
        if let Some(value) = value {
            let value = value.thousandths();
            let target = rule.target.map(Amount::thousandths);
            if rule.direction == Direction::AtMost {
                if value > target.unwrap_or(0) {
                    return DayStatus::Missed;
                }
                return if is_over {
                    DayStatus::Kept
                } else {
                    DayStatus::Open
                };
            }
            if value > 0 || target == Some(0) {
                let is_enough = target.is_none() || Some(value) >= target;
                return if is_enough {
                    DayStatus::Kept
                } else {
                    DayStatus::Partial
                };
            }
        }
        let is_free = self.kind(date) == StreakUnit::Days && !self.due.contains(&date);
        if is_free {
            DayStatus::Free
        } else if !is_over {
            DayStatus::Open
        } else if rule.unlogged == Unlogged::Kept {
            DayStatus::Kept
        } else if self.kind(date) == StreakUnit::Days {
            DayStatus::Missed
        } else {
            DayStatus::Free
        }
    }
}

pub fn length(date: Date) -> u8 {
    let is_leap = date.year() % 4 == 0 && (date.year() % 100 != 0 || date.year() % 400 == 0);
    match date.month() {
        Month::February if is_leap => 29,
        Month::February => 28,
        Month::April | Month::June | Month::September | Month::November => 30,
        _ => 31,
    }
}
