//! Updates of a commitment.

use axum::http::Method;
use regula_schema::{
    AppResult, Commitment, CommitmentMove, CommitmentPatch, CommitmentStatus, NewRule,
};

use super::{COMMITMENTS, form};
use crate::{
    client::{ApiClient, item_path},
    services::input,
    views::{AsceticismForm, RuleForm},
};

async fn patch(client: &ApiClient, id: &str, patch: &CommitmentPatch) -> AppResult<()> {
    let path = item_path(COMMITMENTS, id)?;
    client.submit(Method::PATCH, &path, patch).await
}

/// Changes the rule from a date on, by default from today.
///
/// # Errors
/// [`Code::Invalid`](regula_schema::Code::Invalid) with the form's field names.
pub async fn change_rule(
    client: &ApiClient,
    id: &str,
    from: &str,
    rule: RuleForm,
) -> AppResult<()> {
    let now: Commitment = client.get(&item_path(COMMITMENTS, id)?).await?;
    let is_measured = now.asceticism.tracking_type.is_measured();
    let change = CommitmentPatch {
        rule: Some(NewRule {
            effective_from: input::date("effective_from", from)?,
            ..form::parse(&rule, is_measured)?
        }),
        ..CommitmentPatch::default()
    };
    patch(client, id, &change).await.map_err(|error| form::at_fields(error, &rule))
}

/// Finishes, archives or resumes it.
pub async fn set_status(client: &ApiClient, id: &str, status: CommitmentStatus) -> AppResult<()> {
    let change = CommitmentPatch {
        status: Some(status),
        ..CommitmentPatch::default()
    };
    patch(client, id, &change).await
}

/// Changes the start and end dates; an empty end date removes it.
pub async fn set_dates(client: &ApiClient, id: &str, start: &str, end: &str) -> AppResult<()> {
    let change = CommitmentPatch {
        start_date: input::date("start_date", start)?,
        end_date: Some(input::date("end_date", end)?),
        ..CommitmentPatch::default()
    };
    patch(client, id, &change).await
}

/// Updates the details of the user's own asceticism.
pub async fn describe(client: &ApiClient, id: &str, words: AsceticismForm) -> AppResult<()> {
    let change = CommitmentPatch {
        title: Some(words.title),
        description: Some(words.description),
        category: Some(words.category),
        icon: Some(words.icon),
        ..CommitmentPatch::default()
    };
    patch(client, id, &change).await
}

/// Updates the note.
pub async fn set_note(client: &ApiClient, id: &str, note: String) -> AppResult<()> {
    let change = CommitmentPatch {
        note: Some(note),
        ..CommitmentPatch::default()
    };
    patch(client, id, &change).await
}

/// Moves a commitment after another; to the top if `after` is empty.
pub async fn move_after(client: &ApiClient, id: &str, after: &str) -> AppResult<()> {
    let after = input::id(after)?;
    let path = item_path(COMMITMENTS, id)? + "/move";
    client.submit(Method::POST, &path, &CommitmentMove { after }).await
}

/// Deletes it with all its logs.
pub async fn delete(client: &ApiClient, id: &str) -> AppResult<()> {
    client.send_empty(Method::DELETE, &item_path(COMMITMENTS, id)?).await
}
