//! The reference of the API.

use leptos::prelude::*;
use regula_schema::AppResult;

use crate::views::ApiReference;

/// Every operation, shape and code of the API.
#[server(prefix = "/fn", endpoint = "read_api_reference")]
pub async fn read_api_reference() -> AppResult<ApiReference> {
    use crate::{context, services::reference};
    reference::reference(&context::api().await?).await
}
