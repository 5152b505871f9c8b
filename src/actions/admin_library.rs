//! The library, for admins.

use leptos::prelude::*;
use regula_schema::AppResult;

use crate::{
    context,
    services::admin::library,
    views::{AsceticismForm, PackageEditor, PackageForm, RuleForm, TemplateEditor},
};

/// The submitted form of a template, with a preview of its row.
#[server(prefix = "/fn", endpoint = "preview_template")]
pub async fn preview_template(
    #[server(default)] id: String,
    #[server(flatten)] form: AsceticismForm,
    #[server(flatten)] rule: RuleForm,
) -> AppResult<TemplateEditor> {
    let editor = library::preview_template(&context::api().await?, &id, form, rule).await?;
    context::show_answer();
    Ok(editor)
}

/// Creates or updates a template.
#[server(prefix = "/fn", endpoint = "save_template")]
pub async fn save_template(
    #[server(default)] id: String,
    #[server(flatten)] form: AsceticismForm,
    #[server(flatten)] rule: RuleForm,
) -> AppResult<()> {
    library::save_template(&context::api().await?, &id, form, rule).await
}

/// Deletes or retires a template; returns the notice.
#[server(prefix = "/fn", endpoint = "delete_template")]
pub async fn delete_template(id: String) -> AppResult<String> {
    let said = library::delete_template(&context::api().await?, &id).await?;
    context::show_answer();
    Ok(said)
}

/// Restores a retired template.
#[server(prefix = "/fn", endpoint = "restore_template")]
pub async fn restore_template(id: String) -> AppResult<()> {
    library::restore_template(&context::api().await?, &id).await
}

/// The submitted form of a package, with a preview of its card.
#[server(prefix = "/fn", endpoint = "preview_package")]
pub async fn preview_package(
    #[server(default)] id: String,
    #[server(flatten)] form: PackageForm,
) -> AppResult<PackageEditor> {
    let editor = library::preview_package(&context::api().await?, &id, form).await?;
    context::show_answer();
    Ok(editor)
}

/// Creates or updates a package.
#[server(prefix = "/fn", endpoint = "save_package")]
pub async fn save_package(
    #[server(default)] id: String,
    #[server(flatten)] form: PackageForm,
) -> AppResult<()> {
    library::save_package(&context::api().await?, &id, form).await
}

/// Deletes a package.
#[server(prefix = "/fn", endpoint = "delete_package")]
pub async fn delete_package(id: String) -> AppResult<()> {
    library::delete_package(&context::api().await?, &id).await
}
