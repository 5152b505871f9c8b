//! Readings.

use leptos::prelude::*;
use regula_schema::AppResult;

use crate::{context, services::readings};

/// Marks a day's reading as read; without `noted`, the note is kept.
#[server(prefix = "/fn", endpoint = "mark_reading")]
pub async fn mark_reading(
    date: String,
    #[server(default)] note: String,
    #[server(default)] noted: bool,
) -> AppResult<()> {
    readings::mark(&context::api().await?, &date, noted.then_some(note)).await
}

/// Removes the read mark of a day's reading.
#[server(prefix = "/fn", endpoint = "unmark_reading")]
pub async fn unmark_reading(date: String) -> AppResult<()> {
    readings::unmark(&context::api().await?, &date).await
}

/// Starts or restarts a plan.
#[server(prefix = "/fn", endpoint = "begin_reading_plan")]
pub async fn begin_reading_plan(
    plan_id: String,
    #[server(default)] start_date: String,
    #[server(default)] number: String,
) -> AppResult<()> {
    readings::begin(&context::api().await?, &plan_id, &start_date, &number).await
}

/// Moves unread readings to today and the following days.
#[server(prefix = "/fn", endpoint = "rebase_readings")]
pub async fn rebase_readings() -> AppResult<()> {
    readings::rebase(&context::api().await?).await
}

/// Stops following the plan.
#[server(prefix = "/fn", endpoint = "stop_reading_plan")]
pub async fn stop_reading_plan() -> AppResult<()> {
    readings::stop(&context::api().await?).await
}
