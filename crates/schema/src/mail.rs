//! What goes by mail: forgotten passwords, and addresses to be confirmed or changed.

use serde::{Deserialize, Serialize};

use super::Password;

/// `POST /api/auth/password/forgot`.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ForgotRequest {
    /// The address of the account, if there is one.
    pub email: String,
}

/// `POST /api/auth/password/reset`.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ResetRequest {
    /// The secret of the link.
    pub token: String,
    /// The password to be.
    #[schema(value_type = String, format = Password)]
    pub password: Password,
}

/// `POST /api/auth/email/verify`.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct VerifyRequest {
    /// The secret of the link.
    pub token: String,
}

/// `POST /api/auth/email`.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeEmailRequest {
    /// The address to be.
    pub email: String,
}

/// 202: the rest is said by mail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Accepted {
    /// What to do now, for people.
    pub detail: String,
}

impl Accepted {
    /// With these words.
    pub fn new(detail: &str) -> Self {
        Self {
            detail: detail.to_owned(),
        }
    }
}
