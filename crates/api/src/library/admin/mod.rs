//! Templates and packages, for admins.

mod packages;
mod templates;

use serde_json::{Value, json};
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::state::ApiState;

/// Routes for admins.
pub(super) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .routes(routes!(
            templates::list_templates,
            templates::create_template
        ))
        .routes(routes!(
            templates::get_template,
            templates::replace_template,
            templates::update_template,
            templates::delete_template
        ))
        .routes(routes!(
            packages::list_all_packages,
            packages::create_package
        ))
        .routes(routes!(
            packages::get_one_package,
            packages::replace_package,
            packages::delete_package
        ))
}

/// Title of a changed template or package, for the audit log.
fn title_change(before: &str, after: &str) -> Value {
    if before == after {
        json!({ "title": after })
    } else {
        json!({ "before": { "title": before }, "after": { "title": after } })
    }
}
