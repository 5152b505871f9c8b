//! Model of statistics: groups of days and their outcome.

use std::collections::BTreeSet;

use regula_schema::{
    Amount, CommitmentStats, Day, DayStatus, Progress, Run, Schedule, StreakUnit, Streaks,
    WeekdayCount,
};
use time::{Date, Weekday};

use super::{
    history::{History, days},
    model::{Model, length},
};

/// Outcome of a day, week or month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Good,
    Bad,
    Neither,
}

/// Consecutive days that count as one unit.
#[derive(Clone, Debug)]
pub struct Group {
    days: Vec<Date>,
    kind: StreakUnit,
    end: End,
}

impl Model<'_> {
    /// Weeks, months and due days that have begun, in order.
    fn groups(&self) -> &[Group] {
        self.groups.get_or_init(|| self.walk())
    }

    fn walk(&self) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        for &date in &self.on {
            let kind = self.kind(date);
            if kind == StreakUnit::Days {
                if self.due.contains(&date) {
                    let days = vec![date];
                    groups.push(Group {
                        days,
                        kind,
                        end: End::Neither,
                    });
                }
                continue;
            }
            let joins = groups.last().is_some_and(|group| {
                let before = days(date, -1);
                group.kind == kind
                    && group.days.contains(&before)
                    && !(kind == StreakUnit::Weeks && date.weekday() == Weekday::Monday)
                    && !(kind == StreakUnit::Months && date.day() == 1)
            });
            if joins {
                groups.last_mut().unwrap().days.push(date);
            } else {
                groups.push(Group {
                    days: vec![date],
                    kind,
                    end: End::Neither,
                });
            }
        }
        groups.retain(|group| group.days[0] <= self.history.today);
        for group in &mut groups {
            group.end = self.end(group);
        }
        groups
    }

    fn end(&self, group: &Group) -> End {
        let is_over = *group.days.last().unwrap() < self.history.today;
        if group.kind == StreakUnit::Days {
            return match self.status(group.days[0]) {
                DayStatus::Kept => End::Good,
                DayStatus::Missed => End::Bad,
                DayStatus::Partial if is_over => End::Bad,
                _ => End::Neither,
            };
        }
        let Progress { kept, required } = self.progress_of(group);
        let next = days(*group.days.last().unwrap(), 1);
        let is_whole = match group.kind {
            StreakUnit::Weeks => next.weekday() == Weekday::Monday,
            _ => next.day() == 1,
        };
        if kept >= required && kept > 0 {
            End::Good
        } else if required > 0 && is_over && (is_whole || !self.on.contains(&next)) {
            End::Bad
        } else {
            End::Neither
        }
    }

    /// The whole number closest to the required share.
    fn progress_of(&self, group: &Group) -> Progress {
        let counted: Vec<Date> = (group.days.iter().copied())
            .filter(|day| !matches!(self.status(*day), DayStatus::Paused | DayStatus::Skipped))
            .collect();
        let mut share = 0.0_f64;
        for day in &counted {
            share += match self.rule(*day).schedule {
                Schedule::PerWeek { times } => f64::from(times) / 7.0,
                Schedule::PerMonth { times } => f64::from(times) / f64::from(length(*day)),
                _ => 0.0,
            };
        }
        let mut required = 0;
        for candidate in 0..=u32::try_from(counted.len()).unwrap() {
            let distance = |number: u32| (f64::from(number) - share).abs();
            if distance(candidate) < distance(required) + 1e-9 {
                required = candidate;
            }
        }
        let kept = (counted.iter())
            .filter(|day| **day <= self.history.today && self.status(**day) == DayStatus::Kept)
            .count();
        let kept = u32::try_from(kept).unwrap();
        Progress { kept, required }
    }

    pub fn progress(&self) -> Option<Progress> {
        let groups = self.groups();
        let group = (groups.iter()).find(|group| {
            group.kind != StreakUnit::Days && group.days.contains(&self.history.today)
        });
        group.map(|group| self.progress_of(group))
    }

    /// Every streak: from each kept group as far as it goes, without those that begin within
    /// another.
    fn runs(&self, groups: &[Group]) -> Vec<Run> {
        let mut runs = Vec::new();
        let mut taken = BTreeSet::new();
        for (i, first) in groups.iter().enumerate() {
            if first.end != End::Good || taken.contains(&i) {
                continue;
            }
            let (mut length, mut last) = (0, first);
            for (j, group) in groups.iter().enumerate().skip(i) {
                if group.kind != first.kind || group.end == End::Bad {
                    break;
                }
                if group.end == End::Good {
                    length += 1;
                    last = group;
                    taken.insert(j);
                }
            }
            runs.push(Run {
                from: first.days[0],
                to: (*last.days.last().unwrap()).min(self.history.today),
                length,
                unit: first.kind,
            });
        }
        runs
    }

    /// Number of kept groups since the last miss, and the longest run without a miss. Only groups
    /// of today's unit, without a break.
    pub fn streaks(&self) -> (u32, u32, StreakUnit) {
        let groups = self.groups();
        let today = self.history.today;
        let unit = self.kind(self.history.end.map_or(today, |end| end.min(today)));
        let lately: Vec<End> = (groups.iter().rev())
            .take_while(|group| group.kind == unit)
            .map(|group| group.end)
            .collect();
        let run_from = |i: usize| {
            let run = lately[i..].iter().take_while(|end| **end != End::Bad);
            u32::try_from(run.filter(|end| **end == End::Good).count()).unwrap()
        };
        let current = if lately.is_empty() { 0 } else { run_from(0) };
        let best = (0..lately.len()).map(run_from).max().unwrap_or(0);
        (current, best, unit)
    }

    /// Last day that is neither in the future, nor after the end, nor in a pause without an end.
    fn last(&self) -> Date {
        let History {
            end, pauses, today, ..
        } = self.history;
        let mut last = end.unwrap_or(*today).min(*today);
        let for_good = pauses.iter().filter(|pause| pause.1.is_none());
        if let Some(mut first) = for_good.map(|pause| pause.0).min() {
            let is_in = |day: Date| {
                let mut pauses = pauses.iter();
                pauses.any(|(from, until)| *from <= day && until.is_none_or(|it| it >= day))
            };
            while is_in(first) {
                first = days(first, -1);
            }
            last = last.min(first);
        }
        last
    }

    pub fn stats(&self, until: Date) -> CommitmentStats {
        let today = self.history.today;
        let groups = self.groups();
        let count = |end, since: Option<Date>| {
            let all = groups.iter().filter(|group| group.end == end);
            let lately = all.filter(|group| since.is_none_or(|it| group.days.last() >= Some(&it)));
            u32::try_from(lately.count()).unwrap()
        };
        let (current, best, unit) = self.streaks();
        let lately = Some(days(self.last(), -89));
        let (good, bad) = (count(End::Good, lately), count(End::Bad, lately));
        let past: Vec<Date> = (self.on.iter().copied()).filter(|day| *day <= today).collect();
        let with = |status| past.iter().filter(move |day| self.status(**day) == status);
        let total = match self.history.tracking.is_measured() {
            true => (past.iter()).filter_map(|day| self.log(*day).1).map(Amount::thousandths).sum(),
            false => 1000 * i64::try_from(with(DayStatus::Kept).count()).unwrap(),
        };
        let mut weekdays = vec![WeekdayCount::default(); 7];
        for day in past.iter().filter(|day| self.kind(**day) == unit) {
            let count = &mut weekdays[usize::from(day.weekday().number_from_monday()) - 1];
            let status = self.status(*day);
            let is_failed =
                status == DayStatus::Missed || (status == DayStatus::Partial && *day != today);
            if status == DayStatus::Kept {
                count.kept += 1;
            }
            if unit == StreakUnit::Days && (status == DayStatus::Kept || is_failed) {
                count.decided += 1;
            }
        }
        CommitmentStats {
            streaks: Streaks {
                current,
                best,
                unit,
                history: self.runs(groups),
            },
            rate: (good + bad > 0).then(|| f64::from(good) / f64::from(good + bad)),
            total: Amount::from_thousandths(total).unwrap(),
            kept: count(End::Good, None),
            missed: count(End::Bad, None),
            skipped: u32::try_from(with(DayStatus::Skipped).count()).unwrap(),
            weekdays,
            heatmap: (past.iter().copied())
                .filter(|day| *day <= until && *day > days(until.min(today), -371))
                .map(|date| Day {
                    date,
                    status: self.status(date),
                    value: self.log(date).1,
                })
                .collect(),
        }
    }
}
