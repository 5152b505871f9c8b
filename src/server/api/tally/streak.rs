//! Streaks, and where they stand.

use serde::{Deserialize, Serialize};
use time::{Date, Duration};

use super::{Course, Outcome, course::Logs, units};
use crate::schema::{Run, Schedule, StreakUnit};

/// Runs of kept units, as they come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// The last day that is in it; nothing, before the first.
    pub through: Option<Date>,
    /// How often in a row, up to there.
    pub current: u32,
    /// The most there was.
    pub best: u32,
}

/// How many days must have passed until a day's result is settled. Who travels from the far east
/// to the far west lives the same date for up to fifty hours.
const SLACK: Duration = Duration::days(3);

impl Tally {
    /// The same, with every unit up to `today`. Units that are not decided change nothing.
    #[must_use]
    pub fn up_to(mut self, course: &Course, logs: &Logs, today: Date) -> Self {
        for unit in units(course, logs, self.next(course), today) {
            self.take(unit.outcome);
        }
        self
    }

    /// The same, with every unit that nothing will change any more but a change of its own days.
    #[must_use]
    pub fn settle(mut self, course: &Course, logs: &Logs, today: Date) -> Self {
        let Some(last) = today.checked_sub(SLACK) else {
            return self;
        };
        for unit in units(course, logs, self.next(course), today) {
            if unit.to > last {
                break;
            }
            self.take(unit.outcome);
            self.through = Some(unit.to);
        }
        self
    }

    /// The first day that is not in it.
    fn next(&self, course: &Course) -> Date {
        self.through
            .and_then(Date::next_day)
            .unwrap_or(course.start)
    }

    fn take(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Kept => self.current += 1,
            Outcome::Missed => self.current = 0,
            Outcome::Excused | Outcome::Open => {}
        }
        self.best = self.best.max(self.current);
    }
}

/// All streaks, oldest first. They begin and end with what was kept.
#[must_use]
pub fn runs(course: &Course, logs: &Logs, today: Date) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut is_broken = true;
    for unit in units(course, logs, course.start, today) {
        let to = unit.to.min(today);
        match (unit.outcome, runs.last_mut()) {
            (Outcome::Kept, Some(run)) if !is_broken => {
                run.to = to;
                run.length += 1;
            }
            (Outcome::Kept, _) => {
                is_broken = false;
                let (from, length) = (unit.from, 1);
                runs.push(Run { from, to, length });
            }
            (Outcome::Missed, _) => is_broken = true,
            (Outcome::Excused | Outcome::Open, _) => {}
        }
    }
    runs
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
