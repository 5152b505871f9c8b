//! Validation rules that several features share.

use std::ops::RangeInclusive;

use regula_schema::{AppResult, Fields, Violation};
use time::{Date, macros::date};

/// Range of positions that leaves room for another one at either end.
const POSITIONS: RangeInclusive<i64> = -1_000_000_000..=1_000_000_000;

/// Dates that a commitment can start on. Statistics iterate over every day since the start.
const DAYS: RangeInclusive<Date> = date!(1970 - 01 - 01)..=date!(9999 - 12 - 31);

/// Years 1 to 9999, which both databases support and order alike.
#[must_use]
pub fn is_known(date: Date) -> bool {
    (1..=9999).contains(&date.year())
}

/// Reports a date outside the range of both databases.
pub fn check_date(fields: &mut Fields, field: &str, date: Option<Date>) -> Option<Option<Date>> {
    let is_known = date.is_none_or(is_known);
    let detail = "Choose a day in the years 1 to 9999.";
    let known = is_known.then_some(date);
    fields.take(field, known.ok_or(Violation::new("out_of_range", detail)))
}

/// Reports a position in the owner's order that is out of range.
pub fn check_position(fields: &mut Fields, field: &str, position: i64) -> Option<i64> {
    let known = POSITIONS.contains(&position).then_some(position);
    let detail = "A position must be between minus and plus one billion.";
    fields.take(field, known.ok_or(Violation::new("out_of_range", detail)))
}

/// Validates a date range.
pub fn check_span(from: Option<Date>, to: Option<Date>) -> AppResult<()> {
    let mut fields = Fields::default();
    check_date(&mut fields, "from", from);
    check_date(&mut fields, "to", to);
    if from.zip(to).is_some_and(|(from, to)| to < from) {
        refuse(
            &mut fields,
            "to",
            "out_of_range",
            "The last day is before the first.",
        );
    }
    fields.finish(Some(()))
}

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
