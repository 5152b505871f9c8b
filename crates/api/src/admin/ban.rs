//! Bans: one transaction updates the user, ends all sessions and writes the audit entry. The cached
//! standing is dropped before the response is sent, so the ban applies to the next request.

use axum::extract::State;
use regula_schema::{
    AdminUser, AppResult, BanReason, BanRequest, Code, Fields, Timestamp, Violation,
};
use serde_json::json;
use uuid::Uuid;

use crate::{
    db::{audit::action, sessions, users},
    extract::Admin,
    json::{Json, Path},
    last_admin,
    openapi::{Problem, UserPath},
    state::ApiState,
};

fn parse(request: &BanRequest, now: Timestamp) -> AppResult<BanReason> {
    let mut fields = Fields::default();
    let reason = fields.take("reason", BanReason::parse(&request.reason));
    if request.expires_at.is_some_and(|end| end <= now) {
        let detail = "A ban must end in the future.";
        fields.take::<()>("expires_at", Err(Violation::new("out_of_range", detail)));
    }
    fields.finish(reason)
}

/// Bans a user, with a reason and an optional end. Replaces an earlier ban.
#[utoipa::path(
    post, path = "/api/admin/users/{id}/ban", tag = "admin", security(("bearer" = [])),
    params(UserPath), request_body = BanRequest,
    responses((status = 200, body = AdminUser), Problem)
)]
pub(super) async fn ban_user(
    State(api): State<ApiState>,
    Admin(caller): Admin,
    Path(id): Path<Uuid>,
    Json(request): Json<BanRequest>,
) -> AppResult<Json<AdminUser>> {
    let reason = parse(&request, caller.now)?;
    let mut conn = api.db.begin().await?;
    last_admin::lock_target(&mut conn, &caller, id).await?;
    let row = users::ban(&mut conn, id, &reason, request.expires_at, caller.now).await?;
    let row = row.ok_or(Code::NotFound)?;
    let ended = sessions::end_all(&mut conn, id, "banned", caller.now).await?;
    let detail = json!({
        "reason": reason.as_str(),
        "expires_at": request.expires_at,
        "sessions_ended": ended,
    });
    caller.commit(conn, action::BANNED, id, detail).await?;
    api.standings.forget_user(id);
    Ok(Json(row.admin_user(caller.now)))
}

/// Lifts a ban. The user can sign in again; ended sessions and keys stay ended.
#[utoipa::path(
    post, path = "/api/admin/users/{id}/unban", tag = "admin", security(("bearer" = [])),
    params(UserPath),
    responses((status = 200, body = AdminUser), Problem)
)]
pub(super) async fn unban_user(
    State(api): State<ApiState>,
    Admin(caller): Admin,
    Path(id): Path<Uuid>,
) -> AppResult<Json<AdminUser>> {
    let mut conn = api.db.begin().await?;
    let row = users::unban(&mut conn, id, caller.now).await?.ok_or(Code::NotFound)?;
    caller.commit(conn, action::UNBANNED, id, json!({})).await?;
    api.standings.forget_user(id);
    Ok(Json(row.admin_user(caller.now)))
}
