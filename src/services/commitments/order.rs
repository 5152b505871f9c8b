//! The user's order.

use axum::http::Method;
use regula_schema::{AppError, AppResult, Code, Commitment, CommitmentMove};

use super::path;
use crate::client::ApiClient;

/// Puts a commitment behind another; nothing is before them all.
///
/// # Errors
/// What the API refuses with.
pub async fn put(client: &ApiClient, id: &str, after: &str) -> AppResult<()> {
    let after = match after {
        "" => None,
        id => Some(id.parse().map_err(|_| AppError::new(Code::NotFound))?),
    };
    let path = format!("{}/move", path(id)?);
    let body = CommitmentMove { after };
    let _: Commitment = client.call(Method::POST, &path, &body).await?;
    Ok(())
}
