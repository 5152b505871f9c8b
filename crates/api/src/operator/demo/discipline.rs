//! Disciplines of the demo data.

use regula_schema::{AsceticismKind, Schedule, Timestamp, TrackingType};
use time::{Date, Duration, Time};

/// A discipline, and how well it is kept.
pub struct Discipline {
    /// Title in the library.
    pub title: &'static str,
    /// Tracking type.
    pub tracking: TrackingType,
    /// Do or abstain.
    pub kind: AsceticismKind,
    /// Schedule of its rule.
    pub schedule: Schedule,
    /// Daily target and its unit.
    pub target: Option<(i64, &'static str)>,
    /// Percentage of due days that are kept.
    pub kept: u64,
}

/// 07:00 UTC on `date`.
pub fn at(date: Date) -> Timestamp {
    Timestamp::new(date.with_time(Time::MIDNIGHT).assume_utc() + Duration::hours(7))
}
