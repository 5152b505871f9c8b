//! The disciplines of the demo.

use regula_schema::{AsceticismKind, Schedule, Timestamp, TrackingType};
use time::{Date, Duration, Time};

/// How a discipline is kept.
pub struct Discipline {
    /// Its title in the library.
    pub title: &'static str,
    /// What is written down of it.
    pub tracking: TrackingType,
    /// Whether it is to be done, or to be left.
    pub kind: AsceticismKind,
    /// When it is due.
    pub schedule: Schedule,
    /// What is meant for a day, and what it is counted in.
    pub target: Option<(i64, &'static str)>,
    /// Of a hundred days that were due.
    pub kept: u64,
}

/// Seven in the morning of `date`, UTC.
pub fn at(date: Date) -> Timestamp {
    Timestamp::new(date.with_time(Time::MIDNIGHT).assume_utc() + Duration::hours(7))
}
