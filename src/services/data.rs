//! The user's data as a file: taken along and brought back.

use axum::{
    body::Bytes,
    http::{HeaderMap, Method},
};
use regula_schema::{AppResult, ImportSummary};

use crate::client::ApiClient;

/// The file, with the headers that name it.
///
/// # Errors
/// What the API refuses with.
pub async fn export(client: &ApiClient) -> AppResult<(HeaderMap, Bytes)> {
    client.download("/api/users/me/export", &()).await
}

/// Brings back what a file holds.
///
/// # Errors
/// What the API refuses with.
pub async fn import(client: &ApiClient, file: Bytes) -> AppResult<ImportSummary> {
    // Every ZIP file begins like this. What the browser calls the file is of no use: it goes by its name.
    let kind = match file.starts_with(b"PK") {
        true => "application/zip",
        false => "application/json",
    };
    let path = "/api/users/me/import";
    client.upload(Method::POST, path, kind, file).await
}
