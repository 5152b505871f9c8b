//! `/api/dashboard`: *Today*.

use axum::extract::State;
use regula_schema::{AppResult, Dashboard};

use crate::{extract::Caller, json::Json, openapi::Problem, state::ApiState, today};

/// Returns the caller's current day, in their calendar.
#[utoipa::path(
    get, path = "/api/dashboard", tag = "today", security(("bearer" = [])),
    responses((status = 200, body = Dashboard), Problem)
)]
pub(super) async fn get_dashboard(
    State(api): State<ApiState>,
    caller: Caller,
) -> AppResult<Json<Dashboard>> {
    let mut conn = api.db.snapshot().await?;
    Ok(Json(today::of(&mut conn, caller.user(), caller.now).await?))
}
