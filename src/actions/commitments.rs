//! Commitments.

use leptos::prelude::*;
use regula_schema::{AppResult, CommitmentStatus};

use crate::{
    context,
    services::commitments,
    views::{AsceticismForm, LogForm, PauseForm, RuleForm},
};

/// Creates a commitment, and redirects to its page.
#[server(prefix = "/fn", endpoint = "take_on")]
pub async fn take_on(
    #[server(default)] asceticism_id: String,
    #[server(flatten)] custom: AsceticismForm,
    #[server(flatten)] rule: RuleForm,
    #[server(default)] start_date: String,
    #[server(default)] end_date: String,
    #[server(default)] note: String,
) -> AppResult<()> {
    let client = context::api().await?;
    let dates = (start_date.as_str(), end_date.as_str());
    let id = commitments::take_on(&client, &asceticism_id, custom, rule, dates, note).await?;
    context::redirect(&format!("/commitments/{id}"));
    Ok(())
}

/// Changes the rule from a date on, by default from today.
#[server(prefix = "/fn", endpoint = "change_rule")]
pub async fn change_rule(
    id: String,
    #[server(default)] effective_from: String,
    #[server(flatten)] rule: RuleForm,
) -> AppResult<()> {
    commitments::change_rule(&context::api().await?, &id, &effective_from, rule).await
}

/// Finishes, archives or resumes a commitment.
#[server(prefix = "/fn", endpoint = "set_commitment_status")]
pub async fn set_commitment_status(id: String, status: CommitmentStatus) -> AppResult<()> {
    commitments::set_status(&context::api().await?, &id, status).await
}

/// Changes the dates of a commitment; an empty end date removes it.
#[server(prefix = "/fn", endpoint = "set_commitment_dates")]
pub async fn set_commitment_dates(
    id: String,
    #[server(default)] start_date: String,
    #[server(default)] end_date: String,
) -> AppResult<()> {
    commitments::set_dates(&context::api().await?, &id, &start_date, &end_date).await
}

/// Updates the details of the user's own asceticism.
#[server(prefix = "/fn", endpoint = "describe_commitment")]
pub async fn describe_commitment(
    id: String,
    #[server(flatten)] custom: AsceticismForm,
) -> AppResult<()> {
    commitments::describe(&context::api().await?, &id, custom).await
}

/// Sets the note of a commitment.
#[server(prefix = "/fn", endpoint = "write_commitment")]
pub async fn write_commitment(id: String, #[server(default)] note: String) -> AppResult<()> {
    commitments::set_note(&context::api().await?, &id, note).await
}

/// Deletes a commitment with its logs.
#[server(prefix = "/fn", endpoint = "delete_commitment")]
pub async fn delete_commitment(id: String) -> AppResult<()> {
    commitments::delete(&context::api().await?, &id).await
}

/// Moves a commitment after another; to the top if `after` is empty.
#[server(prefix = "/fn", endpoint = "move_commitment")]
pub async fn move_commitment(id: String, #[server(default)] after: String) -> AppResult<()> {
    commitments::move_after(&context::api().await?, &id, &after).await
}

/// Replaces the log of a day.
#[server(prefix = "/fn", endpoint = "write_day")]
pub async fn write_day(
    id: String,
    date: String,
    #[server(flatten)] form: LogForm,
) -> AppResult<()> {
    commitments::log(&context::api().await?, &id, &date, form).await
}

/// Deletes the log of a day.
#[server(prefix = "/fn", endpoint = "clear_day")]
pub async fn clear_day(id: String, date: String) -> AppResult<()> {
    commitments::clear(&context::api().await?, &id, &date).await
}

/// Deletes one entry of a day.
#[server(prefix = "/fn", endpoint = "remove_entry")]
pub async fn remove_entry(id: String, date: String, entry: String) -> AppResult<()> {
    commitments::remove_entry(&context::api().await?, &id, &date, &entry).await
}

/// Pauses a commitment, or all if `id` is empty.
#[server(prefix = "/fn", endpoint = "pause")]
pub async fn pause(
    #[server(default)] id: String,
    #[server(flatten)] form: PauseForm,
) -> AppResult<()> {
    commitments::add_pause(&context::api().await?, &id, form).await
}

/// Changes the dates and the reason of a pause.
#[server(prefix = "/fn", endpoint = "change_pause")]
pub async fn change_pause(id: String, #[server(flatten)] form: PauseForm) -> AppResult<()> {
    commitments::change_pause(&context::api().await?, &id, form).await
}

/// Ends a pause, so that today counts.
#[server(prefix = "/fn", endpoint = "end_pause")]
pub async fn end_pause(id: String) -> AppResult<()> {
    commitments::end_pause(&context::api().await?, &id, context::now()).await
}

/// Removes a pause.
#[server(prefix = "/fn", endpoint = "remove_pause")]
pub async fn remove_pause(id: String) -> AppResult<()> {
    commitments::remove_pause(&context::api().await?, &id).await
}
