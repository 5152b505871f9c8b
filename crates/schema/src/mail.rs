//! Requests about mail: forgotten passwords, verification and change of email addresses.

use serde::{Deserialize, Serialize};

use super::Password;

/// `POST /api/auth/password/forgot`.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ForgotRequest {
    /// Email address of the account.
    pub email: String,
}

/// `POST /api/auth/password/reset`.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ResetRequest {
    /// Secret of the link.
    pub token: String,
    /// New password.
    #[schema(value_type = String, format = Password)]
    pub password: Password,
}

/// `POST /api/auth/email/verify`.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct VerifyRequest {
    /// Secret of the link.
    pub token: String,
}

/// `POST /api/auth/email`.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeEmailRequest {
    /// New email address.
    pub email: String,
}

/// 202: the answer comes by mail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Accepted {
    /// Next step for the user.
    pub detail: String,
}

impl Accepted {
    /// With this text.
    pub fn new(detail: &str) -> Self {
        Self {
            detail: detail.to_owned(),
        }
    }
}
