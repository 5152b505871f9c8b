//! What is done on *Today*: a day is marked, measured, written about, cleared, and put back. Each is
//! one change of the day's log, and gives what it has replaced; one that changes nothing, such as a
//! double click, gives nothing, and leaves the way back that was offered before.

use axum::http::Method;
use regula_schema::{
    Amount, AppError, AppResult, Code, FieldError, LogChange, LogPatch, Mark, NewLogEntry,
};
use time::{Date, format_description::well_known::Iso8601};
use uuid::Uuid;

use crate::{client::ApiClient, views::Replaced};

/// Changes the log of the day `date` of the commitment `id`.
async fn change(
    client: &ApiClient,
    (id, date): (&str, &str),
    patch: &LogPatch,
) -> AppResult<Option<Replaced>> {
    let id: Uuid = id.parse().map_err(|_| AppError::new(Code::NotFound))?;
    let date = Date::parse(date, &Iso8601::DATE)
        .map_err(|_| invalid("date", "Enter the date as year-month-day: 2026-11-20."))?;
    let path = format!("/api/users/me/commitments/{id}/logs/{date}");
    let LogChange { before, after } = client.call(Method::PATCH, &path, patch).await?;
    if before == after {
        return Ok(None);
    }
    let was = before.map_or_else(Replaced::default, |log| Replaced {
        status: log.mark.map_or("", Mark::as_str).to_owned(),
        value: log.value.map_or_else(String::new, |it| it.to_string()),
        note: log.note,
        reason: log.reason,
        ..Replaced::default()
    });
    Ok(Some(Replaced {
        commitment_id: id.to_string(),
        date: date.to_string(),
        entry_id: (patch.add_entry.as_ref())
            .and_then(|entry| entry.id)
            .map_or_else(String::new, |id| id.to_string()),
        ..was
    }))
}

/// Says of a day that it was kept, missed or skipped. What was written stays, and what was counted,
/// unless it says otherwise.
///
/// # Errors
/// What the API refuses with.
pub async fn mark(
    client: &ApiClient,
    day: (&str, &str),
    status: &str,
    reason: String,
) -> AppResult<Option<Replaced>> {
    let mark = status
        .parse()
        .map_err(|()| invalid("status", "Choose kept, missed or skipped."))?;
    let patch = LogPatch {
        mark: Some(Some(mark)),
        reason: (mark == Mark::Skipped).then_some(reason),
        ..LogPatch::default()
    };
    change(client, day, &patch).await
}

/// Sets how many, or how long, on the whole day; nothing takes the number away.
///
/// # Errors
/// What the API refuses with.
pub async fn measure(
    client: &ApiClient,
    day: (&str, &str),
    value: &str,
) -> AppResult<Option<Replaced>> {
    let value = match value.trim() {
        "" => None,
        text => Some(amount(text)?),
    };
    let patch = LogPatch {
        value: Some(value),
        ..LogPatch::default()
    };
    change(client, day, &patch).await
}

/// Adds one more time. The same entry again adds nothing.
///
/// # Errors
/// What the API refuses with.
pub async fn add_entry(
    client: &ApiClient,
    day: (&str, &str),
    entry_id: &str,
    value: &str,
) -> AppResult<Option<Replaced>> {
    let id = entry_id
        .parse()
        .map_err(|_| invalid("entry_id", "Send a UUID."))?;
    let entry = NewLogEntry {
        id: Some(id),
        value: amount(value)?,
    };
    let patch = LogPatch {
        add_entry: Some(entry),
        ..LogPatch::default()
    };
    change(client, day, &patch).await
}

/// Writes about a day.
///
/// # Errors
/// What the API refuses with.
pub async fn note(
    client: &ApiClient,
    day: (&str, &str),
    note: String,
) -> AppResult<Option<Replaced>> {
    let patch = LogPatch {
        note: Some(note),
        ..LogPatch::default()
    };
    change(client, day, &patch).await
}

/// Takes back what was said of a day; of a day that was measured, first the mark, then the number.
/// What was written stays, unless it is what was said.
///
/// # Errors
/// What the API refuses with.
pub async fn clear(client: &ApiClient, day: (&str, &str)) -> AppResult<Option<Replaced>> {
    let patch = LogPatch {
        clear: true,
        ..LogPatch::default()
    };
    change(client, day, &patch).await
}

/// Makes a day what it was. Of one more time, only that is taken back: the others stay, and so does
/// what was written meanwhile.
///
/// # Errors
/// What the API refuses with.
pub async fn put_back(client: &ApiClient, was: Replaced) -> AppResult<()> {
    let mark = was.status.parse().ok();
    let entry = was.entry_id.parse().ok();
    let is_whole = entry.is_none();
    let patch = LogPatch {
        remove_entry: entry,
        mark: (is_whole || mark.is_some()).then_some(mark),
        value: is_whole.then(|| was.value.parse().ok()),
        note: is_whole.then_some(was.note),
        reason: (mark == Some(Mark::Skipped)).then_some(was.reason),
        ..LogPatch::default()
    };
    let day = (was.commitment_id.as_str(), was.date.as_str());
    change(client, day, &patch).await.map(drop)
}

fn amount(text: &str) -> AppResult<Amount> {
    text.parse()
        .map_err(|()| invalid("value", Amount::EXPECTED))
}

fn invalid(field: &str, detail: &str) -> AppError {
    AppError::invalid(vec![FieldError::new(field, "malformed", detail)])
}

/// An id for one more time, so that a form that is sent twice counts once.
#[must_use]
pub fn new_entry_id() -> String {
    Uuid::now_v7().to_string()
}
