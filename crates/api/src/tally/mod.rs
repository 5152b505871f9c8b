//! Pure streak and status calculation; no clock, no database.
//!
//! A day is judged by the rule version in force on it ([`Course::judge`]). Days form units: each
//! due day is one, and so is a week or month whose rule has a number for it ([`units()`]). Units
//! form streaks: a kept unit extends a streak, a missed one ends it, an excused one does neither. A
//! streak has one unit: when a new rule counts weeks instead of days, it starts anew. A [`Tally`]
//! is the state of the streak up to a day before which all is final; *Today* continues from it, so
//! that its cost does not grow with the history.

mod course;
mod look_back;
mod pauses;
mod streak;
#[cfg(test)]
mod tests;
mod units;

pub use course::{Course, DayLog, Logs, unit_of};
pub use look_back::{HEATMAP_DAYS, days, look_back};
pub use pauses::{Pauses, Span};
pub use streak::Tally;
pub use units::{Outcome, Unit, progress, units};
