//! Reading plans and readings, for admins.

use leptos::prelude::*;
use regula_schema::{AppResult, NewReadingPlan};

use crate::{context, services::admin::readings, views::ReadingForm};

/// Creates or updates a plan, and redirects to it.
#[server(prefix = "/fn", endpoint = "save_reading_plan")]
pub async fn save_reading_plan(
    #[server(default)] id: String,
    title: String,
    #[server(default)] description: String,
    #[server(default)] is_default: bool,
) -> AppResult<()> {
    let plan = NewReadingPlan {
        title,
        description,
        is_default,
    };
    context::redirect(&readings::save_plan(&context::api().await?, &id, &plan).await?);
    Ok(())
}

/// Deletes a plan with its readings.
#[server(prefix = "/fn", endpoint = "delete_reading_plan")]
pub async fn delete_reading_plan(id: String) -> AppResult<()> {
    readings::delete_plan(&context::api().await?, &id).await
}

/// The submitted form of a reading, with a preview.
#[server(prefix = "/fn", endpoint = "preview_reading")]
pub async fn preview_reading(#[server(flatten)] form: ReadingForm) -> AppResult<ReadingForm> {
    let form = readings::preview(&context::api().await?, form).await?;
    context::show_answer();
    Ok(form)
}

/// Creates or updates a reading, and redirects to its month.
#[server(prefix = "/fn", endpoint = "save_reading")]
pub async fn save_reading(#[server(flatten)] form: ReadingForm) -> AppResult<()> {
    context::redirect(&readings::save(&context::api().await?, form).await?);
    Ok(())
}

/// Deletes a reading, and redirects to its month.
#[server(prefix = "/fn", endpoint = "delete_reading")]
pub async fn delete_reading(id: String) -> AppResult<()> {
    context::redirect(&readings::delete(&context::api().await?, &id).await?);
    Ok(())
}
