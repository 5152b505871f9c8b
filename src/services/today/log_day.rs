//! Changes of a day's log. Each returns the previous log for undo, or `None` if nothing changed, as
//! on a double click.

use axum::http::Method;
use regula_schema::{Amount, AppError, AppResult, LogChange, LogPatch, Mark, NewLogEntry};
use uuid::Uuid;

use crate::{
    client::ApiClient,
    services::{commitments::log_path, input},
    views::PreviousLog,
};

/// Changes the log of the day `date` of the commitment `id`.
async fn change(
    client: &ApiClient,
    (id, date): (&str, &str),
    patch: &LogPatch,
) -> AppResult<Option<PreviousLog>> {
    let path = log_path(id, date)?;
    let LogChange { before, after } = client.send_json(Method::PATCH, &path, patch).await?;
    if before == after {
        return Ok(None);
    }
    let previous = before.map_or_else(PreviousLog::default, |log| PreviousLog {
        status: log.mark.map_or("", Mark::as_str).to_owned(),
        value: log.value.map_or_else(String::new, |it| it.to_string()),
        note: log.note,
        reason: log.reason,
        ..PreviousLog::default()
    });
    Ok(Some(PreviousLog {
        commitment_id: id.to_owned(),
        date: date.to_owned(),
        entry_id: (patch.add_entry.as_ref())
            .and_then(|entry| entry.id)
            .map_or_else(String::new, |id| id.to_string()),
        ..previous
    }))
}

/// Marks a day as kept, missed or skipped. Note and value stay, unless the mark contradicts them.
pub async fn mark(
    client: &ApiClient,
    day: (&str, &str),
    status: &str,
    reason: String,
) -> AppResult<Option<PreviousLog>> {
    let mark =
        status.parse().map_err(|()| malformed("status", "Choose kept, missed or skipped."))?;
    let patch = LogPatch {
        mark: Some(Some(mark)),
        reason: (mark == Mark::Skipped).then_some(reason),
        ..LogPatch::default()
    };
    change(client, day, &patch).await
}

/// Sets the value of the whole day; an empty one removes it.
pub async fn measure(
    client: &ApiClient,
    day: (&str, &str),
    value: &str,
) -> AppResult<Option<PreviousLog>> {
    let patch = LogPatch {
        value: Some(input::amount("value", value)?),
        ..LogPatch::default()
    };
    change(client, day, &patch).await
}

/// Adds an entry. Idempotent: the same entry again adds nothing.
pub async fn add_entry(
    client: &ApiClient,
    day: (&str, &str),
    entry_id: &str,
    value: &str,
) -> AppResult<Option<PreviousLog>> {
    let id = entry_id.parse().map_err(|_| malformed("entry_id", "Send a UUID."))?;
    let value = input::amount("value", value)?;
    let entry = NewLogEntry {
        id: Some(id),
        value: value.ok_or_else(|| malformed("value", Amount::EXPECTED))?,
    };
    let patch = LogPatch {
        add_entry: Some(entry),
        ..LogPatch::default()
    };
    change(client, day, &patch).await
}

/// Sets the note of a day.
pub async fn note(
    client: &ApiClient,
    day: (&str, &str),
    note: String,
) -> AppResult<Option<PreviousLog>> {
    let patch = LogPatch {
        note: Some(note),
        ..LogPatch::default()
    };
    change(client, day, &patch).await
}

/// Clears the mark of a day, or, without one, its value. A note stays unless it is the log itself.
pub async fn clear(client: &ApiClient, day: (&str, &str)) -> AppResult<Option<PreviousLog>> {
    let patch = LogPatch {
        clear: true,
        ..LogPatch::default()
    };
    change(client, day, &patch).await
}

/// Restores the previous log. Of an added entry, only that is removed, so that later changes stay.
pub async fn undo(client: &ApiClient, previous: PreviousLog) -> AppResult<()> {
    let mark = previous.status.parse().ok();
    let entry = previous.entry_id.parse().ok();
    let is_whole = entry.is_none();
    let patch = LogPatch {
        remove_entry: entry,
        mark: (is_whole || mark.is_some()).then_some(mark),
        value: is_whole.then(|| previous.value.parse().ok()),
        note: is_whole.then_some(previous.note),
        reason: (mark == Some(Mark::Skipped)).then_some(previous.reason),
        ..LogPatch::default()
    };
    let day = (previous.commitment_id.as_str(), previous.date.as_str());
    change(client, day, &patch).await.map(drop)
}

fn malformed(field: &str, detail: &str) -> AppError {
    AppError::invalid_field(field, "malformed", detail)
}

/// An id for an entry, so that a form that is sent twice counts once.
#[must_use]
pub fn new_entry_id() -> String {
    Uuid::now_v7().to_string()
}
