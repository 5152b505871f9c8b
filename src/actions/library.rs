//! The library.

#![expect(
    missing_docs,
    reason = "the arguments become fields of generated types"
)]

use leptos::prelude::*;
use regula_schema::AppResult;

use crate::views::{EnrolmentItem, LibraryView, PackageView};

/// The library, or what of it has `q` in it.
#[server(prefix = "/fn", endpoint = "find_in_library")]
pub async fn find_in_library(#[server(default)] q: String) -> AppResult<LibraryView> {
    use crate::{context, services::library};
    library::library(&context::api().await?, &q, context::now()).await
}

/// A package's page.
#[server(prefix = "/fn", endpoint = "find_package")]
pub async fn find_package(id: String) -> AppResult<PackageView> {
    use crate::{context, services::library};
    library::package(&context::api().await?, &id, context::now()).await
}

/// Begins a package.
#[server(prefix = "/fn", endpoint = "enrol")]
pub async fn enrol(package_id: String, #[server(default)] start_date: String) -> AppResult<()> {
    use crate::{context, services::library};
    library::enrol(&context::api().await?, &package_id, &start_date).await
}

/// One of the user's ways through a package.
#[server(prefix = "/fn", endpoint = "find_enrolment")]
pub async fn find_enrolment(id: String) -> AppResult<EnrolmentItem> {
    use crate::{context, services::library};
    library::find_enrolment(&context::api().await?, &id, context::now()).await
}

/// Leaves a package.
#[server(prefix = "/fn", endpoint = "leave_package")]
pub async fn leave_package(id: String) -> AppResult<()> {
    use crate::{context, services::library};
    library::leave(&context::api().await?, &id).await
}
