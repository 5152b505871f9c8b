//! Streaks and their stored state.

use regula_schema::{Run, Streak, StreakUnit};
use serde::{Deserialize, Serialize};
use time::{Date, Duration};

use super::{Outcome, Timeline, Unit, timeline::Logs, units};

/// Streak state after a run of units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StreakState {
    /// Last day included; `None` before the first.
    pub through: Option<Date>,
    /// Current streak at that day.
    pub current: u32,
    /// Longest streak in the current unit.
    pub best: u32,
    /// Unit of the streaks.
    pub unit: StreakUnit,
}

/// Days until a result is final. A user who travels from the far east to the far west, and lets the
/// day begin late there, goes back by three dates.
const SETTLE_AFTER: Duration = Duration::days(4);

impl StreakState {
    /// Advances to `today`. Undecided units change nothing.
    #[must_use]
    pub fn advance(mut self, timeline: &Timeline, logs: &Logs, today: Date) -> Self {
        for unit in units(timeline, logs, self.next(timeline), today) {
            self.apply(&unit);
        }
        self.set_unit(timeline.streak_unit(today));
        self
    }

    /// Advances by all units that are final, that is, can only be changed by edits of their own
    /// days: of logs, pauses, or the commitment's term.
    #[must_use]
    pub fn settle(mut self, timeline: &Timeline, logs: &Logs, today: Date) -> Self {
        let Some(last) = today.checked_sub(SETTLE_AFTER) else {
            return self;
        };
        for unit in units(timeline, logs, self.next(timeline), today) {
            if unit.to > last {
                break;
            }
            self.apply(&unit);
            self.through = Some(unit.to);
        }
        self
    }

    /// The streak for the API.
    #[must_use]
    pub const fn streak(&self) -> Streak {
        Streak {
            current: self.current,
            best: self.best,
            unit: self.unit,
        }
    }

    /// First day not included.
    #[must_use]
    pub fn next(&self, timeline: &Timeline) -> Date {
        self.through.and_then(Date::next_day).unwrap_or(timeline.start)
    }

    fn apply(&mut self, unit: &Unit) {
        self.set_unit(unit.kind);
        match unit.outcome {
            Outcome::Kept => self.current += 1,
            Outcome::Missed => self.current = 0,
            Outcome::Excused | Outcome::Open => {}
        }
        self.best = self.best.max(self.current);
    }

    fn set_unit(&mut self, unit: StreakUnit) {
        if self.unit != unit {
            (self.unit, self.current, self.best) = (unit, 0, 0);
        }
    }
}

/// All streaks among these units, oldest first. Each begins and ends with a kept unit.
#[must_use]
pub fn runs(units: &[Unit], today: Date) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    // Kind of the next unit, if it can continue the last run.
    let mut continued_by = None;
    for unit in units {
        let to = unit.to.min(today);
        let is_next = continued_by == Some(unit.kind);
        match (unit.outcome, runs.last_mut()) {
            (Outcome::Kept, Some(run)) if is_next => {
                run.to = to;
                run.length += 1;
            }
            (Outcome::Kept, _) => {
                continued_by = Some(unit.kind);
                runs.push(Run {
                    from: unit.from,
                    to,
                    length: 1,
                    unit: unit.kind,
                });
            }
            (Outcome::Excused | Outcome::Open, _) if is_next => {}
            (Outcome::Missed | Outcome::Excused | Outcome::Open, _) => continued_by = None,
        }
    }
    runs
}
