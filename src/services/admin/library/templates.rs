//! Template editor: form, preview and actions.

use axum::http::Method;
use regula_schema::{
    AppResult, Asceticism, NewAsceticism, NewRule, Page, Removal, RemovedTemplate, Template,
    Timestamp,
};
use serde_json::json;
use uuid::Uuid;

use super::{TEMPLATES, usage};
use crate::{
    client::{ApiClient, item_path},
    services::{
        commitments::{asceticism, form},
        library::cards,
    },
    views::{AsceticismForm, RuleForm, TemplateEditor},
};

/// The form of a template; empty without an id.
pub async fn edit(client: &ApiClient, id: &str) -> AppResult<TemplateEditor> {
    if id.is_empty() {
        return preview(client, id, AsceticismForm::default(), RuleForm::default()).await;
    }
    let template: Template = client.get(&item_path(TEMPLATES, id)?).await?;
    let saved = template.asceticism.clone();
    let rule = saved.suggested_rule.clone().unwrap_or_default();
    let words = AsceticismForm {
        title: saved.title,
        description: saved.description,
        category: saved.category,
        icon: saved.icon,
        tracking_type: saved.tracking_type.as_str().to_owned(),
        kind: saved.kind.as_str().to_owned(),
    };
    Ok(editor(Some(&template), words, form::of_proposal(&rule)))
}

/// The submitted form, and a preview of the row.
pub async fn preview(
    client: &ApiClient,
    id: &str,
    words: AsceticismForm,
    rule: RuleForm,
) -> AppResult<TemplateEditor> {
    // Without an id, a request is still sent: only admins may preview.
    let template: Option<Template> = match id {
        "" => {
            let _: Page<Template> = client.get(&format!("{TEMPLATES}?limit=1")).await?;
            None
        }
        id => Some(client.get(&item_path(TEMPLATES, id)?).await?),
    };
    Ok(editor(template.as_ref(), words, rule))
}

fn editor(template: Option<&Template>, words: AsceticismForm, rule: RuleForm) -> TemplateEditor {
    let new = asceticism(words.clone());
    let proposed = form::parse(&rule, new.tracking_type.is_measured()).unwrap_or_default();
    TemplateEditor {
        id: template.map(|it| it.asceticism.id.to_string()).unwrap_or_default(),
        preview: cards::template(&preview_of(new), Some(&proposed)),
        is_retired: template.is_some_and(|it| it.retired_at.is_some()),
        is_taken: template.is_some_and(|it| it.commitments > 0),
        usage: template.map(usage).unwrap_or_default(),
        form: words,
        rule,
    }
}

/// The template as it would be saved.
fn preview_of(new: NewAsceticism) -> Asceticism {
    let title = Some(new.title).filter(|title| !title.trim().is_empty());
    let never = Timestamp::new(time::OffsetDateTime::UNIX_EPOCH);
    Asceticism {
        id: Uuid::nil(),
        title: title.unwrap_or_else(|| "No title yet".to_owned()),
        description: new.description,
        category: new.category,
        icon: new.icon.trim().to_owned(),
        tracking_type: new.tracking_type,
        kind: new.kind,
        is_template: true,
        creator_id: None,
        suggested_rule: None,
        created_at: never,
        updated_at: never,
    }
}

/// Creates or updates a template.
///
/// # Errors
/// [`regula_schema::Code::Invalid`] with the form's field names.
pub async fn save(
    client: &ApiClient,
    id: &str,
    words: AsceticismForm,
    rule: RuleForm,
) -> AppResult<()> {
    let mut new = asceticism(words);
    let proposed = form::parse(&rule, new.tracking_type.is_measured())?;
    new.suggested_rule = Some(proposed).filter(|it| *it != NewRule::default());
    let saved: AppResult<Template> = client.save(TEMPLATES, id, &new).await;
    saved.map(drop).map_err(|mut error| {
        for wrong in &mut error.errors {
            wrong.field = wrong.field.replacen("suggested_rule.", "rule.", 1);
        }
        form::at_fields(error, &rule)
    })
}

/// Deletes or retires a template; returns the notice.
pub async fn delete(client: &ApiClient, id: &str) -> AppResult<String> {
    let path = item_path(TEMPLATES, id)?;
    let template: Template = client.get(&path).await?;
    let removed: RemovedTemplate = client.send_json(Method::DELETE, &path, &()).await?;
    let title = template.asceticism.title;
    Ok(match removed.outcome {
        Removal::Removed => format!("{title} is deleted."),
        Removal::Retired => {
            format!("{title} is retired: it is no longer offered, but stays for those who have it.")
        }
    })
}

/// Restores a retired template.
pub async fn restore(client: &ApiClient, id: &str) -> AppResult<()> {
    let body = json!({ "retired": false });
    let path = item_path(TEMPLATES, id)?;
    client.submit(Method::PATCH, &path, &body).await
}
