//! `/api/dashboard`: *Today*, of parts that the features load. Each part uses a fixed number of
//! queries.

use axum::extract::State;
use regula_schema::{AppResult, Dashboard};
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    calendar, commitments, extract::Caller, json::Json, library::progress, openapi::Problem,
    readings, state::ApiState, tasks,
};

/// Routes for signed-in users.
pub(crate) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new().routes(routes!(get_dashboard))
}

/// Returns the caller's current day, in their calendar.
#[utoipa::path(
    get, path = "/api/dashboard", tag = "today", security(("bearer" = [])),
    responses((status = 200, body = Dashboard), Problem)
)]
async fn get_dashboard(State(api): State<ApiState>, caller: Caller) -> AppResult<Json<Dashboard>> {
    // One snapshot, so that all parts are consistent.
    let mut conn = api.db.snapshot().await?;
    let user = caller.user();
    let today = calendar::Today::of(&user, caller.now);
    let commitments = commitments::today::find(&mut conn, user.id, today.date).await?;
    let (tasks, task_counts) = tasks::today::find(&mut conn, user.id, &today).await?;
    Ok(Json(Dashboard {
        date: today.date,
        commitments: commitments.due,
        resting: commitments.resting,
        vacation: commitments.vacation,
        packages: progress::running(&mut conn, user.id, today.date).await?,
        tasks,
        task_counts,
        reading: readings::today::find(&mut conn, &user, caller.now).await?,
        user,
    }))
}
