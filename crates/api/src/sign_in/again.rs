//! Showing again who one is, while signed in.

use regula_schema::{AppError, AppResult, Code, FieldError, Password};

use super::{Proof, Verified, verify_password};
use crate::{
    db::{Conn, users::UserRow},
    extract::Caller,
    state::ApiState,
};

/// Verifies the caller's own password, counted as a sign-in is. What is wrong is said at `field`.
pub async fn verify_own_password(
    api: &ApiState,
    caller: &Caller,
    password: &Password,
    field: &str,
) -> AppResult<Verified> {
    let email = caller.user().email;
    let wrong = || {
        let detail = "This is not your password.";
        AppError::invalid(vec![FieldError::new(field, "incorrect", detail)])
    };
    match verify_password(api, &caller.peer, &email, password).await {
        Ok(verified) if verified.user.id == caller.id() => Ok(verified),
        Ok(_) => Err(wrong()),
        Err(error) if error.code == Code::InvalidCredentials => Err(wrong()),
        Err(error) => Err(error),
    }
}

impl Verified {
    /// Takes the proof for an act of the caller, in the transaction of the act, and holds the user
    /// (see [`Caller::hold`]). The attempt was no failure.
    ///
    /// # Errors
    /// [`Code::Conflict`] when the password was changed since, or when the session is over.
    pub async fn take(self, conn: &mut Conn, caller: &Caller) -> AppResult<UserRow> {
        if let Some(attempt) = self.attempt {
            attempt.succeeded(conn, caller.now).await?;
        }
        let user = caller.hold(conn).await?;
        match self.proof {
            Proof::Password(hash) if user.password_hash.as_ref() != Some(&hash) => {
                Err(Code::Conflict.into())
            }
            _ => Ok(user),
        }
    }
}
