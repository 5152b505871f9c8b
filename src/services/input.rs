//! Parsers of form fields. Fields are trimmed, and an empty one is `None`.

use regula_schema::{Amount, AppError, AppResult};
use time::{Date, format_description::well_known::Iso8601};
use uuid::Uuid;

use crate::client::parse_id;

/// Maximum length of a search text in the API.
const MAX_SEARCH: usize = 200;

/// A text.
pub(super) fn text(typed: &str) -> Option<String> {
    Some(typed.trim().to_owned()).filter(|text| !text.is_empty())
}

/// A search text, cut to the API's limit.
pub(super) fn search_text(typed: &str) -> Option<String> {
    text(&typed.trim().chars().take(MAX_SEARCH).collect::<String>())
}

/// An id. It is not typed by people, so blanks are no id.
pub(super) fn id(value: &str) -> AppResult<Option<Uuid>> {
    (!value.is_empty()).then(|| parse_id(value)).transpose()
}

/// A date, `YYYY-MM-DD`.
pub(super) fn date(field: &str, typed: &str) -> AppResult<Option<Date>> {
    let date = text(typed).map(|text| Date::parse(&text, &Iso8601::DATE));
    date.transpose().map_err(|_| {
        let detail = "Enter the date as year-month-day: 2026-11-20.";
        AppError::invalid_field(field, "malformed", detail)
    })
}

/// A count or a duration.
pub(super) fn amount(field: &str, typed: &str) -> AppResult<Option<Amount>> {
    let amount = text(typed).map(|text| text.parse());
    amount
        .transpose()
        .map_err(|()| AppError::invalid_field(field, "malformed", Amount::EXPECTED))
}
