//! `POST /api/admin/users`: creates an account for another user.

use axum::{extract::State, http::StatusCode};
use regula_schema::{AppResult, CreateUserRequest, CreatedUser, Email, Fields, PersonName, Role};
use serde_json::json;

use super::{links, links::LinkPurpose};
use crate::{
    db::{audit::action, users, users::NewUser},
    extract::Admin,
    json::Json,
    openapi::Problem,
    state::ApiState,
};

fn parse(request: &CreateUserRequest) -> AppResult<(Email, PersonName)> {
    let mut fields = Fields::default();
    let email = fields.take("email", Email::parse(&request.email));
    let name = fields.take("name", PersonName::parse(&request.name));
    fields.finish(email.zip(name))
}

/// Creates an account without a password.
///
/// With `invite`, the answer has a link at which the owner chooses one. Creating an admin requires
/// a recent sign-in.
#[utoipa::path(
    post, path = "/api/admin/users", tag = "admin", security(("bearer" = [])),
    request_body = CreateUserRequest,
    responses((status = 201, body = CreatedUser), Problem)
)]
pub(super) async fn create_user(
    State(api): State<ApiState>,
    Admin(caller): Admin,
    Json(request): Json<CreateUserRequest>,
) -> AppResult<(StatusCode, Json<CreatedUser>)> {
    let (email, name) = parse(&request)?;
    if request.role == Role::Admin {
        caller.require_recent()?;
    }
    let new = NewUser {
        email: &email,
        name: &name,
        role: request.role,
        password_hash: None,
        time_zone: &api.web.time_zone,
    };
    let mut conn = api.db.begin().await?;
    let row = users::create(&mut conn, &new, caller.now).await?;
    let detail = json!({ "role": request.role });
    caller.record(&mut conn, action::CREATED, row.id, detail).await?;
    let made = if request.invite {
        Some(links::create_link(&mut conn, &api, &caller, &row, LinkPurpose::Invitation).await?)
    } else {
        None
    };
    conn.commit().await?;
    let (link, link_expires_at) = made.map(|made| (made.link, made.expires_at)).unzip();
    let created = CreatedUser {
        user: row.admin_user(caller.now),
        link,
        link_expires_at,
    };
    Ok((StatusCode::CREATED, Json(created)))
}
