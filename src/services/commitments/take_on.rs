//! Creating commitments.

use axum::http::Method;
use regula_schema::{
    AppError, AppResult, Asceticism, Commitment, NewAsceticism, NewCommitment, Timestamp,
    TrackingType,
};
use uuid::Uuid;

use super::{COMMITMENTS, Calendar, form};
use crate::{
    client::{ApiClient, item_path, parse_id},
    services::input,
    views::{AsceticismForm, NewCommitmentView, RuleForm},
};

/// The initial form: the suggestion of template `id`, or empty for a custom commitment.
pub async fn begin(client: &ApiClient, id: &str, now: Timestamp) -> AppResult<NewCommitmentView> {
    let today = Calendar::of(client, now).await?.today.to_string();
    if id.is_empty() {
        return Ok(NewCommitmentView {
            rule: form::of_proposal(&Default::default()),
            today,
            ..NewCommitmentView::default()
        });
    }
    let template = template(client, id).await?;
    let rule = template.suggested_rule.clone().unwrap_or_default();
    let mut rule = form::of_proposal(&rule);
    if rule.unit.is_empty() && template.tracking_type == TrackingType::Duration {
        rule.unit = "minutes".to_owned();
    }
    Ok(NewCommitmentView {
        asceticism_id: template.id.to_string(),
        title: template.title,
        description: template.description,
        icon: template.icon,
        is_measured: template.tracking_type.is_measured(),
        rule,
        today,
    })
}

async fn template(client: &ApiClient, id: &str) -> AppResult<Asceticism> {
    client.get(&item_path("/api/asceticisms", id)?).await
}

/// Creates a commitment from template `id`, or from `custom` without one; returns its id.
///
/// # Errors
/// [`regula_schema::Code::Invalid`] with the form's field names.
pub async fn take_on(
    client: &ApiClient,
    id: &str,
    custom: AsceticismForm,
    rule: RuleForm,
    (start, end): (&str, &str),
    note: String,
) -> AppResult<Uuid> {
    let (asceticism_id, custom, is_measured) = if id.is_empty() {
        if custom.title.trim().is_empty() {
            let detail = "Enter a title.";
            return Err(AppError::invalid_field("title", "required", detail));
        }
        let custom = asceticism(custom);
        let is_measured = custom.tracking_type.is_measured();
        (None, Some(custom), is_measured)
    } else {
        // The form has no target field unless the template is measured.
        (Some(parse_id(id)?), None, true)
    };
    let request = NewCommitment {
        asceticism_id,
        custom,
        start_date: input::date("start_date", start)?,
        end_date: input::date("end_date", end)?,
        rule: Some(form::parse(&rule, is_measured)?),
        note,
    };
    let made: AppResult<Commitment> = client.send_json(Method::POST, COMMITMENTS, &request).await;
    Ok(made.map_err(|error| form::at_fields(error, &rule))?.id)
}

/// The custom asceticism from its form.
pub(in crate::services) fn asceticism(form: AsceticismForm) -> NewAsceticism {
    NewAsceticism {
        title: form.title,
        description: form.description,
        category: form.category,
        icon: form.icon,
        tracking_type: form.tracking_type.parse().unwrap_or_default(),
        kind: form.kind.parse().unwrap_or_default(),
        suggested_rule: None,
    }
}
