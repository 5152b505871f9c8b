//! Commitments of the signed-in user.

mod bars;
mod day;
mod detail;
pub(super) mod form;
mod list;
mod order;
mod pauses;
mod status_text;
mod streak_chart;
mod summary;
mod take_on;
mod update;
mod year;

pub use day::{LogForm, clear, log, remove_entry};
pub use detail::find;
pub use list::list;
pub use order::put;
pub use pauses::{
    add as add_pause, change as change_pause, end as end_pause, remove as remove_pause,
};
pub(super) use take_on::asceticism;
pub use take_on::{begin, take_on};
pub use update::{change_rule, delete, describe, set_dates, set_status, write};

use regula_schema::{AppError, AppResult, Code, FieldError};
use time::{Date, format_description::well_known::Iso8601};
use uuid::Uuid;

use super::calendar::Calendar;

const COMMITMENTS: &str = "/api/users/me/commitments";
const PAUSES: &str = "/api/users/me/pauses";

fn path(id: &str) -> AppResult<String> {
    let id: Uuid = id.parse().map_err(|_| AppError::new(Code::NotFound))?;
    Ok(format!("{COMMITMENTS}/{id}"))
}

/// Parses the date typed into `field`; `None` if empty.
fn day_in(field: &str, text: &str) -> AppResult<Option<Date>> {
    match text.trim() {
        "" => Ok(None),
        text => Date::parse(text, &Iso8601::DATE).map(Some).map_err(|_| {
            let detail = "Enter the date as year-month-day: 2026-11-20.";
            wrong(field, "malformed", detail)
        }),
    }
}

/// A validation error at one field.
pub(super) fn wrong(field: &str, code: &'static str, detail: &'static str) -> AppError {
    AppError::invalid(vec![FieldError::new(field, code, detail)])
}
