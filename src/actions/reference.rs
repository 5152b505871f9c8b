//! The reference of the API.

use leptos::prelude::*;

use crate::{error::AppResult, schema::ApiReference};

/// Every operation, shape and code of the API.
#[server(prefix = "/fn", endpoint = "read_api_reference")]
pub async fn read_api_reference() -> AppResult<ApiReference> {
    use crate::server::{context, services::reference};
    reference::reference(&context::api().await?).await
}
