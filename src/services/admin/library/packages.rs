//! Package editor: form, preview and actions.

use axum::http::Method;
use regula_schema::{
    AppError, AppResult, AsceticismQuery, NewPackage, NewPackageItem, Package, PackageItem,
    Template, Timestamp,
};
use uuid::Uuid;

use super::{PACKAGES, TEMPLATES, items};
use crate::{
    client::{ApiClient, item_path, parse_id},
    services::library::cards,
    views::{PackageCard, PackageEditor, PackageForm, PackageItemForm},
};

/// Number of empty rows at the end of the form.
const EMPTY: usize = 3;

/// All templates, including retired ones for packages that already contain them.
async fn templates(client: &ApiClient) -> AppResult<Vec<Template>> {
    client
        .get_all(TEMPLATES, |cursor| AsceticismQuery {
            limit: Some(100),
            cursor,
            ..AsceticismQuery::default()
        })
        .await
}

/// The form of a package; empty without an id.
pub async fn edit(client: &ApiClient, id: &str) -> AppResult<PackageEditor> {
    if id.is_empty() {
        return preview(client, id, PackageForm::default()).await;
    }
    let package: Package = client.get(&item_path(PACKAGES, id)?).await?;
    let form = PackageForm {
        title: package.title.clone(),
        description: package.description.clone(),
        icon: package.icon.clone(),
        term_days: package.term_days.to_string(),
        items: items::forms(&package),
    };
    preview(client, id, form).await
}

/// The submitted form with more empty rows, and a preview of the card.
pub async fn preview(
    client: &ApiClient,
    id: &str,
    mut form: PackageForm,
) -> AppResult<PackageEditor> {
    if !id.is_empty() {
        parse_id(id)?;
    }
    let templates = templates(client).await?;
    let shown = preview_of(&form, &templates);
    form.items.retain(|item| !item.asceticism_id.is_empty());
    let chosen = |template: &&Template| {
        let id = template.asceticism.id.to_string();
        let has = |it: &PackageItemForm| it.asceticism_id == id;
        template.retired_at.is_none() || form.items.iter().any(has)
    };
    let choices = templates
        .iter()
        .filter(chosen)
        .map(|it| (it.asceticism.id.to_string(), it.asceticism.title.clone()))
        .collect();
    let schedules = items::schedules(&form.items);
    for _ in 0..EMPTY {
        form.items.push(Default::default());
    }
    let rows = shown.items.iter();
    Ok(PackageEditor {
        id: id.to_owned(),
        templates: choices,
        schedules,
        preview: PackageCard {
            id: String::new(),
            ..cards::card(&shown, String::new())
        },
        rows: rows.map(|item| cards::row(item, shown.term_days)).collect(),
        form,
    })
}

/// The package as it would be saved; invalid fields are left out.
fn preview_of(form: &PackageForm, templates: &[Template]) -> Package {
    let title = Some(form.title.trim()).filter(|title| !title.is_empty());
    let term_days = form.term_days.trim().parse().unwrap_or(1);
    let never = Timestamp::new(time::OffsetDateTime::UNIX_EPOCH);
    let item = |(_, new): (usize, NewPackageItem)| {
        let template = templates.iter().find(|it| it.asceticism.id == new.asceticism_id)?;
        Some(PackageItem {
            asceticism: template.asceticism.clone(),
            rule: new.rule,
            first_day: new.first_day.unwrap_or(1),
            last_day: new.last_day.unwrap_or(term_days),
        })
    };
    Package {
        id: Uuid::nil(),
        title: title.unwrap_or("No title yet").to_owned(),
        description: form.description.clone(),
        icon: form.icon.trim().to_owned(),
        term_days,
        items: items::readable(&form.items, templates).into_iter().filter_map(item).collect(),
        created_at: never,
        updated_at: never,
    }
}

/// Creates or updates a package.
///
/// # Errors
/// [`regula_schema::Code::Invalid`] with the form's field names.
pub async fn save(client: &ApiClient, id: &str, form: PackageForm) -> AppResult<()> {
    let templates = templates(client).await?;
    let term_days = form.term_days.trim().parse().map_err(|_| {
        let detail = "Enter a number of days from 1 to 1,000.";
        AppError::invalid_field("term_days", "malformed", detail)
    })?;
    let (rows, items) = items::parse(&form.items, &templates)?;
    let new = NewPackage {
        title: form.title,
        description: form.description,
        icon: form.icon,
        term_days,
        items,
    };
    let saved: AppResult<Package> = client.save(PACKAGES, id, &new).await;
    saved.map(drop).map_err(|error| items::at_fields(error, &rows))
}

/// Deletes a package.
pub async fn delete(client: &ApiClient, id: &str) -> AppResult<()> {
    client.send_empty(Method::DELETE, &item_path(PACKAGES, id)?).await
}
