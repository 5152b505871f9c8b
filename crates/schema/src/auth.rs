//! Signing up, signing in, and the tokens of API clients.

use serde::{Deserialize, Serialize};

use super::{Password, User};

/// `POST /api/auth/register`.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RegisterRequest {
    /// The address to sign in with.
    pub email: String,
    /// The password, exactly as it will be typed.
    pub password: Password,
    /// What to call the user.
    pub name: String,
    /// An IANA time zone, such as `Europe/Lisbon`; the server's default when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<String>,
}

/// `POST /api/auth/login` as JSON.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LoginRequest {
    /// The address of the account.
    pub email: String,
    /// The password.
    #[schema(value_type = String, format = Password)]
    pub password: Password,
}

/// The first admin's account, or a first password for an account made at the command line; both
/// by a one-time link.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetupRequest {
    /// The secret of the link.
    pub token: String,
    /// The address to sign in with; ignored where the link belongs to an account.
    pub email: String,
    /// What to call the user; ignored where the link belongs to an account.
    pub name: String,
    /// The password to be.
    pub password: Password,
}

/// `POST /api/auth/refresh`, and one of the two ways to call `POST /api/auth/logout`.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RefreshRequest {
    /// The newest refresh token of the session.
    pub refresh_token: String,
}

/// `POST /api/auth/confirm`.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ConfirmRequest {
    /// The caller's password.
    #[schema(value_type = String, format = Password)]
    pub password: Password,
}

/// `POST /api/auth/password`.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasswordChange {
    /// The password until now. Nothing for an account that has none, which takes a recent sign-in
    /// instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = Password)]
    pub current_password: Option<Password>,
    /// The password from now on.
    pub new_password: Password,
}

/// `DELETE /api/auth/me`.
#[derive(Clone, Debug, Default, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AccountRemoval {
    /// The caller's password. Nothing for an account that has none, which takes a recent sign-in
    /// instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = Password)]
    pub password: Option<Password>,
}

/// What an API client gets when it signs in or refreshes (RFC 6749, section 5.1).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct TokenPair {
    /// Who signed in.
    pub user: User,
    /// For the `Authorization` header; 30 minutes.
    pub access_token: String,
    /// For the next `POST /api/auth/refresh`; 7 days, and only once.
    pub refresh_token: String,
    /// Always `bearer`.
    pub token_type: String,
    /// The life of the access token in seconds.
    pub expires_in: i64,
}

/// `GET /api/auth/token`: an access token for the browser that is signed in by cookie.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct AccessToken {
    /// For the `Authorization` header.
    pub access_token: String,
    /// Always `bearer`.
    pub token_type: String,
    /// The life of the access token in seconds.
    pub expires_in: i64,
}
