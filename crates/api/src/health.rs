//! Health checks for process supervisors.

use axum::extract::State;
use regula_schema::{AppError, AppResult};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{json::Json, openapi::Problem, state::ApiState};

/// Routes without authentication.
pub(crate) fn public_routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new().routes(routes!(healthz)).routes(routes!(readyz))
}

/// Health status.
#[derive(Debug, Serialize, ToSchema)]
pub struct Health {
    status: &'static str,
    version: &'static str,
}

const OK: Json<Health> = Json(Health {
    status: "ok",
    version: env!("CARGO_PKG_VERSION"),
});

/// Liveness: the process responds.
#[utoipa::path(get, path = "/healthz", tag = "health", responses((status = 200, body = Health)))]
async fn healthz() -> Json<Health> {
    OK
}

/// Readiness: the database can be read and written, and all migrations are applied.
#[utoipa::path(get, path = "/readyz", tag = "health", responses((status = 200, body = Health), Problem))]
async fn readyz(State(api): State<ApiState>) -> AppResult<Json<Health>> {
    let ready = api.db.is_ready().await.unwrap_or_else(|error| {
        tracing::error!(%error, "not ready");
        false
    });
    if ready {
        return Ok(OK);
    }
    Err(AppError::unavailable(5))
}
