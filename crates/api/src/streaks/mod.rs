//! Pure streak and status calculation; no clock, no database.
//!
//! A day is judged by the rule version in force on it ([`Timeline::judge`]). Days form units: each
//! due day is one, and so is a week or month whose rule has a number for it ([`units()`]). Units
//! form streaks: a kept unit extends a streak, a missed one ends it, an excused one does neither. A
//! streak has one unit: when a new rule counts weeks instead of days, it starts anew. A
//! [`StreakState`] is the state of the streak up to a day before which all is final; *Today*
//! continues from it, so that its cost does not grow with the history.

mod pauses;
mod statistics;
mod streak;
#[cfg(test)]
mod tests;
mod timeline;
mod units;

pub use pauses::{Pauses, Span};
pub use statistics::{HEATMAP_DAYS, days, statistics};
pub use streak::StreakState;
pub use timeline::{DayLog, Logs, Timeline, unit_of};
pub use units::{Outcome, Unit, progress, units};
