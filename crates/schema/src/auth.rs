//! Sign-up, sign-in, and the tokens of API clients.

use serde::{Deserialize, Serialize};

use super::{Password, User};

/// `POST /api/auth/register`.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RegisterRequest {
    /// Email address for signing in.
    pub email: String,
    /// Password.
    pub password: Password,
    /// Display name.
    pub name: String,
    /// IANA time zone, such as `Europe/Lisbon`; default: the server's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<String>,
}

/// `POST /api/auth/login` as JSON.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LoginRequest {
    /// Email address of the account.
    pub email: String,
    /// The password.
    #[schema(value_type = String, format = Password)]
    pub password: Password,
}

/// The first admin's account, or the first password of an account created at the command line; both
/// by a one-time link.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetupRequest {
    /// Secret of the link.
    pub token: String,
    /// Email address for signing in; ignored if the link belongs to an account.
    pub email: String,
    /// Display name; ignored if the link belongs to an account.
    pub name: String,
    /// New password.
    pub password: Password,
}

/// `POST /api/auth/refresh`, and one way to call `POST /api/auth/logout`.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RefreshRequest {
    /// The session's current refresh token.
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
    /// Current password. Absent for an account without one, which needs a recent sign-in instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = Password)]
    pub current_password: Option<Password>,
    /// New password.
    pub new_password: Password,
}

/// `DELETE /api/auth/me`.
#[derive(Clone, Debug, Default, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AccountRemoval {
    /// The caller's password. Absent for an account without one, which needs a recent sign-in
    /// instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = Password)]
    pub password: Option<Password>,
}

/// Response to a sign-in or refresh of an API client (RFC 6749, section 5.1).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct TokenPair {
    /// The signed-in user.
    pub user: User,
    /// For the `Authorization` header; valid for 30 minutes.
    pub access_token: String,
    /// For the next `POST /api/auth/refresh`; valid for 7 days, and only once.
    pub refresh_token: String,
    /// Always `bearer`.
    pub token_type: String,
    /// Lifetime of the access token in seconds.
    pub expires_in: i64,
}

/// `GET /api/auth/token`: an access token for a browser that is signed in by cookie.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct AccessToken {
    /// For the `Authorization` header.
    pub access_token: String,
    /// Always `bearer`.
    pub token_type: String,
    /// Lifetime of the access token in seconds.
    pub expires_in: i64,
}
