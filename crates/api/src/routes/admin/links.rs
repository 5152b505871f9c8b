//! Links that admins make and give to somebody themselves. An admin never sees or sets a password.

use axum::{extract::State, http::StatusCode};
use regula_schema::{AppResult, Code, OneTimeLink};
use serde_json::json;
use time::Duration;
use uuid::Uuid;

use crate::{
    admins,
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
    openapi::{Problem, UserPath},
    state::ApiState,
    token::random_id,
};

/// What a link is made for.
#[derive(Clone, Copy, Debug)]
pub(super) enum Errand {
    /// A first password.
    Invitation,
    /// Another password.
    Reset,
}

impl Errand {
    /// The page that the link opens, how long it lives, and its name in the audit log.
    const fn facts(self) -> (&'static str, Duration, &'static str) {
        match self {
            Self::Invitation => ("/setup", Duration::days(7), "invitation"),
            Self::Reset => ("/reset-password", Duration::days(1), "password_reset"),
        }
    }
}

/// Makes a link for `user`; the ones before it are worthless from then on.
pub(super) async fn make(
    conn: &mut Conn,
    api: &ApiState,
    caller: &Caller,
    user: &UserRow,
    errand: Errand,
) -> AppResult<OneTimeLink> {
    let (page, life, name) = errand.facts();
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
    caller
        .record(conn, action::LINK_MADE, user.id, detail)
        .await?;
    Ok(OneTimeLink {
        link: format!("{}{page}?token={token}", api.web.public_url.as_str()),
        expires_at,
    })
}

/// Makes a link at which the user chooses another password, once and within a day. Nothing of
/// theirs ends before they do. Takes a recent sign-in.
#[utoipa::path(
    post, path = "/api/admin/users/{id}/password-reset", tag = "admin", security(("bearer" = [])),
    params(UserPath),
    responses((status = 201, body = OneTimeLink), Problem)
)]
pub(crate) async fn make_reset_link(
    State(api): State<ApiState>,
    Admin(caller): Admin,
    Path(id): Path<Uuid>,
) -> AppResult<(StatusCode, Json<OneTimeLink>)> {
    caller.require_recent()?;
    // One's own password takes the old one.
    admins::refuse_self(&caller, id)?;
    let mut conn = api.db.begin().await?;
    let user = users::find(&mut conn, id).await?.ok_or(Code::NotFound)?;
    let made = make(&mut conn, &api, &caller, &user, Errand::Reset).await?;
    conn.commit().await?;
    Ok((StatusCode::CREATED, Json(made)))
}
