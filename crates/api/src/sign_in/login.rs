//! `POST /api/auth/login`: JSON, or the form of the OAuth2 password grant (RFC 6749, 4.3.2).

use axum::extract::{FromRequest, Request, State};
use regula_schema::{AppError, AppResult, FieldError, LoginRequest, Password, TokenPair};
use serde::Deserialize;

use super::{open_api_session, verify_password};
use crate::{
    json::{Json, body, has_content_type},
    openapi::Problem,
    peer::Peer,
    state::ApiState,
};

/// The OAuth2 form. Unknown parameters are ignored (RFC 6749, section 3.2).
#[derive(Deserialize, utoipa::ToSchema)]
pub(super) struct PasswordGrant {
    /// `password`; may be left out.
    #[serde(default)]
    grant_type: Option<String>,
    /// The address of the account.
    username: String,
    /// The password.
    #[schema(value_type = String, format = Password)]
    password: Password,
}

/// Credentials, from JSON or the form.
pub(super) struct Credentials(LoginRequest);

impl FromRequest<ApiState> for Credentials {
    type Rejection = AppError;

    async fn from_request(request: Request, state: &ApiState) -> Result<Self, AppError> {
        if !has_content_type(request.headers(), "application/x-www-form-urlencoded") {
            return Json::from_request(request, state).await.map(|Json(login)| Self(login));
        }
        let body = body(request, state).await?;
        let grant: PasswordGrant = serde_urlencoded::from_bytes(&body).map_err(|_| {
            AppError::invalid(vec![FieldError::new(
                "username",
                "required",
                "Send username and password.",
            )])
        })?;
        if grant.grant_type.is_some_and(|kind| kind != "password") {
            let detail = "Only the password grant is served here.";
            return Err(AppError::invalid(vec![FieldError::new(
                "grant_type",
                "unsupported",
                detail,
            )]));
        }
        Ok(Self(LoginRequest {
            email: grant.username,
            password: grant.password,
        }))
    }
}

/// Signs in.
#[utoipa::path(
    post, path = "/api/auth/login", tag = "auth",
    request_body(content(
        (LoginRequest = "application/json"),
        (PasswordGrant = "application/x-www-form-urlencoded"),
    )),
    responses((status = 200, body = TokenPair), Problem)
)]
pub(super) async fn login(
    State(api): State<ApiState>,
    peer: Peer,
    Credentials(login): Credentials,
) -> AppResult<Json<TokenPair>> {
    let verified = verify_password(&api, &peer, &login.email, &login.password).await?;
    Ok(Json(open_api_session(&api, &peer, verified).await?))
}
