//! *Today*: the day, and what is logged on it. Each says on which day, for the page may be older
//! than midnight.

use leptos::prelude::*;
use regula_schema::AppResult;

use crate::{context, services::today, views::PreviousLog};

/// Says of a day that it was kept, missed or skipped.
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

/// Sets how many, or how long, on a day.
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

/// Adds one more time on a day. The same entry again adds nothing.
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

/// Writes about a day.
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

/// Takes back what was said of a day.
#[server(prefix = "/fn", endpoint = "clear_log")]
pub async fn clear_log(commitment_id: String, date: String) -> AppResult<()> {
    let day = (commitment_id.as_str(), date.as_str());
    let replaced = today::clear(&context::api().await?, day).await?;
    context::set_undo(replaced);
    Ok(())
}

/// Makes a day what it was before the last act.
#[server(prefix = "/fn", endpoint = "undo_log")]
pub async fn undo_log(#[server(flatten)] previous: PreviousLog) -> AppResult<()> {
    today::undo(&context::api().await?, previous).await?;
    context::clear_undo();
    Ok(())
}
