//! Export and import of the user's data.

use axum::{
    body::Bytes,
    http::{HeaderMap, Method},
};
use regula_schema::{AppResult, ImportSummary};

use crate::client::ApiClient;

/// The export, with its content type and file name headers.
pub async fn export(client: &ApiClient) -> AppResult<(HeaderMap, Bytes)> {
    client.download("/api/users/me/export", &()).await
}

/// Imports a file.
pub async fn import(client: &ApiClient, file: Bytes) -> AppResult<ImportSummary> {
    // The magic number of ZIP files. The browser's content type depends on the file name.
    let kind = match file.starts_with(b"PK") {
        true => "application/zip",
        false => "application/json",
    };
    let path = "/api/users/me/import";
    client.upload(Method::POST, path, kind, file).await
}
