//! One-time links: setup of the first admin, and a first password for an account made at the
//! command line.

use axum::extract::State;
use regula_schema::{AppError, AppResult, Code, Role, SetupRequest};
use serde::{Deserialize, Serialize};

use super::{register::parse_account, verified::Verified};
use crate::{
    db::{
        Conn,
        audit::{NewEntry, action},
        links,
        links::{LinkRow, Purpose},
        users,
        users::{NewUser, UserRow},
    },
    digest::hash,
    json::{Json, Query},
    links::{hash_new_password, set_password},
    peer::Peer,
    state::ApiState,
};

/// A link's account, for its page.
#[derive(Debug, Serialize, Deserialize)]
pub struct LinkInfo {
    /// Email address of the account; `None` for the link that creates the first admin.
    pub email: Option<String>,
}

/// Query with the secret of a link.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LinkQuery {
    pub(super) token: String,
}

fn unknown_link() -> AppError {
    AppError {
        detail: "This link was already used or has expired. Request a new one.".to_owned(),
        ..Code::NotFound.into()
    }
}

/// The link's account; `None` if it creates the first admin. An account with a password uses
/// `/reset-password` instead, which does not sign in.
async fn account(conn: &mut Conn, link: &LinkRow) -> AppResult<Option<UserRow>> {
    match (link.purpose(), link.user_id) {
        (Some(Purpose::FirstAdmin), _) => Ok(None),
        (Some(Purpose::SetPassword), Some(id)) => {
            let user = users::find(conn, id).await?;
            let user = user.filter(|user| user.password_hash.is_none());
            Ok(Some(user.ok_or_else(unknown_link)?))
        }
        _ => Err(unknown_link()),
    }
}

/// Returns a link's account without using the link.
pub(super) async fn preview_link(
    State(api): State<ApiState>,
    Query(LinkQuery { token }): Query<LinkQuery>,
) -> AppResult<Json<LinkInfo>> {
    let mut conn = api.db.read().await?;
    let link =
        links::find(&mut conn, &hash(&token), api.clock.now()).await?.ok_or_else(unknown_link)?;
    let user = account(&mut conn, &link).await?;
    Ok(Json(LinkInfo {
        email: user.map(|user| user.email),
    }))
}

/// Uses a link. Of concurrent requests one succeeds.
pub(super) async fn use_link(
    api: &ApiState,
    peer: &Peer,
    request: &SetupRequest,
) -> AppResult<Verified> {
    let now = api.clock.now();
    let token = hash(&request.token);
    let owner = {
        let mut conn = api.db.read().await?;
        let link = links::find(&mut conn, &token, now).await?.ok_or_else(unknown_link)?;
        account(&mut conn, &link).await?
    };
    let user = match owner {
        Some(user) => {
            let password_hash = hash_new_password(api, &user, &request.password).await?;
            set_password(api, peer, user, &token, password_hash, action::LINK_USED)
                .await?
                .ok_or_else(unknown_link)?
        }
        None => first_admin(api, peer, request, &token).await?,
    };
    Ok(Verified::with_new_password(user))
}

async fn first_admin(
    api: &ApiState,
    peer: &Peer,
    request: &SetupRequest,
    token: &[u8],
) -> AppResult<UserRow> {
    let now = api.clock.now();
    let (name, email) = parse_account(&request.name, &request.email, &request.password)?;
    // Hashed before the transaction: it is slow, and would hold the write lock.
    let password_hash = api.hasher.hash(&request.password).await?;
    let mut conn = api.db.begin().await?;
    links::take(&mut conn, token, now).await?.ok_or_else(unknown_link)?;
    users::lock_admins(&mut conn).await?;
    if users::has_admin(&mut conn).await? {
        return Err(unknown_link());
    }
    let new = NewUser {
        email: &email,
        name: &name,
        role: Role::Admin,
        password_hash: Some(&password_hash),
        time_zone: &api.web.time_zone,
    };
    let user = users::create(&mut conn, &new, now).await?;
    // The operator's link counts as verification of the address.
    users::confirm_email(&mut conn, user.id, email.as_str(), now).await?;
    NewEntry::own(action::LINK_USED, user.id).from(peer).record(&mut conn, now).await?;
    conn.commit().await?;
    Ok(UserRow {
        email_verified_at: Some(now.get()),
        ..user
    })
}
