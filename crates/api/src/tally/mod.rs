//! What the days of a commitment come to: pure reckoning, without a clock and a database.
//!
//! A day is judged by the version of the rule that held on it ([`Course::judge`]). Days make
//! units: a due day is one, and so is a week or a month of a rule with a number for these
//! ([`units()`]). Units make streaks: what was kept extends one, what was missed ends it, and
//! what was excused does neither. A streak counts one thing: when a new rule counts weeks instead
//! of days, it begins anew. A [`Tally`] is the streak up to a day behind which nothing is
//! decided any more; it is what *Today* goes on from, so that its work does not grow with the
//! history.

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
