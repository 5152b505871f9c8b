//! Readings.

use leptos::prelude::*;
use regula_schema::AppResult;

use crate::{context, services::readings};

/// Marks a day's reading read; `note` counts when `noted` is there.
#[server(prefix = "/fn", endpoint = "mark_reading")]
pub async fn mark_reading(
    date: String,
    #[server(default)] note: String,
    #[server(default)] noted: bool,
) -> AppResult<()> {
    readings::mark(&context::api().await?, &date, noted.then_some(note)).await
}

/// Takes the mark of a day's reading back.
#[server(prefix = "/fn", endpoint = "unmark_reading")]
pub async fn unmark_reading(date: String) -> AppResult<()> {
    readings::unmark(&context::api().await?, &date).await
}

/// Begins a plan, or begins it again.
#[server(prefix = "/fn", endpoint = "begin_reading_plan")]
pub async fn begin_reading_plan(
    plan_id: String,
    #[server(default)] start_date: String,
    #[server(default)] number: String,
) -> AppResult<()> {
    readings::begin(&context::api().await?, &plan_id, &start_date, &number).await
}

/// Goes on from here.
#[server(prefix = "/fn", endpoint = "rebase_readings")]
pub async fn rebase_readings() -> AppResult<()> {
    readings::rebase(&context::api().await?).await
}

/// Follows no plan any more.
#[server(prefix = "/fn", endpoint = "stop_reading_plan")]
pub async fn stop_reading_plan() -> AppResult<()> {
    readings::stop(&context::api().await?).await
}
