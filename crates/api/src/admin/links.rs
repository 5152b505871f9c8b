//! One-time links that admins create and hand over. An admin never sees or sets a password.

use axum::{extract::State, http::StatusCode};
use regula_schema::{AppResult, Code, OneTimeLink};
use serde_json::json;
use time::Duration;
use uuid::Uuid;

use crate::{
    clock::later,
    db::{
        Conn,
        audit::action,
        links,
        links::{NewLink, Purpose},
        users,
        users::UserRow,
    },
    digest::hash,
    extract::{Admin, Caller},
    json::{Json, Path},
    last_admin,
    openapi::{Problem, UserPath},
    state::ApiState,
    token::random_id,
};

/// Purpose of a link.
#[derive(Clone, Copy, Debug)]
pub(super) enum LinkPurpose {
    /// Choose a first password.
    Invitation,
    /// Reset the password.
    Reset,
}

impl LinkPurpose {
    /// Page of the link, lifetime, and name in the audit log.
    const fn spec(self) -> (&'static str, Duration, &'static str) {
        match self {
            Self::Invitation => ("/setup", Duration::days(7), "invitation"),
            Self::Reset => ("/reset-password", Duration::days(1), "password_reset"),
        }
    }
}

/// Creates a link for `user`; earlier links become invalid.
pub(super) async fn create_link(
    conn: &mut Conn,
    api: &ApiState,
    caller: &Caller,
    user: &UserRow,
    purpose: LinkPurpose,
) -> AppResult<OneTimeLink> {
    let (page, life, name) = purpose.spec();
    let token = random_id();
    let expires_at = later(caller.now, life);
    let new = NewLink {
        token_hash: &hash(&token),
        purpose: Purpose::SetPassword,
        user_id: Some(user.id),
        email: Some(&user.email),
        expires_at,
    };
    links::create(conn, &new, caller.now).await?;
    let detail = json!({ "purpose": name, "expires_at": expires_at });
    caller.record(conn, action::LINK_MADE, user.id, detail).await?;
    Ok(OneTimeLink {
        link: format!("{}{page}?token={token}", api.web.public_url.as_str()),
        expires_at,
    })
}

/// Creates a link at which the user chooses a new password, once, within a day.
///
/// Until then the old password and all sessions stay valid. Requires a recent sign-in.
#[utoipa::path(
    post, path = "/api/admin/users/{id}/password-reset", tag = "admin", security(("bearer" = [])),
    params(UserPath),
    responses((status = 201, body = OneTimeLink), Problem)
)]
pub(super) async fn make_reset_link(
    State(api): State<ApiState>,
    Admin(caller): Admin,
    Path(id): Path<Uuid>,
) -> AppResult<(StatusCode, Json<OneTimeLink>)> {
    caller.require_recent()?;
    // Changing one's own password requires the current one.
    last_admin::refuse_self(&caller, id)?;
    let mut conn = api.db.begin().await?;
    let user = users::find(&mut conn, id).await?.ok_or(Code::NotFound)?;
    let made = create_link(&mut conn, &api, &caller, &user, LinkPurpose::Reset).await?;
    conn.commit().await?;
    Ok((StatusCode::CREATED, Json(made)))
}
