//! An authenticated user, and how they were authenticated.

use crate::{db::users::UserRow, throttle::Attempt};

/// Authentication method of a sign-in.
pub(super) enum Proof {
    /// A password with this hash. A concurrent password change invalidates it.
    Password(String),
    /// An OpenID provider; independent of the password.
    Other,
}

impl Proof {
    /// Name in the audit log.
    pub(super) const fn method(&self) -> &'static str {
        match self {
            Self::Password(_) => "password",
            Self::Other => "provider",
        }
    }
}

/// An authenticated user without a session yet.
pub struct Verified {
    pub user: UserRow,
    pub(super) proof: Proof,
    pub(super) attempt: Option<Attempt>,
}

impl Verified {
    /// A user who has just set their password.
    pub fn with_new_password(user: UserRow) -> Self {
        let hash = user.password_hash.clone().unwrap_or_default();
        Self {
            user,
            proof: Proof::Password(hash),
            attempt: None,
        }
    }

    /// A user authenticated by an OpenID provider.
    pub(super) fn by_provider(user: UserRow, attempt: Attempt) -> Self {
        Self {
            user,
            proof: Proof::Other,
            attempt: Some(attempt),
        }
    }
}
