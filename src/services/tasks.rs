//! Tasks of the signed-in user.

use axum::http::Method;
use regula_schema::AppResult;
use serde_json::json;

use crate::client::{ApiClient, item_path};

pub(super) const TASKS: &str = "/api/users/me/tasks";

/// Completes or reopens a task. Idempotent: it sets the state instead of toggling it.
pub async fn set_completed(client: &ApiClient, id: &str, completed: bool) -> AppResult<()> {
    let body = json!({ "completed": completed });
    client.submit(Method::PATCH, &item_path(TASKS, id)?, &body).await
}

/// Deletes a task.
pub async fn delete(client: &ApiClient, id: &str) -> AppResult<()> {
    client.send_empty(Method::DELETE, &item_path(TASKS, id)?).await
}
