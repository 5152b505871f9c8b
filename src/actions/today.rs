//! Logs of a day. Each names its date, because the page may be older than midnight.

use leptos::prelude::*;
use regula_schema::AppResult;

use crate::{context, services::today, views::PreviousLog};

/// Marks a day as kept, missed or skipped.
#[server(prefix = "/fn", endpoint = "log_mark")]
pub async fn log_mark(
    commitment_id: String,
    date: String,
    status: String,
    #[server(default)] reason: String,
) -> AppResult<()> {
    let day = (commitment_id.as_str(), date.as_str());
    let replaced = today::mark(&context::api().await?, day, &status, reason).await?;
    context::set_undo(replaced);
    Ok(())
}

/// Sets the value of a day.
#[server(prefix = "/fn", endpoint = "log_value")]
pub async fn log_value(
    commitment_id: String,
    date: String,
    #[server(default)] value: String,
) -> AppResult<()> {
    let day = (commitment_id.as_str(), date.as_str());
    let replaced = today::measure(&context::api().await?, day, &value).await?;
    context::set_undo(replaced);
    Ok(())
}

/// Adds an entry to a day. Idempotent by `entry_id`.
#[server(prefix = "/fn", endpoint = "log_entry")]
pub async fn log_entry(
    commitment_id: String,
    date: String,
    entry_id: String,
    value: String,
) -> AppResult<()> {
    let day = (commitment_id.as_str(), date.as_str());
    let replaced = today::add_entry(&context::api().await?, day, &entry_id, &value).await?;
    context::set_undo(replaced);
    Ok(())
}

/// Sets the note of a day.
#[server(prefix = "/fn", endpoint = "log_note")]
pub async fn log_note(
    commitment_id: String,
    date: String,
    #[server(default)] note: String,
) -> AppResult<()> {
    let day = (commitment_id.as_str(), date.as_str());
    let replaced = today::note(&context::api().await?, day, note).await?;
    context::set_undo(replaced);
    Ok(())
}

/// Clears the mark of a day.
#[server(prefix = "/fn", endpoint = "clear_log")]
pub async fn clear_log(commitment_id: String, date: String) -> AppResult<()> {
    let day = (commitment_id.as_str(), date.as_str());
    let replaced = today::clear(&context::api().await?, day).await?;
    context::set_undo(replaced);
    Ok(())
}

/// Undoes the last change of a day.
#[server(prefix = "/fn", endpoint = "undo_log")]
pub async fn undo_log(#[server(flatten)] previous: PreviousLog) -> AppResult<()> {
    today::undo(&context::api().await?, previous).await?;
    context::clear_undo();
    Ok(())
}
