//! The library.

use leptos::prelude::*;
use regula_schema::AppResult;

use crate::{context, services::library};

/// Enrols in a package.
#[server(prefix = "/fn", endpoint = "enrol")]
pub async fn enrol(package_id: String, #[server(default)] start_date: String) -> AppResult<()> {
    library::enrol(&context::api().await?, &package_id, &start_date).await
}

/// Leaves a package.
#[server(prefix = "/fn", endpoint = "leave_package")]
pub async fn leave_package(id: String) -> AppResult<()> {
    library::leave(&context::api().await?, &id).await
}
