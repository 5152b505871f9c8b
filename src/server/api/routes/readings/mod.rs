//! Readings: the library's, and a user's own way through them.

pub(in crate::server::api) mod library;
pub(in crate::server::api) mod plan;
pub(in crate::server::api) mod user;

use time::Date;

use crate::{
    error::AppResult,
    schema::{Fields, Violation},
    server::api::routes::tasks::check_date,
};

/// Looks at the ends of a span of days.
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
