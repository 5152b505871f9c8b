//! One-time links: the first admin, and a first password for an account made at the command line.

use axum::extract::State;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::register::parse_account;

use crate::{
    error::{AppError, AppResult, Code, FieldError},
    schema::{Email, Role, SetupRequest, Violation},
    server::{
        api::{
            db::{
                Conn,
                audit::{self, NewEntry, action},
                identities,
                links::{self, LinkRow, Purpose},
                sessions,
                users::{self, NewUser, UserRow},
            },
            hash,
            json::{Json, Query},
            password::check_new_password,
            sign_in::Verified,
            state::ApiState,
        },
        peer::Peer,
    },
};

/// What the page behind a link shows.
#[derive(Debug, Serialize, Deserialize)]
pub struct LinkFacts {
    /// The account that the link belongs to; `None` when it makes the first admin.
    pub email: Option<String>,
}

/// The secret of a link.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::server::api) struct LinkQuery {
    token: String,
}

fn refused(field: &str, violation: &Violation) -> AppError {
    AppError::invalid(vec![FieldError::new(
        field,
        violation.code,
        &violation.detail,
    )])
}

fn gone() -> AppError {
    AppError {
        detail: "This link was used already or has ended. Ask for a new one.".to_owned(),
        ..Code::NotFound.into()
    }
}

async fn account(conn: &mut Conn, link: &LinkRow) -> AppResult<Option<UserRow>> {
    match (link.purpose(), link.user_id) {
        (Some(Purpose::FirstAdmin), _) => Ok(None),
        (Some(Purpose::SetPassword), Some(id)) => {
            Ok(Some(users::find(conn, id).await?.ok_or_else(gone)?))
        }
        _ => Err(gone()),
    }
}

/// Looks at a link without using it.
pub(in crate::server::api) async fn look(
    State(api): State<ApiState>,
    Query(LinkQuery { token }): Query<LinkQuery>,
) -> AppResult<Json<LinkFacts>> {
    let mut conn = api.db.read().await?;
    let link = links::find(&mut conn, &hash(&token), api.clock.now())
        .await?
        .ok_or_else(gone)?;
    let user = account(&mut conn, &link).await?;
    Ok(Json(LinkFacts {
        email: user.map(|user| user.email),
    }))
}

/// Uses a link: of any number of requests with it, one succeeds.
pub(super) async fn use_link(
    api: &ApiState,
    peer: &Peer,
    request: &SetupRequest,
) -> AppResult<Verified> {
    let now = api.clock.now();
    let token = hash(&request.token);
    let facts = {
        let mut conn = api.db.read().await?;
        let link = links::find(&mut conn, &token, now)
            .await?
            .ok_or_else(gone)?;
        account(&mut conn, &link).await?
    };
    // Hashing comes before the transaction: it is slow, and the write lock is everybody's.
    let fresh = if facts.is_none() {
        Some(parse_account(
            &request.name,
            &request.email,
            &request.password,
        )?)
    } else {
        None
    };
    let email = match (&facts, &fresh) {
        (Some(user), _) => Email::parse(&user.email).map_err(|v| refused("email", &v))?,
        (None, Some((_, email))) => email.clone(),
        (None, None) => return Err(gone()),
    };
    check_new_password(&request.password, &email).map_err(|v| refused("password", &v))?;
    let password_hash = api.hasher.hash(&request.password).await?;

    let mut conn = api.db.begin().await?;
    links::take(&mut conn, &token, now)
        .await?
        .ok_or_else(gone)?;
    let user = match (facts, fresh) {
        (Some(user), _) => {
            users::set_password(&mut conn, user.id, &password_hash, now).await?;
            sessions::end_all(&mut conn, user.id, "password_changed", now).await?;
            links::forget_all(&mut conn, user.id).await?;
            if user.email_verified_at.is_none() {
                // Whoever linked an identity has not shown that the address is theirs; who has this
                // link was chosen by somebody who knows.
                identities::delete_all(&mut conn, user.id).await?;
            }
            UserRow {
                password_hash: Some(password_hash),
                ..user
            }
        }
        (None, Some((name, email))) => {
            users::lock_admins(&mut conn).await?;
            if users::has_admin(&mut conn).await? {
                return Err(gone());
            }
            let new = NewUser {
                email: &email,
                name: &name,
                role: Role::Admin,
                password_hash: Some(&password_hash),
                time_zone: &api.web.time_zone,
            };
            users::create(&mut conn, &new, now).await?
        }
        (None, None) => return Err(gone()),
    };
    let entry = NewEntry {
        actor_id: Some(user.id),
        action: action::LINK_USED,
        target: Some(user.id),
        address: &peer.address_text(),
        detail: json!({}),
    };
    audit::record(&mut conn, &entry, now).await?;
    conn.commit().await?;
    api.standings.forget_user(user.id);
    Ok(Verified::just_set(user))
}
