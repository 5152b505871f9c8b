//! Commitments.

use leptos::prelude::*;
use regula_schema::{AppResult, CommitmentStatus};

use crate::{
    context,
    services::commitments,
    views::{AsceticismForm, LogForm, PauseForm, RuleForm},
};

/// Takes something on, and goes to its page.
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

/// Gives a commitment another rule, from a day on; without one, from today.
#[server(prefix = "/fn", endpoint = "change_rule")]
pub async fn change_rule(
    id: String,
    #[server(default)] effective_from: String,
    #[server(flatten)] rule: RuleForm,
) -> AppResult<()> {
    commitments::change_rule(&context::api().await?, &id, &effective_from, rule).await
}

/// Finishes a commitment, puts it away, or takes it up again.
#[server(prefix = "/fn", endpoint = "set_commitment_status")]
pub async fn set_commitment_status(id: String, status: CommitmentStatus) -> AppResult<()> {
    commitments::set_status(&context::api().await?, &id, status).await
}

/// Gives a commitment other dates; no end is for good.
#[server(prefix = "/fn", endpoint = "set_commitment_dates")]
pub async fn set_commitment_dates(
    id: String,
    #[server(default)] start_date: String,
    #[server(default)] end_date: String,
) -> AppResult<()> {
    commitments::set_dates(&context::api().await?, &id, &start_date, &end_date).await
}

/// Says anew what the user's own asceticism is: its title and its words.
#[server(prefix = "/fn", endpoint = "describe_commitment")]
pub async fn describe_commitment(
    id: String,
    #[server(flatten)] custom: AsceticismForm,
) -> AppResult<()> {
    commitments::describe(&context::api().await?, &id, custom).await
}

/// Writes the note.
#[server(prefix = "/fn", endpoint = "write_commitment")]
pub async fn write_commitment(id: String, #[server(default)] note: String) -> AppResult<()> {
    commitments::set_note(&context::api().await?, &id, note).await
}

/// Removes a commitment, and all that was logged.
#[server(prefix = "/fn", endpoint = "delete_commitment")]
pub async fn delete_commitment(id: String) -> AppResult<()> {
    commitments::delete(&context::api().await?, &id).await
}

/// Puts a commitment behind another; nothing is before them all.
#[server(prefix = "/fn", endpoint = "move_commitment")]
pub async fn move_commitment(id: String, #[server(default)] after: String) -> AppResult<()> {
    commitments::move_after(&context::api().await?, &id, &after).await
}

/// Writes what was done on a day.
#[server(prefix = "/fn", endpoint = "write_day")]
pub async fn write_day(
    id: String,
    date: String,
    #[server(flatten)] form: LogForm,
) -> AppResult<()> {
    commitments::log(&context::api().await?, &id, &date, form).await
}

/// Takes back what was logged on a day.
#[server(prefix = "/fn", endpoint = "clear_day")]
pub async fn clear_day(id: String, date: String) -> AppResult<()> {
    commitments::clear(&context::api().await?, &id, &date).await
}

/// Takes one of several times of a day back.
#[server(prefix = "/fn", endpoint = "remove_entry")]
pub async fn remove_entry(id: String, date: String, entry: String) -> AppResult<()> {
    commitments::remove_entry(&context::api().await?, &id, &date, &entry).await
}

/// Pauses a commitment, or all of them where there is no id.
#[server(prefix = "/fn", endpoint = "pause")]
pub async fn pause(
    #[server(default)] id: String,
    #[server(flatten)] form: PauseForm,
) -> AppResult<()> {
    commitments::add_pause(&context::api().await?, &id, form).await
}

/// Gives a pause other days, and another reason.
#[server(prefix = "/fn", endpoint = "change_pause")]
pub async fn change_pause(id: String, #[server(flatten)] form: PauseForm) -> AppResult<()> {
    commitments::change_pause(&context::api().await?, &id, form).await
}

/// Ends a pause: today counts again.
#[server(prefix = "/fn", endpoint = "end_pause")]
pub async fn end_pause(id: String) -> AppResult<()> {
    commitments::end_pause(&context::api().await?, &id, context::now()).await
}

/// Removes a pause, as if it had never been.
#[server(prefix = "/fn", endpoint = "remove_pause")]
pub async fn remove_pause(id: String) -> AppResult<()> {
    commitments::remove_pause(&context::api().await?, &id).await
}
