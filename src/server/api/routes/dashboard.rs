//! `/api/dashboard`: *Today*.

use axum::extract::State;

use crate::{
    error::AppResult,
    schema::{Dashboard, Task},
    server::api::{
        calendar::Today, db::tasks, extract::Caller, json::Json, openapi::Problem,
        readings::way::Way, state::ApiState,
    },
};

/// As many tasks as *Today* has; the list has the rest.
const MAX_TASKS: i64 = 100;

/// What today holds for the caller, by their own calendar.
#[utoipa::path(
    get, path = "/api/dashboard", tag = "today", security(("bearer" = [])),
    responses((status = 200, body = Dashboard), Problem)
)]
pub(super) async fn get_dashboard(
    State(api): State<ApiState>,
    caller: Caller,
) -> AppResult<Json<Dashboard>> {
    let user = caller.user();
    let today = Today::of(&user, caller.now);
    let mut conn = api.db.read().await?;
    let rows = tasks::today(&mut conn, caller.id(), today.began, MAX_TASKS).await?;
    let tasks = rows.into_iter().map(Task::from).collect();
    let reading = match Way::of(&mut conn, &user, caller.now).await? {
        Some(way) => {
            let step = way.on(today.date);
            way.tell(&mut conn, step.as_slice()).await?.pop()
        }
        None => None,
    };
    Ok(Json(Dashboard {
        date: today.date,
        user,
        commitments: Vec::new(),
        packages: Vec::new(),
        tasks,
        reading,
    }))
}
