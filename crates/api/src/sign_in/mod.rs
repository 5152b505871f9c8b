//! Sign-in in steps: throttle → proof → standing → session.
//!
//! A proof is a password ([`verify_password`]), a password just set, or an OpenID sign-in; each
//! yields a [`Verified`]. A second factor would be one more step before [`open_session`], the only
//! function that creates a session.

mod password;
mod provider;
mod reauthenticate;
mod require_verified_email;
mod session;
mod tokens;

pub use password::verify_password;
pub use provider::{count_callback, verify_provider};
pub use reauthenticate::verify_own_password;
pub use session::{open_api_session, open_session};
pub use tokens::{access_token, token_pair};

use super::{db::users::UserRow, throttle::Attempt};

/// Authentication method of a sign-in.
enum Proof {
    /// A password with this hash. A concurrent password change invalidates it.
    Password(String),
    /// An OpenID provider; independent of the password.
    Other,
}

impl Proof {
    /// Name in the audit log.
    const fn method(&self) -> &'static str {
        match self {
            Self::Password(_) => "password",
            Self::Other => "provider",
        }
    }
}

/// An authenticated user without a session yet.
pub struct Verified {
    pub user: UserRow,
    proof: Proof,
    attempt: Option<Attempt>,
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
    fn by_provider(user: UserRow, attempt: Attempt) -> Self {
        Self {
            user,
            proof: Proof::Other,
            attempt: Some(attempt),
        }
    }
}
