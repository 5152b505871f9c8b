//! Operations on commitments. A writer locks the commitment ([`Whole::lock`]), writes, and
//! recalculates its streaks ([`Whole::settle`]) in the same transaction.

mod change;
mod entry;
mod loaded;
mod log;
mod log_patch;
mod recent;
mod rule;
mod status;

pub use change::change;
pub use entry::{add_entry, delete_entry};
pub use loaded::{Whole, load};
pub use log::{delete_log, put_log, shown_logs};
pub use log_patch::patch_log;
pub use recent::recent;
pub use rule::parse as parse_rule;

use std::ops::RangeInclusive;

use regula_schema::{Fields, Violation};
use time::{Date, macros::date};

/// Dates that a commitment can start on. Statistics iterate over every day since the start.
pub const DAYS: RangeInclusive<Date> = date!(1970 - 01 - 01)..=date!(9999 - 12 - 31);

/// Validates a date against [`DAYS`].
pub fn check_day(fields: &mut Fields, field: &str, date: Date) -> Option<Date> {
    let detail = "Choose a date from 1970 on.";
    let known = DAYS.contains(&date).then_some(date);
    fields.take(field, known.ok_or(Violation::new("out_of_range", detail)))
}

/// Rejects an end before the start.
pub fn check_end(fields: &mut Fields, field: &str, start: Date, end: Option<Date>) {
    if let Some(end) = end {
        check_day(fields, field, end);
        if end < start {
            refuse(
                fields,
                field,
                "before_start",
                "The end is before the start.",
            );
        }
    }
}

/// Adds an error for `field`.
pub fn refuse(fields: &mut Fields, field: &str, code: &'static str, detail: impl Into<String>) {
    fields.take::<()>(field, Err(Violation::new(code, detail)));
}
