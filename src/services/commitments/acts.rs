//! What is done to a commitment as a whole.

use axum::http::Method;
use regula_schema::{AppResult, Commitment, CommitmentPatch, CommitmentStatus, NewRule};

use super::{day_in, form, path};
use crate::{
    client::ApiClient,
    views::{CustomForm, RuleForm},
};

async fn patch(client: &ApiClient, id: &str, patch: &CommitmentPatch) -> AppResult<()> {
    let _: Commitment = client.call(Method::PATCH, &path(id)?, patch).await?;
    Ok(())
}

/// Gives it another rule, from a day on; without one, from today.
///
/// # Errors
/// What the API refuses with, by the form's fields.
pub async fn change_rule(
    client: &ApiClient,
    id: &str,
    from: &str,
    rule: RuleForm,
) -> AppResult<()> {
    let now: Commitment = client.get(&path(id)?).await?;
    let is_measured = now.asceticism.tracking_type.is_measured();
    let change = CommitmentPatch {
        rule: Some(NewRule {
            effective_from: day_in("effective_from", from)?,
            ..form::parse(&rule, is_measured)?
        }),
        ..CommitmentPatch::default()
    };
    patch(client, id, &change)
        .await
        .map_err(|error| form::at_fields(error, &rule))
}

/// Finishes it, puts it away, or takes it up again.
///
/// # Errors
/// What the API refuses with.
pub async fn set_status(client: &ApiClient, id: &str, status: CommitmentStatus) -> AppResult<()> {
    let change = CommitmentPatch {
        status: Some(status),
        ..CommitmentPatch::default()
    };
    patch(client, id, &change).await
}

/// Gives it another first day and last day; none is without an end.
///
/// # Errors
/// What the API refuses with.
pub async fn set_dates(client: &ApiClient, id: &str, start: &str, end: &str) -> AppResult<()> {
    let change = CommitmentPatch {
        start_date: day_in("start_date", start)?,
        end_date: Some(day_in("end_date", end)?),
        ..CommitmentPatch::default()
    };
    patch(client, id, &change).await
}

/// Says anew what the user's own asceticism is.
///
/// # Errors
/// What the API refuses with.
pub async fn describe(client: &ApiClient, id: &str, words: CustomForm) -> AppResult<()> {
    let change = CommitmentPatch {
        title: Some(words.title),
        description: Some(words.description),
        category: Some(words.category),
        icon: Some(words.icon),
        ..CommitmentPatch::default()
    };
    patch(client, id, &change).await
}

/// Writes the note.
///
/// # Errors
/// What the API refuses with.
pub async fn write(client: &ApiClient, id: &str, note: String) -> AppResult<()> {
    let change = CommitmentPatch {
        note: Some(note),
        ..CommitmentPatch::default()
    };
    patch(client, id, &change).await
}

/// Removes it, and all that was logged.
///
/// # Errors
/// What the API refuses with.
pub async fn delete(client: &ApiClient, id: &str) -> AppResult<()> {
    client.run(Method::DELETE, &path(id)?).await
}
