//! Readings.

#![expect(
    missing_docs,
    reason = "the arguments become fields of generated types"
)]

use leptos::prelude::*;
use regula_schema::AppResult;

use crate::views::{ReadingNotes, ReadingsView};

/// The page of a day, `YYYY-MM-DD`, or of today.
#[server(prefix = "/fn", endpoint = "read_readings")]
pub async fn read_readings(#[server(default)] date: String) -> AppResult<ReadingsView> {
    use crate::{context, services::readings};
    readings::page(&context::api().await?, &date).await
}

/// A page of what the user has written, the latest first.
#[server(prefix = "/fn", endpoint = "list_reading_notes")]
pub async fn list_reading_notes(#[server(default)] cursor: String) -> AppResult<ReadingNotes> {
    use crate::{context, services::readings};
    readings::notes(&context::api().await?, &cursor, 20).await
}

/// Marks a day's reading read; `note` counts when `noted` is there.
#[server(prefix = "/fn", endpoint = "mark_reading")]
pub async fn mark_reading(
    date: String,
    #[server(default)] note: String,
    #[server(default)] noted: bool,
) -> AppResult<()> {
    use crate::{context, services::readings};
    readings::mark(&context::api().await?, &date, noted.then_some(note)).await
}

/// Takes the mark of a day's reading back.
#[server(prefix = "/fn", endpoint = "unmark_reading")]
pub async fn unmark_reading(date: String) -> AppResult<()> {
    use crate::{context, services::readings};
    readings::unmark(&context::api().await?, &date).await
}

/// Begins a plan, or begins it again.
#[server(prefix = "/fn", endpoint = "begin_reading_plan")]
pub async fn begin_reading_plan(
    plan_id: String,
    #[server(default)] start_date: String,
    #[server(default)] number: String,
) -> AppResult<()> {
    use crate::{context, services::readings};
    readings::begin(&context::api().await?, &plan_id, &start_date, &number).await
}

/// Goes on from here.
#[server(prefix = "/fn", endpoint = "rebase_readings")]
pub async fn rebase_readings() -> AppResult<()> {
    use crate::{context, services::readings};
    readings::rebase(&context::api().await?).await
}

/// Follows no plan any more.
#[server(prefix = "/fn", endpoint = "stop_reading_plan")]
pub async fn stop_reading_plan() -> AppResult<()> {
    use crate::{context, services::readings};
    readings::stop(&context::api().await?).await
}
