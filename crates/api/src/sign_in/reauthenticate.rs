//! Re-authentication of a signed-in user.

use regula_schema::{AppError, AppResult, Code, FieldError, Password};

use super::{
    verified::{Proof, Verified},
    verify_password,
};
use crate::{
    db::{Conn, users::UserRow},
    extract::Caller,
    state::ApiState,
};

/// Verifies the caller's own password; throttled as a sign-in. Errors are reported at `field`.
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
    /// Consumes the proof for a change by the caller, in the transaction of the change, locks the
    /// user (see [`Caller::lock_and_recheck`]) and clears the failed attempts.
    ///
    /// # Errors
    /// [`Code::Conflict`] if the password was changed meanwhile, or as for any call.
    pub async fn take(self, conn: &mut Conn, caller: &Caller) -> AppResult<UserRow> {
        if let Some(attempt) = self.attempt {
            attempt.succeeded(conn).await?;
        }
        let user = caller.lock_and_recheck(conn).await?;
        match self.proof {
            Proof::Password(hash) if user.password_hash.as_ref() != Some(&hash) => {
                Err(Code::Conflict.into())
            }
            _ => Ok(user),
        }
    }
}
