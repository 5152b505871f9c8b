//! A commitment as its days see it.

use std::collections::BTreeMap;

use regula_schema::{Amount, DayStatus, Mark, Rule, Schedule, StreakUnit, Unlogged};
use time::Date;

use super::Pauses;

/// What was logged on a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DayLog {
    /// What the user said of it.
    pub mark: Option<Mark>,
    /// How many, or how long.
    pub value: Option<Amount>,
}

/// What a commitment's days are judged by.
#[derive(Clone, Debug)]
pub struct Course {
    /// Its first day.
    pub start: Date,
    /// Its last day.
    pub end: Option<Date>,
    /// The versions of its rule, oldest first; at least one.
    pub rules: Vec<Rule>,
    /// Pauses and vacations.
    pub pauses: Pauses,
}

/// The logs of a course, by day.
pub type Logs = BTreeMap<Date, DayLog>;

impl Course {
    /// The version of the rule that holds on `date`; before all of them, the first.
    #[must_use]
    pub fn rule(&self, date: Date) -> &Rule {
        let begun = self.rules.partition_point(|it| it.effective_from <= date);
        &self.rules[begun.saturating_sub(1)]
    }

    /// Whether the commitment is on that day.
    #[must_use]
    pub fn holds(&self, date: Date) -> bool {
        self.start <= date && self.end.is_none_or(|end| date <= end)
    }

    /// Whether that day is in a pause or a vacation.
    #[must_use]
    pub fn is_paused(&self, date: Date) -> bool {
        self.pauses.hold(date)
    }

    /// What streaks are counted in, seen from `today`; behind the end, from there.
    #[must_use]
    pub fn counted_in(&self, today: Date) -> StreakUnit {
        let last = self.end.map_or(today, |end| end.min(today));
        unit_of(&self.rule(last).schedule)
    }

    /// The last day up to `today` on which it went on: behind it lies the end, or a pause that has
    /// none. What was put away is paused like that.
    #[must_use]
    pub fn went_on_until(&self, today: Date) -> Date {
        let paused = self.pauses.for_good().and_then(Date::previous_day);
        let ends = [self.end, paused].into_iter().flatten();
        ends.fold(today, Date::min)
    }

    /// Whether something is due on that day by itself, pause or not. A rule with a number for a
    /// week or a month asks for no day in particular.
    #[must_use]
    pub fn is_due(&self, date: Date) -> bool {
        let rule = self.rule(date);
        match &rule.schedule {
            _ if !self.holds(date) => false,
            Schedule::Daily => true,
            Schedule::Weekdays { days } => days.contains(&date.weekday().number_from_monday()),
            Schedule::Every { days } => {
                // From the rule's own day, wherever the start has gone since: what was due stays due.
                let since = (date - rule.effective_from).whole_days();
                since.rem_euclid(i64::from(*days).max(1)) == 0
            }
            Schedule::PerWeek { .. } | Schedule::PerMonth { .. } => false,
        }
    }

    /// What `date` comes to, seen from `today`.
    #[must_use]
    pub fn judge(&self, date: Date, log: Option<DayLog>, today: Date) -> DayStatus {
        if !self.holds(date) {
            return DayStatus::Free;
        }
        if self.is_paused(date) {
            return DayStatus::Paused;
        }
        let rule = self.rule(date);
        let is_over = date < today;
        let said = log.and_then(|log| match (log.mark, log.value) {
            (Some(mark), _) => Some(mark.into()),
            (None, Some(value)) => rule.judge(value, is_over),
            (None, None) => None,
        });
        said.unwrap_or_else(|| self.unlogged(rule, date, is_over))
    }

    fn unlogged(&self, rule: &Rule, date: Date, is_over: bool) -> DayStatus {
        let is_flexible = unit_of(&rule.schedule) != StreakUnit::Days;
        match (self.is_due(date) || is_flexible, is_over, rule.unlogged) {
            (false, _, _) => DayStatus::Free,
            (true, false, _) => DayStatus::Open,
            (true, true, Unlogged::Kept) => DayStatus::Kept,
            // Of such a week or month, no day in particular was missed.
            (true, true, Unlogged::Missed) if is_flexible => DayStatus::Free,
            (true, true, Unlogged::Missed) => DayStatus::Missed,
        }
    }
}

/// What streaks of a rule with this schedule are counted in.
#[must_use]
pub const fn unit_of(schedule: &Schedule) -> StreakUnit {
    match schedule {
        Schedule::Daily | Schedule::Weekdays { .. } | Schedule::Every { .. } => StreakUnit::Days,
        Schedule::PerWeek { .. } => StreakUnit::Weeks,
        Schedule::PerMonth { .. } => StreakUnit::Months,
    }
}
