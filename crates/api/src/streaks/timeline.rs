//! Timeline of a commitment: term, rules, pauses and logs, and the status of each day.

use std::collections::BTreeMap;

use regula_schema::{Amount, DayStatus, Mark, Rule, Schedule, StreakUnit, Unlogged};
use time::Date;

use super::Pauses;

/// Log of a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DayLog {
    /// The user's mark.
    pub mark: Option<Mark>,
    /// The value: a count or a duration.
    pub value: Option<Amount>,
}

/// Timeline of a commitment: all that its days are judged by.
#[derive(Clone, Debug)]
pub struct Timeline {
    /// First day.
    pub start: Date,
    /// Last day.
    pub end: Option<Date>,
    /// Rule versions, oldest first; at least one.
    pub rules: Vec<Rule>,
    /// Pauses and vacations.
    pub pauses: Pauses,
}

/// Logs by day.
pub type Logs = BTreeMap<Date, DayLog>;

impl Timeline {
    /// The rule version in force on `date`; the first one before the start.
    #[must_use]
    pub fn rule(&self, date: Date) -> &Rule {
        let begun = self.rules.partition_point(|it| it.effective_from <= date);
        &self.rules[begun.saturating_sub(1)]
    }

    /// True if the day is within the commitment's term.
    #[must_use]
    pub fn contains(&self, date: Date) -> bool {
        self.start <= date && self.end.is_none_or(|end| date <= end)
    }

    /// True if the day is in a pause or a vacation.
    #[must_use]
    pub fn is_paused(&self, date: Date) -> bool {
        self.pauses.contains(date)
    }

    /// Unit of streaks on `today`, or on the last day if that was earlier.
    #[must_use]
    pub fn streak_unit(&self, today: Date) -> StreakUnit {
        let last = self.end.map_or(today, |end| end.min(today));
        unit_of(&self.rule(last).schedule)
    }

    /// Last day up to `today` that counts: ends with the term or with a pause without an end. An
    /// archived commitment has such a pause.
    #[must_use]
    pub fn last_counted_day(&self, today: Date) -> Date {
        let paused = self.pauses.endless_from().and_then(Date::previous_day);
        let ends = [self.end, paused].into_iter().flatten();
        ends.fold(today, Date::min)
    }

    /// True if the day is due by its schedule, regardless of pauses. Schedules per week or month
    /// have no due days.
    #[must_use]
    pub fn is_due(&self, date: Date) -> bool {
        let rule = self.rule(date);
        match &rule.schedule {
            _ if !self.contains(date) => false,
            Schedule::Daily => true,
            Schedule::Weekdays { days } => days.contains(&date.weekday().number_from_monday()),
            Schedule::Every { days } => {
                // Counted from the rule's own start, so that a later change of the commitment's
                // start moves no due day.
                let since = (date - rule.effective_from).whole_days();
                since.rem_euclid(i64::from(*days).max(1)) == 0
            }
            Schedule::PerWeek { .. } | Schedule::PerMonth { .. } => false,
        }
    }

    /// Status of `date` as of `today`.
    #[must_use]
    pub fn judge(&self, date: Date, log: Option<DayLog>, today: Date) -> DayStatus {
        if !self.contains(date) {
            return DayStatus::Free;
        }
        if self.is_paused(date) {
            return DayStatus::Paused;
        }
        let rule = self.rule(date);
        let is_over = date < today;
        let logged = log.and_then(|log| match (log.mark, log.value) {
            (Some(mark), _) => Some(mark.into()),
            (None, Some(value)) => rule.judge(value, is_over),
            (None, None) => None,
        });
        logged.unwrap_or_else(|| self.unlogged(rule, date, is_over))
    }

    fn unlogged(&self, rule: &Rule, date: Date, is_over: bool) -> DayStatus {
        let is_flexible = unit_of(&rule.schedule) != StreakUnit::Days;
        match (self.is_due(date) || is_flexible, is_over, rule.unlogged) {
            (false, _, _) => DayStatus::Free,
            (true, false, _) => DayStatus::Open,
            (true, true, Unlogged::Kept) => DayStatus::Kept,
            // In a week or month that was missed, no day in particular was missed.
            (true, true, Unlogged::Missed) if is_flexible => DayStatus::Free,
            (true, true, Unlogged::Missed) => DayStatus::Missed,
        }
    }
}

/// Unit of streaks for a schedule.
#[must_use]
pub const fn unit_of(schedule: &Schedule) -> StreakUnit {
    match schedule {
        Schedule::Daily | Schedule::Weekdays { .. } | Schedule::Every { .. } => StreakUnit::Days,
        Schedule::PerWeek { .. } => StreakUnit::Weeks,
        Schedule::PerMonth { .. } => StreakUnit::Months,
    }
}
