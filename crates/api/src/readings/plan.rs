//! `/api/users/{user_id}/reading-plan`: the user's plan and its start.

use axum::{extract::State, http::StatusCode};
use regula_schema::{AppResult, Code, Fields, FollowRequest, ReadingProgress, Violation};

use super::{
    schedule::{ReadingSchedule, no_plan},
    user::{lock_schedule, user_of},
};
use crate::{
    calendar::Today,
    checks::check_date,
    db::{
        readings::{follows, follows::Follow},
        users,
    },
    extract::Owner,
    json::Json,
    openapi::{OwnerPath, Problem},
    state::ApiState,
};

/// Returns the user's progress in their plan, or else in the default one.
#[utoipa::path(
    get, path = "/api/users/{user_id}/reading-plan", tag = "readings", security(("bearer" = [])),
    params(OwnerPath),
    responses((status = 200, body = ReadingProgress), Problem)
)]
pub(super) async fn get_user_reading_plan(
    State(api): State<ApiState>,
    owner: Owner,
) -> AppResult<Json<ReadingProgress>> {
    let mut conn = api.db.read().await?;
    let user = user_of(&mut conn, &owner).await?;
    let schedule = ReadingSchedule::load(&mut conn, &user, owner.caller.now).await?;
    Ok(Json(
        schedule.ok_or_else(no_plan)?.progress(&mut conn).await?,
    ))
}

/// Starts or restarts a plan: its reading `number` falls on `start_date`.
///
/// The next falls on the day after, and so on. All readings are unread; earlier notes stay.
#[utoipa::path(
    put, path = "/api/users/{user_id}/reading-plan", tag = "readings", security(("bearer" = [])),
    params(OwnerPath), request_body = FollowRequest,
    responses((status = 200, body = ReadingProgress), Problem)
)]
pub(super) async fn begin_user_reading_plan(
    State(api): State<ApiState>,
    owner: Owner,
    Json(request): Json<FollowRequest>,
) -> AppResult<Json<ReadingProgress>> {
    let now = owner.caller.now;
    let mut fields = Fields::default();
    check_date(&mut fields, "start_date", request.start_date);
    let mut conn = owner.begin(&api).await?;
    let row = users::lock(&mut conn, owner.id).await?;
    let user = row.ok_or(Code::NotFound)?.user(now);
    let plan_readings = follows::plan_readings(&mut conn, owner.id, request.plan_id).await?;
    let number = usize::try_from(request.number.unwrap_or(1)).unwrap_or(usize::MAX);
    let first = number.checked_sub(1).and_then(|index| plan_readings.get(index));
    if plan_readings.is_empty() {
        // Also for a plan without readings.
        let detail = "There is no such plan with readings in it.";
        fields.take::<()>("plan_id", Err(Violation::new("unknown", detail)));
    } else if first.is_none() {
        let detail = format!("Choose a reading from 1 to {}.", plan_readings.len());
        fields.take::<()>("number", Err(Violation::new("out_of_range", detail)));
    }
    let first = fields.finish(first)?;
    let base_date = request.start_date.unwrap_or_else(|| Today::of(&user, now).date);
    let follow = Follow {
        plan_id: request.plan_id,
        base_date,
        first_date: (number > 1).then_some(first.date),
    };
    follows::unmark_all(&mut conn, owner.id, follow.plan_id, base_date).await?;
    follows::set(&mut conn, owner.id, &follow, now).await?;
    let schedule = ReadingSchedule::load(&mut conn, &user, now).await?;
    let progress = schedule.ok_or_else(no_plan)?.progress(&mut conn).await?;
    conn.commit().await?;
    Ok(Json(progress))
}

/// Reschedules the unread readings to today and the days after, in order.
///
/// Readings already read keep their day; if today's was read, the unread begin tomorrow.
#[utoipa::path(
    post, path = "/api/users/{user_id}/reading-plan/rebase", tag = "readings", security(("bearer" = [])),
    params(OwnerPath),
    responses((status = 200, body = ReadingProgress), Problem)
)]
pub(super) async fn rebase_user_reading_plan(
    State(api): State<ApiState>,
    owner: Owner,
) -> AppResult<Json<ReadingProgress>> {
    let now = owner.caller.now;
    let mut conn = owner.begin(&api).await?;
    lock_schedule(&mut conn, &owner).await?.rebase(&mut conn, now).await?;
    let progress = lock_schedule(&mut conn, &owner).await?.progress(&mut conn).await?;
    conn.commit().await?;
    Ok(Json(progress))
}

/// Stops following the plan, and returns to the default plan at its original dates.
///
/// Marks and notes stay.
#[utoipa::path(
    delete, path = "/api/users/{user_id}/reading-plan", tag = "readings", security(("bearer" = [])),
    params(OwnerPath),
    responses((status = 204), Problem)
)]
pub(super) async fn stop_user_reading_plan(
    State(api): State<ApiState>,
    owner: Owner,
) -> AppResult<StatusCode> {
    let mut conn = owner.begin(&api).await?;
    if !follows::stop(&mut conn, owner.id).await? {
        return Err(Code::NotFound.into());
    }
    conn.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
