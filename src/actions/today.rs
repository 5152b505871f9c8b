//! *Today*: the day, and what is logged on it. Each says on which day, for the page may be older
//! than midnight.

#![expect(
    missing_docs,
    reason = "the arguments become fields of generated types"
)]

use leptos::prelude::*;
use regula_schema::AppResult;

/// Says of a day that it was kept, missed or skipped.
#[server(prefix = "/fn", endpoint = "log_mark")]
pub async fn log_mark(
    commitment_id: String,
    date: String,
    status: String,
    #[server(default)] reason: String,
) -> AppResult<()> {
    use crate::{context, services::today};
    let day = (commitment_id.as_str(), date.as_str());
    let replaced = today::mark(&context::api().await?, day, &status, reason).await?;
    context::offer_way_back(replaced);
    Ok(())
}

/// Sets how many, or how long, on a day.
#[server(prefix = "/fn", endpoint = "log_value")]
pub async fn log_value(
    commitment_id: String,
    date: String,
    #[server(default)] value: String,
) -> AppResult<()> {
    use crate::{context, services::today};
    let day = (commitment_id.as_str(), date.as_str());
    let replaced = today::measure(&context::api().await?, day, &value).await?;
    context::offer_way_back(replaced);
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
    use crate::{context, services::today};
    let day = (commitment_id.as_str(), date.as_str());
    let replaced = today::add_entry(&context::api().await?, day, &entry_id, &value).await?;
    context::offer_way_back(replaced);
    Ok(())
}

/// Writes about a day.
#[server(prefix = "/fn", endpoint = "log_note")]
pub async fn log_note(
    commitment_id: String,
    date: String,
    #[server(default)] note: String,
) -> AppResult<()> {
    use crate::{context, services::today};
    let day = (commitment_id.as_str(), date.as_str());
    let replaced = today::note(&context::api().await?, day, note).await?;
    context::offer_way_back(replaced);
    Ok(())
}

/// Takes back what was said of a day.
#[server(prefix = "/fn", endpoint = "clear_log")]
pub async fn clear_log(commitment_id: String, date: String) -> AppResult<()> {
    use crate::{context, services::today};
    let day = (commitment_id.as_str(), date.as_str());
    let replaced = today::clear(&context::api().await?, day).await?;
    context::offer_way_back(replaced);
    Ok(())
}

/// Makes a day what it was before the last act.
#[server(prefix = "/fn", endpoint = "undo_log")]
pub async fn undo_log(
    commitment_id: String,
    date: String,
    #[server(default)] status: String,
    #[server(default)] value: String,
    #[server(default)] note: String,
    #[server(default)] reason: String,
    #[server(default)] entry_id: String,
) -> AppResult<()> {
    use crate::{context, services::today, views::Replaced};
    let was = Replaced {
        commitment_id,
        date,
        status,
        value,
        note,
        reason,
        entry_id,
    };
    today::put_back(&context::api().await?, was).await?;
    context::take_way_back();
    Ok(())
}
