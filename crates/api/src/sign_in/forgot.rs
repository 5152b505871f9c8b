//! `POST /api/auth/password/forgot`.

use axum::{extract::State, http::StatusCode};
use regula_schema::{Accepted, AppResult, Email, ForgotRequest};

use crate::{
    json::Json,
    mail,
    mail::{Kind, admit_mail},
    openapi::Problem,
    peer::Peer,
    state::ApiState,
};

/// Sends a link to reset the password, if the address has an account.
///
/// The account is not looked up by this request, so that the answer and its timing do not reveal
/// whether it exists. Nothing changes until the link is used.
#[utoipa::path(
    post, path = "/api/auth/password/forgot", tag = "auth", request_body = ForgotRequest,
    responses((status = 202, body = Accepted), Problem)
)]
pub(super) async fn forgot_password(
    State(api): State<ApiState>,
    peer: Peer,
    Json(request): Json<ForgotRequest>,
) -> AppResult<(StatusCode, Json<Accepted>)> {
    let now = api.clock.now();
    // An invalid address gets the same answer.
    let email = Email::parse(&request.email);
    let email = email.as_ref().map_or("", Email::as_str);
    let mut conn = api.db.begin().await?;
    let typed = if email.is_empty() {
        &request.email
    } else {
        email
    };
    admit_mail(&mut conn, Kind::ResetPassword, typed, peer.address, now).await?;
    mail::queue(&mut conn, Kind::ResetPassword, email, None, now).await?;
    conn.commit().await?;
    api.mail.notify_worker();
    let detail =
        "If this address has an account, a link to choose a new password is on its way to it.";
    Ok((StatusCode::ACCEPTED, Json(Accepted::new(detail))))
}
