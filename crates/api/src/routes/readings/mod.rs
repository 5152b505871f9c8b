//! Readings of the library, and the user's progress.

pub(crate) mod library;
pub(crate) mod plan;
pub(crate) mod user;

use regula_schema::{AppResult, Fields, Violation};
use time::Date;

use crate::checks::check_date;

/// Validates a date range.
fn check_span(from: Option<Date>, to: Option<Date>) -> AppResult<()> {
    let mut fields = Fields::default();
    check_date(&mut fields, "from", from);
    check_date(&mut fields, "to", to);
    if from.zip(to).is_some_and(|(from, to)| to < from) {
        let detail = "The last day is before the first.";
        fields.take::<()>("to", Err(Violation::new("out_of_range", detail)));
    }
    fields.finish(Some(()))
}
