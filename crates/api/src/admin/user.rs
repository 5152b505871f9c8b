//! Update and deletion of a user.

use axum::{extract::State, http::StatusCode};
use regula_schema::{AdminUser, AppResult, Code, Fields, PersonName, UserPatch};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::{
    db::{
        Conn,
        audit::action,
        users,
        users::{UserRow, manage, manage::UserChange},
    },
    delete_user,
    extract::{Admin, Caller},
    json::{Json, Path},
    last_admin,
    openapi::{Problem, UserPath},
    state::ApiState,
};

fn parse(patch: &UserPatch) -> AppResult<UserChange> {
    let mut fields = Fields::default();
    let name = patch.name.as_deref().and_then(|name| fields.take("name", PersonName::parse(name)));
    fields.finish(Some(UserChange {
        role: patch.role,
        name,
        email_verified: patch.email_verified,
    }))
}

/// Writes audit entries for actual changes: one for the role, one for the rest.
async fn record(
    conn: &mut Conn,
    caller: &Caller,
    before: &UserRow,
    after: &UserRow,
) -> AppResult<()> {
    let mut edits = [Map::new(), Map::new()];
    let mut note = |field: &str, old: Value, new: Value| {
        if old != new {
            let [before, after] = &mut edits;
            before.insert(field.to_owned(), old);
            after.insert(field.to_owned(), new);
        }
    };
    let is_verified = |row: &UserRow| json!(row.email_verified_at.is_some());
    note("name", json!(before.name), json!(after.name));
    note("email_verified", is_verified(before), is_verified(after));
    let [old, new] = edits;
    if !new.is_empty() {
        let detail = json!({ "before": old, "after": new });
        caller.record(conn, action::EDITED, after.id, detail).await?;
    }
    if before.role() != after.role() {
        let detail = json!({
            "before": { "role": before.role() },
            "after": { "role": after.role() },
        });
        caller.record(conn, action::ROLE_CHANGED, after.id, detail).await?;
    }
    Ok(())
}

/// Updates the given fields.
///
/// Changing the role requires a recent sign-in, and applies from the user's next request.
#[utoipa::path(
    patch, path = "/api/admin/users/{id}", tag = "admin", security(("bearer" = [])),
    params(UserPath), request_body = UserPatch,
    responses((status = 200, body = AdminUser), Problem)
)]
pub(super) async fn update_user(
    State(api): State<ApiState>,
    Admin(caller): Admin,
    Path(id): Path<Uuid>,
    Json(patch): Json<UserPatch>,
) -> AppResult<Json<AdminUser>> {
    let change = parse(&patch)?;
    let mut conn = api.db.begin().await?;
    if change.role.is_some() {
        caller.require_recent()?;
        last_admin::lock_target(&mut conn, &caller, id).await?;
    }
    let before = users::lock(&mut conn, id).await?.ok_or(Code::NotFound)?;
    let after = manage::change(&mut conn, id, &change, caller.now).await?.ok_or(Code::NotFound)?;
    record(&mut conn, &caller, &before, &after).await?;
    conn.commit().await?;
    api.standings.forget_user(id);
    Ok(Json(after.admin_user(caller.now)))
}

/// Deletes a user with all their data. Requires a recent sign-in, and cannot be undone.
#[utoipa::path(
    delete, path = "/api/admin/users/{id}", tag = "admin", security(("bearer" = [])),
    params(UserPath),
    responses((status = 204), Problem)
)]
pub(super) async fn delete_user(
    State(api): State<ApiState>,
    Admin(caller): Admin,
    Path(id): Path<Uuid>,
) -> AppResult<StatusCode> {
    caller.require_recent()?;
    let mut conn = api.db.begin().await?;
    let user = last_admin::lock_target(&mut conn, &caller, id).await?;
    delete_user::delete_user(&mut conn, id, caller.now).await?;
    let detail = json!({ "role": user.role() });
    caller.commit(conn, action::DELETED, id, detail).await?;
    api.standings.forget_user(id);
    Ok(StatusCode::NO_CONTENT)
}
