//! Reading plans and readings, for admins.

#![expect(
    missing_docs,
    reason = "the arguments become fields of generated types"
)]

use leptos::prelude::*;
use regula_schema::AppResult;

use crate::views::ReadingForm;

/// Writes a plan; a new one, without an id. Leads to it.
#[server(prefix = "/fn", endpoint = "save_reading_plan")]
pub async fn save_reading_plan(
    #[server(default)] id: String,
    title: String,
    #[server(default)] description: String,
    #[server(default)] is_default: bool,
) -> AppResult<()> {
    use regula_schema::NewReadingPlan;

    use crate::{context, services::admin::readings};
    let plan = NewReadingPlan {
        title,
        description,
        is_default,
    };
    context::go_to(&readings::save_plan(&context::api().await?, &id, &plan).await?);
    Ok(())
}

/// Deletes a plan with its readings.
#[server(prefix = "/fn", endpoint = "delete_reading_plan")]
pub async fn delete_reading_plan(id: String) -> AppResult<()> {
    use crate::{context, services::admin::readings};
    readings::delete_plan(&context::api().await?, &id).await
}

/// The form of a reading as it was typed, and the page that it would make.
#[server(prefix = "/fn", endpoint = "preview_reading")]
pub async fn preview_reading(
    #[server(default)] id: String,
    plan_id: String,
    #[server(default)] date: String,
    #[server(default)] title: String,
    #[server(default)] reference: String,
    #[server(default)] body: String,
) -> AppResult<ReadingForm> {
    use crate::{context, services::admin::readings};
    let form = ReadingForm {
        id,
        plan_id,
        date,
        title,
        reference,
        body,
        ..ReadingForm::default()
    };
    let form = readings::preview(&context::api().await?, form).await?;
    context::show_answer();
    Ok(form)
}

/// Writes a reading; a new one, without an id. Leads to its month.
#[server(prefix = "/fn", endpoint = "save_reading")]
pub async fn save_reading(
    #[server(default)] id: String,
    plan_id: String,
    #[server(default)] date: String,
    title: String,
    #[server(default)] reference: String,
    #[server(default)] body: String,
) -> AppResult<()> {
    use crate::{context, services::admin::readings};
    let form = ReadingForm {
        id,
        plan_id,
        date,
        title,
        reference,
        body,
        ..ReadingForm::default()
    };
    context::go_to(&readings::save(&context::api().await?, form).await?);
    Ok(())
}

/// Deletes a reading. Leads to its month.
#[server(prefix = "/fn", endpoint = "delete_reading")]
pub async fn delete_reading(id: String) -> AppResult<()> {
    use crate::{context, services::admin::readings};
    context::go_to(&readings::delete(&context::api().await?, &id).await?);
    Ok(())
}
