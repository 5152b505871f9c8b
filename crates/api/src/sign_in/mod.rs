//! Signing in, as a sequence of steps: throttle → proof → standing → session.
//!
//! A proof is a password ([`verify_password`]), a password just set, or what an OpenID provider
//! says; each ends in a [`Verified`]. A second factor will be one more step, between the proof and
//! [`open_session`], which is the only door to a session.

mod again;
mod confirmed;
mod password;
mod provider;
mod session;
mod tokens;

pub use again::verify_own_password;
pub use password::verify_password;
pub use provider::{count_provider, verify_provider};
pub use session::{open_api_session, open_session};
pub use tokens::{access_token, token_pair};

use super::{db::users::UserRow, throttle::Attempt};

/// How a user has shown who they are.
enum Proof {
    /// By the password of this hash. Whoever changes the password meanwhile wins.
    Password(String),
    /// By something that no change of the password touches: an OpenID provider.
    Other,
}

impl Proof {
    /// In the words of the audit log.
    const fn way(&self) -> &'static str {
        match self {
            Self::Password(_) => "password",
            Self::Other => "provider",
        }
    }
}

/// A user who has shown who they are.
pub struct Verified {
    pub user: UserRow,
    proof: Proof,
    attempt: Option<Attempt>,
}

impl Verified {
    /// A user who has just set their password, so that it need not be asked for.
    pub fn just_set(user: UserRow) -> Self {
        let hash = user.password_hash.clone().unwrap_or_default();
        Self {
            user,
            proof: Proof::Password(hash),
            attempt: None,
        }
    }

    /// A user for whom an OpenID provider vouches.
    fn by_provider(user: UserRow, attempt: Attempt) -> Self {
        Self {
            user,
            proof: Proof::Other,
            attempt: Some(attempt),
        }
    }
}
