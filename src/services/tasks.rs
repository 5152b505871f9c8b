//! Tasks of the signed-in user.

use axum::http::Method;
use regula_schema::{AppError, AppResult, Code, Task};
use serde_json::json;
use uuid::Uuid;

use crate::client::ApiClient;

pub(super) const TASKS: &str = "/api/users/me/tasks";

/// Completes or reopens a task. Idempotent: it sets the state instead of toggling it.
pub async fn set_completed(client: &ApiClient, id: &str, completed: bool) -> AppResult<()> {
    let body = json!({ "completed": completed });
    let _: Task = client.send_json(Method::PATCH, &path(id)?, &body).await?;
    Ok(())
}

/// Deletes a task.
pub async fn delete(client: &ApiClient, id: &str) -> AppResult<()> {
    client.send_empty(Method::DELETE, &path(id)?).await
}

pub(super) fn path(id: &str) -> AppResult<String> {
    let id: Uuid = id.parse().map_err(|_| AppError::new(Code::NotFound))?;
    Ok(format!("{TASKS}/{id}"))
}
