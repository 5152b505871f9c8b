//! Reading plans and readings, for admins.

#![expect(
    missing_docs,
    reason = "the arguments become fields of generated types"
)]

use leptos::prelude::*;
use regula_schema::AppResult;

use crate::views::{PlanItem, PlanMonth, ReadingForm};

/// All plans.
#[server(prefix = "/fn", endpoint = "list_reading_plans")]
pub async fn list_reading_plans() -> AppResult<Vec<PlanItem>> {
    use crate::{context, services::admin::readings};
    readings::plans(&context::api().await?).await
}

/// A month of a plan, `YYYY-MM`, day by day.
#[server(prefix = "/fn", endpoint = "read_plan_month")]
pub async fn read_plan_month(id: String, #[server(default)] month: String) -> AppResult<PlanMonth> {
    use crate::{context, services::admin::readings};
    readings::plan_month(&context::api().await?, &id, &month, context::now()).await
}

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

/// What stands in the form of a reading.
#[server(prefix = "/fn", endpoint = "find_reading")]
pub async fn find_reading(id: String) -> AppResult<ReadingForm> {
    use crate::{context, services::admin::readings};
    readings::form(&context::api().await?, &id).await
}

/// The form of a reading as it stands, with what will become of it.
#[server(prefix = "/fn", endpoint = "compose_reading")]
pub async fn compose_reading(
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
    readings::preview(&context::api().await?, form).await
}

/// The same for a plain form: shown on its page, this once, and kept nowhere.
#[server(prefix = "/fn", endpoint = "preview_reading")]
pub async fn preview_reading(
    #[server(default)] id: String,
    plan_id: String,
    #[server(default)] date: String,
    #[server(default)] title: String,
    #[server(default)] reference: String,
    #[server(default)] body: String,
) -> AppResult<ReadingForm> {
    use crate::context;
    let form = compose_reading(id, plan_id, date, title, reference, body).await?;
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
