//! Streaks, and where they stand.

use regula_schema::{Run, Streak, StreakUnit};
use serde::{Deserialize, Serialize};
use time::{Date, Duration};

use super::{Course, Outcome, Unit, course::Logs, units};

/// Runs of kept units, as they come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// The last day that is in it; nothing, before the first.
    pub through: Option<Date>,
    /// How often in a row, up to there.
    pub current: u32,
    /// The most there was since this is counted.
    pub best: u32,
    /// What is counted.
    pub unit: StreakUnit,
}

/// How many days must have passed until a day's result is settled. Who travels from the far east
/// to the far west, and lets the day begin late there, goes back by three dates.
const SLACK: Duration = Duration::days(4);

impl Tally {
    /// The same, with every unit up to `today`. Units that are not decided change nothing.
    #[must_use]
    pub fn up_to(mut self, course: &Course, logs: &Logs, today: Date) -> Self {
        for unit in units(course, logs, self.next(course), today) {
            self.take(&unit);
        }
        self.count_in(course.counted_in(today));
        self
    }

    /// The same, with every unit that nothing will change any more but a change of its own days:
    /// of their logs, of a pause over them, of the first or the last day of the commitment.
    #[must_use]
    pub fn settle(mut self, course: &Course, logs: &Logs, today: Date) -> Self {
        let Some(last) = today.checked_sub(SLACK) else {
            return self;
        };
        for unit in units(course, logs, self.next(course), today) {
            if unit.to > last {
                break;
            }
            self.take(&unit);
            self.through = Some(unit.to);
        }
        self
    }

    /// For people.
    #[must_use]
    pub const fn streak(&self) -> Streak {
        Streak {
            current: self.current,
            best: self.best,
            unit: self.unit,
        }
    }

    /// The first day that is not in it.
    #[must_use]
    pub fn next(&self, course: &Course) -> Date {
        self.through
            .and_then(Date::next_day)
            .unwrap_or(course.start)
    }

    fn take(&mut self, unit: &Unit) {
        self.count_in(unit.kind);
        match unit.outcome {
            Outcome::Kept => self.current += 1,
            Outcome::Missed => self.current = 0,
            Outcome::Excused | Outcome::Open => {}
        }
        self.best = self.best.max(self.current);
    }

    fn count_in(&mut self, unit: StreakUnit) {
        if self.unit != unit {
            (self.unit, self.current, self.best) = (unit, 0, 0);
        }
    }
}

/// All streaks among these units, oldest first. They begin and end with what was kept.
#[must_use]
pub fn runs(units: &[Unit], today: Date) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    // What the next kept unit has to be, to go on with the last run.
    let mut goes_on = None;
    for unit in units {
        let to = unit.to.min(today);
        let is_next = goes_on == Some(unit.kind);
        match (unit.outcome, runs.last_mut()) {
            (Outcome::Kept, Some(run)) if is_next => {
                run.to = to;
                run.length += 1;
            }
            (Outcome::Kept, _) => {
                goes_on = Some(unit.kind);
                runs.push(Run {
                    from: unit.from,
                    to,
                    length: 1,
                    unit: unit.kind,
                });
            }
            (Outcome::Excused | Outcome::Open, _) if is_next => {}
            (Outcome::Missed | Outcome::Excused | Outcome::Open, _) => goes_on = None,
        }
    }
    runs
}
