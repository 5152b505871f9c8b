//! `/api/users/{user_id}/reading-plan`: which plan the user reads, and since when.

use axum::{extract::State, http::StatusCode};
use regula_schema::{AppResult, Code, Fields, FollowRequest, ReadingProgress, Violation};

use super::user::{hold_way, user_of};
use crate::{
    calendar::Today,
    db::{
        readings::{follows, follows::Follow},
        users,
    },
    extract::Owner,
    json::Json,
    openapi::{OwnerPath, Problem},
    readings::way::{Way, no_plan},
    routes::tasks::check_date,
    state::ApiState,
};

/// How the user stands with the plan they have chosen, or else with the default one.
#[utoipa::path(
    get, path = "/api/users/{user_id}/reading-plan", tag = "readings", security(("bearer" = [])),
    params(OwnerPath),
    responses((status = 200, body = ReadingProgress), Problem)
)]
pub(crate) async fn get_user_reading_plan(
    State(api): State<ApiState>,
    owner: Owner,
) -> AppResult<Json<ReadingProgress>> {
    let mut conn = api.db.read().await?;
    let user = user_of(&mut conn, &owner).await?;
    let way = Way::of(&mut conn, &user, owner.caller.now).await?;
    Ok(Json(way.ok_or_else(no_plan)?.progress(&mut conn).await?))
}

/// Begins a plan, or begins it again: its reading `number` falls on `start_date`, the next on the
/// day after, and so on. None of it is read then; notes from a time before stay.
#[utoipa::path(
    put, path = "/api/users/{user_id}/reading-plan", tag = "readings", security(("bearer" = [])),
    params(OwnerPath), request_body = FollowRequest,
    responses((status = 200, body = ReadingProgress), Problem)
)]
pub(crate) async fn begin_user_reading_plan(
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
    let stops = follows::stops(&mut conn, owner.id, request.plan_id).await?;
    let number = usize::try_from(request.number.unwrap_or(1)).unwrap_or(usize::MAX);
    let first = number.checked_sub(1).and_then(|index| stops.get(index));
    if stops.is_empty() {
        // A plan that is not there and one without readings come to the same.
        let detail = "There is no such plan with readings in it.";
        fields.take::<()>("plan_id", Err(Violation::new("unknown", detail)));
    } else if first.is_none() {
        let detail = format!("Choose a reading from 1 to {}.", stops.len());
        fields.take::<()>("number", Err(Violation::new("out_of_range", detail)));
    }
    let first = fields.finish(first)?;
    let base_date = request
        .start_date
        .unwrap_or_else(|| Today::of(&user, now).date);
    let follow = Follow {
        plan_id: request.plan_id,
        base_date,
        first_date: (number > 1).then_some(first.date),
    };
    follows::unmark_all(&mut conn, owner.id, follow.plan_id, base_date).await?;
    follows::set(&mut conn, owner.id, &follow, now).await?;
    let way = Way::of(&mut conn, &user, now).await?;
    let progress = way.ok_or_else(no_plan)?.progress(&mut conn).await?;
    conn.commit().await?;
    Ok(Json(progress))
}

/// Goes on from here: the unread readings fall on today and the days after, in order. What was read
/// keeps its day, and where today's was read, they begin tomorrow.
#[utoipa::path(
    post, path = "/api/users/{user_id}/reading-plan/rebase", tag = "readings", security(("bearer" = [])),
    params(OwnerPath),
    responses((status = 200, body = ReadingProgress), Problem)
)]
pub(crate) async fn rebase_user_reading_plan(
    State(api): State<ApiState>,
    owner: Owner,
) -> AppResult<Json<ReadingProgress>> {
    let now = owner.caller.now;
    let mut conn = owner.begin(&api).await?;
    hold_way(&mut conn, &owner)
        .await?
        .rebase(&mut conn, now)
        .await?;
    let progress = hold_way(&mut conn, &owner)
        .await?
        .progress(&mut conn)
        .await?;
    conn.commit().await?;
    Ok(Json(progress))
}

/// Stops following the chosen plan. What was read, and the notes, stay; from now on it is the
/// default plan again, at its own dates.
#[utoipa::path(
    delete, path = "/api/users/{user_id}/reading-plan", tag = "readings", security(("bearer" = [])),
    params(OwnerPath),
    responses((status = 204), Problem)
)]
pub(crate) async fn stop_user_reading_plan(
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
