//! The user's order of commitments.

use axum::http::Method;
use regula_schema::{AppError, AppResult, Code, Commitment, CommitmentMove};

use super::path;
use crate::client::ApiClient;

/// Moves a commitment after another; to the top if `after` is empty.
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
