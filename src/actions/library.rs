//! The library.

#![expect(
    missing_docs,
    reason = "the arguments become fields of generated types"
)]

use leptos::prelude::*;
use regula_schema::AppResult;

/// Begins a package.
#[server(prefix = "/fn", endpoint = "enrol")]
pub async fn enrol(package_id: String, #[server(default)] start_date: String) -> AppResult<()> {
    use crate::{context, services::library};
    library::enrol(&context::api().await?, &package_id, &start_date).await
}

/// Leaves a package.
#[server(prefix = "/fn", endpoint = "leave_package")]
pub async fn leave_package(id: String) -> AppResult<()> {
    use crate::{context, services::library};
    library::leave(&context::api().await?, &id).await
}
