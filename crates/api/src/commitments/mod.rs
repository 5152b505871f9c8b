//! What is done to commitments, above their rows: whoever changes one takes it first
//! ([`Whole::lock`]), writes, and lets its streaks be settled again ([`Whole::settle`]) in the same
//! transaction.

mod change;
mod entry;
mod glance;
mod log;
mod log_patch;
mod rule;
mod status;
mod whole;

pub use change::change;
pub use entry::{add_entry, delete_entry};
pub use glance::recent;
pub use log::{delete_log, put_log, shown_logs};
pub use log_patch::patch_log;
pub use rule::parse as parse_rule;
pub use whole::{Whole, load};

use std::ops::RangeInclusive;

use regula_schema::{Fields, Violation};
use time::{Date, macros::date};

/// The days that a commitment may begin on. Looking back walks over every day since.
pub const DAYS: RangeInclusive<Date> = date!(1970 - 01 - 01)..=date!(9999 - 12 - 31);

/// Notes a day that is none of [`DAYS`].
pub fn check_day(fields: &mut Fields, field: &str, date: Date) -> Option<Date> {
    let detail = "Choose a day from 1970 on.";
    let known = DAYS.contains(&date).then_some(date);
    fields.take(field, known.ok_or(Violation::new("out_of_range", detail)))
}

/// Notes an end that lies before the beginning.
pub fn check_end(fields: &mut Fields, field: &str, start: Date, end: Option<Date>) {
    if let Some(end) = end {
        check_day(fields, field, end);
        if end < start {
            refuse(
                fields,
                field,
                "before_start",
                "The end lies before the start.",
            );
        }
    }
}

/// Notes that `field` is refused.
pub fn refuse(fields: &mut Fields, field: &str, code: &'static str, detail: impl Into<String>) {
    fields.take::<()>(field, Err(Violation::new(code, detail)));
}
