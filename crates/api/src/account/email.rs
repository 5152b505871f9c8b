//! `/api/auth/email`: verification and change of the email address.

use axum::{extract::State, http::StatusCode};
use regula_schema::{
    Accepted, AppError, AppResult, ChangeEmailRequest, Code, Email, FieldError, Fields, Timestamp,
    VerifyRequest,
};
use uuid::Uuid;

use crate::{
    db::{
        Conn,
        audit::{NewEntry, action},
        identities, links,
        links::{LinkRow, Purpose},
        users,
        users::UserRow,
    },
    digest::hash,
    extract::Caller,
    json::Json,
    links::invalid_link,
    mail,
    mail::{Kind, admit_mail},
    openapi::Problem,
    peer::Peer,
    state::ApiState,
};

/// Confirms the address that a link was sent to. Sessions stay.
///
/// For a link to a new address, it becomes the account's.
#[utoipa::path(
    post, path = "/api/auth/email/verify", tag = "auth", request_body = VerifyRequest,
    responses((status = 204), Problem)
)]
pub(super) async fn verify_email(
    State(api): State<ApiState>,
    peer: Peer,
    Json(request): Json<VerifyRequest>,
) -> AppResult<StatusCode> {
    let now = api.clock.now();
    let token = hash(&request.token);
    let (link, user) = find(&api, &token).await?;
    let to = link.email.as_deref().ok_or_else(invalid_link)?;
    let mut conn = api.db.begin().await?;
    // Locks the user's row first, then the link, as everywhere.
    let action = match link.purpose() {
        Some(Purpose::VerifyEmail) => {
            confirm(&mut conn, &user, to, now).await?;
            action::EMAIL_VERIFIED
        }
        Some(Purpose::ChangeEmail) => {
            change(&mut conn, &user, to, now).await?;
            action::EMAIL_CHANGED
        }
        _ => return Err(invalid_link()),
    };
    links::take(&mut conn, &token, now).await?.ok_or_else(invalid_link)?;
    if action == action::EMAIL_CHANGED {
        links::forget_all(&mut conn, user.id).await?;
    }
    NewEntry::own(action, user.id).from(&peer).record(&mut conn, now).await?;
    conn.commit().await?;
    api.standings.forget_user(user.id);
    api.mail.notify_worker();
    Ok(StatusCode::NO_CONTENT)
}

async fn find(api: &ApiState, token: &[u8]) -> AppResult<(LinkRow, UserRow)> {
    let mut conn = api.db.read().await?;
    let link = links::find(&mut conn, token, api.clock.now()).await?.ok_or_else(invalid_link)?;
    let id = link.user_id.ok_or_else(invalid_link)?;
    let user = users::find(&mut conn, id).await?.ok_or_else(invalid_link)?;
    Ok((link, user))
}

async fn confirm(conn: &mut Conn, user: &UserRow, to: &str, now: Timestamp) -> AppResult<()> {
    if !users::confirm_email(conn, user.id, to, now).await? {
        return Err(invalid_link());
    }
    // An identity may have been linked before the address was verified, by somebody who signed up
    // with another's address. An account without a password was created by the provider.
    if user.email_verified_at.is_none() && user.password_hash.is_some() {
        identities::delete_all(conn, user.id).await?;
    }
    Ok(())
}

async fn change(conn: &mut Conn, user: &UserRow, to: &str, now: Timestamp) -> AppResult<()> {
    if !users::change_email(conn, user.id, &user.email, to, now).await? {
        return Err(invalid_link());
    }
    Ok(mail::queue(conn, Kind::EmailChanged, &user.email, Some(user.id), now).await?)
}

/// Sends the verification link again.
#[utoipa::path(
    post, path = "/api/auth/email/resend", tag = "auth", security(("bearer" = [])),
    responses((status = 202, body = Accepted), Problem)
)]
pub(super) async fn resend_verification(
    State(api): State<ApiState>,
    caller: Caller,
) -> AppResult<(StatusCode, Json<Accepted>)> {
    let user = caller.user();
    if user.email_verified_at.is_some() {
        return Err(AppError {
            detail: "Your address is already confirmed.".to_owned(),
            ..Code::Conflict.into()
        });
    }
    let (now, address) = (caller.now, caller.peer.address);
    let mut conn = api.db.begin().await?;
    admit_mail(&mut conn, Kind::VerifyEmail, &user.email, address, now).await?;
    mail::queue(
        &mut conn,
        Kind::VerifyEmail,
        &user.email,
        Some(user.id),
        now,
    )
    .await?;
    conn.commit().await?;
    api.mail.notify_worker();
    Ok(accepted(
        "A link to confirm your address is on its way to it.",
    ))
}

/// Requests a change of the email address.
///
/// The address changes once it is confirmed by the link that is sent to it; the old address gets a
/// notice at once. Requires a recent sign-in. With a mail server, the answer does not reveal
/// whether the address has an account.
#[utoipa::path(
    post, path = "/api/auth/email", tag = "auth", security(("bearer" = [])),
    request_body = ChangeEmailRequest, responses((status = 202, body = Accepted), Problem)
)]
pub(super) async fn change_email(
    State(api): State<ApiState>,
    caller: Caller,
    Json(request): Json<ChangeEmailRequest>,
) -> AppResult<(StatusCode, Json<Accepted>)> {
    let mut fields = Fields::default();
    let email = fields.take("email", Email::parse(&request.email));
    let email = fields.finish(email)?;
    let user = caller.user();
    if email.as_str() == user.email {
        let detail = "This is already your address.";
        let error = FieldError::new("email", "unchanged", detail);
        return Err(AppError::invalid(vec![error]));
    }
    caller.require_recent()?;
    let now = caller.now;
    let mut conn = api.db.begin().await?;
    let address = caller.peer.address;
    admit_mail(&mut conn, Kind::ChangeEmail, email.as_str(), address, now).await?;
    // Also limited per requester, so that they cannot mail many strangers.
    let asker = user.id.to_string();
    admit_mail(&mut conn, Kind::ChangeEmail, &asker, address, now).await?;
    let is_taken = users::find_by_email(&mut conn, &email).await?.is_some();
    if is_taken && !api.mail.reaches_people() {
        return Err(Code::EmailTaken.into());
    }
    let id: Option<Uuid> = Some(user.id);
    mail::withdraw(&mut conn, Kind::ChangeEmail, user.id).await?;
    mail::queue(&mut conn, Kind::ChangeEmail, email.as_str(), id, now).await?;
    mail::queue(&mut conn, Kind::ChangeAsked, &user.email, id, now).await?;
    conn.commit().await?;
    api.mail.notify_worker();
    Ok(accepted(
        "A link to confirm the new address is on its way. Until you confirm it, the old one stays.",
    ))
}

fn accepted(detail: &str) -> (StatusCode, Json<Accepted>) {
    (StatusCode::ACCEPTED, Json(Accepted::new(detail)))
}
